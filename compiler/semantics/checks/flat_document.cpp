#include "semantics/checks/flat_document.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "packs/schema_check.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;

namespace {

/// As much of a text as a schema is asked about; no pattern of one looks further.
std::string_view asked(std::string_view text) {
  if (text.size() <= packs::SchemaCheck::maxTextBytes) return text;
  std::size_t end = packs::SchemaCheck::maxTextBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string quoted(std::string_view whole) {
  const std::string_view text = asked(whole);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      continue;
    }
    out += c;
  }
  return out + '"';
}

/// The flat object in one environment.
class Document {
 public:
  /// Of the environment that is looked at, or of the one with this number among those that the look is for.
  Document(const Analysis& analysis, std::optional<std::size_t> environment)
      : analysis_(analysis), environment_(environment) {}

  std::string of(const Object& object, const std::set<std::string>& without) {
    std::string json = "{\"Name\":" + quoted(object.label);
    const auto add = [&](std::string_view key, const Value& value, const packs::FieldDef& def) {
      if (without.contains(std::string(key))) return;
      json += fmt::format(",{}:{}", quoted(key), quoted(flat(value, def)));
    };
    for (const model::Field& field : object.fields) {
      const Value& value = field.value;
      if (field.refused || value.kind == ValueKind::Poison) return {};
      if (value.kind == ValueKind::Map) {
        for (const auto& [key, item] : *value.map) add(key, item, *field.def);
        continue;
      }
      if (!field.def->sapKey.empty()) add(field.def->sapKey, value, *field.def);
    }
    return json + "}";
  }

  /// It is not that of the environment that is looked at.
  bool isOther() const { return isOther_; }

 private:
  std::string_view textOf(const Value& value) {
    if (!environment_ || !analysis_.others.of(value.text)) return value.text;
    isOther_ = true;
    return textIn(analysis_, value.text, *environment_);
  }

  /// The text that the flat object holds for a value.
  std::string flat(const Value& value, const packs::FieldDef& def) {
    switch (value.kind) {
      case ValueKind::Symbol:
        for (const packs::Symbol& symbol : def.symbols) {
          if (symbol.id == value.text && !symbol.sap.empty()) return symbol.sap;
        }
        return std::string(value.text);
      case ValueKind::Secret:
        return fmt::format("${{secret:{}}}", textOf(value));
      case ValueKind::Number:
        return std::to_string(value.number);
      case ValueKind::Bool:
        return value.isTrue() ? "true" : "false";
      default:
        return std::string(textOf(value));
    }
  }

  const Analysis& analysis_;
  std::optional<std::size_t> environment_;
  bool isOther_ = false;
};

}  // namespace

std::string flatDocument(const Analysis& analysis, ObjectId id, const std::set<std::string>& without) {
  return Document(analysis, std::nullopt).of(analysis.object(id), without);
}

std::vector<std::string> otherDocuments(const Analysis& analysis, ObjectId id) {
  std::vector<std::string> documents;
  if (analysis.others.isEmpty()) return documents;
  const std::size_t environments = analysis.program.shown->begin()->second.size();
  for (std::size_t at = 0; at < environments; ++at) {
    Document document(analysis, at);
    std::string json = document.of(analysis.object(id), {});
    if (!document.isOther()) return {};
    documents.push_back(std::move(json));
  }
  return documents;
}

}  // namespace calm::semantics
