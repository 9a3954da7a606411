#include "driver/depfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace calm::driver {
namespace {

/// Characters that Make, Ninja or both take for something else, whatever stands before them.
constexpr std::string_view unlisted = "\"&'*;<=>?[\\]^`|%";
constexpr std::string_view escapedBySlash = " #:";

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::optional<UnlistedPath> refusalOf(const std::string& path) {
  const auto at = std::find_if(path.begin(), path.end(),
                               [](char c) { return isControl(c) || unlisted.find(c) != std::string_view::npos; });
  if (at != path.end()) {
    return UnlistedPath{path, isControl(*at) ? "a control character" : fmt::format("`{}`", *at)};
  }
  if (path.ends_with(' ') || path.ends_with(':'))
    return UnlistedPath{path, fmt::format("`{}` at the end", path.back())};
  return std::nullopt;
}

std::string escapedPath(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (escapedBySlash.find(c) != std::string_view::npos) out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

}  // namespace

support::Result<std::string, UnlistedPath> renderDepfile(const std::vector<DependencyRule>& rules,
                                                         const std::set<std::string>& roots) {
  std::string out;
  std::set<std::string> all;
  for (const DependencyRule& rule : rules) {
    if (rule.targets.empty()) continue;
    for (const std::string& target : rule.targets) {
      if (auto refusal = refusalOf(target)) return *std::move(refusal);
      out += fmt::format("{}{}", &target == &rule.targets.front() ? "" : " ", escapedPath(target));
    }
    out += ':';
    for (const std::string& source : rule.sources) {
      if (auto refusal = refusalOf(source)) return *std::move(refusal);
      out += " \\\n  " + escapedPath(source);
    }
    out += '\n';
    all.insert(rule.sources.begin(), rule.sources.end());
  }
  for (const std::string& source : all) {
    if (!roots.contains(source)) out += fmt::format("\n{}:\n", escapedPath(source));
  }
  return out;
}

}  // namespace calm::driver
