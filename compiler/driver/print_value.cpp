#include "driver/print_value.h"

#include <fmt/format.h>

#include <vector>

#include "support/overloaded.h"

namespace calm::driver {
namespace {

std::string_view spelling(syntax::Operator op) {
  switch (op) {
    case syntax::Operator::Equal:
      return "==";
    case syntax::Operator::NotEqual:
      return "!=";
    case syntax::Operator::In:
      return "in";
    case syntax::Operator::And:
      return "and";
    case syntax::Operator::Or:
      return "or";
  }
  return {};
}

class ValuePrinter {
 public:
  explicit ValuePrinter(const PlacePrinter& places) : places_(places) {}

  std::string print(const syntax::Value& value) const {
    const std::string text = std::visit([&](const auto& node) { return show(node, value); }, value.node);
    return value.tainted ? "?" + text : text;
  }

 private:
  std::string show(const syntax::Missing&, const syntax::Value&) const { return "<none>"; }
  std::string show(const syntax::PlainText& node, const syntax::Value& value) const {
    return fmt::format("\"{}\"", places_.shown(node.text, value.span));
  }
  std::string show(const syntax::Number& node, const syntax::Value&) const {
    return node.unit.empty() ? std::to_string(node.value) : fmt::format("{} {}", node.value, node.unit);
  }
  std::string show(const syntax::Bool& node, const syntax::Value&) const { return node.value ? "true" : "false"; }
  std::string show(const syntax::Name& node, const syntax::Value&) const { return std::string(node.text); }

  std::string show(const std::unique_ptr<syntax::RichText>& node, const syntax::Value& value) const {
    std::string out;
    for (const syntax::TextPart& part : node->parts) {
      out += part.path == nullptr ? places_.shown(part.literal, value.span) : "${" + print(*part.path) + "}";
    }
    return "\"" + out + "\"";
  }
  std::string show(const std::unique_ptr<syntax::List>& node, const syntax::Value&) const {
    return "[" + joined(node->items) + "]";
  }
  std::string show(const std::unique_ptr<syntax::Map>& node, const syntax::Value&) const {
    std::string out;
    for (const syntax::Entry& entry : node->entries) {
      out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", places_.shown(entry.key, entry.keySpan),
                         print(entry.value));
    }
    return "{" + out + "}";
  }
  std::string show(const std::unique_ptr<syntax::Call>& node, const syntax::Value&) const {
    return fmt::format("{}({})", node->name, joined(node->arguments));
  }
  std::string show(const std::unique_ptr<syntax::Select>& node, const syntax::Value&) const {
    return fmt::format("{}.{}", print(node->base), node->name);
  }
  std::string show(const std::unique_ptr<syntax::Index>& node, const syntax::Value&) const {
    return fmt::format("{}[{}]", print(node->base), print(node->index));
  }
  std::string show(const std::unique_ptr<syntax::Not>& node, const syntax::Value&) const {
    return fmt::format("(not {})", print(node->operand));
  }
  std::string show(const std::unique_ptr<syntax::Binary>& node, const syntax::Value&) const {
    return fmt::format("({} {} {})", print(node->left), spelling(node->op), print(node->right));
  }

  std::string joined(const std::vector<syntax::Value>& values) const {
    std::string out;
    for (const syntax::Value& value : values) out += (out.empty() ? "" : ", ") + print(value);
    return out;
  }

  const PlacePrinter& places_;
};

}  // namespace

std::string printValue(const syntax::Value& value, const PlacePrinter& places) {
  return ValuePrinter(places).print(value);
}

std::string printType(const syntax::TypeName& type) {
  std::string arguments;
  for (const syntax::TypeName& each : type.arguments) arguments += (arguments.empty() ? "" : ", ") + printType(each);
  return std::string(type.name.text) + (arguments.empty() ? "" : "(" + arguments + ")");
}

}  // namespace calm::driver
