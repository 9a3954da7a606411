#include "driver/print_tokens.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace calm::driver {
namespace {

#define CALM_TOKEN(kind, grammarName, ...) std::string_view(grammarName),
constexpr std::array names{
#include "syntax/tokens.def"
};
#undef CALM_TOKEN

}  // namespace

std::string printTokens(const syntax::Tree& tree, const PlacePrinter& places) {
  std::string out;
  for (const syntax::Token& token : tree.tokens) {
    const source::Span span{tree.source, token.begin, token.end};
    const std::string_view name = names[static_cast<std::size_t>(token.kind)];
    out += fmt::format("{:<12} {}", places.range(span), name);
    if (token.end > token.begin) out += " " + places.shown(span);
    out += '\n';
  }
  return out;
}

}  // namespace calm::driver
