#include <catch2/catch.hpp>
#include <string>

#include "unit/diagnostics/scene.h"

using namespace scene;

TEST_CASE("human: two places on one line stand under it, the left one's label below") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "{ one = 1, two = 2 }\n");
  scene.sink.add(scene.at(a, "two"), "X-1", Severity::Error, "m").mark(scene.at(a, "one"), "first given here");
  CHECK(scene.human() ==
        "error[X-1]: m\n"
        " --> a.calm:1:12\n"
        "  |\n"
        "1 | { one = 1, two = 2 }\n"
        "  |   ---      ^^^\n"
        "  |   |\n"
        "  |   first given here\n"
        "\n");
}

TEST_CASE("human: the label of the rightmost place stands beside it, others hang from their places") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "aa 日本 cc dd\n");
  Diagnostic& found = scene.sink.add(scene.at(a, "cc"), "X-1", Severity::Error, "m");
  found.mark(scene.at(a, "aa"), "left").mark(scene.at(a, "日本"), "wide").mark(scene.at(a, "dd"), "right");
  CHECK(scene.human() ==
        "error[X-1]: m\n"
        " --> a.calm:1:7\n"
        "  |\n"
        "1 | aa 日本 cc dd\n"
        "  | -- ---- ^^ -- right\n"
        "  | |  |\n"
        "  | |  wide\n"
        "  | left\n"
        "\n");
}

TEST_CASE("human: a place over several lines has a bracket beside them") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "x\n  list = [\n\ta,\n\n    b\n  ]\ny\n");
  scene.sink.add(scene.at(a, "[\n\ta,\n\n    b\n  ]"), "X-1", Severity::Error, "m");
  CHECK(scene.human() ==
        "error[X-1]: m\n"
        " --> a.calm:2:10\n"
        "  |\n"
        "2 |     list = [\n"
        "  |  __________^\n"
        "3 | |     a,\n"
        "4 | |\n"
        "5 | |     b\n"
        "6 | |   ]\n"
        "  | |___^\n"
        "\n");
}

TEST_CASE("human: a long place loses its middle, and one that begins its line has no lead") {
  Scene scene;
  std::string text;
  for (int line = 1; line <= 12; ++line) text += "line " + std::to_string(line) + "\r\n";
  const SourceId a = scene.add("a.calm", text);
  const auto end = static_cast<std::uint32_t>(text.find("line 11"));
  scene.sink.add({a, 0, end}, "X-1", Severity::Warning, "m");
  CHECK(scene.human() ==
        "warning[X-1]: m\n"
        "  --> a.calm:1:1\n"
        "   |\n"
        " 1 | / line 1\n"
        " 2 | | line 2\n"
        " 3 | | line 3\n"
        "...  |\n"
        "10 | | line 10\n"
        "   | |_______^\n"
        "\n");
}

TEST_CASE("human: a second place over several lines has a bracket of its own") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\ntwo {\n}\n");
  scene.sink.add(scene.at(a, "one"), "X-1", Severity::Error, "m").mark(scene.at(a, "two {\n}"), "the block");
  CHECK(scene.human() ==
        "error[X-1]: m\n"
        " --> a.calm:1:1\n"
        "  |\n"
        "1 | one\n"
        "  | ^^^\n"
        "note: the block\n"
        " --> a.calm:2:1\n"
        "  |\n"
        "2 | / two {\n"
        "3 | | }\n"
        "  | |_-\n"
        "\n");
}

TEST_CASE("human: a secret is masked on every line of a place, and in the fix over lines") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "x {\n  p = \"open-sesame\"\n}\n");
  const Span secret = scene.at(a, "\"open-sesame\"");
  scene.sink.mask(secret);
  Diagnostic& found = scene.sink.add(scene.at(a, "x {\n  p = \"open-sesame\"\n}"), "X-1", Severity::Error, "m");
  found.fix({"take it out", {{scene.at(a, "x {\n  p = \"open-sesame\"\n}"), "y {\n  p = \"open-sesame\"\n}"}}, true});
  const std::string shown = scene.human();
  CHECK(shown.find("open") == std::string::npos);
  CHECK(shown.find("2 | |   p = ••••\n") != std::string::npos);
  CHECK(shown.find("2 -   p = ••••\n") != std::string::npos);
  CHECK(shown.find("2 +   p = \"••••\"\n") != std::string::npos);
}

TEST_CASE("human: sentences are wrapped, what stands in backticks is not torn") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\n");
  scene.sink.add(scene.at(a, "one"), "X-1", Severity::Error, "this sentence is too long for one line of forty")
      .note("it is written `a b c d e` or `f g h` here")
      .helped("日本日本日本日本 日本日本日本日本 日本日本");
  CHECK(scene.human({.width = 40}) ==
        "error[X-1]: this sentence is too long\n"
        "            for one line of forty\n"
        " --> a.calm:1:1\n"
        "  |\n"
        "1 | one\n"
        "  | ^^^\n"
        "  = note: it is written `a b c d e` or\n"
        "          `f g h` here\n"
        "  = help: 日本日本日本日本\n"
        "          日本日本日本日本 日本日本\n"
        "\n");
  CHECK(scene.human({.width = 1}) == scene.human({.width = 40}));
  CHECK(scene.human({.width = 200}).find("too long for one line of forty\n") != std::string::npos);
}

TEST_CASE("human: a page that several rules share is named once") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\n");
  Diagnostic& found = scene.sink.add(scene.at(a, "one"), "E-1", Severity::Error, "m");
  found.cite({"E-1", "one", "page", "", "1", "", "stated"}).cite({"E-2", "two", "page", "", "1", "", "stated"});
  found.cite({"E-3", "three", "page", "", "2", "", "stated"});
  CHECK(scene.human().find("  = page: page, step 1\n"
                           "  = note: this also breaks E-2: two\n"
                           "  = note: this also breaks E-3: three\n"
                           "  = page: page, step 2\n") != std::string::npos);
}

TEST_CASE("human: what nobody can see is shown by its number") {
  Scene scene;
  const SourceId a = scene.add("a.calm",
                               "x\xC2\xA0= \xE2\x80\x8B"
                               "1\n");
  scene.sink.add(scene.at(a, "\xE2\x80\x8B"), "X-1", Severity::Error, "m");
  CHECK(scene.human().find("1 | x\\u{a0}= \\u{200b}1\n  |          ^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("human: a place of no width has one caret, also at the end of a line") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\n");
  scene.sink.add({a, 3, 3}, "X-1", Severity::Error, "m");
  CHECK(scene.human().find("1 | one\n  |    ^\n") != std::string::npos);
}

TEST_CASE("human: a narrow screen shows the part of a line around the place") {
  Scene scene;
  const SourceId a = scene.add("a.calm", std::string(60, 'x') + "HERE" + std::string(60, 'y') + "\n");
  scene.sink.add(scene.at(a, "HERE"), "X-1", Severity::Error, "m");
  CHECK(scene.human({.screen = 50}).find("…xxx") != std::string::npos);
  CHECK(scene.human().find('\xE2') == std::string::npos);
}
