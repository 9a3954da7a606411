#include "syntax/print_value.h"

#include <fmt/format.h>

#include "support/overloaded.h"

namespace calm::syntax {

namespace {

std::string quoted(std::string_view text) {
  std::string whole = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\' || byte == '$') whole += '\\';
    if (byte == '\n') {
      whole += "\\n";
    } else if (byte == '\t') {
      whole += "\\t";
    } else {
      whole += byte;
    }
  }
  return whole + "\"";
}

std::string printRich(const RichText& rich) {
  std::string whole = "text(";
  for (const TextPart& part : rich.parts) {
    if (whole.back() != '(') whole += ", ";
    whole += part.path ? printValue(*part.path) : quoted(part.literal);
  }
  return whole + ")";
}

template <class Each, class Range>
std::string joined(const Range& range, Each each) {
  std::string whole;
  for (const auto& item : range) {
    if (!whole.empty()) whole += ", ";
    whole += each(item);
  }
  return whole;
}

std::string_view spelling(Operator op) {
  switch (op) {
    case Operator::Equal:
      return "==";
    case Operator::NotEqual:
      return "!=";
    case Operator::In:
      return "in";
    case Operator::And:
      return "and";
    case Operator::Or:
      return "or";
  }
  return "";
}

std::string printNode(const Value& value) {
  return std::visit(
      support::overloaded{
          [](Missing) -> std::string { return "missing"; },
          [](const PlainText& text) { return quoted(text.text); },
          [](const std::unique_ptr<Number>& number) {
            return number->unit.empty() ? fmt::format("{}", number->value)
                                        : fmt::format("{} {}", number->value, number->unit);
          },
          [](Bool truth) -> std::string { return truth.value ? "true" : "false"; },
          [](const Name& name) { return std::string(name.text); },
          [](const std::unique_ptr<RichText>& rich) { return printRich(*rich); },
          [](const std::unique_ptr<List>& list) { return "[" + joined(list->items, printValue) + "]"; },
          [](const std::unique_ptr<Map>& map) {
            const auto entry = [](const Entry& each) {
              return fmt::format("{} = {}", quoted(each.key), printValue(each.value));
            };
            return map->entries.empty() ? std::string("{}") : "{ " + joined(map->entries, entry) + " }";
          },
          [](const std::unique_ptr<Call>& call) {
            return fmt::format("{}({})", call->name, joined(call->arguments, printValue));
          },
          [](const std::unique_ptr<Select>& step) { return fmt::format("{}.{}", printValue(step->base), step->name); },
          [](const std::unique_ptr<Index>& step) {
            return fmt::format("{}[{}]", printValue(step->base), printValue(step->index));
          },
          [](const std::unique_ptr<Not>& negation) { return fmt::format("(not {})", printValue(negation->operand)); },
          [](const std::unique_ptr<Binary>& pair) {
            return fmt::format("({} {} {})", printValue(pair->left), spelling(pair->op), printValue(pair->right));
          },
      },
      value.node);
}

}  // namespace

std::string printValue(const Value& value) { return (value.tainted ? "?" : "") + printNode(value); }

std::string printType(const TypeName& type) {
  std::string whole(type.name.text);
  if (!type.arguments.empty()) whole += "(" + joined(type.arguments, printType) + ")";
  return whole;
}

}  // namespace calm::syntax
