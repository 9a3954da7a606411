// Seeds: *.calm

#include "syntax/parse.h"

#include <string>

#include "diagnostics/sink.h"
#include "fuzz/harness/target.h"
#include "source/source_map.h"
#include "syntax/print.h"

namespace {

using namespace calm;

/// A place that a finding names lies in the text and cuts no character in two.
void requirePlace(source::Span span, std::string_view text) {
  const auto begins = [text](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  fuzz::require(span.begin <= span.end && span.end <= text.size(), "a finding's place lies in the text");
  fuzz::require(begins(span.begin) && begins(span.end), "a finding's place cuts no character");
}

bool isUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (length == 0 || length > text.size() - at) return false;
    for (std::size_t i = 1; i < length; ++i) {
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return false;
    }
    at += length;
  }
  return true;
}

void run(std::string_view input) {
  source::SourceMap sources;
  const source::SourceId id = sources.add("input.calm", std::string(input));
  const std::string_view text = sources.text(id);
  diagnostics::Sink sink;
  const syntax::Tree tree = syntax::parse(id, text, sink);
  fuzz::require(syntax::isLossless(tree, text), "the tree is the whole text");
  syntax::printTree(tree, text);
  syntax::printTokens(tree, text);
  const bool utf8 = isUtf8(text);
  for (const diagnostics::Diagnostic& found : sink.found()) {
    if (utf8) requirePlace(found.span, text);
    for (const diagnostics::Label& label : found.labels) {
      if (utf8) requirePlace(label.span, text);
    }
    sources.position(id, found.span.begin);
    sources.position(id, found.span.end);
  }
}

}  // namespace

const fuzz::Target fuzz::target{run, Shape::Calm};
