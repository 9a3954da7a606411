#include <utility>

#include "cli/commands.h"
#include "cli/one_landscape.h"
#include "driver/picture/picture.h"

namespace calm::cli {

Answer graph(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("graph takes one landscape: the file that begins it, or its folder");
  if (options.environment == "*") return notDone("graph takes one environment: name it with --env");
  auto compilation = compileOne(options.paths.front(), options, surroundings);
  if (!compilation) return std::move(compilation.error());
  const std::string environment = compilation.value()->planned().front();
  auto drawn = driver::picture::draw(*compilation.value(), environment, options.picture);
  if (!drawn) return notDone(drawn.error().reason);
  if (options.out.empty()) return {Exit::Fine, std::move(drawn.value()), {}, {}};
  Answer answer;
  answer.files.emplace_back(options.out, std::move(drawn.value()));
  return answer;
}

}  // namespace calm::cli
