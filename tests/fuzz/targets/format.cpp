// Seeds: *.calm

#include "format/format.h"

#include <string>

#include "diagnostics/sink.h"
#include "fuzz/harness/target.h"
#include "laws/substance.h"
#include "syntax/parse.h"
#include "syntax/print.h"

namespace {

using namespace calm;

std::string formatted(const std::string& text) {
  diagnostics::Sink sink;
  return format::format(syntax::parse(source::SourceId{0}, text, sink), text).text;
}

/// The tree without places, which formatting may change.
std::string shapeOf(const std::string& text) {
  diagnostics::Sink sink;
  std::string shape;
  const std::string printed = syntax::printTree(syntax::parse(source::SourceId{0}, text, sink), text);
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t end = printed.find('\n', at);
    const std::string line = printed.substr(at, end - at);
    shape += line.substr(0, line.rfind("  @")) + "\n";
    at = end + 1;
  }
  return shape;
}

void run(std::string_view input) {
  const std::string text(input);
  const std::string once = formatted(text);
  fuzz::require(formatted(once) == once, "formatting twice is formatting once");
  fuzz::require(laws::substanceOf(once) == laws::substanceOf(text), "formatting keeps tokens and comments");
  diagnostics::Sink sink;
  // What recovery makes of a mistake may depend on the lines around it.
  if (!syntax::parse(source::SourceId{0}, text, sink).hasFindings()) {
    fuzz::require(shapeOf(once) == shapeOf(text), "formatting keeps the tree");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run, Shape::Calm};
