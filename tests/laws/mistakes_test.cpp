#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

/// The corpus of mistakes keeps its promise: `tests/golden/mistakes/bad/<class>__<what>/` holds one mistake each, of
/// many classes and few of each, and what is said of it is exactly one finding, kept whole as people read it.
namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(CALM_REPOSITORY) / "tests/golden/mistakes/bad";

constexpr std::size_t leastCases = 150;
constexpr std::size_t leastClasses = 40;
constexpr std::size_t mostOfAClass = 5;

/// What people really do, and the classes of which at least one shows it.
struct Habit {
  std::string_view what;
  std::vector<std::string_view> classes;
};

const std::vector<Habit> habits = {
    {"a missing quote", {"missing-quote"}},
    {"a missing brace", {"missing-brace", "missing-brace-of-map"}},
    {"a missing bracket", {"missing-bracket"}},
    {"a missing parenthesis", {"missing-parenthesis"}},
    {"a missing value", {"missing-value"}},
    {"a missing name", {"missing-name"}},
    {"`:` for `=`", {"colon-for-equals"}},
    {"wrong case", {"wrong-case"}},
    {"camelCase", {"camel-case"}},
    {"snake_case", {"snake-case"}},
    {"a screen label for a symbol", {"screen-label"}},
    {"items of YAML", {"yaml-list"}},
    {"indentation of YAML", {"yaml-indentation"}},
    {"words of YAML", {"yaml-word"}},
    {"quoted keys of JSON", {"json-habit"}},
    {"blocks of HCL", {"hcl-block"}},
    {"`#` comments", {"foreign-comment"}},
    {"`==` for `=`", {"other-sign-for-equals"}},
    {"`null`", {"null"}},
    {"single quotes", {"single-quotes"}},
    {"smart quotes", {"smart-quotes"}},
    {"look-alike hyphens", {"look-alike-hyphen"}},
    {"invisible characters", {"invisible-character"}},
    {"a rule of Cloud ALM", {"rule-csd", "rule-hub"}},
    {"a rule of SAP Cloud for Customer", {"rule-c4c-system", "rule-c4c-arrangement", "rule-c4c-endpoint"}},
    {"a rule of SAP Entitlement Management", {"rule-entm-destination", "rule-entm-setting"}},
    {"a rule of SAP S/4HANA Cloud", {"rule-s4-system", "rule-s4-arrangement", "rule-s4-setup"}},
    {"a rule of a BTP subaccount", {"rule-btp-destination"}},
    {"a misspelt field that is also a missing one", {"misspelt-required-field"}},
    {"a reference to another tenant's object", {"other-tenant"}},
    {"two blocks of one name", {"declared-twice", "pasted-twice"}},
    {"the deleted line of a required field", {"deleted-line"}},
};

/// Single cases that stand for a habit of which the class alone does not tell.
const std::vector<std::string_view> cases = {
    "invisible-character__non_breaking_space",
    "invisible-character__zero_width_space_in_name",
    "yaml-word__yes",
};

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(corpus)) found.push_back(entry.path().filename());
  std::sort(found.begin(), found.end());
  return found;
}

std::string classOf(const std::string& name) { return name.substr(0, name.find("__")); }

std::map<std::string, std::size_t> classes() {
  std::map<std::string, std::size_t> counted;
  for (const std::string& name : names()) ++counted[classOf(name)];
  return counted;
}

/// How many lines of the text begin like this, blanks before it left aside.
std::size_t linesThatMatch(const std::string& text, const std::regex& pattern) {
  std::istringstream lines(text);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) count += std::regex_search(line, pattern) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a case of the corpus of mistakes is called class__what") {
  const std::regex shape("^[a-z0-9]+(-[a-z0-9]+)*__[a-z0-9]+(_[a-z0-9]+)*$");
  for (const std::string& name : names()) {
    INFO(name);
    CHECK(std::regex_match(name, shape));
  }
}

TEST_CASE("the corpus of mistakes has many cases, of many classes, and few of each") {
  const std::map<std::string, std::size_t> counted = classes();
  CHECK(names().size() >= leastCases);
  CHECK(counted.size() >= leastClasses);
  for (const auto& [each, count] : counted) {
    INFO(each);
    CHECK(count <= mostOfAClass);
  }
}

TEST_CASE("every case of the corpus of mistakes has exactly one finding, kept as people read it") {
  const std::regex annotated("^ *//(~ [0-9:]+ |@ .*: )(error|warning|note)(: |\\[)");
  const std::regex headline("^(error|warning|note)\\[[A-Z0-9]+-?[0-9]+\\]: ");
  const std::regex place("^ +--> ");
  for (const std::string& name : names()) {
    INFO(name);
    const std::string human = contents(corpus / name / "expected.human");
    CHECK(linesThatMatch(contents(corpus / name / "expected.diagnostics"), annotated) == 1);
    CHECK(linesThatMatch(human, headline) == 1);
    CHECK(linesThatMatch(human, place) >= 1);
    CHECK(human.ends_with("\n\n"));
  }
}

TEST_CASE("the corpus of mistakes shows what people really do") {
  const std::map<std::string, std::size_t> counted = classes();
  for (const Habit& habit : habits) {
    for (const std::string_view each : habit.classes) {
      INFO(habit.what << ": " << each);
      CHECK(counted.contains(std::string(each)));
    }
  }
  for (const std::string_view each : cases) {
    INFO(each);
    CHECK(fs::exists(corpus / each / "input.calm"));
  }
}
