#include "driver/why.h"

#include <fmt/format.h>

#include "cli/commands.h"

namespace calm::cli {

Answer why(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("why takes one place: FILE#/POINTER");
  auto answer = driver::why(surroundings.disk, surroundings.workingFolder, options.paths.front());
  if (!answer) return notDone(fmt::format("{}: {}", answer.error().path, answer.error().reason));
  return {Exit::Fine, std::move(answer.value()), {}, {}};
}

}  // namespace calm::cli
