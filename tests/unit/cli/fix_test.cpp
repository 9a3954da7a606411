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
                            .readInput = [this]() -> support::Result<std::string, cli::NoInput> { return input; }});
  }
};

/// Somebody saves a file between the look at it and the writing.
struct RacyFiles final : driver::Files {
  driver::MemoryFiles files;
  std::string path;
  std::string saved;

  support::Result<std::string, driver::ReadProblem> read(const std::string& from, const std::string& root,
                                                         std::uint64_t limit) override {
    return files.read(from, root, limit);
  }
  support::Result<std::vector<driver::FolderEntry>, driver::ReadProblem> list(const std::string& folder) override {
    return files.list(folder);
  }
  bool isFile(const std::string& at) override { return files.isFile(at); }
  bool isFolder(const std::string& at) override { return files.isFolder(at); }
  std::optional<std::string> rewrite(const driver::Rewrite& change) override {
    files.texts[path] = saved;
    return files.rewrite(change);
  }
};

const std::string misspelt = "tenent alm : cloud-alm {\n  regoin = eu10\n}\n";
const std::string mended = "tenant alm : cloud-alm {\n  region = eu10\n}\n";

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("fix: rounds of fixes, until nothing is left") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm", misspelt}};
  const Answer answer = calmc({"check", "--fix", "main.calm"});
  CHECK(calmc.files.texts["/p/main.calm"] == mended);
  CHECK(answer.exit == Exit::Fine);
  CHECK(answer.out.empty());
  CHECK(answer.err == "nothing found in 1 file; 2 fixed\n");
}

TEST_CASE("fix: what is left is reported, as it stands in the new text") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm", "tenant alm : cloud-alm { regoin = eu10, titel = 7 }\n"}};
  const Answer answer = calmc({"check", "--fix", "--format=concise", "main.calm"});
  CHECK(calmc.files.texts["/p/main.calm"] == "tenant alm : cloud-alm { region = eu10, title = \"7\" }\n");
  CHECK(answer.exit == Exit::Fine);
  calmc.files.texts = {{"/p/main.calm", "tenant alm : cloud-alm { regoin = zz99 }\n"}};
  const Answer left = calmc({"check", "--fix", "--format=concise", "main.calm"});
  CHECK(left.exit == Exit::Findings);
  CHECK(holds(left.out, "main.calm:1:35: error: "));
  CHECK(holds(left.err, "1 error in 1 of 1 file; 1 fixed\n"));
}

TEST_CASE("fix: imported files too, each with its own kind of line ends") {
  Shell calmc;
  calmc.files.texts = {
      {"/p/main.calm", "import \"hub.calm\"\n" + std::string("let x = alm.region\nassert x == eu10, 'no'\n")},
      {"/p/hub.calm", "tenant alm : cloud-alm {\r\n  regoin = eu10\r\n}\r\n"}};
  const Answer answer = calmc({"check", "--fix", "main.calm"});
  CHECK(calmc.files.texts["/p/hub.calm"] == "tenant alm : cloud-alm {\r\n  region = eu10\r\n}\r\n");
  CHECK(calmc.files.texts["/p/main.calm"] == "import \"hub.calm\"\nlet x = alm.region\nassert x == eu10, \"no\"\n");
  CHECK(answer.err == "nothing found in 2 files; 2 fixed\n");
}

TEST_CASE("fix: a file that changes meanwhile is left as it is, and said so") {
  RacyFiles files;
  files.path = "/p/main.calm";
  files.saved = "// saved by somebody else\n";
  files.files.texts = {{"/p/main.calm", misspelt}};
  const cli::Surroundings surroundings{.disk = files, .workingFolder = "/p", .version = {}, .readInput = {}};
  const Answer answer = cli::run({"check", "--fix", "main.calm"}, surroundings);
  CHECK(answer.exit == Exit::NotDone);
  CHECK(files.files.texts["/p/main.calm"] == files.saved);
  CHECK(holds(answer.err, "calmc: main.calm: was changed meanwhile"));
}

TEST_CASE("fix: of standard input, the mended text to standard output, what is left to standard error") {
  Shell calmc;
  calmc.input = misspelt;
  Answer answer = calmc({"check", "--fix", "-", "--stdin-filename", "main.calm"});
  CHECK(answer.out == mended);
  CHECK(calmc.files.texts.empty());
  calmc.input = "tenant alm : cloud-alm { region = zz99 }\n";
  answer = calmc({"check", "--fix", "-", "--format", "concise"});
  CHECK(answer.out == calmc.input);
  CHECK(holds(answer.err, "[CALM2007]"));
  CHECK(answer.exit == Exit::Findings);
}

TEST_CASE("fix: --diff shows what --fix would write, and writes nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm", misspelt}};
  const Answer answer = calmc({"check", "--diff", "main.calm"});
  CHECK(answer.out ==
        "--- main.calm\n+++ main.calm\n@@ -1,3 +1,3 @@\n-tenent alm : cloud-alm {\n-  regoin = eu10\n"
        "+tenant alm : cloud-alm {\n+  region = eu10\n }\n");
  CHECK(answer.exit == Exit::Findings);
  CHECK(calmc.files.texts["/p/main.calm"] == misspelt);
  calmc.files.texts["/p/main.calm"] = mended;
  CHECK(calmc({"check", "--diff", "main.calm"}).exit == Exit::Fine);
  CHECK(calmc({"check", "--diff", "main.calm"}).out.empty());
}

TEST_CASE("fix: --diff masks a text where a secret belongs") {
  Shell calmc;
  calmc.files.texts = {
      {"/p/main.calm",
       "tenant alm : cloud-alm {\n  regoin = eu10\n  service-key { client-secret = \"hunter2-hunter2\" }\n}\n"}};
  const Answer answer = calmc({"check", "--diff", "main.calm"});
  CHECK(holds(answer.out, "+  region = eu10\n   service-key { client-secret = ••••"));
  CHECK_FALSE(holds(answer.out + answer.err, "hunter2"));
}

TEST_CASE("fix: --fix and its neighbours refuse what makes no sense") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm", misspelt}};
  CHECK(calmc({"check", "--unsafe-fixes", "main.calm"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "--fix", "--print", "tree", "main.calm"}).exit == Exit::NotDone);
  CHECK(calmc({"build", "--fix", "main.calm"}).exit == Exit::NotDone);
  CHECK(calmc.files.texts["/p/main.calm"] == misspelt);
}
