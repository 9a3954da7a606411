#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/run.h"
#include "unit/driver/memory_files.h"

using namespace calm;
using cli::Answer;
using cli::Exit;

namespace {

/// A command line over files in memory, in the folder /p.
struct Shell {
  driver::MemoryFiles files;
  std::string input;

  Answer operator()(const std::vector<std::string>& words) {
    return cli::run(words, {.disk = files,
                            .workingFolder = "/p",
                            .version = "1.2.3",
                            .readInput = [this]() -> support::Result<std::string, cli::NoInput> { return input; },
                            .processors = 2});
  }
};

const std::string loose = "let a=1\n";
const std::string tidy = "let a = 1\n";
const std::string broken = "let a=1\nlet b = ,\nlet c=3\n";

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("fmt: rewrites what is not formatted, and counts") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}, {"/p/b.calm", tidy}, {"/p/sub/c.calm", loose}, {"/p/d.txt", loose}};
  const Answer answer = calmc({"fmt"});
  CHECK(answer.exit == Exit::Fine);
  CHECK(answer.out.empty());
  CHECK(answer.err == "2 files reformatted, 1 left unchanged\n");
  CHECK(calmc.files.texts["/p/a.calm"] == tidy);
  CHECK(calmc.files.texts["/p/sub/c.calm"] == tidy);
  CHECK(calmc.files.texts["/p/d.txt"] == loose);
  CHECK(calmc({"fmt"}).err == "3 files left unchanged\n");
  CHECK(calmc({"fmt", "-q"}).err.empty());
}

TEST_CASE("fmt: a file named twice is one file, and -v names what was rewritten") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}};
  CHECK(calmc({"fmt", "-v", "a.calm", "./a.calm", "."}).err == "reformatted a.calm\n1 file reformatted\n");
}

TEST_CASE("fmt --check: names what would change and writes nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}, {"/p/b.calm", tidy}};
  const Answer answer = calmc({"fmt", "--check"});
  CHECK(answer.exit == Exit::Findings);
  CHECK(answer.out == "would be reformatted: a.calm\n");
  CHECK(answer.err == "1 file would be reformatted, 1 already formatted\n");
  CHECK(calmc.files.texts["/p/a.calm"] == loose);
  CHECK(calmc({"fmt", "--check", "b.calm"}).exit == Exit::Fine);
}

TEST_CASE("fmt --diff: shows what would change and writes nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}, {"/p/b.calm", tidy}};
  const Answer answer = calmc({"fmt", "--diff", "."});
  CHECK(answer.exit == Exit::Findings);
  CHECK(answer.out == "--- a.calm\n+++ a.calm\n@@ -1 +1 @@\n-let a=1\n+let a = 1\n");
  CHECK(calmc.files.texts["/p/a.calm"] == loose);
  CHECK(calmc({"fmt", "--diff", "b.calm"}).exit == Exit::Fine);
}

TEST_CASE("fmt --diff: no secret is shown") {
  Shell calmc;
  calmc.files.texts["/p/a.calm"] =
      "use-case x { user=\"CALM\", password=\"open sesame\" }\n"
      "let a=\"ghp_0123456789abcdefghijklmnopqrstuvwxyz\" // Bearer 0123456789abcdef0123456789abcdef\n";
  const Answer answer = calmc({"fmt", "--diff"});
  CHECK(holds(answer.out, "password = ••••"));
  CHECK(holds(answer.out, "let a = ••••"));
  CHECK(holds(answer.out, "CALM"));
  for (const char* secret : {"sesame", "ghp_", "0123456789"}) CHECK_FALSE(holds(answer.out, secret));
}

TEST_CASE("fmt -: a filter") {
  Shell calmc;
  calmc.input = loose;
  CHECK(calmc({"fmt", "-"}).out == tidy);
  CHECK(calmc({"fmt", "-"}).err.empty());
  CHECK(calmc({"fmt", "-"}).exit == Exit::Fine);
  CHECK(calmc({"fmt", "-", "--check"}).out == "would be reformatted: <stdin>\n");
  CHECK(holds(calmc({"fmt", "-", "--diff", "--stdin-filename", "x/y.calm"}).out, "--- x/y.calm\n"));
  CHECK(calmc({"fmt", "-", "a.calm"}).exit == Exit::NotDone);
  calmc.input = broken;
  const Answer answer = calmc({"fmt", "-", "--stdin-filename", "x.calm"});
  CHECK(answer.out == "let a = 1\nlet b = ,\nlet c = 3\n");
  CHECK(answer.exit == Exit::Fine);
  CHECK(holds(answer.err, "x.calm:2: left as it is"));
}

TEST_CASE("fmt: what can not be read stays, is named, and is exit code 1") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", broken}};
  const Answer answer = calmc({"fmt"});
  CHECK(answer.exit == Exit::Findings);
  CHECK(calmc.files.texts["/p/a.calm"] == "let a = 1\nlet b = ,\nlet c = 3\n");
  CHECK(holds(answer.err, "a.calm:2: left as it is, since it can not be read; `calmc check` says why\n"));
  CHECK(calmc({"fmt", "--check"}).exit == Exit::Findings);
  CHECK(calmc({"fmt", "--check"}).out.empty());
}

TEST_CASE("fmt: a file that is not there or that somebody changed does not keep the others from being formatted") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}};
  const Answer answer = calmc({"fmt", "none.calm", "a.calm"});
  CHECK(answer.exit == Exit::NotDone);
  CHECK(answer.err == "calmc: none.calm: no such file\n1 file reformatted\n");
  CHECK(calmc.files.texts["/p/a.calm"] == tidy);
}

TEST_CASE("fmt: a malformed calm.yaml leaves open which files are meant, so nothing is done") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose}, {"/p/calm.yaml", "exclood: [b]\n"}};
  const Answer answer = calmc({"fmt"});
  CHECK(answer.exit == Exit::NotDone);
  CHECK(holds(answer.err, "calm.yaml:1:1: "));
  CHECK(calmc.files.texts["/p/a.calm"] == loose);
}

TEST_CASE("fmt: files that calm.yaml and .gitignore leave out are not touched") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm", loose},
                       {"/p/b.calm", loose},
                       {"/p/c.calm", loose},
                       {"/p/calm.yaml", "exclude: [b.calm]\n"},
                       {"/p/.gitignore", "c.calm\n"}};
  CHECK(calmc({"fmt"}).err == "1 file reformatted\n");
  CHECK(calmc.files.texts["/p/b.calm"] == loose);
  CHECK(calmc.files.texts["/p/c.calm"] == loose);
}
