#include "driver/secret_texts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "source/source_map.h"

using namespace calm;

namespace {

using Texts = std::vector<std::string>;

Texts hidden(const std::string& text) {
  Texts found;
  for (const source::Span& span : driver::secretTexts(text, source::SourceId{0})) {
    found.push_back(text.substr(span.begin, span.end - span.begin));
  }
  return found;
}

}  // namespace

TEST_CASE("what is given to a name that speaks of a secret is hidden, whatever stands between") {
  CHECK(hidden("a b {\n  password = \"hunter2\n  title = \"x\"\n  client-secret : \"y\"\n}\n") ==
        Texts{"\"hunter2", "\"y\""});
  CHECK(hidden("passwort = [\"a\", \"b\"], user = \"U\"\n") == Texts{"\"a\"", "\"b\""});
  CHECK(hidden("\"password\" := f(\"a\", 1234)\n") == Texts{"\"a\"", "1234"});
  CHECK(hidden("param p : secret = \"a\"\nlet q : map(secret) = { x = \"b\" }\n") == Texts{"\"a\"", "\"b\""});
  CHECK(hidden("let api-key : text = \"a\"\n") == Texts{"\"a\""});
  CHECK(hidden("x {\n  password { \"a\" }\n  secret \"b\"\n}\n") == Texts{"\"a\"", "\"b\""});
}

TEST_CASE("the name of a secret is shown, and so is what only sounds like one") {
  CHECK(hidden("password = secret(\"c4c/iem\")\nservice-key = key-file(\"keys/alm.json\")\n").empty());
  CHECK(hidden("secrets = [\n  secret(\"a\")\n  secret(\"b\")\n]\n").empty());
  CHECK(hidden("token-service-url = \"https://a.example\"\ntoken-endpoint = join(a, \"oauth\")\n").empty());
  CHECK(hidden("tenant secret-store : btp-subaccount {\n  title = \"Store\"\n}\n").empty());
  CHECK(hidden("token-endpoint = join(alm.service-key.client-secret, \"oauth/token\")\n").empty());
}

TEST_CASE("what has the shape of a credential is hidden in texts and in comments") {
  CHECK(hidden("// Bearer abcdefghijklmnopqrstuvwxyz\ntitle = \"Bearer abcdefghijklmnopqrstuvwxyz\"\n").size() == 2);
  CHECK(hidden("password = secret(\"Bearer abcdefghijklmnopqrstuvwxyz\")\n").size() >= 1);
}
