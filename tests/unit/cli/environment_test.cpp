#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "unit/cli/shell.h"

using namespace calm;
using namespace calm::cli;

namespace {

const std::string severalEnvironments =
    "param env : symbol\nenvironment test { env = test }\nenvironment prod { env = prod }\n"
    "tenant alm : cloud-alm { region = eu10, title = \"ALM ${env}\" }\n";

}  // namespace

TEST_CASE("environments: what makes something of several has to be told which") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm", severalEnvironments}};
  CHECK(calmc({"check", "main.calm"}).exit == Exit::Fine);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"build", "main.calm"}, {"check", "main.calm", "--print", "model"}}) {
    const Answer answer = calmc(words);
    CHECK(answer.exit == Exit::NotDone);
    CHECK(answer.out.empty());
    CHECK(holds(answer.err, "declares the environments `test`, `prod`: choose one with --env NAME"));
  }
  CHECK(holds(calmc({"check", "main.calm", "--print", "model", "--env", "prod"}).out, "title = \"ALM prod\""));
  const Answer listed = calmc({"build", "main.calm", "--env", "*", "--dry-run"});
  CHECK(holds(listed.out, "out/test/landscape.json"));
  CHECK(holds(listed.out, "out/prod/calm-manifest.json"));
  CHECK(holds(calmc({"build", "main.calm", "--env", "prod", "--dry-run"}).out, "out/landscape.json"));
}

TEST_CASE("environments: of several landscapes, one without environments is compiled as it is") {
  Shell calmc;
  calmc.files.texts = {{"/p/calm.yaml", ""}, {"/p/main.calm", severalEnvironments}, {"/p/plain.calm", good}};
  CHECK(calmc({"check", "--env", "prod"}).exit == Exit::Fine);
  CHECK(holds(calmc({"check", "--env", "live"}).err, "main.calm: --env live: there is no such environment"));
  CHECK(calmc({"check", "plain.calm", "--env", "prod"}).exit == Exit::NotDone);
}

TEST_CASE("environments: a mistake in one of them builds none") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm",
                        "param r : symbol\nenvironment a { r = eu10 }\nenvironment b { r = eu99 }\n"
                        "tenant alm : cloud-alm { region = r }\n"}};
  const Answer answer = calmc({"build", "main.calm", "--env", "*", "--dry-run", "--format", "concise"});
  CHECK(answer.exit == Exit::Findings);
  CHECK(answer.out == "main.calm:4:35: error: `eu99` is not a word that `region` knows [CALM2007]\n");
  CHECK(holds(calmc({"build", "main.calm", "--env", "a", "--dry-run"}).out, "out/landscape.json"));
}

TEST_CASE("environments: json says in which ones a finding holds") {
  Shell calmc;
  calmc.files.texts = {{"/p/main.calm",
                        "param r : symbol\nenvironment a { r = eu10 }\nenvironment b { r = eu99 }\n"
                        "tenant alm : cloud-alm { region = r, title = 1 }\n"}};
  const auto found = nlohmann::json::parse(calmc({"check", "main.calm", "--format", "json"}).out)["diagnostics"];
  REQUIRE(found.size() == 2);
  CHECK(found[0]["environments"] == nlohmann::json::array({"b"}));
  CHECK(found[1]["environments"] == nlohmann::json::array());
}
