#include "diagnostics/explanations/page.h"

#include <fmt/format.h>

#include "diagnostics/catalog.h"
#include "diagnostics/render/render.h"

namespace calm::diagnostics {
namespace {

/// The lines of an example, each escaped; equal to the text where nothing needs it.
std::string shownLines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += escaped(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string fence(std::string_view language, std::string_view text) {
  const std::string shown = shownLines(text);
  const bool isAltered = shown != text;
  std::string out = fmt::format("```{}\n{}```\n", isAltered ? "text" : language, shown);
  if (isAltered) out += "\nThe character itself can not stand on this page: its number is written in its place.\n";
  return out;
}

/// A file of several: tests/laws/listings.h has only its syntax compiled, since it needs the others.
std::string fileOfSeveral(const ExampleFile& file) {
  const std::string_view language = file.name.ends_with(".calm") ? "calm fragment" : "yaml";
  return fmt::format("`{}`:\n\n{}", file.name, fence(language, file.text));
}

/// Fences as tests/laws/listings.h and tests/integration/explanations.test.js read them, so that the suite compiles
/// what stands on the page. `outcome` stands behind the name of a file that is compiled alone.
std::string example(const Explanation& explained, std::string_view text, std::string_view outcome) {
  if (explained.form == ExampleForm::Commands) return fence("sh", text);
  const std::vector<ExampleFile> files = filesOf(text);
  const bool isAlone = files.size() == 1 && files.front().name == "main.calm";
  if (isAlone) return fence(fmt::format("calm main.calm{}", outcome), text);
  std::string out;
  for (const ExampleFile& file : files) out += (out.empty() ? "" : "\n") + fileOfSeveral(file);
  return out;
}

std::string sayLevels(std::string_view code) {
  const std::string levels = levelsOf(code);
  return levels.empty() ? "" : fmt::format("Level: {}.\n\n", levels);
}

}  // namespace

std::string levelsOf(std::string_view code) {
  std::string out;
  for (const Entry& entry : catalog) {
    const std::string_view level = word(entry.severity);
    const bool isNew = entry.code == code && out.find(level) == std::string::npos;
    if (isNew) out += fmt::format("{}{}", out.empty() ? "" : ", ", level);
  }
  return out;
}

std::string codePage(const Explanation& explained) {
  std::string page = "<!-- Written by calm_embed --docs from compiler/diagnostics/explanations/. -->\n\n";
  page += fmt::format("# {}: {}\n\n{}{}\n", explained.code, explained.title, sayLevels(explained.code), explained.what);
  page += fmt::format("\n## Why\n\n{}\n", explained.why);
  page += "\n## Example\n\n" + example(explained, explained.fires, fmt::format(" fails {}", explained.code));
  page += "\n## Instead\n\n" + example(explained, explained.instead, "");
  page += fmt::format("\n## Way out\n\n{}\n", explained.wayOut);
  return page;
}

}  // namespace calm::diagnostics
