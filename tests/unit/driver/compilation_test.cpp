#include "driver/compilation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/driver/compilation_run.h"

using namespace calm;
using driver::Run;
using driver::Until;

namespace {

const std::string hub = "tenant alm : cloud-alm { region = eu10 }\n";

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("imports: what is refused, each at its path") {
  Run run;
  run.files.texts = {
      {"/p/calm.yaml", ""},
      {"/p/main.calm",
       "import \"none.calm\"\nimport \"../x.calm\"\nimport \"/x.calm\"\nimport \"a\\\\b\"\nimport \"sub\"\n"
       "import \"link.calm\"\nimport \"big.calm\"\nimport \"\"\nimport \"${x}.calm\"\n"},
      {"/p/sub/x.calm", hub},
      {"/p/link.calm", hub},
      {"/p/big.calm", std::string((4u << 20) + 1, ' ')}};
  run.files.links = {"/p/link.calm"};
  CHECK(run.check({"main.calm"}) == Lines{"main.calm:1 CALM9003", "main.calm:2 CALM9002", "main.calm:3 CALM9002",
                                          "main.calm:4 CALM9002", "main.calm:5 CALM9003", "main.calm:6 CALM9002",
                                          "main.calm:7 CALM9001", "main.calm:8 CALM9003", "main.calm:9 CALM9003"});
}

TEST_CASE("imports: a file on two ways is read once, and a circle is said once") {
  Run run;
  run.files.texts = {{"/p/main.calm", "import \"a.calm\"\nimport \"b.calm\"\n"},
                     {"/p/a.calm", "import \"hub.calm\"\n"},
                     {"/p/b.calm", "import \"hub.calm\"\nimport \"main.calm\"\n"},
                     {"/p/hub.calm", hub}};
  CHECK(run.check({"main.calm"}) == Lines{"b.calm:2 CALM9004"});
  CHECK(run.files.reads["/p/hub.calm"] == 1);
}

TEST_CASE("imports: 32 deep is deep enough, one more is not") {
  for (const int depth : {32, 33}) {
    Run run;
    for (int at = 0; at < depth; ++at) {
      run.files.texts["/p/f" + std::to_string(at) + ".calm"] = "import \"f" + std::to_string(at + 1) + ".calm\"\n";
    }
    run.files.texts["/p/f" + std::to_string(depth) + ".calm"] = hub;
    CHECK(run.check({"f0.calm"}) == (depth == 32 ? Lines{} : Lines{"f32.calm:1 CALM9005"}));
  }
}

TEST_CASE("a file that is too large is a finding at its beginning, one that is missing a problem") {
  Run run;
  run.files.texts = {{"/p/big.calm", std::string((4u << 20) + 1, ' ')}};
  CHECK(run.check({"big.calm"}) == Lines{"big.calm:1 CALM9001"});
  CHECK(run.check({"none.calm"}).empty());
  CHECK(run.problems == Lines{"none.calm: no such file"});
}

TEST_CASE("folders: what nothing else imports begins a landscape, and a circle that nothing leads into as well") {
  Run run;
  run.files.texts = {{"/p/x/main.calm", "import \"shared/hub.calm\"\n"},
                     {"/p/x/other.calm", "import \"shared/hub.calm\"\n"},
                     {"/p/x/shared/hub.calm", hub},
                     {"/p/x/self.calm", "import \"self.calm\"\n"},
                     {"/p/x/ring/a.calm", "import \"b.calm\"\n"},
                     {"/p/x/ring/b.calm", "import \"a.calm\"\n"},
                     {"/p/x/.hidden/h.calm", "bad"},
                     {"/p/out/o.calm", "bad"},
                     {"/p/x/ignored/i.calm", "bad"},
                     {"/p/.gitignore", "ignored/\n"}};
  CHECK(run.check({"x"}) == Lines{"x/self.calm:1 CALM9004", "x/ring/b.calm:1 CALM9004"});
  CHECK(run.starts == Lines{"/p/x/main.calm", "/p/x/other.calm", "/p/x/self.calm", "/p/x/ring/a.calm"});
}

TEST_CASE("the project's root: calm.yaml upward, else the working folder, else the file's folder") {
  Run run;
  run.files.texts = {{"/p/calm.yaml", ""}, {"/p/a/main.calm", "import \"../hub.calm\"\n"}, {"/p/hub.calm", hub}};
  run.workingFolder = "/p/a";
  CHECK(run.check({"main.calm"}).empty());
  run.files.texts.erase("/p/calm.yaml");
  CHECK(run.check({"main.calm"}) == Lines{"main.calm:1 CALM9002"});
  run.workingFolder = "/elsewhere";
  CHECK(run.check({"/p/a/main.calm"}) == Lines{"../p/a/main.calm:1 CALM9002"});
  run.workingFolder = "/p";
  CHECK(run.check({"a/main.calm"}).empty());
}

TEST_CASE("standard input stands in the place of a file") {
  Run run;
  run.files.texts = {{"/p/sub/hub.calm", hub}, {"/p/sub/main.calm", "never read"}};
  CHECK(run.found({{}, "import \"hub.calm\"\nimport \"none.calm\"\n", "sub/main.calm"}) ==
        Lines{"sub/main.calm:2 CALM9003"});
}

TEST_CASE("calm.yaml: unknown keys, wrong values, levels that are not the user's") {
  Run run;
  run.files.texts = {
      {"/p/main.calm", hub},
      {"/p/calm.yaml", "exclud: []\nout: [x]\nlevels:\n  CALM1001: \"off\"\n  S4-32: loud\n  S4-34: \"off\"\n"}};
  CHECK(run.check({"main.calm"}) ==
        Lines{"calm.yaml:1 CALM5002", "calm.yaml:2 CALM5002", "calm.yaml:4 CALM5002", "calm.yaml:5 CALM5002"});
}

TEST_CASE("calm.yaml: paths that lead out, names that nobody has, words twice") {
  Run run;
  run.files.texts = {{"/p/main.calm", hub}};
  for (const char* line : {"out: ../x",
                           "out: /etc",
                           "out: .",
                           "out: \"\"",
                           "out: a/../b",
                           "out: .git/hooks",
                           "out: a//b",
                           "out: con",
                           "out: 'a\\b'",
                           "out: 3",
                           "out: [a]",
                           "packs: [a.yaml, a.yaml]",
                           "targets: [terrafrm]",
                           "levels: {C4C-999: note}",
                           "levels: {CALM9999: note}",
                           "levels: {CALM4003: note}",
                           "levels: {CALM2001: note}",
                           "levels: {C4C-13: 1}",
                           "levels: []",
                           "exclude: drafts",
                           "exclude: [1]",
                           "out: a\nout: b",
                           "cache: on",
                           "- out"}) {
    INFO(line);
    run.files.texts["/p/calm.yaml"] = line;
    const Lines found = run.check({"main.calm"});
    const bool pack = std::string(line).starts_with("packs");
    CHECK(std::count(found.begin(), found.end(),
                     std::string(line).find('\n') == std::string::npos ? "calm.yaml:1 CALM5002"
                                                                       : "calm.yaml:2 CALM5002") == 1);
    CHECK(found.size() == (pack ? 2 : 1));
  }
  for (const char* line : {"out: a/b/", "targets: [terraform, mta]", "levels: {C4C-13: warning, CALM2013: \"off\"}",
                           "exclude: []", "# nothing yet", "", "# a\n\n  # b\n", "levels: {}"}) {
    INFO(line);
    run.files.texts["/p/calm.yaml"] = line;
    CHECK(run.check({"main.calm"}).empty());
  }
}

TEST_CASE("calm.yaml: an error of the compiler stays one, whatever level its code has") {
  Run run;
  run.files.texts = {{"/p/main.calm",
                      "tenant alm : cloud-alm { region = eu10, service-key = key-file(\"none.json\") }\n"
                      "tenant t : entitlement-management {\n  monitored-by = alm\n"
                      "  use-case business-process-monitoring {}\n}\n"},
                     {"/p/calm.yaml", "levels: {CALM6001: \"off\"}\n"}};
  CHECK(run.check({"main.calm"}) == Lines{"main.calm:1 CALM6001"});
  run.settings.keysAbsent = true;
  CHECK(run.check({"main.calm"}).empty());
}

TEST_CASE("calm.yaml: exclude and out leave files out of folders") {
  Run run;
  run.files.texts = {{"/p/calm.yaml", "exclude: [drafts/]\nout: build\n"},
                     {"/p/main.calm", hub},
                     {"/p/drafts/a.calm", "bad"},
                     {"/p/build/b.calm", "bad"}};
  CHECK(run.found({}).empty());
  CHECK(run.starts == Lines{"/p/main.calm"});
}

TEST_CASE("a level of the command line is stronger than one of calm.yaml") {
  const std::string unused =
      hub +
      "let x = 1\ntenant sales : cloud-for-customer {\n  url = \"https://a.example\"\n  monitored-by = alm\n"
      "  use-case integration-exception-monitoring { user = \"U\", password = secret(\"s\") }\n}\n";
  Run run;
  run.files.texts = {{"/p/main.calm", unused}};
  CHECK(run.check({"main.calm"}) == Lines{"main.calm:2 CALM2013"});
  run.files.texts["/p/calm.yaml"] = "levels: {CALM2013: \"off\"}\n";
  CHECK(run.check({"main.calm"}).empty());
  run.settings.levels = {{"CALM2013", diagnostics::Severity::Error}};
  CHECK(run.check({"main.calm"}) == Lines{"main.calm:2 CALM2013"});
}

TEST_CASE("the same findings on any number of threads") {
  Run run;
  std::string root;
  for (int at = 0; at < 50; ++at) {
    const std::string name = "f" + std::to_string(at) + ".calm";
    root += "import \"" + name + "\"\n";
    run.files.texts["/p/" + name] = "tenant t" + std::to_string(at) + " : cloud-alm { region = = eu10 }\n";
  }
  run.files.texts["/p/main.calm"] = root;
  const Lines one = run.check({"main.calm"});
  CHECK(one.size() == 50);
  run.settings.threads = 8;
  CHECK(run.check({"main.calm"}) == one);
}
