#include <fmt/format.h>

#include <utility>

#include "cli/commands.h"
#include "cli/one_landscape.h"
#include "driver/secrets/feeds.h"

namespace calm::cli {

Answer secrets(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("secrets takes one landscape: the file that begins it, or its folder");
  auto compilation = compileOne(options.paths.front(), options, surroundings);
  if (!compilation) return std::move(compilation.error());
  const auto feeds = driver::secrets::feedsOf(*compilation.value());
  const bool json = options.document == DocumentFormat::Json;
  Answer answer{Exit::Fine, json ? renderJson(feeds) : renderHuman(feeds), {}, {}};
  if (answer.out.empty() && !options.quiet) answer.err = "this landscape has no secrets\n";
  return answer;
}

}  // namespace calm::cli
