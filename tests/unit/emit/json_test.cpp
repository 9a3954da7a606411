#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "emit/json/text.h"

using calm::emit::json::appendPointerStep;
using calm::emit::json::appendText;

namespace {

std::string asJson(std::string_view text) {
  std::string bytes;
  appendText(bytes, text);
  return bytes;
}

/// A random text of code points that are worth the trouble, as UTF-8.
std::string randomText(std::mt19937& random) {
  static const char* const pieces[] = {"a", "\"",     "\\",     "/", "\n",     "\t", "\r", "\x01", "\x7F",
                                       "é", "\u2028", "\u202E", "😀", "\u0085", "{",  "}",  ":",    ",",
                                       "[", "]",      "${",     "<", "\uFFFD", "\b", " "};
  std::string text;
  for (auto left = random() % 12; left > 0; --left) text += pieces[random() % std::size(pieces)];
  return text;
}

}  // namespace

TEST_CASE("other scripts stay, controls and what hides is escaped") {
  CHECK(asJson("Köln 東京 😀") == "\"Köln 東京 😀\"");
  CHECK(asJson("a\"b\\c\nd\te\x01") == R"("a\"b\\c\nd\te\u0001")");
  CHECK(asJson("\x7F\u0085\u2028\u2029\u202E\u2066\u061C") == R"("\u007f\u0085\u2028\u2029\u202e\u2066\u061c")");
}

TEST_CASE("every byte is escaped alike wherever it stands in a long text") {
  for (unsigned code = 0; code < 256; ++code) {
    const std::string byte(1, static_cast<char>(code));
    const std::string quoted = asJson(byte);
    const std::string alone = quoted.substr(1, quoted.size() - 2);
    for (std::size_t at = 0; at < 20; ++at) {
      const std::string before(at, '~');
      const std::string after(19 - at, ' ');
      const std::string text = before + byte + byte + after;
      REQUIRE(asJson(text) == '"' + before + alone + alone + after + '"');
    }
  }
}

TEST_CASE("a byte that is no UTF-8 can not break a document") {
  CHECK(asJson("a\xFFz") == R"("a\ufffdz")");
  CHECK(asJson("\xC0\xAF") == R"("\ufffd\ufffd")");
  CHECK(asJson("\xED\xA0\x80") == R"("\ufffd\ufffd\ufffd")");
  CHECK(asJson("\xE2\x80") == R"("\ufffd\ufffd")");
}

TEST_CASE("any text is read back as it was") {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = randomText(random);
    const std::string bytes = asJson(text);
    REQUIRE(bytes.find('\n') == std::string::npos);
    REQUIRE(nlohmann::json::parse(bytes) == text);
  }
}

TEST_CASE("a step of a pointer is escaped") {
  std::string pointer;
  appendPointerStep(pointer, "a/b~c");
  CHECK(pointer == "/a~1b~0c");
}
