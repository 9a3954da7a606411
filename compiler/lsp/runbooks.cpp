#include "lsp/runbooks.h"

#include <algorithm>

namespace calm::lsp {
namespace {

constexpr std::uint64_t longestRunbook = 4u << 20;

}  // namespace

std::optional<std::uint32_t> Runbook::lineOf(std::string_view name) const {
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    ++number;
    const bool isStep = line.starts_with("### ") && line.ends_with(name);
    if (isStep && line.substr(0, line.size() - name.size()).ends_with(' ')) return number;
    begin = end + 1;
  }
  return std::nullopt;
}

std::vector<Runbook> runbooksOf(std::string_view tenant, const std::string& folder, const std::string& root,
                                driver::Files& disk) {
  std::vector<Runbook> made;
  const auto add = [&](const std::string& build, const std::string& environment) {
    std::string path = build + "/runbook/" + std::string(tenant) + ".md";
    if (!disk.isFile(path)) return;
    auto text = disk.read(path, root, longestRunbook);
    if (text) made.push_back({std::move(path), std::move(text.value()), environment});
  };
  add(folder, "");
  if (!made.empty()) return made;
  const auto entries = disk.list(folder);
  if (!entries) return made;
  for (const driver::FolderEntry& entry : entries.value()) {
    if (entry.isFolder) add(folder + "/" + entry.name, entry.name);
  }
  return made;
}

}  // namespace calm::lsp
