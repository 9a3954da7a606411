#include <memory>
#include <type_traits>
#include <variant>

#include "packs/check/checking.h"
#include "support/overloaded.h"
#include "syntax/parse.h"

namespace calm::packs::check {
namespace {

using syntax::Value;

constexpr source::SourceId noSource{0xFFFFFFFFu};

/// Calls `look` for every `name.step` and `name["step"]` whose base is a bare name.
template <class Look>
void eachPath(const Value& value, const Look& look) {
  const auto inside = [&](const Value& part) { eachPath(part, look); };
  const auto based = [&](const Value& base, std::string_view step) {
    if (const auto* name = std::get_if<syntax::Name>(&base.node)) look(name->text, step);
    inside(base);
  };
  std::visit(support::overloaded{
                 [](const syntax::Missing&) {},
                 [](const syntax::PlainText&) {},
                 [](const syntax::Number&) {},
                 [](const syntax::Bool&) {},
                 [](const syntax::Name&) {},
                 [&](const std::unique_ptr<syntax::RichText>& text) {
                   for (const syntax::TextPart& part : text->parts) {
                     if (part.path) inside(*part.path);
                   }
                 },
                 [&](const std::unique_ptr<syntax::List>& list) {
                   for (const Value& item : list->items) inside(item);
                 },
                 [&](const std::unique_ptr<syntax::Map>& map) {
                   for (const syntax::Entry& entry : map->entries) inside(entry.value);
                 },
                 [&](const std::unique_ptr<syntax::Call>& call) {
                   for (const Value& argument : call->arguments) inside(argument);
                 },
                 [&](const std::unique_ptr<syntax::Select>& select) { based(select->base, select->name); },
                 [&](const std::unique_ptr<syntax::Index>& index) {
                   const auto* text = std::get_if<syntax::PlainText>(&index->index.node);
                   based(index->base, text ? text->text : std::string_view());
                   inside(index->index);
                 },
                 [&](const std::unique_ptr<syntax::Not>& negated) { inside(negated->operand); },
                 [&](const std::unique_ptr<syntax::Binary>& binary) {
                   inside(binary->left);
                   inside(binary->right);
                 },
             },
             value.node);
}

/// `tables.x` and `wanted.x` lead to a table and a path of the pack.
void checkPaths(Checking& checking, std::string_view pointer, const Value& value) {
  std::vector<std::string> tables;
  for (const LookupTable& table : checking.pack.tables) tables.push_back(table.name);
  eachPath(value, [&](std::string_view base, std::string_view step) {
    if (step.empty()) return;
    if (base == "tables") expectOneOf(checking, pointer, "table", std::string(step), tables);
    if (base == "wanted") expectOneOf(checking, pointer, "path", std::string(step), checking.paths);
  });
}

void expect(Checking& checking, std::string_view pointer, std::string_view expression) {
  diagnostics::Sink sink;
  const Value value = syntax::parseValue(noSource, expression, sink);
  if (sink.found().empty()) return checkPaths(checking, pointer, value);
  checking.report(pointer, "no expression of the language: " + sink.found().front().message);
}

/// A text as the language writes it, its `${…}` kept.
std::string quoted(const std::string& text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return made + '"';
}

}  // namespace

std::string expressionProblem(std::string_view expression) {
  diagnostics::Sink sink;
  syntax::parseValue(noSource, expression, sink);
  return sink.found().empty() ? std::string() : sink.found().front().message;
}

void expectExpression(Checking& checking, std::string_view pointer, const Expression& expression) {
  if (!expression.empty()) expect(checking, pointer, expression);
}

void expectExpressions(Checking& checking, std::string_view pointer, const std::vector<Expression>& expressions) {
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    expectExpression(checking, yaml::step(pointer, i), expressions[i]);
  }
}

void expectText(Checking& checking, std::string_view pointer, const std::string& text) {
  if (text.find("${") != std::string::npos) expect(checking, pointer, quoted(text));
}

}  // namespace calm::packs::check
