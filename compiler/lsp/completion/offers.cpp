#include "lsp/completion/offers.h"

#include <fmt/format.h>

namespace calm::lsp {

std::string inSnippet(std::string_view text) {
  std::string made;
  for (const char each : text) {
    if (each == '$' || each == '}' || each == '\\') made += '\\';
    made += each;
  }
  return made;
}

std::string Stops::stop(std::string_view text) {
  ++last_;
  return text.empty() ? fmt::format("${}", last_) : fmt::format("${{{}:{}}}", last_, inSnippet(text));
}

std::string Stops::choice(const std::vector<std::string_view>& words) {
  if (words.empty()) return stop();
  std::string all;
  for (const std::string_view word : words) all += fmt::format("{}{}", all.empty() ? "" : ",", inSnippet(word));
  return fmt::format("${{{}|{}|}}", ++last_, all);
}

std::string Stops::valueOf(const packs::FieldDef& field) {
  switch (field.type.kind) {
    case packs::TypeKind::Text:
    case packs::TypeKind::Url:
    case packs::TypeKind::Host:
      return fmt::format("\"{}\"", stop());
    case packs::TypeKind::Secret:
      return fmt::format("secret(\"{}\")", stop());
    case packs::TypeKind::ServiceKey:
      return fmt::format("key-file(\"{}\")", stop());
    case packs::TypeKind::Bool:
      return choice({"true", "false"});
    case packs::TypeKind::Symbol: {
      std::vector<std::string_view> words;
      for (const packs::Symbol& symbol : field.symbols) words.push_back(symbol.id);
      return choice(words);
    }
    case packs::TypeKind::List:
      return fmt::format("[{}]", stop());
    case packs::TypeKind::Map:
      return fmt::format("{{ {} }}", stop());
    case packs::TypeKind::Number:
    case packs::TypeKind::Duration:
    case packs::TypeKind::Reference:
      break;
  }
  return stop();
}

}  // namespace calm::lsp
