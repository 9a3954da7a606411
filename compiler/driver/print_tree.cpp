#include "driver/print_tree.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "driver/print_value.h"

namespace calm::driver {
namespace {

class TreePrinter {
 public:
  explicit TreePrinter(const PlacePrinter& places) : places_(places) {}

  std::string print(const syntax::Tree& tree) {
    line(tree.damaged ? "file damaged" : "file");
    ++depth_;
    for (const syntax::Item& item : tree.items) std::visit([&](const auto& node) { show(node); }, item);
    return std::move(out_);
  }

 private:
  void show(const syntax::Import& node) {
    const std::string alias = node.alias ? fmt::format(" as {}", node.alias.text) : "";
    line(fmt::format("import {}{}", value(node.path), alias), node.span);
  }
  void show(const syntax::Param& node) {
    document(node.documentation);
    const std::string preset = node.hasDefault ? " = " + value(node.value) : "";
    line(fmt::format("param {} : {}{}", node.name.text, printType(node.type), preset), node.span);
  }
  void show(const syntax::Environment& node) {
    line(fmt::format("environment {}", node.name.text), node.span);
    ++depth_;
    for (const syntax::Entry& entry : node.entries) line(fmt::format("entry {} = {}", entry.key, value(entry.value)));
    --depth_;
  }
  void show(const syntax::Let& node) {
    document(node.documentation);
    const std::string type = node.type.name ? " : " + printType(node.type) : "";
    line(fmt::format("let {}{} = {}", node.name.text, type, value(node.value)), node.span);
  }
  void show(const syntax::Assert& node) {
    line(fmt::format("assert {}, {}", value(node.condition), value(node.message)), node.span);
  }
  void show(const syntax::BrokenItem& node) { line("broken", node.span); }

  void show(const syntax::For& node) {
    const std::string second = node.second ? fmt::format(", {}", node.second.text) : "";
    const std::string_view damage = node.damaged ? " damaged" : "";
    line(fmt::format("for {}{} in {}{}", node.first.text, second, value(node.range), damage), node.span);
    members(node.members);
  }

  void show(const syntax::Block& node) {
    document(node.documentation);
    annotations(node.annotations);
    std::string head = fmt::format("block {}", node.kind.text);
    if (isThere(node.label)) head += " " + value(node.label);
    if (node.product) head += fmt::format(" : {}", node.product.text);
    if (isThere(node.when)) head += " when " + value(node.when);
    if (node.brokenHeader) head += " broken-header";
    if (node.damaged) head += " damaged";
    line(head, node.span);
    members(node.members);
  }

  void show(const syntax::Field& node) {
    document(node.documentation);
    annotations(node.annotations);
    line(fmt::format("field {} = {}", node.name.text, value(node.value)), node.span);
  }

  void members(const std::vector<syntax::Member>& all) {
    ++depth_;
    for (const syntax::Member& member : all) std::visit([&](const auto& node) { show(node); }, member.node);
    --depth_;
  }

  void annotations(const std::vector<syntax::Annotation>& all) {
    for (const syntax::Annotation& annotation : all) {
      std::string arguments;
      for (const syntax::Annotation::Argument& argument : annotation.arguments) {
        const std::string name = argument.name ? fmt::format("{} = ", argument.name.text) : "";
        arguments += (arguments.empty() ? "" : ", ") + name + value(argument.value);
      }
      line(fmt::format("@{}({})", annotation.name.text, arguments), annotation.span);
    }
  }

  void document(std::string_view text) {
    if (!text.empty()) line(fmt::format("/// {}", diagnostics::escaped(text)));
  }

  static bool isThere(const syntax::Value& value) { return !std::holds_alternative<syntax::Missing>(value.node); }
  std::string value(const syntax::Value& value) const { return printValue(value, places_); }

  void line(std::string_view text) { out_ += fmt::format("{:{}}{}\n", "", depth_ * 2, text); }
  void line(std::string_view text, source::Span span) { line(fmt::format("{} @{}", text, places_.range(span))); }

  const PlacePrinter& places_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string printTree(const syntax::Tree& tree, const PlacePrinter& places) { return TreePrinter(places).print(tree); }

}  // namespace calm::driver
