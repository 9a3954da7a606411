#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "emit/identifiers/identifiers.h"
#include "emit/mta/literal.h"
#include "emit/properties/text.h"
#include "emit/targets.h"
#include "emit/terraform/template.h"
#include "emit/yaml/text.h"

using namespace calm::emit;

namespace {

std::string key(std::string_view text) {
  std::string bytes;
  properties::appendKey(bytes, text);
  return bytes;
}

std::string value(std::string_view text) {
  std::string bytes;
  properties::appendValue(bytes, text);
  return bytes;
}

std::string inYaml(std::string_view text) {
  std::string bytes;
  yaml::appendText(bytes, text);
  return bytes;
}

}  // namespace

TEST_CASE("targets are sorted by name, and every build makes destinations") {
  std::string_view last;
  for (const Target& target : targets()) {
    CHECK(last < target.name);
    last = target.name;
    CHECK((target.emitter == nullptr) == (target.name == "destination"));
  }
}

TEST_CASE("texts of Java properties") {
  CHECK(value("https://a.example/#x!") == "https\\://a.example/\\#x\\!");
  CHECK(value(" two  blanks") == "\\ two  blanks");
  CHECK(key(" a b=c") == "\\ a\\ b\\=c");
  CHECK(value("a\nb\r\tc\\") == "a\\nb\\r\\tc\\\\");
  CHECK(value("Köln 東 😀") == "K\\u00F6ln \\u6771 \\uD83D\\uDE00");
  CHECK(value("\x7F\xFF") == "\\u007F\\uFFFD");
  CHECK(value("").empty());
}

TEST_CASE("texts of YAML: plain only where every version reads a text") {
  for (const char* plain : {"HTTP", "CALM_BPMON", "org.cloudfoundry.managed-service", "_schema-version", "v1/x"}) {
    CHECK(inYaml(plain) == plain);
  }
  for (const char* quoted : {"",           "yes", "No", "NULL", "true", "off", "y",  "1", "1e3", "0x1",
                             "2001-01-01", "-",   "~",  "a b",  "a:",   "#",   ".5", "=", "<<",  "/"}) {
    CHECK(inYaml(quoted) == '"' + std::string(quoted) + '"');
  }
  CHECK(inYaml("a\nb\"\\") == R"("a\nb\"\\")");
  CHECK(inYaml("\xEF\xBF\xBE\xC2\x85") == R"("\ufffe\u0085")");
}

TEST_CASE("templates of Terraform") {
  CHECK(terraform::templateOf("${x} %{y} $x %y $") == "$${x} %%{y} $x %y $");
  CHECK(terraform::templateOf("$${x}") == "$$${x}");
  CHECK(terraform::templateOf("\xEF\xBB\xBFx") == "${\"\\ufeff\"}x");
}

TEST_CASE("texts of a multitarget application: only what would be resolved is escaped") {
  CHECK(mta::literalOf("${x} and ~{a/b}") == "\\${x} and \\~{a/b}");
  CHECK(mta::literalOf("\\${x}") == "\\\\${x}");
  CHECK(mta::literalOf("${} ${") == "${} ${");
  CHECK(mta::literalOf("${}}") == "\\${}}");
  CHECK(mta::literalOf("${a\nb}") == "${a\nb}");
  CHECK(mta::literalOf("$x {y}") == "$x {y}");
}

TEST_CASE("identifiers: two names stay two") {
  Identifiers words(Alphabet::Words);
  CHECK(words.of("a/b.c-d") == "a_b_c_d");
  CHECK(words.of("1a") == "_1a");
  CHECK(words.of("a-b") == "a_b");
  const std::string other = words.of("a_b");
  CHECK(other.starts_with("a_b_"));
  CHECK(other.size() == 12);
  CHECK(words.of("a_b") == other);
  CHECK(words.of("a-b") == "a_b");

  Identifiers labels(Alphabet::DnsLabel);
  CHECK(labels.of("_Sub.Account_1-") == "sub-account-1");
  CHECK(labels.of("-_-") == "x");
  const std::string one = labels.of(std::string(300, 'a') + "1");
  const std::string two = labels.of(std::string(300, 'a') + "2");
  CHECK(one.size() == 63);
  CHECK(one != two);
}
