#include "driver/secrets/fill_yaml.h"

#include <algorithm>

#include "driver/secrets/placeholder.h"
#include "emit/mta/literal.h"
#include "emit/yaml/text.h"
#include "syntax/lex/characters.h"

namespace calm::driver::secrets {
namespace {

constexpr std::string_view blanks = " \t\r";

/// A line without its indentation, and where it begins in the text.
struct Line {
  std::size_t begin = 0;
  std::size_t indent = 0;
  std::string_view text;
};

Line lineAt(std::string_view text, std::size_t begin, std::size_t end) {
  std::string_view line = text.substr(begin, end - begin);
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(indent);
  while (!line.empty() && blanks.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  return {begin + indent, indent, line};
}

/// Where the value of the line begins: behind `- ` and `key: `.
std::size_t valueOf(std::string_view line) {
  std::size_t at = 0;
  while (line.substr(at).starts_with("- ")) at = std::min(line.find_first_not_of(' ', at + 2), line.size());
  if (at < line.size() && (line[at] == '"' || line[at] == '\'')) {
    const std::size_t quote = line.find(line[at], at + 1);
    if (quote == std::string_view::npos || quote + 1 >= line.size() || line[quote + 1] != ':') return at;
    return std::min(line.find_first_not_of(' ', quote + 2), line.size());
  }
  const std::size_t colon = line.find(": ", at);
  if (colon == std::string_view::npos) return at;
  return std::min(line.find_first_not_of(' ', colon + 2), line.size());
}

std::string_view withoutQuotes(std::string_view value) {
  const bool isQuoted =
      value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.ends_with(value.front());
  return isQuoted ? value.substr(1, value.size() - 2) : value;
}

/// Whether the value goes on in the lines below, indented deeper: a block, or a text in quotes that has no end here.
bool goesOn(std::string_view value) {
  if (value.empty()) return false;
  if (value.front() == '|' || value.front() == '>') return true;
  const bool isOpen = value.front() == '"' || value.front() == '\'';
  return isOpen && (value.size() == 1 || !value.ends_with(value.front()));
}

/// Goes through the lines and keeps what is a slot.
class Reading {
 public:
  std::vector<Slot> slots;

  /// False where a placeholder stands that can not be filled.
  bool take(const Line& line) {
    if (line.text.empty() || line.text.front() == '#') return true;
    if (line.indent > inside_) return !mentionsPlaceholder(line.text);
    inside_ = std::string_view::npos;
    const std::size_t begin = valueOf(line.text);
    const std::string_view value = line.text.substr(begin);
    if (goesOn(value)) inside_ = line.indent;
    const auto name = nameIn(withoutQuotes(value));
    if (!name) return !mentionsPlaceholder(line.text);
    slots.push_back({line.begin + begin, line.begin + line.text.size(), *name});
    return !mentionsPlaceholder(line.text.substr(0, begin));
  }

 private:
  /// The indentation of the line whose value goes on; npos: none does.
  std::size_t inside_ = std::string_view::npos;
};

/// Whether a reference begins inside of another one, which a descriptor can not say as text.
bool nests(std::string_view value) {
  const auto begins = [&](std::size_t from) { return std::min(value.find("${", from), value.find("~{", from)); };
  for (std::size_t at = begins(0); at != std::string_view::npos; at = begins(at + 2)) {
    if (begins(at + 2) < value.find('}', at)) return true;
  }
  return false;
}

support::Result<std::string, Reason> scalar(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const std::uint32_t length = syntax::characterAt(value, at).length;
    if (length == 0) return Reason{"is no UTF-8, which a YAML file can not hold"};
    at += length;
  }
  std::string bytes;
  emit::yaml::appendText(bytes, value);
  return bytes;
}

}  // namespace

support::Result<std::vector<Slot>, Reason> slotsInYaml(std::string_view text) {
  Reading reading;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (!reading.take(lineAt(text, begin, end))) {
      return Reason{"holds a placeholder that is not the value of its line, so it can not be filled"};
    }
    begin = end + 1;
  }
  return std::move(reading.slots);
}

support::Result<std::string, Reason> writtenInYaml(std::string_view value) { return scalar(value); }

support::Result<std::string, Reason> writtenInMta(std::string_view value) {
  if (nests(value)) return Reason{"holds a `${` inside of another one, which an MTA descriptor can not say"};
  return scalar(emit::mta::literalOf(value));
}

}  // namespace calm::driver::secrets
