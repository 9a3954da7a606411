#include <fmt/format.h>

#include <string>

#include "source/line_index.h"
#include "support/overloaded.h"
#include "syntax/print.h"
#include "syntax/print_value.h"

namespace calm::syntax {

namespace {

bool isMissing(const Value& value) { return std::holds_alternative<Missing>(value.node) && !value.tainted; }

std::string written(const Identifier& name) {
  return fmt::format("{}{}", name.tainted ? "?" : "", name.text.empty() ? "missing" : name.text);
}

class TreePrinter {
 public:
  explicit TreePrinter(std::string_view text) : text_(text) {}

  std::string print(const Tree& tree) {
    line(Span{}, tree.damaged ? "file (damaged)" : "file");
    ++depth_;
    for (const Item& item : tree.items) std::visit([this](const auto& each) { print(each); }, item);
    return std::move(out_);
  }

 private:
  void line(Span span, const std::string& content) {
    out_.append(2 * depth_, ' ');
    out_ += content;
    if (span.end > 0) {
      const auto place = lines_.position(text_, span.begin);
      out_ += fmt::format("  @{}:{}", place.line, place.column);
    }
    out_ += '\n';
  }

  void above(std::string_view documentation, std::span<const Annotation> annotations) {
    for (std::size_t at = 0; at < documentation.size();) {
      const std::size_t end = std::min(documentation.find('\n', at), documentation.size());
      line(Span{}, fmt::format("/// {}", documentation.substr(at, end - at)));
      at = end + 1;
    }
    for (const Annotation& annotation : annotations) {
      std::string whole = fmt::format("@{}", written(annotation.name));
      for (const auto& [name, value] : annotation.arguments) {
        whole += name ? fmt::format(" {} = {}", name.text, printValue(value)) : " " + printValue(value);
      }
      line(annotation.span, whole);
    }
  }

  void print(const Import& import) {
    line(import.span, fmt::format("import {}{}", printValue(import.path),
                                  import.alias ? fmt::format(" as {}", written(import.alias)) : ""));
  }

  void print(const Param& param) {
    above(param.documentation, {});
    line(param.span, fmt::format("param {} : {}{}", written(param.name), printType(param.type),
                                 param.hasDefault ? " = " + printValue(param.value) : ""));
  }

  void print(const Environment& environment) {
    line(environment.span, fmt::format("environment {}", written(environment.name)));
    ++depth_;
    for (const Entry& entry : environment.entries) {
      line(entry.keySpan, fmt::format("{} = {}", entry.key, printValue(entry.value)));
    }
    --depth_;
  }

  void print(const Let& let) {
    above(let.documentation, {});
    line(let.span, fmt::format("let {}{} = {}", written(let.name), let.type.name ? " : " + printType(let.type) : "",
                               printValue(let.value)));
  }

  void print(const Assert& assertion) {
    line(assertion.span, fmt::format("assert {}, {}", printValue(assertion.condition), printValue(assertion.message)));
  }

  void print(const For& loop) {
    line(loop.span, fmt::format("for {}{} in {}{}", written(loop.first), loop.second ? ", " + written(loop.second) : "",
                                printValue(loop.range), loop.damaged ? " (damaged)" : ""));
    members(loop.members);
  }

  void print(const Block& block) {
    above(block.preamble.documentation(), block.preamble.annotations());
    std::string whole = fmt::format("block {}", written(block.kind));
    if (!isMissing(block.label)) whole += " " + printValue(block.label);
    if (block.product) whole += " : " + written(block.product);
    if (!isMissing(block.when)) whole += " when " + printValue(block.when);
    if (block.brokenHeader) whole += " (broken header)";
    if (block.damaged) whole += " (damaged)";
    line(block.span, whole);
    members(block.members);
  }

  void print(const Field& field) {
    above(field.preamble.documentation(), field.preamble.annotations());
    line(field.span, fmt::format("{} = {}", written(field.name), printValue(field.value)));
  }

  void print(const BrokenItem& broken) { line(broken.span, "broken item"); }

  void members(const std::vector<Member>& members) {
    ++depth_;
    for (const Member& member : members) member.visit([this](const auto& each) { print(each); });
    --depth_;
  }

  std::string_view text_;
  source::LineIndex lines_;
  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string printTree(const Tree& tree, std::string_view text) { return TreePrinter(text).print(tree); }

}  // namespace calm::syntax
