#include "cli/exports.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "diagnostics/render/shown_text.h"
#include "driver/paths.h"

namespace calm::cli {

using driver::exported::Export;
using driver::exported::NoExport;
using driver::exported::Remark;

support::Result<Export, NoExport> readExports(const std::vector<std::string>& paths, const Surroundings& surroundings) {
  Export all;
  for (const std::string& path : paths) {
    const auto bytes = surroundings.readFile(driver::absolute(surroundings.workingFolder, path));
    if (!bytes) return NoExport{fmt::format("{}: {}", path, bytes.error().reason)};
    auto read = driver::exported::read(bytes.value());
    if (!read) return NoExport{fmt::format("{}: {}", path, read.error().reason)};
    auto& [destinations, remarks] = read.value();
    std::move(destinations.begin(), destinations.end(), std::back_inserter(all.destinations));
    for (Remark& remark : remarks) {
      remark.place = remark.place.empty() ? path : fmt::format("{}: {}", path, remark.place);
      all.remarks.push_back(std::move(remark));
    }
  }
  return all;
}

std::string line(const Remark& remark) {
  return fmt::format("calmc: {}: {}\n", diagnostics::escaped(remark.place), diagnostics::escaped(remark.text));
}

}  // namespace calm::cli
