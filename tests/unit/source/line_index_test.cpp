#include "source/line_index.h"

#include <catch2/catch.hpp>

#include "source/source_map.h"

using calm::source::LineIndex;
using calm::source::Position;

TEST_CASE("columns count code points, lines end with LF or CRLF") {
  const std::string text = "a\xC3\xA4\xF0\x9F\x98\x80z\r\nb\n\nlast";
  LineIndex lines;
  CHECK(lines.position(text, 0) == Position{1, 1});
  CHECK(lines.position(text, 3) == Position{1, 3});
  CHECK(lines.position(text, 7) == Position{1, 4});
  CHECK(lines.position(text, 10) == Position{2, 1});
  CHECK(lines.position(text, 12) == Position{3, 1});
  CHECK(lines.position(text, 13) == Position{4, 1});
  CHECK(lines.position(text, 1000) == Position{4, 5});
  CHECK(lines.line(text, 1) == "a\xC3\xA4\xF0\x9F\x98\x80z");
  CHECK(lines.line(text, 3).empty());
  CHECK(lines.line(text, 4) == "last");
  CHECK(lines.line(text, 5).empty());
}

TEST_CASE("an empty text has one line, and a final line end begins another") {
  LineIndex empty;
  CHECK(empty.position("", 0) == Position{1, 1});
  CHECK(empty.line("", 1).empty());
  LineIndex ended;
  CHECK(ended.position("a\n", 2) == Position{2, 1});
}

TEST_CASE("the source map keeps texts where they are") {
  calm::source::SourceMap sources;
  const auto first = sources.add("a.calm", "one\ntwo");
  const std::string_view text = sources.text(first);
  for (int at = 0; at < 100; ++at) sources.add("b.calm", "x");
  CHECK(sources.text(first).data() == text.data());
  CHECK(sources.path(first) == "a.calm");
  CHECK(sources.text({first, 4, 7}) == "two");
  CHECK(sources.position(first, 5) == Position{2, 2});
}
