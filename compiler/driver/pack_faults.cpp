#include "driver/pack_faults.h"

#include <fmt/format.h>

#include <optional>

#include "diagnostics/catalog.h"

namespace calm::driver {

std::vector<std::string> reportPackFaults(const model::Model& model, const Catalogs& catalogs, const std::string& root,
                                          diagnostics::Sink& sink) {
  std::vector<std::string> ours;
  for (const model::PackFault& fault : model.packFaults) {
    const std::string what = fmt::format("`{}`: {}", fault.expression, fault.message);
    if (const std::optional<source::Span> place = catalogs.placeOf(root, fault.expression)) {
      sink.report(*place, diagnostics::MalformedPack, {what});
    } else {
      ours.push_back(fmt::format("the pack of `{}` that Calm ships: {}", fault.pack ? fault.pack->product : "?", what));
    }
  }
  return ours;
}

}  // namespace calm::driver
