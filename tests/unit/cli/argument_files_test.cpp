#include "cli/argument_files.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "unit/driver/memory_files.h"

using namespace calm;

namespace {

/// The words that stand for these, or the reason why there are none.
struct Expand {
  std::map<std::string, std::string> files;

  std::string operator()(const std::vector<std::string>& words) {
    driver::MemoryFiles none;
    const cli::Surroundings surroundings{
        .disk = none,
        .workingFolder = "/p",
        .version = "1",
        .readInput = nullptr,
        .readFile = [this](const std::string& path) -> support::Result<std::string, cli::NoInput> {
          const auto found = files.find(path);
          if (found == files.end()) return cli::NoInput{"no such file"};
          return found->second;
        }};
    const auto all = cli::withArgumentFiles(words, surroundings);
    if (!all) return "refused: " + all.error();
    std::string joined;
    for (const std::string& word : all.value()) joined += "<" + word + ">";
    return joined;
  }
};

}  // namespace

TEST_CASE("a file of arguments: words stand apart by blanks and line ends") {
  Expand expand{{{"a", "check --format  concise\r\n\tmain.calm\n\n"}, {"empty", " \n"}, {"bom", "\xEF\xBB\xBF-q"}}};
  CHECK(expand({"@a", "-q"}) == "<check><--format><concise><main.calm><-q>");
  CHECK(expand({"check", "@empty"}) == "<check>");
  CHECK(expand({"check", "@bom"}) == "<check><-q>");
}

TEST_CASE("a file of arguments: quotes, backslashes, comments") {
  Expand expand;
  expand.files["a"] =
      "'a b' \"c d\" e\\ f\n'it''s' \"say \\\"hi\\\"\" 'back\\slash' x'y'\"z\" '' \"\"\n# all of this\na#b #c\n\\#d";
  CHECK(expand({"@a"}) == "<a b><c d><e f><its><say \"hi\"><back\\slash><xyz><><><a#b><#d>");
}

TEST_CASE("a file of arguments: what is refused, with its line") {
  Expand expand;
  expand.files = {{"nested", "check\n\n@more"},
                  {"quoted", "'@more'"},
                  {"open", "a\n\"b\nc"},
                  {"slash", "a\\"},
                  {"nul", std::string("a\0b", 3)}};
  CHECK(expand({"@nested"}).find("nested:3: `@more`: a file of arguments names no other one") != std::string::npos);
  CHECK(expand({"@quoted"}) == "<@more>");
  CHECK(expand({"@open"}) == "refused: open:2: this quote has no end");
  CHECK(expand({"@slash"}) == "refused: slash:1: nothing stands behind the last backslash");
  CHECK(expand({"@nul"}) == "refused: nul: holds a NUL byte, it is no text");
  CHECK(expand({"@none"}) == "refused: none: no such file");
  CHECK(expand({"@"}).find("refused: ") == 0);
}

TEST_CASE("behind -- a word with @ is a path") {
  Expand expand;
  CHECK(expand({"check", "--", "@a"}) == "<check><--><@a>");
  CHECK(expand({"check", "./@a", "--exclude=@b"}) == "<check><./@a><--exclude=@b>");
}
