#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "unit/diagnostics/scene.h"

using namespace scene;

TEST_CASE("concise: one line a finding, columns in code points, sorted by path and place") {
  Scene scene;
  const SourceId b = scene.add("b.calm", "title = \"größer\" x\n");
  const SourceId a = scene.add("a.calm", "one\ntwo\n");
  scene.sink.add(scene.at(b, "x"), "CALM1001", Severity::Error, "second file");
  scene.sink.add(scene.at(a, "two"), "CALM2013", Severity::Warning, "later line");
  scene.sink.add(scene.at(a, "one"), "S4-32", Severity::Note, "first line");
  CHECK(scene.concise() ==
        "a.calm:1:1: note: first line [S4-32]\n"
        "a.calm:2:1: warning: later line [CALM2013]\n"
        "b.calm:1:18: error: second file [CALM1001]\n");
}

TEST_CASE("concise: what is found twice is said once") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\n");
  for (int time = 0; time < 3; ++time) scene.sink.add(scene.at(a, "one"), "X-1", Severity::Error, "same");
  CHECK(scene.concise() == "a.calm:1:1: error: same [X-1]\n");
  CHECK(scene.arranged().errors == 1);
}

TEST_CASE("concise: nothing of a user's text can begin a line or move a cursor") {
  Scene scene;
  const SourceId a = scene.add("::error::\x1b.calm", "one\n");
  scene.sink.add(scene.at(a, "one"), "X-1", Severity::Error, "a\nb\x1b[2J\xE2\x80\xAE \xff");
  CHECK(scene.concise() == "./::error::\\u{1b}.calm:1:1: error: a\\nb\\u{1b}[2J\\u{202e} \\xff [X-1]\n");
}

TEST_CASE("limits: a thousand a file, and a total, the counts still hold all") {
  Scene scene;
  const SourceId a = scene.add("a.calm", std::string(3000, 'x'));
  for (std::uint32_t at = 0; at < 1500; ++at) scene.sink.add({a, at, at + 1}, "X-1", Severity::Error, "m");
  CHECK(scene.arranged().shown.size() == 1000);
  CHECK(scene.arranged().hidden == 500);
  CHECK(scene.arranged().errors == 1500);
  CHECK(scene.arranged({.inAll = 3}).shown.size() == 3);
}

TEST_CASE("human: carets stand under what they mean, with tabs and wide and combining characters") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "\ttitle = \"日本e\xCC\x81\" bad\n");
  scene.sink.add(scene.at(a, "bad"), "CALM1001", Severity::Error, "expected a line end, found `bad`");
  CHECK(scene.human() ==
        "error[CALM1001]: expected a line end, found `bad`\n"
        " --> a.calm:1:17\n"
        "  |\n"
        "1 |     title = \"日本e\xCC\x81\" bad\n"
        "  |                     ^^^\n"
        "\n");
}

TEST_CASE("human: the page, the reason, further rules, second places in other files, and a fix") {
  Scene scene;
  const SourceId a = scene.add("main.calm", "\n\n\n\n\n\n\n\n\ntenant sales {\n  host = \"a.b\"\n}\n");
  const SourceId b = scene.add("shared/alm.calm", "tenant alm {\n  region = eu10\n}\n");
  Diagnostic& found = scene.sink.add(scene.at(a, "\"a.b\""), "C4C-06", Severity::Error, "the host is another one");
  found.cite({"C4C-06", "says", "the-page", "Create System", "3", "nothing arrives", "stated"});
  found.cite({"C4C-07", "also this", "", "", "", "", "stated"});
  found.note("seen from `alm`");
  found.mark(scene.at(b, "eu10"), "the region decides");
  found.fix({"write the host of the hub", {{scene.at(a, "\"a.b\""), "\"eu10.alm.cloud.sap\""}}, true});
  CHECK(scene.human() ==
        "error[C4C-06]: the host is another one\n"
        "  --> main.calm:11:10\n"
        "   |\n"
        "11 |   host = \"a.b\"\n"
        "   |          ^^^^^\n"
        "   = page: the-page, section “Create System”, step 3\n"
        "   = why: nothing arrives\n"
        "   = note: this also breaks C4C-07: also this\n"
        "   = note: seen from `alm`\n"
        "note: the region decides\n"
        "  --> shared/alm.calm:2:12\n"
        "   |\n"
        " 2 |   region = eu10\n"
        "   |            ----\n"
        "help: write the host of the hub\n"
        "11 -   host = \"a.b\"\n"
        "11 +   host = \"eu10.alm.cloud.sap\"\n"
        "\n");
}

TEST_CASE("human: a line longer than a screen is shown around the place") {
  Scene scene;
  const SourceId a = scene.add("a.calm", std::string(100'000, 'x') + "HERE" + std::string(100'000, 'y'));
  scene.sink.add(scene.at(a, "HERE"), "CALM1001", Severity::Error, "m");
  const std::string shown = scene.human();
  CHECK(shown.size() < 600);
  CHECK(shown.find("…xxx") != std::string::npos);
  CHECK(shown.find("HEREy") != std::string::npos);
  CHECK(shown.find("^^^^\n") != std::string::npos);
}

TEST_CASE("human: colour only where it is asked for") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one\n");
  scene.sink.add(scene.at(a, "one"), "X-1", Severity::Warning, "m");
  CHECK(scene.human().find('\x1b') == std::string::npos);
  CHECK(scene.human({.colour = true}).find("\x1b[1;33mwarning[X-1]\x1b[0m") == 0);
}

TEST_CASE("human: an empty file has no line to show") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "");
  scene.sink.add({a, 0, 0}, "CALM9001", Severity::Error, "the file is larger than 4 MiB");
  CHECK(scene.human() == "error[CALM9001]: the file is larger than 4 MiB\n --> a.calm:1:1\n\n");
}

TEST_CASE("a secret stands in no format: not in excerpts, sentences, labels, help or fixes") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "  password = \"open-sesame\", user = \"U\" // open\n");
  const Span secret = scene.at(a, "\"open-sesame\"");
  scene.sink.mask(secret);
  Diagnostic& found = scene.sink.add(secret, "CALM4001", Severity::Error, "`open-sesame` stands here");
  found.mark(secret, "open-sesame").note("open-sesame").helped("not open-sesame");
  found.fix({"title open-sesame", {{secret, "secret(\"open-sesame\")"}}, false});
  scene.sink.add(scene.at(a, "\"U\""), "X-1", Severity::Note, "on the same line");

  CHECK(scene.human().find("open-sesame") == std::string::npos);
  CHECK(scene.human().find("1 |   password = ••••, user = \"U\" // open\n") != std::string::npos);
  CHECK(scene.human().find("1 +   password = secret(\"••••\"), user") != std::string::npos);
  CHECK(scene.human().find("  |                           ^^^\n") != std::string::npos);
  CHECK(scene.concise().find("open-sesame") == std::string::npos);
  CHECK(scene.json().dump().find("open-sesame") == std::string::npos);
}

TEST_CASE("sarif: safe fixes that hide nothing, file by file") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "x = 𝒳1\n\"open-sesame\"\n");
  const SourceId b = scene.add("b.calm", "y");
  scene.sink.mask(scene.at(a, "\"open-sesame\""));
  Diagnostic& found = scene.sink.add(scene.at(a, "1"), "X-1", Severity::Error, "m");
  found.fix({"guess", {{scene.at(a, "1"), "2"}}, false});
  found.fix({"sure", {{scene.at(b, "y"), ""}, {scene.at(a, "1"), "2"}, {{a, 0, 0}, "z"}}, true});
  scene.sink.add(scene.at(a, "\"open-sesame\""), "X-2", Severity::Error, "m")
      .fix({"hidden", {{{a, 0, 0}, "open-sesame"}}, true});
  const auto results = scene.sarif()["runs"][0]["results"];
  REQUIRE(results[0]["fixes"].size() == 1);
  const auto fix = results[0]["fixes"][0];
  CHECK(fix["description"]["text"] == "sure.");
  REQUIRE(fix["artifactChanges"].size() == 2);
  const auto inA = fix["artifactChanges"][0];
  CHECK(inA["artifactLocation"]["uri"] == "a.calm");
  CHECK(inA["replacements"][0]["insertedContent"]["text"] == "z");
  const nlohmann::json one{{"startLine", 1}, {"startColumn", 6}, {"endLine", 1}, {"endColumn", 7}};
  CHECK(inA["replacements"][1]["deletedRegion"] == one);
  CHECK_FALSE(fix["artifactChanges"][1]["replacements"][0].contains("insertedContent"));
  CHECK_FALSE(results[1].contains("fixes"));
}

TEST_CASE("json: a complete document without findings and with unreadable files") {
  const auto json = Scene().json({.files = 0, .problems = {"x.calm: no such file"}});
  CHECK(json["diagnostics"].empty());
  CHECK(json["summary"]["errors"] == 0);
  CHECK(json["summary"]["problems"][0] == "x.calm: no such file");
}

TEST_CASE("json: every member of a finding") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "x = é1\ny\n");
  Diagnostic& found = scene.sink.add(scene.at(a, "1"), "C4C-06", Severity::Error, "bad\xff");
  found.mark(scene.at(a, "y"), "here").helped("do this").cite({"C4C-06", "says", "page", "s", "3", "", "stated"});
  found.fix({"t", {{scene.at(a, "1"), "2\n"}}, true});
  const auto one = scene.json()["diagnostics"][0];
  CHECK(one["code"] == "C4C-06");
  CHECK(one["severity"] == "error");
  CHECK(one["message"] == "bad\\xff");
  CHECK(one["path"] == "a.calm");
  CHECK(one["start"] == nlohmann::json{{"line", 1}, {"column", 6}});
  CHECK(one["end"] == nlohmann::json{{"line", 1}, {"column", 7}});
  CHECK(one["labels"][0]["message"] == "here");
  CHECK(one["labels"][0]["start"]["line"] == 2);
  CHECK(one["help"] == "do this");
  CHECK(one["fixes"][0]["edits"][0]["replacement"] == "2\n");
  CHECK(one["rule"]["id"] == "C4C-06");
  CHECK(one["rule"]["page"] == "page");
}

TEST_CASE("summary: what was found, in how many files") {
  Scene scene;
  const SourceId a = scene.add("a.calm", "one two\n");
  scene.sink.add(scene.at(a, "one"), "X-1", Severity::Error, "m").fix({"t", {}, true});
  scene.sink.add(scene.at(a, "two"), "X-2", Severity::Error, "m").fix({"t", {}, true});
  scene.sink.add(scene.at(a, "two"), "X-3", Severity::Warning, "m");
  CHECK(renderSummary(scene.arranged(), {.files = 41, .problems = {}}) ==
        "2 errors, 1 warning in 1 of 41 files; 2 fixable");
  CHECK(renderSummary(Scene().arranged(), {.files = 1, .problems = {}}) == "nothing found in 1 file");
}
