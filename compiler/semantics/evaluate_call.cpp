#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "diagnostics/suggest.h"
#include "semantics/evaluate.h"
#include "semantics/expansion.h"
#include "semantics/service_key.h"
#include "semantics/sharing/judged.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

struct Usage {
  std::string_view name;
  std::string_view example;
};
constexpr std::array usages = std::to_array<Usage>({
    {"secret", "secret(\"sales/iem\")"},
    {"key-file", "key-file(\"keys/alm.json\")"},
    {"host", "host(alm.url)"},
    {"strip-suffix", "strip-suffix(alm.service-key.api, \"api\")"},
    {"join", "join(alm.url, \"oauth/token\")"},
    {"length", "length(alm.title)"},
    {"keys", "keys({ de = \"Deutschland\" })"},
});

Evaluated wrongArguments(Analysis& analysis, Span place, std::string_view name, std::string_view takes) {
  auto& found = analysis.sink.report(place, diagnostics::WrongArguments, {name}, {takes});
  for (const Usage& usage : usages) {
    if (usage.name == name) found.helped(fmt::format("it is written like this: `{}`", usage.example));
  }
  return {Value::poison(), nullptr};
}

/// The argument as a text; Poison or Absent where it is none.
Value textArgument(Analysis& analysis, const Scope& scope, const syntax::Value& argument) {
  return evaluate(analysis, scope, argument, analysis.typings.of(TypeKind::Text)).value;
}

Evaluated secret(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.size() != 1) return wrongArguments(analysis, value.span, "secret", "one text, its name");
  const syntax::Value& argument = call.arguments.front();
  const Value name = textArgument(analysis, scope, argument);
  if (!name.known()) return {name, nullptr};
  if (const std::string problem = judged(analysis, name.text, secretNameProblem); !problem.empty()) {
    const bool masked = !credentialShape(name.text).empty();
    if (masked) analysis.sink.mask(argument.span);
    forgetCredential(analysis, argument.span);
    analysis.sink.report(argument.span, diagnostics::SecretName, {masked ? std::string_view("••••") : name.text})
        .helped(fmt::format("{}; write the secret's name, such as `secret(\"c4c/iem\")`", problem));
    return {Value::poison(), nullptr};
  }
  return {Value::ofSecret(name.text), analysis.typings.of(TypeKind::Secret)};
}

Evaluated host(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.size() != 1) return wrongArguments(analysis, value.span, "host", "one URL");
  const syntax::Value& argument = call.arguments.front();
  const Value url = textArgument(analysis, scope, argument);
  if (!url.known()) return {url, nullptr};
  if (url.placeholder) return {url, analysis.typings.of(TypeKind::Host)};
  if (const std::string problem = judged(analysis, url.text, urlProblem); !problem.empty()) {
    if (scope.pack) return {Value::poison(), nullptr};
    const bool masked = !credentialShape(url.text).empty();
    if (masked) analysis.sink.mask(argument.span);
    forgetCredential(analysis, argument.span);
    analysis.sink.report(argument.span, diagnostics::IllFormedUrl, {masked ? std::string_view("••••") : url.text},
                         {problem});
    return {Value::poison(), nullptr};
  }
  const std::string_view made = keepMade(analysis, url.text, hostOf(url.text), [](std::string_view other) {
    return urlProblem(other).empty() ? hostOf(other) : other;
  });
  return {Value::ofText(made), analysis.typings.of(TypeKind::Host)};
}

Evaluated stripSuffix(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.size() != 2) {
    return wrongArguments(analysis, value.span, "strip-suffix", "two texts: what is cut, and what is cut off");
  }
  const Value text = textArgument(analysis, scope, call.arguments[0]);
  const Value suffix = textArgument(analysis, scope, call.arguments[1]);
  if (!text.known()) return {text, nullptr};
  if (!suffix.known()) return {suffix, nullptr};
  if (text.placeholder) return {text, analysis.typings.of(TypeKind::Text)};
  decides(analysis, suffix.text);
  const auto without = [&](std::string_view whole) {
    return whole.ends_with(suffix.text) ? whole.substr(0, whole.size() - suffix.text.size()) : whole;
  };
  Value cut = text;
  cut.text = keepMade(analysis, text.text, without(text.text), without);
  return {cut, analysis.typings.of(TypeKind::Text)};
}

Evaluated join(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.empty()) return wrongArguments(analysis, value.span, "join", "a URL and texts");
  std::string joined;
  Others others;
  bool placeholder = false;
  Value problem = Value::ofBool(true);
  const auto add = [](std::string& whole, std::string_view text, bool first) {
    if (!first) {
      while (!whole.empty() && whole.back() == '/') whole.pop_back();
      while (text.starts_with('/')) text.remove_prefix(1);
      whole += '/';
    }
    whole += text;
  };
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const Value part = textArgument(analysis, scope, call.arguments[i]);
    if (!part.known()) {
      if (problem.kind != ValueKind::Poison) problem = part;
      continue;
    }
    placeholder = placeholder || part.placeholder;
    const Others* theirs = analysis.others.of(part.text);
    if (theirs && others.empty()) others.assign(theirs->size(), joined);
    for (std::size_t at = 0; at < others.size(); ++at) add(others[at], textIn(analysis, part.text, at), i == 0);
    add(joined, part.text, i == 0);
  }
  if (!problem.known()) return {problem, nullptr};
  if (!mayGrow(analysis, joined.size(), value.span)) return {Value::poison(), nullptr};
  Evaluated made{Value::ofText(keepWith(analysis, joined, std::move(others))), analysis.typings.of(TypeKind::Text)};
  made.value.placeholder = placeholder;
  return made;
}

Evaluated length(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.size() != 1) return wrongArguments(analysis, value.span, "length", "one text, list or map");
  const Value of = evaluate(analysis, scope, call.arguments.front(), nullptr).value;
  const Typing* number = analysis.typings.of(TypeKind::Number);
  switch (of.kind) {
    case ValueKind::Poison:
      return {of, nullptr};
    case ValueKind::Absent:
      return {Value::ofNumber(0), number};
    case ValueKind::Text: {
      const auto pointsOf = [](std::string_view text) {
        std::uint64_t count = 0;
        for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        return count;
      };
      const std::uint64_t points = scope.pack ? judged(analysis, of.text, pointsOf) : pointsOf(of.text);
      return {Value::ofNumber(points), number};
    }
    case ValueKind::List:
      return {Value::ofNumber(of.list->size()), number};
    case ValueKind::Map:
      return {Value::ofNumber(of.map->size()), number};
    case ValueKind::Secret:
      analysis.sink.report(call.arguments.front().span, diagnostics::SecretAsText, {"measured"})
          .helped("nobody can read a secret");
      return {Value::poison(), nullptr};
    default:
      break;
  }
  return wrongArguments(analysis, call.arguments.front().span, "length", "one text, list or map");
}

Evaluated keys(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call) {
  if (call.arguments.size() != 1) return wrongArguments(analysis, value.span, "keys", "one map");
  const Value of = evaluate(analysis, scope, call.arguments.front(), nullptr).value;
  if (!of.known()) return {of, nullptr};
  if (of.kind != ValueKind::Map) return wrongArguments(analysis, call.arguments.front().span, "keys", "one map");
  model::ValueList names;
  for (const auto& [key, item] : *of.map) names.push_back(Value::ofText(key));
  const Typing* list = analysis.typings.listOf(analysis.typings.of(TypeKind::Text));
  return {Value::ofList(&analysis.model.lists.emplace_back(std::move(names))), list};
}

Evaluated keyFile(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Call& call,
                  const Typing* expected) {
  if (!expected || expected->kind != TypeKind::ServiceKey) {
    for (const syntax::Value& argument : call.arguments) markUses(analysis, scope, argument);
    const std::string place = expected ? describe(*expected) : std::string("a value");
    analysis.sink.report(value.span, diagnostics::WrongType, {"a service key"}, {place})
        .helped("`key-file(…)` is written at the `service-key` of the tenant");
    return {Value::poison(), nullptr};
  }
  if (call.arguments.size() != 1) return wrongArguments(analysis, value.span, "key-file", "one text, the path");
  const Value path = textArgument(analysis, scope, call.arguments.front());
  if (!path.known()) return {path, nullptr};
  return {readKeyFile(analysis, scope, value.span, path.text), expected};
}

/// What is written here for a function of another language; empty for others.
std::string_view wayOf(std::string_view function) {
  constexpr std::string_view environment =
      "nothing is read from the environment: declare a `param`, or name a secret with `secret(\"name/of/it\")`";
  constexpr std::string_view files =
      "no file is read but imports and keys: `import \"folder/file.calm\"`, `key-file(\"keys/alm.json\")`";
  constexpr std::string_view texts = "texts are put together in quotes: `\"ACME Sales (${env})\"`";
  constexpr std::pair<std::string_view, std::string_view> ways[] = {
      {"env", environment},
      {"getenv", environment},
      {"environ", environment},
      {"file", files},
      {"read", files},
      {"include", files},
      {"load", files},
      {"import", files},
      {"format", texts},
      {"concat", texts},
      {"printf", texts},
      {"sprintf", texts},
      {"str", texts},
      {"string", texts},
      {"hostname", "the host of a URL is `host(url)`"},
      {"len", "the number of elements is `length(list)`"},
      {"size", "the number of elements is `length(list)`"},
      {"count", "the number of elements is `length(list)`"},
  };
  const auto* const found = std::ranges::find(ways, function, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(ways) ? std::string_view() : found->second;
}

}  // namespace

Evaluated evaluateCall(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected) {
  const auto& call = *std::get<std::unique_ptr<syntax::Call>>(value.node);
  const auto made = [&]() -> Evaluated {
    if (call.name == "secret") return secret(analysis, scope, value, call);
    if (call.name == "host") return host(analysis, scope, value, call);
    if (call.name == "strip-suffix") return stripSuffix(analysis, scope, value, call);
    if (call.name == "join") return join(analysis, scope, value, call);
    if (call.name == "length") return length(analysis, scope, value, call);
    if (call.name == "keys") return keys(analysis, scope, value, call);
    if (call.name == "key-file") return keyFile(analysis, scope, value, call, expected);
    for (const syntax::Value& argument : call.arguments) markUses(analysis, scope, argument);
    auto& found = analysis.sink.report(call.nameSpan, diagnostics::UnknownFunction, {call.name});
    std::array<std::string_view, usages.size()> functions;
    for (std::size_t i = 0; i < usages.size(); ++i) functions[i] = usages[i].name;
    suggest(found, call.nameSpan, call.name, functions);
    if (const std::string_view way = wayOf(call.name); !way.empty() && found.fixes.empty())
      found.helped(std::string(way));
    return {Value::poison(), nullptr};
  }();
  return {conform(analysis, made, expected, value.span), expected ? expected : made.typing};
}

}  // namespace calm::semantics
