#include "cli/one_landscape.h"

#include <fmt/format.h>

#include <utility>

#include "cli/input.h"
#include "cli/report.h"

namespace calm::cli {

support::Result<std::unique_ptr<driver::Compilation>, Answer> compileOne(const std::string& path,
                                                                         const Options& options,
                                                                         const Surroundings& surroundings) {
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  auto compilation =
      std::make_unique<driver::Compilation>(surroundings.disk, surroundings.workingFolder, settings.value());
  compilation->run({{path}, {}, {}}, driver::Until::Plan);
  const std::size_t landscapes = compilation->starts().size();
  if (landscapes > 1) return notDone(fmt::format("{}: holds {} landscapes; name the file of one", path, landscapes));
  if (landscapes == 0 && compilation->problems().empty()) return notDone(fmt::format("{}: is no landscape", path));
  if (landscapes == 1 && !compilation->planned().empty()) return compilation;
  return report(*compilation, options, surroundings);
}

}  // namespace calm::cli
