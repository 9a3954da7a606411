#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "driver/whole_lines.h"
#include "unit/driver/memory_files.h"

using namespace calm;

namespace {

const std::string header = "tenant crm : cloud-for-customer {\n  monitored-by = alm\n";
const std::string quiet =
    "  use-case integration-exception-monitoring { user = \"IEM\", password = secret(\"iem\") }\n}\n";
const std::string broken = "  use-case integration-exception-monitoring {}\n}\n";

/// `path:line code` of all that is found in the folder /p, with these files in it.
std::vector<std::string> findings(std::map<std::string, std::string> texts, std::vector<std::string> paths = {}) {
  driver::MemoryFiles files(std::move(texts));
  driver::Compilation compilation(files, "/p", {});
  compilation.run({std::move(paths), {}, {}}, driver::Until::Model);
  std::vector<std::string> found;
  for (const diagnostics::Diagnostic& each : compilation.findings()) {
    const auto line = compilation.sources().position(each.span.source, each.span.begin).line;
    found.push_back(std::string(compilation.sources().path(each.span.source)) + ":" + std::to_string(line) + " " +
                    each.code);
  }
  return found;
}

using Found = std::vector<std::string>;

/// The text without what withItsLines() takes out around `part`.
std::string without(std::string text, const std::string& part) {
  source::SourceMap sources;
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  const source::SourceId id = sources.add("a", text);
  const source::Span span = driver::withItsLines({id, begin, begin + static_cast<std::uint32_t>(part.size())}, sources);
  return text.erase(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("an @allow of a file that two landscapes import is used where one of them needs it") {
  const std::string hub = "@allow(C4C-06, \"a new region\")\ntenant alm : cloud-alm { region = cn20 }\n";
  const std::string first = "import \"hub.calm\"\n" + header + quiet;
  const std::string second =
      "import \"hub.calm\"\ntenant erp : entitlement-management { monitored-by = alm, title = \"x\" }\n";
  CHECK(findings({{"/p/a.calm", first}, {"/p/b.calm", second}, {"/p/hub.calm", hub}}).empty());
  CHECK(findings({{"/p/b.calm", second}, {"/p/hub.calm", hub}}).empty());
  CHECK(findings({{"/p/hub.calm", hub}}).empty());
}

TEST_CASE("an @allow that no landscape needs is said once") {
  const std::string hub = "@allow(CSD-01, \"a new region\")\ntenant alm : cloud-alm { region = eu10 }\n";
  const std::string other = "import \"hub.calm\"\n" + header + quiet;
  CHECK(findings({{"/p/a.calm", other}, {"/p/b.calm", other}, {"/p/hub.calm", hub}}) == Found{"hub.calm:1 CALM5004"});
}

TEST_CASE("nothing is said of an unused @allow while an import is broken") {
  const std::string file = "tenant alm : cloud-alm { region = eu10 }\n@allow(C4C-25, \"by hand\")\n" + header + quiet;
  CHECK(findings({{"/p/a.calm", file}}) == Found{"a.calm:2 CALM5004"});
  CHECK(findings({{"/p/a.calm", "import \"b.calm\"\n" + file}, {"/p/b.calm", "let x = \n"}}) ==
        Found{"b.calm:1 CALM1005"});
}

TEST_CASE("the levels of a project hold for its unused @allows") {
  const std::string file = "tenant alm : cloud-alm { region = eu10 }\n@allow(C4C-25, \"by hand\")\n" + header + quiet;
  CHECK(findings({{"/p/a.calm", file}, {"/p/calm.yaml", "levels: {CALM5004: \"off\"}\n"}}).empty());
}

TEST_CASE("ten thousand @allows cost no more than they are") {
  std::string file = "tenant alm : cloud-alm { region = eu10 }\n";
  for (int at = 0; at < 10'000; ++at) {
    file += "@allow(C4C-25, \"by hand\")\ntenant crm" + std::to_string(at) +
            " : cloud-for-customer {\n  monitored-by = alm\n" + broken;
  }
  CHECK(findings({{"/p/a.calm", file}}).empty());
}

TEST_CASE("what is taken out leaves no empty line") {
  CHECK(without("a\n  @x\n  b\n", "@x") == "a\n  b\n");
  CHECK(without("a\r\n  @x  \r\n  b\r\n", "@x") == "a\r\n  b\r\n");
  CHECK(without("@x\nb", "@x") == "b");
  CHECK(without("  @x b\n", "@x") == "  b\n");
  CHECK(without("@x // why\n", "@x") == "// why\n");
  CHECK(without("@x(\n1)\nb\n", "@x(\n1)") == "b\n");
}
