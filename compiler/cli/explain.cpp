#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "cli/commands.h"
#include "cli/knowledge.h"
#include "diagnostics/explanations/explanation.h"
#include "diagnostics/explanations/page.h"
#include "diagnostics/render/render.h"
#include "diagnostics/render/wrap.h"
#include "diagnostics/suggest.h"
#include "packs/explain.h"

namespace calm::cli {
namespace {

constexpr std::uint32_t lineWidth = 100;

std::string paragraph(std::string_view text) { return diagnostics::wrapped(text, 0, lineWidth) + "\n"; }

std::string example(std::string_view title, std::string_view text) {
  if (text.empty()) return {};
  std::string out = fmt::format("\n{}\n\n", title);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = diagnostics::escaped(text.substr(0, end));
    out += line.empty() ? "\n" : "    " + line + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string print(const diagnostics::Explanation& explained) {
  const std::string level = diagnostics::levelsOf(explained.code);
  std::string out =
      fmt::format("{}: {}{}\n\n", explained.code, explained.title, level.empty() ? "" : " (" + level + ")");
  out += paragraph(explained.what) + "\n" + paragraph(fmt::format("Why: {}", explained.why));
  out += example("Example:", explained.fires) + example("Instead:", explained.instead);
  return out + "\n" + paragraph(fmt::format("Way out: {}", explained.wayOut));
}

std::string everything(const packs::Catalog& catalog) {
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : "\n\n") + text; };
  for (const diagnostics::Explanation& each : diagnostics::explanations()) add(print(each));
  for (const std::string_view product : catalog.products()) {
    for (const packs::Rule& rule : catalog.pack(product)->rules) add(packs::explainRule(catalog, rule.id));
  }
  return out;
}

std::string unknown(const std::string& code, const packs::Catalog& catalog) {
  std::vector<std::string_view> known;
  for (const diagnostics::Explanation& each : diagnostics::explanations()) known.push_back(each.code);
  for (const std::string_view product : catalog.products()) {
    for (const packs::Rule& rule : catalog.pack(product)->rules) known.push_back(rule.id);
  }
  const std::string_view near = diagnostics::nearest(code, known);
  if (!near.empty()) return fmt::format("there is no code `{}`; did you mean `{}`?", code, near);
  return fmt::format("there is no code `{}`; `calmc rules` lists the rules, `calmc explain --all` everything", code);
}

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char byte) { return std::toupper(byte); });
  return text;
}

}  // namespace

Answer explain(const Options& options, const Surroundings& surroundings) {
  if (options.all == !options.paths.empty() || options.paths.size() > 1) {
    return notDone("explain takes one code (CALM2001, S4-36), or --all");
  }
  if (!options.all) {
    const diagnostics::Explanation* found = diagnostics::explanation(capitals(options.paths.front()));
    if (found != nullptr) return {Exit::Fine, print(*found), {}, {}};
  }
  Knowledge knowledge(surroundings);
  if (const std::string problem = knowledge.problem(); !problem.empty()) return notDone(problem);
  const packs::Catalog& catalog = knowledge.catalog();
  if (options.all) return {Exit::Fine, everything(catalog), {}, {}};
  const std::string& written = options.paths.front();
  for (const std::string& code : {written, capitals(written)}) {
    std::string rule = packs::explainRule(catalog, code);
    if (!rule.empty()) return {Exit::Fine, std::move(rule), {}, {}};
  }
  return notDone(unknown(written, catalog));
}

}  // namespace calm::cli
