#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "unit/driver/memory_files.h"

/// The law: a secret that somebody wrote where none may stand is in nothing that a command prints. Shapes of a secret
/// times the places where people put one times the commands.
namespace {

using namespace calm;

/// Part of every secret below; the pieces of it that an output might keep are looked for as well.
constexpr std::string_view canary = "KANARIENVOGEL420";
constexpr std::string_view feather = "kanarien";

struct Shape {
  std::string_view what;
  /// As it stands in the file.
  std::string_view text;
};

/// Ways to write a secret down where only `secret("…")` may stand.
const std::vector<Shape> written = {
    {"a text", R"("KANARIENVOGEL420")"},
    {"a text with blanks", R"("open KANARIENVOGEL420 sesame")"},
    {"a text with signs", R"("KANARIENVOGEL420!?%&/()=#+*~<>|;,.-_")"},
    {"a text with quotes", R"("\"KANARIENVOGEL420\"")"},
    {"a text with backslashes", R"("\\KANARIENVOGEL420\\")"},
    {"a text with a dollar", R"("\$KANARIENVOGEL420\$")"},
    {"a text with a wrong escape", R"("\KANARIENVOGEL420")"},
    {"a text with an interpolation", R"("KANARIENVOGEL420${alm.region}KANARIENVOGEL420")"},
    {"an interpolation that is none", R"("${KANARIENVOGEL420}")"},
    {"an interpolation with a sign", R"("${KANARIENVOGEL420!}")"},
    {"a text with umlauts", R"("ÄKANARIENVOGEL420ß日本")"},
    {"a text with a control character", "\"KANARIENVOGEL420\x1b[31m\""},
    {"a text with a look-alike hyphen", "\"KANARIENVOGEL420\u2011x\""},
    {"a text without its end", R"("KANARIENVOGEL420)"},
    {"a text in single quotes", "'KANARIENVOGEL420'"},
    {"a text in backticks", "`KANARIENVOGEL420`"},
    {"a text in quotes of a word processor", "“KANARIENVOGEL420”"},
    {"a text in three quotes", R"("""KANARIENVOGEL420""")"},
    {"a text behind a text", R"("x" "KANARIENVOGEL420")"},
    {"two texts and a sign", R"("x" + "KANARIENVOGEL420")"},
    {"a text in brackets", R"(["KANARIENVOGEL420"])"},
    {"a text in parentheses", R"(("KANARIENVOGEL420"))"},
    {"a map", R"({ value = "KANARIENVOGEL420" })"},
    {"a choice", R"({ a = "KANARIENVOGEL420" }[a])"},
    {"a comparison", R"("KANARIENVOGEL420" == "x")"},
    {"a function", R"(join("KANARIENVOGEL420", "x"))"},
    {"another function", R"(vault("KANARIENVOGEL420"))"},
    {"a placeholder", R"("${secret:KANARIENVOGEL420 !}")"},
    {"a client secret of SAP BTP",
     R"("0c5dd7b2-5d6c-4f3a-9a51-7d8e6f001122$KANARIENVOGEL420abcdefghijklmnopqrstuvwxyz0=")"},
    {"a URL with a user", R"("https://user:KANARIENVOGEL420@host.example")"},
};

/// What is known by its shape, wherever it stands.
const std::vector<Shape> shaped = {
    {"a client secret of SAP BTP", "0c5dd7b2-5d6c-4f3a-9a51-7d8e6f001122$KANARIENVOGEL420abcdefghijklmnopqrstuvwxyz0="},
    {"a private key", "-----BEGIN PRIVATE KEY----- KANARIENVOGEL420abcdefghijklmnopqrstuvwxyz"},
    {"an encrypted private key", "-----BEGIN ENCRYPTED PRIVATE KEY-----KANARIENVOGEL420abcdefghijklmnopq"},
    {"a token", "eyJhbGciOiJSUzI1NiJ9.eyJKANARIENVOGEL420IjoxfQ.KANARIENVOGEL420abcdefghijklmnop"},
    {"a header", "Authorization: Basic KANARIENVOGEL420abcdefghijklmnop"},
    {"a bearer", "Bearer KANARIENVOGEL420abcdefghijklmnopqrstuvwxyz"},
};

/// `@` is the value. Everything but it is as it should be.
const std::string key = R"(tenant alm : cloud-alm {
  region = eu10
  service-key {
    api           = "https://eu10.alm.cloud.sap/api"
    url           = "https://acme.authentication.eu10.hana.ondemand.com"
    client-id     = "sb-acme!b1|sapcloudalm!b2"
    client-secret = secret("alm/key")
  }
}
)";

std::string sales(std::string_view members) {
  return key + "tenant sales : cloud-for-customer {\n  monitored-by = alm\n" + std::string(members) + "}\n";
}

std::string subaccount(std::string_view field) {
  return "tenant alm : cloud-alm { region = eu10 }\ntenant int : btp-subaccount {\n  destination D {\n    type = "
         "http\n" +
         std::string(field) +
         "    proxy-type = internet\n    url = \"https://a.example\"\n    authentication = no-authentication\n  }\n}\n";
}

/// Where a secret belongs.
std::vector<std::string> secretPlaces() {
  std::string inKey = key;
  inKey.replace(inKey.find("secret(\"alm/key\")"), 17, "@");
  return {
      sales("  use-case integration-exception-monitoring { user = \"U\", password = @ }\n"),
      sales("  use-case integration-exception-monitoring {\n    user = \"U\"\n    password = @\n  }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", passwort = @ }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", password: @ }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", password @ }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", password == @ }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", \"password\" = @ }\n"),
      sales("  use-case integration-exception-monitoring { user = \"U\", password = secret(\"a\"), password = @ }\n"),
      sales("  use-case integration-exception-monitoring {\n    user = \"U\"\n    password = @\n"),
      sales("  communication-arrangement iem {\n    scenario = query-webservice-messages-for-monitoring\n"
            "    user = \"U\"\n    password = @\n  }\n  use-case integration-exception-monitoring {}\n"),
      sales("  endpoint e {\n    use-cases = [integration-exception-monitoring]\n    password = @\n  }\n"
            "  use-case integration-exception-monitoring { user = \"U\", password = secret(\"a\") }\n"),
      sales("  endpoint e { client-secret = @ }\n"),
      inKey,
      subaccount("    client-secret = @\n"),
      key +
          "tenant erp : s4hana-cloud-public {\n  monitored-by = alm\n  landscape-entry { origin = manual }\n"
          "  communication-system calm {\n    outbound-user { client-secret = @ }\n  }\n"
          "  use-case health-monitoring {}\n}\n",
      "param password : secret = @\n" + sales(""),
      "param password : secret\nenvironment prod { password = @ }\n" +
          sales("  use-case integration-exception-monitoring { user = \"U\", password = password }\n"),
      "let the-secret : secret = @\n" +
          sales("  use-case integration-exception-monitoring { user = \"U\", password = the-secret }\n"),
      "let secrets : map(secret) = { a = @ }\n" +
          sales("  use-case integration-exception-monitoring { user = \"U\", password = secrets.a }\n"),
  };
}

/// Where anything else belongs.
std::vector<std::string> otherPlaces() {
  return {
      "tenant alm : cloud-alm { region = eu10, title = \"@\" }\n",
      "tenant alm : cloud-alm { region = eu10, title = \"@ }\n",
      "tenant alm : cloud-alm { region = eu10, titel = \"@\" }\n",
      "tenant alm : cloud-alm { region = \"@\" }\n",
      "tenant alm : cloud-alm { region = eu10, url = \"@\" }\n",
      "tenant alm : cloud-alm { region = eu10, customer-number = [\"@\"] }\n",
      "tenant \"@\" : cloud-alm { region = eu10 }\n",
      "let a = \"@\"\ntenant alm : cloud-alm { region = eu10, title = a }\n",
      "let a = { \"@\" = 1 }\ntenant alm : cloud-alm { region = eu10 }\n",
      "let a = [\"@\"]\ntenant alm : cloud-alm { region = eu10, title = a[0] }\n",
      "param a : text = \"@\"\ntenant alm : cloud-alm { region = eu10, title = a }\n",
      "param a : text\nenvironment prod { a = \"@\" }\ntenant alm : cloud-alm { region = eu10, title = a }\n",
      "import \"@\"\ntenant alm : cloud-alm { region = eu10 }\n",
      "assert \"@\" == \"x\", \"m\"\ntenant alm : cloud-alm { region = eu10 }\n",
      "assert 1 == 2, \"@\"\ntenant alm : cloud-alm { region = eu10 }\n",
      sales("  @allow(C4C-25, \"@\")\n  use-case integration-exception-monitoring {}\n"),
      sales("  use-case integration-exception-monitoring { user = \"@\", password = secret(\"a\") }\n"),
      sales("  use-case \"@\" {}\n"),
      sales("  communication-system \"@\" {}\n"),
      sales("  communication-system CRUN { host-name = \"@\" }\n"),
      subaccount("    properties = { note = \"@\" }\n"),
      subaccount("    properties = { \"@\" = \"x\" }\n"),
  };
}

std::string with(std::string text, std::string_view mark, std::string_view value) {
  const bool annotated = text.find("@allow") != std::string::npos;
  const std::size_t at = annotated ? text.find(mark, text.find("@allow") + 1) : text.find(mark);
  return text.replace(at, mark.size(), value);
}

cli::Answer calmc(const std::vector<std::string>& words, const std::string& text) {
  driver::MemoryFiles files;
  files.texts["/p/main.calm"] = text;
  return cli::run(words, {.disk = files,
                          .workingFolder = "/p",
                          .version = "1.2.3",
                          .readInput = [&]() -> support::Result<std::string, cli::NoInput> { return text; },
                          .processors = 1});
}

const std::vector<std::vector<std::string>> commands = {
    {"check", "main.calm", "--format", "human", "--color", "never"},
    {"check", "main.calm", "--format", "human", "--color", "always", "-v"},
    {"check", "main.calm", "--format", "concise"},
    {"check", "main.calm", "--format", "json"},
    {"check", "-", "--stdin-filename", "main.calm"},
    {"check", "main.calm", "--diff", "--unsafe-fixes"},
    {"check", "main.calm", "--fix", "--unsafe-fixes"},
    {"check", "main.calm", "--print", "tokens"},
    {"check", "main.calm", "--print", "tree"},
    {"check", "main.calm", "--print", "model"},
    {"check", "main.calm", "--print", "plan"},
    {"fmt", "main.calm", "--diff"},
    {"fmt", "main.calm", "--check"},
    {"build", "main.calm", "-o", "/p/out", "--dry-run"},
    {"diff", "main.calm", "main.calm"},
    {"secrets", "main.calm"},
    {"secrets", "main.calm", "--format", "json"},
    {"diagnose", "HTTP/1.1 401 Unauthorized", "main.calm"},
    {"why", "main.calm#/tenants/alm"},
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// What is printed of the text by any command, where it holds a piece of the secret: for the message of the test.
std::string leaks(const std::string& text) {
  std::string found;
  for (const std::vector<std::string>& words : commands) {
    const cli::Answer answer = calmc(words, text);
    std::string all = lower(answer.out + answer.err);
    for (const auto& [path, bytes] : answer.files) all += lower(path + bytes);
    const std::size_t at = all.find(feather);
    if (at == std::string::npos) continue;
    for (const std::string& word : words) found += word + " ";
    const std::size_t from = at < 60 ? 0 : at - 60;
    found += "prints\n" + all.substr(from, 120) + "\n";
  }
  return found;
}

}  // namespace

TEST_CASE("a text where a secret belongs is in nothing that is printed, however it is written") {
  for (const Shape& shape : written) {
    for (const std::string& place : secretPlaces()) {
      const std::string text = with(place, "@", shape.text);
      INFO(shape.what << ":\n" << text);
      CHECK(leaks(text) == "");
    }
  }
}

TEST_CASE("what looks like a credential is in nothing that is printed, wherever it stands") {
  for (const Shape& shape : shaped) {
    REQUIRE(shape.text.find(canary) != std::string_view::npos);
    for (const std::string& place : otherPlaces()) {
      const std::string text = with(place, "@", shape.text);
      INFO(shape.what << ":\n" << text);
      CHECK(leaks(text) == "");
    }
  }
}
