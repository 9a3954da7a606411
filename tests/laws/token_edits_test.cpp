#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "laws/examples.h"
#include "laws/token_edits.h"

/// The law: nobody is buried. A random edit of the tokens of an example gives at most three findings.
namespace {

constexpr std::size_t most = 3;

/// How many edits a file gets; CALM_EDITS asks for more of them, to look for what breaks the law.
unsigned editsPerFile() {
  const char* asked = std::getenv("CALM_EDITS");
  return asked == nullptr ? 200 : static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

}  // namespace

TEST_CASE("a random edit of the tokens gives at most three findings") {
  std::mt19937 random(4);
  const unsigned edits = editsPerFile();
  std::size_t tried = 0;
  for (laws::Example& example : laws::examples()) {
    const std::map<std::string, std::string> texts = example.files.texts;
    for (const auto& [path, text] : texts) {
      if (!path.ends_with(".calm")) continue;
      for (unsigned i = 0; i < edits; ++i) {
        const laws::TokenEdit edit = laws::editTokens(text, random);
        example.files.texts[path] = edit.text;
        const std::vector<std::string> findings = laws::findingsOf(example, calm::diagnostics::Severity::Note);
        ++tried;
        if (findings.size() <= most) continue;
        INFO(path << ":" << edit.line << ": " << edit.what);
        CHECK(findings == std::vector<std::string>{});
      }
      example.files.texts[path] = text;
    }
  }
  CHECK(tried > 500);
}
