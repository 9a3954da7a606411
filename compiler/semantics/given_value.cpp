#include "semantics/given_value.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "semantics/text_check.h"

namespace calm::semantics {

using model::Value;
using packs::TypeKind;
using packs::YamlKind;
using packs::YamlValue;

namespace {

std::optional<std::uint64_t> wholeNumber(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `1 min` or `1min`: the seconds.
std::optional<std::uint64_t> seconds(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::uint64_t>, 4> units = {
      {{"s", 1}, {"min", 60}, {"h", 3600}, {"d", 86400}}};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = wholeNumber(text.substr(0, digits));
  text.remove_prefix(digits);
  while (text.starts_with(' ')) text.remove_prefix(1);
  for (const auto& [unit, factor] : units) {
    if (number && unit == text && *number <= UINT64_MAX / factor) return *number * factor;
  }
  return std::nullopt;
}

std::string_view wordOf(YamlKind kind) {
  switch (kind) {
    case YamlKind::Text:
      return "a text";
    case YamlKind::Number:
      return "a number";
    case YamlKind::Bool:
      return "`true` or `false`";
    case YamlKind::List:
      return "a list";
    case YamlKind::Map:
      return "a map";
  }
  return {};
}

class Reading {
 public:
  Reading(Analysis& analysis, const Binding& binding)
      : analysis_(analysis),
        binding_(binding),
        inFile_(binding.override->place.has_value()),
        place_(binding.override->place.value_or(binding.nameSpan)) {}

  Value read(const YamlValue& given, const Typing& typing) {
    if (typing.kind == TypeKind::Secret) return refuseSecret();
    if (given.kind == YamlKind::List || given.kind == YamlKind::Map) return readMany(given, typing);
    if (!mayStand(given.text)) return Value::poison();
    const bool text = given.kind == YamlKind::Text;
    switch (typing.kind) {
      case TypeKind::Text:
      case TypeKind::Url:
      case TypeKind::Host:
        if (!text) return wrong(given, typing, "write it in quotes");
        return conformed(Value::ofText(kept(given.text)), typing);
      case TypeKind::Symbol:
        if (!text) return wrong(given, typing, "write it in quotes");
        return conformed(Value::ofSymbol(kept(given.text)), typing);
      case TypeKind::Bool:
        if (inFile_ && text) return wrong(given, typing, "write it without quotes");
        if (given.text == "true" || given.text == "false") return Value::ofBool(given.text == "true");
        return wrong(given, typing, {});
      case TypeKind::Number:
        if (inFile_ && text) return wrong(given, typing, "write it without quotes");
        if (const auto number = wholeNumber(given.text)) return Value::ofNumber(*number);
        return wrong(given, typing, {});
      case TypeKind::Duration:
        if (const auto whole = seconds(given.text); text && whole) return Value::ofDuration(kept(given.text), *whole);
        return wrong(given, typing, {});
      default:
        return wrong(given, typing, inFile_ ? "" : "a list or a map is given by a file: `--params values.yaml`");
    }
  }

 private:
  /// What a fix would write belongs into the command line or the file of values, not where the finding stands.
  Value conformed(const Value& value, const Typing& typing) {
    const std::size_t before = analysis_.sink.found().size();
    const Value made = conform(analysis_, {value, nullptr}, &typing, place_);
    for (diagnostics::Diagnostic& found : analysis_.sink.since(before)) {
      found.fixes.clear();
      said(found);
    }
    return made;
  }

  Value readMany(const YamlValue& given, const Typing& typing) {
    const bool isList = given.kind == YamlKind::List;
    if (typing.kind != (isList ? TypeKind::List : TypeKind::Map)) return wrong(given, typing, {});
    model::ValueList items;
    bool poisoned = false;
    for (const YamlValue& item : given.items) {
      items.push_back(read(item, *typing.element));
      poisoned = poisoned || items.back().kind == model::ValueKind::Poison || (!isList && !mayStand(item.key));
    }
    if (poisoned) return Value::poison();
    if (isList) return Value::ofList(&analysis_.model.lists.emplace_back(std::move(items)));
    model::ValueMap entries;
    for (std::size_t i = 0; i < items.size(); ++i) entries.emplace_back(kept(given.items[i].key), items[i]);
    return Value::ofMap(&analysis_.model.maps.emplace_back(std::move(entries)));
  }

  /// Texts travel into artefacts like those of the files.
  bool mayStand(const std::string& text) {
    if (const std::string_view forged = placeholderIn(text); !forged.empty()) {
      said(analysis_.sink.report(place_, diagnostics::LooksLikePlaceholder, {forged}));
      return false;
    }
    if (const std::string_view shape = credentialShape(text); !shape.empty()) {
      if (inFile_) analysis_.sink.mask(place_);
      auto& found = analysis_.sink.report(place_, diagnostics::LooksLikeCredential, {shape});
      found.note(inFile_ ? fmt::format("it is the value of param `{}`", binding_.name)
                         : fmt::format("it was given by `--param {}=…`", binding_.name));
      return false;
    }
    return true;
  }

  Value wrong(const YamlValue& given, const Typing& typing, std::string_view help) {
    const std::string seen =
        inFile_ ? std::string(wordOf(given.kind)) : fmt::format("`--param {}={}`", binding_.name, given.text);
    auto& found = said(analysis_.sink.report(place_, diagnostics::WrongType, {seen}, {describe(typing)}));
    if (!help.empty()) found.helped(std::string(help));
    return Value::poison();
  }

  Value refuseSecret() {
    if (inFile_) analysis_.sink.mask(place_);
    said(analysis_.sink.report(place_, diagnostics::LiteralSecret,
                               {inFile_ ? "a value of `--params`" : "a text of `--param`"}))
        .helped("a secret has no value here; write `secret(\"name/of/it\")` as its default, or in an environment");
    return Value::poison();
  }

  diagnostics::Diagnostic& said(diagnostics::Diagnostic& found) {
    return inFile_ ? found.mark(binding_.nameSpan, "the param") : found;
  }

  std::string_view kept(const std::string& text) { return analysis_.arena.keep(text); }

  Analysis& analysis_;
  const Binding& binding_;
  bool inFile_;
  Span place_;
};

}  // namespace

Value givenValue(Analysis& analysis, const Binding& binding, const Typing& typing) {
  return Reading(analysis, binding).read(binding.override->value, typing);
}

}  // namespace calm::semantics
