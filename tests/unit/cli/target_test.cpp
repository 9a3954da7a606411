#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "driver/target_names.h"
#include "unit/cli/shell.h"

using namespace calm;
using namespace calm::cli;

TEST_CASE("help: every target is explained") {
  Shell calmc;
  const std::string help = calmc({"help", "build"}).out;
  for (const std::string_view target : driver::targetNames()) CHECK(holds(help, "\n  " + std::string(target) + "  "));
}

TEST_CASE("targets: an unknown one is refused with what was meant") {
  Shell calmc;
  calmc.files.texts = {{"/p/good.calm", good}};
  for (const char* words : {"terrafrom", "mta,terrafrom", "mta,", ""}) {
    const Answer refused = calmc({"build", "good.calm", "--dry-run", "--target", words});
    CHECK(refused.exit == Exit::NotDone);
    CHECK(holds(refused.err, "there is no target `"));
  }
  CHECK(holds(calmc({"build", "good.calm", "--target", "terrafrom"}).err, "did you mean `terraform`?"));
  CHECK(calmc({"build", "good.calm", "--dry-run", "--target", "mta,terraform", "--target=init-data"}).exit ==
        Exit::Fine);
}

TEST_CASE("help: every artefact is explained") {
  Shell calmc;
  const std::string help = calmc({"help", "build"}).out;
  for (const std::string_view name : driver::artefactNames()) CHECK(holds(help, "\n  " + std::string(name) + "  "));
}

TEST_CASE("artefacts: only what --emit names is made, and an unknown one is refused with what was meant") {
  Shell calmc;
  calmc.files.texts = {{"/p/good.calm", good}};
  const Answer some = calmc({"build", "good.calm", "--dry-run", "--emit", "landscape,graph"});
  CHECK(some.exit == Exit::Fine);
  CHECK(holds(some.out, "out/landscape.json"));
  CHECK(holds(some.out, "out/graph/landscape.svg"));
  CHECK(holds(some.out, "out/calm-manifest.json"));
  CHECK_FALSE(holds(some.out, "out/runbook/"));
  CHECK_FALSE(holds(some.out, "out/calm-map.json"));
  CHECK_FALSE(holds(some.out, "out/checks/"));
  CHECK(holds(calmc({"build", "good.calm", "--dry-run", "--emit=map"}).out, "out/calm-map.json"));
  const Answer refused = calmc({"build", "good.calm", "--dry-run", "--emit", "lanscape"});
  CHECK(refused.exit == Exit::NotDone);
  CHECK(holds(refused.err, "there is no artefact `lanscape`; did you mean `landscape`?"));
}
