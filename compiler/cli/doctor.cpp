#include "driver/doctor/examine.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "diagnostics/render/shown_text.h"
#include "driver/paths.h"

namespace calm::cli {
namespace {

constexpr std::size_t longestKey = 1u << 20;

std::string summary(const std::string& path, const std::vector<driver::doctor::Finding>& findings) {
  const auto count = [&](packs::KeyLevel level) {
    return std::count_if(findings.begin(), findings.end(), [&](const auto& each) { return each.level == level; });
  };
  if (findings.empty()) return fmt::format("{}: nothing found\n", diagnostics::escaped(path));
  return fmt::format("{}: {} error(s), {} warning(s), {} note(s)\n", diagnostics::escaped(path),
                     count(packs::KeyLevel::Error), count(packs::KeyLevel::Warning), count(packs::KeyLevel::Note));
}

}  // namespace

Answer doctor(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("doctor takes one file: a service key");
  const std::string& path = options.paths.front();
  const auto text = surroundings.readFile(driver::absolute(surroundings.workingFolder, path));
  if (!text) return notDone(fmt::format("{}: {}", path, text.error().reason));
  if (text.value().size() > longestKey) return notDone(fmt::format("{}: is larger than 1 MiB, so it is no key", path));
  const packs::KeyChecks checks = packs::keyChecks();
  const auto findings = driver::doctor::examine(text.value(), checks);
  const bool json = options.document == DocumentFormat::Json;
  Answer answer{Exit::Fine, json ? renderJson(path, findings, checks) : renderHuman(path, findings, checks), {}, {}};
  const auto isError = [](const auto& each) { return each.level == packs::KeyLevel::Error; };
  if (std::any_of(findings.begin(), findings.end(), isError)) answer.exit = Exit::Findings;
  if (!options.quiet) answer.err = summary(path, findings);
  return answer;
}

}  // namespace calm::cli
