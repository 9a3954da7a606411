// A limit is a message: whatever the machine does not give, calmc ends with an exit code and says why.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "limits/runs.h"

using calm::golden::Run;
using limits::calmc;
using limits::Scratch;

namespace {

constexpr int fine = 0;
constexpr int findings = 1;
constexpr int notDone = 2;

const std::string plain = R"(exec "$0" "$@")";
const std::string smallStack =
    R"(ulimit -s )" + std::string(limits::sanitized ? "2048" : "256") + R"(; exec "$0" "$@")";

std::string times(std::size_t count, const std::string& text) {
  std::string many;
  for (std::size_t i = 0; i < count; ++i) many += text;
  return many;
}

/// Texts that lead whoever recurses far down, by what they nest.
std::vector<std::pair<std::string, std::string>> deepTexts(std::size_t depth) {
  std::string lets = "let x0 = 1\n";
  std::string fields = "tenant t0 : cloud-alm { region = eu10, title = \"t\" }\n";
  for (std::size_t i = 1; i <= depth; ++i) {
    const std::string before = std::to_string(i - 1);
    lets += "let x" + std::to_string(i) + " = x" + before + "\n";
    fields += "tenant t" + std::to_string(i) + " : cloud-alm { region = eu10, title = t" + before + ".title }\n";
  }
  std::string backwards;
  for (std::size_t i = 0; i < depth; ++i) {
    backwards += "let x" + std::to_string(i) + " = \"${x" + std::to_string(i + 1) + "}\"\n";
  }
  return {
      {"lists", "let x = " + times(depth, "[") + times(depth, "]") + "\n"},
      {"maps", "let x = " + times(depth, "{a = ") + "1" + times(depth, "}") + "\n"},
      {"parentheses", "let x = " + times(depth, "(") + "1" + times(depth, ")") + "\n"},
      {"calls", "let x = " + times(depth, "secret(") + "\"a\"" + times(depth, ")") + "\n"},
      {"not", "let x = " + times(depth, "not ") + "true\n"},
      {"and", "let x = true" + times(depth, " and true") + "\n"},
      {"or", "assert true" + times(depth, " or false") + ", \"a\"\n"},
      {"paths", "let a = 1\nlet x = a" + times(depth, ".b") + "\n"},
      {"indices", "let a = 1\nlet x = a" + times(depth, "[0]") + "\n"},
      {"types", "param x : " + times(depth, "list(") + "text" + times(depth, ")") + "\n"},
      {"blocks", times(depth, "tenant a : cloud-alm {\n") + times(depth, "}\n")},
      {"blocks without end", times(depth, "tenant a {\n")},
      {"loops", times(depth, "for a in [1] {\n") + times(depth, "}\n")},
      {"loops without end", times(depth, "for a in [1] {\n")},
      {"annotations", times(depth, "@allow(x, \"y\")\n") + "tenant a : cloud-alm {}\n"},
      {"interpolations", "let x = " + times(depth, "\"${") + times(depth, "}\"") + "\n"},
      {"lets", lets},
      {"lets backwards", backwards + "let x" + std::to_string(depth) + " = 1\n"},
      {"fields", fields},
  };
}

}  // namespace

TEST_CASE("a small stack is enough for the examples") {
  const Scratch scratch;
  for (const std::string& root : limits::examples()) {
    INFO(root);
    const Run check = calmc(smallStack, {"check", root}, scratch);
    CHECK(check.crash == "");
    CHECK(check.exit == fine);
    const Run build = calmc(smallStack, {"build", root, "--env", "*", "-o", scratch / "out"}, scratch);
    CHECK(build.crash == "");
    CHECK(build.exit == fine);
  }
}

TEST_CASE("whatever is nested, a small stack is enough to say so") {
  const Scratch scratch;
  for (const std::size_t depth : {127, 128, 129, 5'000}) {
    for (const auto& [what, text] : deepTexts(depth)) {
      INFO(depth << " " << what);
      scratch.put("main.calm", text);
      const Run run = calmc(smallStack, {"check", "--format", "concise", "main.calm"}, scratch);
      CHECK(run.crash == "");
      CHECK(run.exit <= findings);
    }
  }
}

TEST_CASE("the depth of brackets has a limit, and one more is a finding") {
  const Scratch scratch;
  for (const std::size_t depth : {128, 129}) {
    INFO(depth);
    scratch.put("main.calm", "let x = " + times(depth, "[") + times(depth, "]") + "\n");
    const Run run = calmc(plain, {"check", "--format", "concise", "main.calm"}, scratch);
    CHECK((run.output.find("[CALM1010]") != std::string::npos) == (depth > 128));
  }
}

TEST_CASE("without memory calmc says so") {
  if (limits::sanitized) {
    WARN("the sanitizers need all addresses there are: left out");
    return;
  }
  const Scratch scratch;
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "let x" + std::to_string(i) + " = [\"" + std::to_string(i) + "\", \"b\"]\n";
  scratch.put("main.calm", text);
  bool refused = false;
  bool done = false;
  for (const int kib : {12'000, 16'000, 20'000, 24'000, 32'000, 48'000, 64'000, 1'000'000}) {
    INFO(kib << " KiB");
    const std::string script = "ulimit -v " + std::to_string(kib) + R"(; exec "$0" "$@")";
    const Run run = calmc(script, {"check", "-q", "-j", "1", "main.calm"}, scratch);
    // Below some size not even the libraries can be loaded, which is the loader's to say.
    if (run.exit == 127) continue;
    CHECK(run.crash == "");
    if (run.exit == notDone) CHECK(run.errors == "calmc: there is not enough memory\n");
    refused = refused || run.exit == notDone;
    done = done || run.exit == fine;
  }
  CHECK(refused);
  CHECK(done);
}

TEST_CASE("a full disk behind standard output is seen") {
  const Scratch scratch;
  scratch.put("main.calm", "tenant alm : cloud-alm { region = eu99 }\n");
  for (const char* command : {"check", "explain", "version", "help"}) {
    INFO(command);
    const std::string word = std::string(command) == "explain" ? "CALM2001" : "main.calm";
    const bool takesFile = std::string(command) == "check" || std::string(command) == "explain";
    const std::vector<std::string> words =
        takesFile ? std::vector<std::string>{command, word} : std::vector<std::string>{command};
    const Run run = calmc(R"(exec "$0" "$@" > /dev/full)", words, scratch);
    CHECK(run.exit == notDone);
    CHECK(run.errors.find("calmc: standard output: No space left on device\n") != std::string::npos);
  }
}

TEST_CASE("a report that can not be written is seen") {
  const Scratch scratch;
  scratch.put("main.calm", "tenant alm : cloud-alm { region = eu10 }\n");
  for (const char* file : {"/dev/full", "no/such/folder/report.json"}) {
    INFO(file);
    const Run run = calmc(plain, {"check", "-q", "--format", std::string("json=") + file, "main.calm"}, scratch);
    CHECK(run.crash == "");
    CHECK(run.exit == notDone);
    CHECK(run.errors.starts_with(std::string("calmc: ") + file + ": "));
  }
}

TEST_CASE("a reader that goes away is no failure") {
  const Scratch scratch;
  // More than a pipe holds, so the reader is gone before all is written.
  const Run run = calmc(R"({ "$0" "$@"; echo "ended with $?" >&2; } | :)", {"explain", "--all"}, scratch);
  CHECK(run.crash == "");
  CHECK(run.errors == "ended with 0\n");
}

TEST_CASE("without standard streams calmc still ends by itself") {
  const Scratch scratch;
  scratch.put("main.calm", "tenant alm : cloud-alm { region = eu99 }\n");
  for (const char* closed : {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
    INFO(closed);
    const Run run = calmc(std::string(R"(exec "$0" "$@" )") + closed, {"check", "main.calm"}, scratch);
    CHECK(run.crash == "");
    CHECK(run.exit >= findings);
    CHECK(scratch.folder().empty() == false);
  }
}
