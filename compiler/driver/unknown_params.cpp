#include "driver/unknown_params.h"

#include <fmt/format.h>

#include <algorithm>

namespace calm::driver {

std::vector<std::string> unknownParams(std::span<const semantics::ParamOverride> params,
                                       std::span<const std::string> unknown, std::size_t landscapes,
                                       const source::SourceMap& sources) {
  std::vector<std::string> lines;
  for (const semantics::ParamOverride& param : params) {
    const auto times = std::count(unknown.begin(), unknown.end(), param.name);
    if (times == 0 || static_cast<std::size_t>(times) < landscapes) continue;
    const std::string place = param.place ? fmt::format("--params {}:{}: `{}`", sources.path(param.place->source),
                                                        param.value.line, param.name)
                                          : fmt::format("--param {}", param.name);
    lines.push_back(fmt::format("{}: no file declares a param of this name", place));
  }
  return lines;
}

}  // namespace calm::driver
