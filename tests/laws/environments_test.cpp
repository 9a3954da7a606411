#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/environment_choice.h"
#include "laws/corpus.h"
#include "laws/examples.h"

/// What several environments share is looked at once, and nothing of what is found may depend on that.
namespace {

using namespace calm;
using Findings = std::multiset<std::string>;

std::string placeOf(const driver::Compilation& compilation, source::Span span) {
  return std::string(compilation.sources().path(span.source)) + ":" + std::to_string(span.begin) + "-" +
         std::to_string(span.end);
}

/// Everything that a finding says.
std::string whole(const driver::Compilation& compilation, const diagnostics::Diagnostic& found) {
  std::string text = placeOf(compilation, found.span) + " " + found.code + " " + found.message + " " + found.help;
  for (const diagnostics::Label& label : found.labels) text += "|" + placeOf(compilation, label.span) + label.text;
  for (const std::string& note : found.notes) text += "|" + note;
  for (const std::string& environment : found.environments) text += "|" + environment;
  for (const diagnostics::Fix& fix : found.fixes) text += "|" + fix.title;
  return text;
}

/// All environments of a landscape, and whether they were looked at together.
struct Look {
  Findings findings;
  bool isShared = false;
};

Look lookAt(driver::MemoryFiles& files, const std::string& folder, driver::Settings settings, bool apart) {
  settings.apart = apart;
  settings.environments = {driver::EnvironmentChoice::Kind::Every, {}};
  driver::Compilation compilation(files, folder, settings);
  compilation.run({{}, {}, {}}, driver::Until::Model);
  Look look{{}, compilation.sharedEnvironments()};
  for (const diagnostics::Diagnostic& found : compilation.findings()) look.findings.insert(whole(compilation, found));
  for (const std::string& problem : compilation.problems()) look.findings.insert(problem);
  return look;
}

Findings findingsOf(driver::MemoryFiles& files, const std::string& folder, const driver::Settings& settings,
                    bool apart) {
  return lookAt(files, folder, settings, apart).findings;
}

/// Three environments that differ in a tenant of their own, behind what the file says. Both tenants ask their hub for
/// what only it can say.
const std::string threeEnvironments = R"(
param zz-stage : symbol = zz-none
environment zz-dev { zz-stage = zz-a }
environment zz-test { zz-stage = zz-b }
environment zz-prod { zz-stage = zz-c }
tenant zz-hub : cloud-alm { region = cn20 }
tenant zz-other : cloud-for-customer {
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
}
tenant zz-named : cloud-for-customer {
  title        = "CRM ${zz-stage}"
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
}
tenant zz-crm : cloud-for-customer {
  title        = "CRM ${zz-stage}"
  description  = "of ${zz-stage}"
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
  communication-arrangement iem {
    scenario              = query-webservice-messages-for-monitoring
    application-protocol  = http
    @allow(C4C-24, "agreed")
    authentication-method = user-id-and-password
  }
}
)";

/// Whether a file of the case says an environment.
bool hasEnvironments(const laws::Case& example) {
  const auto& texts = example.files.texts;
  return std::any_of(texts.begin(), texts.end(),
                     [](const auto& file) { return file.second.find("environment ") != std::string::npos; });
}

}  // namespace

TEST_CASE("environments: the golden cases say the same whether work is shared or not") {
  for (laws::Case& each : laws::goldenCases()) {
    if (!hasEnvironments(each)) continue;
    INFO(each.name);
    CHECK(findingsOf(each.files, each.folder, each.settings, false) ==
          findingsOf(each.files, each.folder, each.settings, true));
  }
}

TEST_CASE("environments: the golden cases say the same beside environments that differ elsewhere") {
  // What rules find is shared; of everything else a part shows that it is not.
  std::size_t number = 0;
  for (laws::Case& each : laws::goldenCases()) {
    if (++number % 10 != 0 && !each.name.starts_with("products/")) continue;
    INFO(each.name);
    for (auto& [path, text] : each.files.texts) {
      if (path.ends_with("/input.calm")) text += threeEnvironments;
    }
    CHECK(findingsOf(each.files, each.folder, each.settings, false) ==
          findingsOf(each.files, each.folder, each.settings, true));
  }
}

TEST_CASE("environments: the examples say the same beside environments that differ elsewhere") {
  for (laws::Example& each : laws::examples()) {
    INFO(each.folder);
    for (auto& [path, text] : each.files.texts) {
      if (path.ends_with("/main.calm")) text += threeEnvironments;
    }
    CHECK(findingsOf(each.files, each.folder, {}, false) == findingsOf(each.files, each.folder, {}, true));
  }
}

/// A text between quotes, without escapes and interpolations, in a line that is no comment and no import.
struct Literal {
  std::size_t begin = 0;
  std::size_t length = 0;
};

std::vector<Literal> literalsOf(const std::string& text) {
  std::vector<Literal> found;
  std::size_t line = 0;
  while (line < text.size()) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view whole = std::string_view(text).substr(line, end - line);
    const std::size_t first = whole.find_first_not_of(" \t");
    const std::string_view written = first == std::string_view::npos ? std::string_view() : whole.substr(first);
    const bool isRead = !written.starts_with("//") && !written.starts_with("import") && !written.starts_with("@") &&
                        whole.find("key-file") == std::string_view::npos;
    for (std::size_t at = isRead ? whole.find('"') : std::string_view::npos; at != std::string_view::npos;) {
      const std::size_t close = whole.find('"', at + 1);
      if (close == std::string_view::npos) break;
      const std::string_view inside = whole.substr(at + 1, close - at - 1);
      if (!inside.empty() && inside.find_first_of("$\\{}") == std::string_view::npos)
        found.push_back({line + at + 1, inside.size()});
      at = whole.find('"', close + 1);
    }
    line = end + 1;
  }
  return found;
}

/// The text with a part of a literal taken from a param, which another environment gives another value.
std::string withParam(const std::string& text, Literal literal, std::size_t seed, std::string_view instead) {
  const std::size_t from = literal.begin + seed % literal.length;
  const std::size_t length = 1 + seed / 7 % (literal.begin + literal.length - from);
  const std::string part = text.substr(from, length);
  std::string changed = text;
  changed.replace(from, length, "${zz-part}");
  return changed + "\nparam zz-part : text\nenvironment zz-one { zz-part = \"" + part +
         "\" }\nenvironment zz-two { zz-part = \"" + std::string(instead) +
         "\" }\nenvironment zz-three { zz-part = \"" + part + "\" }\n";
}

/// How many of the texts of each file are tried: all of them, with CALM_EVERY_TEXT.
std::size_t textsTried(std::size_t literals) {
  return std::getenv("CALM_EVERY_TEXT") ? literals : std::min<std::size_t>(literals, 1);
}

TEST_CASE("environments: whichever text shows a param, the same is found whether work is shared or not") {
  constexpr std::array<std::string_view, 8> instead = {"x", "-", "/", "api", "", "a_b c", ".", "eyJhbGciOiJIUzI1NiJ9"};
  std::size_t seed = 0;
  std::size_t shared = 0;
  const auto tryOn = [&](driver::MemoryFiles files, const std::string& folder, const driver::Settings& settings,
                         const std::string& path) {
    const std::string original = files.texts.at(path);
    const std::vector<Literal> literals = literalsOf(original);
    const std::size_t count = textsTried(literals.size());
    for (std::size_t each = 0; each < count; ++each) {
      ++seed;
      const Literal literal = literals[count == literals.size() ? each : seed % literals.size()];
      files.texts[path] = withParam(original, literal, seed, instead[seed % instead.size()]);
      INFO(path << "\n" << files.texts[path].substr(original.size() - original.size() / 4));
      INFO("the text \"" << original.substr(literal.begin, literal.length) << '"');
      const Look together = lookAt(files, folder, settings, false);
      shared += together.isShared ? 1 : 0;
      CHECK(together.findings == lookAt(files, folder, settings, true).findings);
    }
  };
  for (laws::Case& each : laws::goldenCases()) {
    if (hasEnvironments(each)) continue;
    for (const auto& [path, text] : each.files.texts) {
      if (path.ends_with("/input.calm")) tryOn(each.files, each.folder, each.settings, path);
    }
  }
  for (laws::Example& each : laws::examples()) {
    for (const auto& [path, text] : each.files.texts) {
      if (path.ends_with("/main.calm")) tryOn(each.files, each.folder, {}, path);
    }
  }
  CHECK(shared > seed / 10);
}

/// Three environments, something that uses what they give, and a hub for what stands behind.
const std::string stages = R"(
param stage : symbol
param part  : text
environment dev  { stage = dev,  part = "dev" }
environment test { stage = test, part = "test" }
environment prod { stage = prod, part = "prod" }
tenant alm : cloud-alm { region = eu10, title = "ALM ${stage} ${part}" }
)";

std::string tenant(const std::string& name, const std::string& inside) {
  return "tenant " + name + " : cloud-for-customer {\n  monitored-by = alm\n  " + inside + "\n}\n";
}

std::string endpoint(const std::string& secret) {
  return R"(
  use-case integration-exception-monitoring { user = "CALM", password = secret("crm/${stage}") }
  endpoint iem { use-cases = [integration-exception-monitoring], password = )" +
         secret + " }";
}

/// A destination that trusts all, as `prod` says it.
std::string freeDestination(const std::string& prod) {
  return "param trust : text = \"true\"\nenvironment prod { trust = \"" + prod + R"(" }
tenant sub : btp-subaccount {
  destination CRM {
    type           = http
    url            = "https://crm.example.com"
    proxy-type     = internet
    authentication = no-authentication
    properties     = { TrustAll = "${trust}" }
  }
}
)";
}

/// A hub, and a tenant that asks it for an address that its region does not tell.
std::string asked(const std::string& more) { return "tenant far : cloud-alm { region = cn20" + more + " }\n"; }

std::string asking(const std::string& name, const std::string& condition) {
  return "tenant " + name + " : cloud-for-customer" + condition +
         " {\n  monitored-by = far\n  use-case integration-exception-monitoring { user = \"CALM\", password = "
         "secret(\"x\") }\n}\n";
}

TEST_CASE("environments: what a text shows is shared where all of them judge it alike") {
  struct Case {
    std::string name;
    std::string text;
    bool isShared;
  };
  const std::string user = "use-case real-user-monitoring { user = \"CALM\", password = ";
  const std::string others = tenant("other", user + "secret(\"other\") }");
  const std::string longPart(190, 'a');
  const std::vector<Case> cases = {
      {"a title", tenant("crm", "title = \"CRM ${stage}\""), true},
      {"a title with a text", tenant("crm", "title = \"CRM ${part}\""), true},
      {"a secret's name", tenant("crm", user + "secret(\"crm/${stage}\") }"), true},
      {"a secret's name that is a param", tenant("crm", user + "secret(part) }"), true},
      {"a secret's name that is a let", "let path = \"crm/${stage}\"\n" + tenant("crm", user + "secret(path) }"), true},
      {"a secret's name that is too long in one", tenant("crm", user + "secret(\"" + longPart + "abcdef/${stage}\") }"),
       false},
      {"two secrets made alike", tenant("crm", endpoint("secret(\"crm/${stage}\")")), true},
      {"two secrets that are the same in one", tenant("crm", endpoint("secret(\"crm/prod\")")), false},
      {"a URL", tenant("crm", "url = \"https://my${stage}.crm.ondemand.com\""), true},
      {"a URL of a let", "let site = \"https://my${stage}.crm.ondemand.com\"\n" + tenant("crm", "url = site"), true},
      {"a URL of which one has a part that is too long",
       tenant("crm", "url = \"https://" + std::string(60, 'a') + "${part}.crm.ondemand.com\""), false},
      {"a text that one compares", "assert part != \"none\", \"some part\"\n" + others, true},
      {"a text that one compares, which is wrong in one", "assert part != \"prod\", \"not in prod\"\n" + others, false},
      {"a title that one reads",
       tenant("crm", "title = \"CRM ${stage}\"") + others + tenant("third", "") +
           "assert crm.title != \"CRM prod\", \"not in prod\"\n",
       false},
      {"a condition",
       tenant("crm", "").insert(0, "") + "tenant late : cloud-for-customer when stage == prod { monitored-by = alm }\n",
       true},
      {"a condition by a let",
       "let is-prod = stage == prod\n" + others +
           "tenant late : cloud-for-customer when is-prod { monitored-by = alm }\n",
       true},
      {"a label",
       "tenant \"crm-${stage}\" : cloud-for-customer { monitored-by = alm }\n" + others + tenant("third", "") +
           tenant("fourth", "") + tenant("fifth", ""),
       true},
      {"the name of a loop is like a symbol",
       "let words = [\"prod\"]\nfor prod in words {\n  tenant \"late-${prod}\" : cloud-for-customer when stage == prod "
       "{ "
       "monitored-by = alm }\n}\n" +
           others,
       false},
      {"the name of a loop is like the param",
       "let words = { x = \"prod\" }\nfor key, stage in words {\n  tenant \"late-${key}\" : cloud-for-customer { "
       "monitored-by = "
       "alm, title = \"T ${stage}\" }\n}\n" +
           others,
       false},
      {"a symbol that a rule reads",
       tenant("crm", user + "secret(\"x\") }\n  setting response-time-analysis { value = stage }"), false},
      {"a property that a schema takes in all", freeDestination("true"), true},
      {"a property that a schema refuses in one", freeDestination("perhaps"), false},
      {"a host of what is no URL in one",
       "param site : text = \"https://a.example.com\"\nenvironment prod { site = \"x\" }\n"
       "tenant away : cloud-for-customer { description = host(site) }\n",
       false},
      {"loops of which one makes what another one makes, in one environment",
       "param more : list(text) = [\"y\"]\nenvironment prod { more = [\"x\"] }\n"
       "for a in [\"x\", \"z\"] {\n  tenant \"t-${a}\" : cloud-for-customer { monitored-by = alm }\n}\n"
       "for b in more {\n  tenant \"t-${b}\" : cloud-for-customer { monitored-by = alm }\n}\n" +
           others,
       false},
      {"a placeholder that is put together in one",
       "param shape : text = \"a\"\nenvironment prod { shape = \"{secret:x}\" }\n" +
           tenant("crm", "title = \"x $${shape}\""),
       false},
      {"a hub that is asked in one", asked("") + asking("late", " when stage == prod"), false},
      {"a hub that is asked in all", asked("") + asking("crm", ""), true},
      {"a hub that is asked in all, and whose title shows what differs",
       asked(", title = \"${stage}\"") + asking("crm", ""), true},
      {"a credential in one",
       "param token : text = \"a\"\nenvironment prod { token = \"ghp_0123456789abcdef0123\" }\n" +
           tenant("crm", "title = \"x ${token}\""),
       false},
      {"a credential that is put together in one",
       "param token : text = \"a\"\nenvironment prod { token = \"0123456789abcdef0123\" }\n" +
           tenant("crm", "title = \"ghp_${token}\""),
       false},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    driver::MemoryFiles files;
    files.texts = {{"/p/main.calm", stages + each.text}};
    const Look together = lookAt(files, "/p", {}, false);
    std::string said;
    for (const std::string& found : together.findings) said += found + "\n";
    INFO(said);
    CHECK(together.findings == lookAt(files, "/p", {}, true).findings);
    CHECK(together.isShared == each.isShared);
  }
}
