#include "cli/run.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "unit/cli/shell.h"

using namespace calm;
using namespace calm::cli;

TEST_CASE("exit codes: fine, findings, not done, the higher one wins") {
  Shell calmc;
  calmc.files.texts = {{"/p/good.calm", good}, {"/p/bad.calm", bad}};
  CHECK(calmc({"check", "good.calm"}).exit == Exit::Fine);
  CHECK(calmc({"check", "bad.calm"}).exit == Exit::Findings);
  CHECK(calmc({"check", "none.calm"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "bad.calm", "none.calm"}).exit == Exit::NotDone);
  CHECK(holds(calmc({"check", "bad.calm", "none.calm", "--format", "concise"}).out, "bad.calm:1:"));
}

TEST_CASE("streams: findings on standard output, summary and problems on standard error") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}};
  const Answer answer = calmc({"check", "bad.calm", "--format=concise"});
  CHECK(holds(answer.out, "bad.calm:1:35: error: "));
  CHECK(answer.err == "1 error in 1 of 1 file\n");
  CHECK(calmc({"check", "-q", "bad.calm"}).err.empty());
  CHECK(calmc({"check", "none.calm"}).err == "calmc: none.calm: no such file\n");
}

TEST_CASE("formats: several at once, one of them without a file") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}};
  const Answer answer = calmc({"check", "bad.calm", "--format", "concise", "--format", "json=r.json"});
  CHECK(holds(answer.out, "[CALM2007]"));
  REQUIRE(answer.files.size() == 1);
  CHECK(answer.files[0].first == "r.json");
  CHECK(nlohmann::json::parse(answer.files[0].second)["summary"]["errors"] == 1);
  CHECK(calmc({"check", "bad.calm", "--format", "json", "--format", "human"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "bad.calm", "--format", "xml"}).exit == Exit::NotDone);
  const Answer several =
      calmc({"check", "bad.calm", "--format", "sarif=a", "--format", "junit=b", "--format", "gitlab"});
  CHECK(several.files.size() == 2);
  CHECK(nlohmann::json::parse(several.files[0].second)["runs"][0]["results"].size() == 1);
  CHECK(nlohmann::json::parse(several.out).size() == 1);
}

TEST_CASE("behind `--` everything is a path") {
  Shell calmc;
  calmc.files.texts = {{"/p/--json", good}, {"/p/good.calm", good}};
  CHECK(calmc({"check", "good.calm", "--", "--json"}).exit == Exit::Fine);
  CHECK(holds(calmc({"check", "--", "--none"}).err, "--none"));
}

TEST_CASE("json: a complete document, whatever happens") {
  Shell calmc;
  calmc.files.texts = {{"/p/good.calm", good}};
  for (const char* path : {"good.calm", "none.calm"}) {
    const auto json = nlohmann::json::parse(calmc({"check", path, "--format", "json"}).out);
    CHECK(json["diagnostics"].empty());
    CHECK(json["summary"].contains("errors"));
  }
}

TEST_CASE("colour: --color, then NO_COLOR, CLICOLOR_FORCE, a terminal") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}};
  const auto coloured = [&](std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"check", "bad.calm"});
    return holds(calmc(more).out, "\x1b[");
  };
  CHECK_FALSE(coloured());
  calmc.terminal = true;
  CHECK(coloured());
  calmc.noColour = true;
  CHECK_FALSE(coloured());
  calmc.forceColour = true;
  CHECK_FALSE(coloured());
  CHECK(coloured({"--color", "always"}));
  calmc.noColour = calmc.terminal = false;
  CHECK(coloured());
  CHECK_FALSE(coloured({"--color=never"}));
}

TEST_CASE("options: an unknown one gets a suggestion, and so does an unknown command") {
  Shell calmc;
  CHECK(calmc({"check", "--formt", "json"}).err == "calmc: there is no option `--formt`; did you mean `--format`?\n");
  CHECK(calmc({"chek"}).err == "calmc: there is no command `chek`; did you mean `check`?\n");
  CHECK(calmc({"chek"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "--param", "novalue"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "--max-diagnostics", "-3"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "--level", "CALM4001=off"}).exit == Exit::NotDone);
}

TEST_CASE("levels: --fail-on and --level decide what counts") {
  Shell calmc;
  calmc.files.texts = {
      {"/p/w.calm", good + "let x = 1\ntenant s : cloud-for-customer {\n  url = \"https://a.example\"\n"
                           "  monitored-by = alm\n  use-case integration-exception-monitoring { user = \"U\", "
                           "password = secret(\"s\") }\n}\n"}};
  CHECK(calmc({"check", "w.calm"}).exit == Exit::Fine);
  CHECK(calmc({"check", "w.calm", "--fail-on", "warning"}).exit == Exit::Findings);
  CHECK(calmc({"check", "w.calm", "--level", "CALM2013=error"}).exit == Exit::Findings);
  CHECK(calmc({"check", "w.calm", "--fail-on", "note", "--level", "CALM2013=off"}).exit == Exit::Fine);
}

TEST_CASE("levels: with --fail-on never findings do not count, but a build that built nothing does") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}};
  CHECK(calmc({"check", "bad.calm", "--fail-on", "never"}).exit == Exit::Fine);
  CHECK(calmc({"check", "none.calm", "--fail-on", "never"}).exit == Exit::NotDone);
  CHECK(calmc({"build", "bad.calm", "-o", "o", "--fail-on=never"}).exit == Exit::Findings);
  CHECK(calmc({"check", "bad.calm", "--fail-on", "always"}).exit == Exit::NotDone);
}

TEST_CASE("selecting: codes and their beginnings, the longer word decides") {
  Shell calmc;
  calmc.files.texts = {{"/p/w.calm", "let x = 1\n" + good +
                                         "tenant s : cloud-for-customer {\n  monitored-by = alm\n"
                                         "  use-case integration-exception-monitoring {}\n"
                                         "  setting response-time-analysis {}\n"
                                         "  communication-arrangement iem {\n"
                                         "    scenario = query-webservice-messages-for-monitoring\n"
                                         "    services-used = [ticket]\n  }\n}\n"}};
  const auto codes = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "w.calm", "--format", "concise"});
    const std::string out = calmc(words).out;
    std::string all;
    for (std::size_t at = out.find(" ["); at != std::string::npos; at = out.find(" [", at + 1)) {
      if (out[at + 2] == 'C') all += out.substr(at + 2, out.find(']', at) - at - 2) + " ";
    }
    return all;
  };
  CHECK(codes({}) == "CALM2013 CALM2021 C4C-25 C4C-38 ");
  CHECK(codes({"--select", "C4C"}) == "C4C-25 C4C-38 ");
  CHECK(codes({"--select=CALM2,C4C-38"}) == "CALM2013 CALM2021 C4C-38 ");
  CHECK(codes({"--select", "CALM2013", "--select", "C4C-25"}) == "CALM2013 C4C-25 ");
  CHECK(codes({"--ignore", "C4C"}) == "CALM2013 CALM2021 ");
  CHECK(codes({"--ignore", "C4C", "--select", "C4C-25"}) == "C4C-25 ");
  CHECK(codes({"--select", "ALL", "--ignore", "CALM2"}) == "C4C-25 C4C-38 ");
  CHECK(codes({"--select", "C4C-38", "--ignore", "C4C-38"}).empty());
  CHECK(codes({"--select", "C4C", "--ignore", "C4C-2"}) == "C4C-38 ");
  CHECK(calmc({"check", "w.calm", "--select", "CALM2"}).exit == Exit::Fine);
  CHECK(calmc({"build", "w.calm", "-o", "o", "--dry-run", "--ignore=C4C"}).exit == Exit::Fine);
}

TEST_CASE("selecting: what holds in any case, and words that mean nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}, {"/p/good.calm", good}};
  CHECK(calmc({"check", "bad.calm", "--select", "C4C"}).exit == Exit::Findings);
  CHECK(calmc({"check", "bad.calm", "--ignore", "CALM2"}).exit == Exit::Findings);
  const auto refused = [&](const std::string& option, const std::string& word, const std::string& why) {
    const Answer answer = calmc({"check", "good.calm", option, word});
    INFO(answer.err);
    return answer.exit == Exit::NotDone && holds(answer.err, why);
  };
  CHECK(refused("--ignore", "CALM1", "text and syntax"));
  CHECK(refused("--ignore", "CALM4003", "secrets"));
  CHECK(refused("--ignore", "CALM2001", "could not go on"));
  CHECK(refused("--ignore", "C4C-99", "there is no code `C4C-99`"));
  CHECK(refused("--select", "c4c", "did you mean `C4C`?"));
  CHECK(refused("--select", "NOPE", "calmc rules"));
  CHECK(refused("--select", "C4C,", "commas"));
  CHECK(refused("--level", "C4C-99=off", "--level: there is no code"));
  CHECK(calmc({"check", "good.calm", "--ignore", "CALM2"}).exit == Exit::Fine);
  CHECK(calmc({"check", "good.calm", "--level", "C4C-13=off"}).exit == Exit::Fine);
}

TEST_CASE("flags: --no-x takes back --x") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}};
  CHECK(calmc({"check", "bad.calm", "--quiet", "--no-quiet"}).err == "1 error in 1 of 1 file\n");
  CHECK(calmc({"check", "bad.calm", "--no-quiet", "-q"}).err.empty());
}

TEST_CASE("a folder with nothing to check is no mistake, and is said") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.txt", ""}};
  CHECK(calmc({"check"}).exit == Exit::Fine);
  CHECK(calmc({"check"}).err == "calmc: nothing to do: no *.calm file under `.`\n");
  CHECK(calmc({"check", "-q"}).err.empty());
  const auto json = nlohmann::json::parse(calmc({"check", "--format", "json"}).out);
  CHECK(json["diagnostics"].empty());
}

TEST_CASE("words from a file, with -q and paths") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}, {"/p/args", "check -q\nbad.calm"}};
  CHECK(calmc({"@/p/args"}).exit == Exit::Findings);
  CHECK(calmc({"@/p/args"}).err.empty());
  CHECK(calmc({"@none"}).exit == Exit::NotDone);
}

TEST_CASE("standard input: `-`, with or without a name") {
  Shell calmc;
  calmc.input = bad;
  CHECK(holds(calmc({"check", "-", "--format", "concise"}).out, "<stdin>:1:35: error"));
  CHECK(holds(calmc({"check", "-", "--stdin-filename", "a/b.calm", "--format", "concise"}).out, "a/b.calm:1:35"));
  CHECK(calmc({"check", "-", "x.calm"}).exit == Exit::NotDone);
  CHECK(calmc({"check", "x.calm", "--stdin-filename", "y"}).exit == Exit::NotDone);
}

TEST_CASE("help: on standard output, exit 0, for every command") {
  Shell calmc;
  for (const char* word : {"-h", "--help", "help"}) {
    CHECK(calmc({word}).exit == Exit::Fine);
    CHECK(holds(calmc({word}).out, "check"));
  }
  for (const cli::Command& command : cli::commands()) {
    const std::string name(command.name);
    INFO(name);
    CHECK(holds(calmc({name, "--help"}).out, "Usage: calmc " + name));
    CHECK(holds(calmc({name, "-h"}).out, "Usage: calmc " + name));
    CHECK(calmc({"help", name}).out == calmc({name, "--help"}).out);
  }
  CHECK(calmc({}).exit == Exit::NotDone);
}

TEST_CASE("a build with errors, without keys or of a folder writes nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/bad.calm", bad}, {"/p/sub/x.calm", good}};
  CHECK(calmc({"build", "bad.calm", "-o", "/nowhere"}).exit == Exit::Findings);
  CHECK(calmc({"build", "bad.calm", "--keys=absent", "-o", "/nowhere"}).exit == Exit::NotDone);
  CHECK(calmc({"build", "sub", "-o", "/nowhere"}).exit == Exit::NotDone);
  CHECK(calmc({"build"}).exit == Exit::NotDone);
  CHECK(holds(calmc({"build", "sub/x.calm", "-o", "o", "--dry-run"}).out, "o/landscape.json"));
}

TEST_CASE("explain: codes of the compiler, rules of products, in any case of letters") {
  Shell calmc;
  CHECK(holds(calmc({"explain", "calm2001"}).out, "CALM2001: unknown name (error)"));
  CHECK(holds(calmc({"explain", "s4-36"}).out, "S4-36"));
  CHECK(calmc({"explain", "S4-360"}).exit == Exit::NotDone);
  const std::string all = calmc({"explain", "--all"}).out;
  CHECK(holds(all, "CALM9005: "));
  CHECK(holds(all, "ENTM-24"));
}

TEST_CASE("a secret that is written out is in no format and no print") {
  Shell calmc;
  calmc.files.texts = {
      {"/p/s.calm", good + "tenant s : cloud-for-customer {\n  url = \"https://a.example\"\n  monitored-by = alm\n"
                           "  use-case integration-exception-monitoring { user = \"U\", password = "
                           "\"c4n4ry-5ecret\" }\n}\n"}};
  for (const char* format : {"human", "concise", "json"}) {
    const Answer answer = calmc({"check", "s.calm", "--format", format});
    INFO(format);
    CHECK(answer.exit == Exit::Findings);
    CHECK_FALSE(holds(answer.out + answer.err, "c4n4ry"));
  }
  for (const char* what : {"tokens", "tree", "model", "plan"}) {
    INFO(what);
    CHECK_FALSE(holds(calmc({"check", "s.calm", "--print", what}).out, "c4n4ry"));
  }
}

TEST_CASE("version: name, version, and every pack") {
  Shell calmc;
  const std::string out = calmc({"version"}).out;
  CHECK(out.starts_with("calmc 1.2.3\n"));
  CHECK(holds(out, "entitlement-management"));
}

TEST_CASE("the last day of an @allow is held against --today, then SOURCE_DATE_EPOCH, then nothing") {
  Shell calmc;
  calmc.files.texts = {{"/p/a.calm",
                        "tenant alm : cloud-alm { region = eu10 }\ntenant crm : cloud-for-customer {\n"
                        "  monitored-by = alm\n  @allow(C4C-25, \"by hand\", until = \"2027-03-30\")\n"
                        "  use-case integration-exception-monitoring {}\n}\n"}};
  const auto exit = [&](std::vector<std::string> words) {
    words.push_back("a.calm");
    return calmc(words).exit;
  };
  CHECK(exit({"check"}) == Exit::Fine);
  CHECK(exit({"check", "--today", "2027-03-30"}) == Exit::Fine);
  CHECK(exit({"check", "--today=2027-03-31"}) == Exit::Findings);
  calmc.epoch = "1806451200";
  CHECK(exit({"check"}) == Exit::Findings);
  CHECK(exit({"build", "-o", "o", "--dry-run"}) == Exit::Findings);
  CHECK(exit({"check", "--today=2027-03-30"}) == Exit::Fine);
  calmc.epoch = "yesterday";
  CHECK(exit({"check"}) == Exit::NotDone);
  CHECK(holds(calmc({"check", "a.calm"}).err, "SOURCE_DATE_EPOCH"));
  calmc.epoch = std::nullopt;
  CHECK(calmc.clockReads == 0);
  CHECK(exit({"check", "--today=now"}) == Exit::Findings);
  CHECK(calmc.clockReads == 1);
  CHECK(exit({"build", "--today=now"}) == Exit::NotDone);
  CHECK(exit({"build", "-o", "o", "--dry-run", "--today=2027-03-30"}) == Exit::Fine);
  CHECK(exit({"check", "--today=tomorrow"}) == Exit::NotDone);
  CHECK(calmc.clockReads == 1);
}
