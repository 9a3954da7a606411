#include "packs/check/checking.h"
#include "packs/check/paths.h"
#include "syntax/parse.h"

namespace calm::packs::check {
namespace {

using syntax::Value;

constexpr source::SourceId noSource{0xFFFFFFFFu};

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
