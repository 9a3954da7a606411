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

/// A fence as tests/laws/listings.h reads it, so that the suite compiles what stands on the page.
std::string fence(const Explanation& explained, std::string_view text, bool fires) {
  const std::string shown = shownLines(text);
  std::string language = "text";
  if (explained.form == ExampleForm::Configuration) {
    language = "yaml";
  } else if (explained.form == ExampleForm::Landscape && shown == text) {
    language = fires ? fmt::format("calm main.calm fails {}", explained.code) : "calm main.calm";
  }
  std::string out = fmt::format("```{}\n{}```\n", language, shown);
  if (shown != text) out += "\nThe character itself can not stand on this page: its number is written in its place.\n";
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
  if (explained.fires.empty()) {
    page += "\n## Example\n\nNothing short enough for a page shows it.\n";
  } else {
    page += "\n## Example\n\n" + fence(explained, explained.fires, true);
  }
  if (!explained.instead.empty()) page += "\n## Instead\n\n" + fence(explained, explained.instead, false);
  page += fmt::format("\n## Way out\n\n{}\n", explained.wayOut);
  return page;
}

}  // namespace calm::diagnostics
