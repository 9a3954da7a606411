#include "emit/runbook/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "emit/prose/runs.h"

namespace calm::emit::runbook {
namespace {

// Objects, not functions: the standard algorithms inline them.
constexpr auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };

/// Bytes that mean nothing to Markdown, wherever they stand.
constexpr std::array<bool, 256> meaningless = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    bytes[byte] = letter || (byte >= '0' && byte <= '9') || byte >= 0x80;
  }
  for (const char c : {',', ';', '\'', '"', '!', '?', '/', '(', '%'}) bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}();

constexpr auto isMeaningless = [](char c) { return meaningless[static_cast<unsigned char>(c)]; };

bool isAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool isWordByte(std::string_view text, std::size_t at) {
  return at < text.size() && (isAlnum(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// Whether a reader of Markdown makes a link or a mention of this word by itself.
bool linksByItself(std::string_view word) {
  return word.find("://") != word.npos || word.find("www.") != word.npos || word.find('@') != word.npos;
}

/// At the very beginning of a text these would begin a list, a heading or a rule.
bool beginsBlock(std::string_view text, std::size_t at) {
  if (text[at] == '-' || text[at] == '+' || text[at] == '=') return at == 0;
  if (text[at] != '.' && text[at] != ')') return false;
  return at > 0 && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                               [](char c) { return c >= '0' && c <= '9'; });
}

bool mustBeEscaped(std::string_view text, std::size_t at) {
  constexpr std::string_view special = "\\`*[]<>|~$#";
  if (special.find(text[at]) != special.npos) return true;
  if (text[at] == '&') return at + 1 < text.size() && (isAlnum(text[at + 1]) || text[at + 1] == '#');
  if (text[at] == '_') return at == 0 || !isWordByte(text, at - 1) || !isWordByte(text, at + 1);
  return false;
}

void appendWord(std::string& page, std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (isControl(word[at])) {
      fmt::format_to(std::back_inserter(page), "(U+{:04X})", static_cast<unsigned char>(word[at]));
      continue;
    }
    if (mustBeEscaped(word, at)) page += '\\';
    page += word[at];
  }
}

/// As `<code>`, where a code span can not hold the value: every byte that means something is an entity.
void appendEntities(std::string& page, std::string_view value) {
  page += "<code>";
  for (const char c : value) {
    const bool tame = isAlnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (tame) {
      page += c;
    } else {
      fmt::format_to(std::back_inserter(page), "&#{};", static_cast<unsigned char>(c));
    }
  }
  page += "</code>";
}

bool fitsCodeSpan(std::string_view value) {
  return !value.empty() && value.front() != ' ' && value.back() != ' ' && value.find('`') == value.npos &&
         std::none_of(value.begin(), value.end(), isControl);
}

/// Puts words on a line: blanks between them become one, those at both ends none.
class Line {
 public:
  explicit Line(std::string& page) : page_(page) {}

  void add(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
      const char* const word = std::find_if_not(at, end, isBlank);
      if (word != at) blankDue_ = begun_;
      const char* const tame = std::find_if_not(word, end, isMeaningless);
      at = std::find_if(tame, end, isBlank);
      const std::string_view whole(word, static_cast<std::size_t>(at - word));
      if (tame == at) {
        addTame(whole);
      } else {
        addWord(whole);
      }
    }
  }

  void addMarked(std::string_view text, char mark) {
    separate();
    if (mark == '`') return appendCellCode(page_, text);
    page_ += '*';
    appendPlain(page_, text);
    page_ += '*';
  }

 private:
  void separate() {
    if (blankDue_) page_ += ' ';
    blankDue_ = false;
    begun_ = true;
  }

  void addTame(std::string_view word) {
    if (word.empty()) return;
    separate();
    page_ += word;
  }

  void addWord(std::string_view word) {
    const bool first = !begun_;
    separate();
    if (linksByItself(word)) return appendCellCode(page_, word);
    const std::size_t before = page_.size();
    appendWord(page_, word);
    for (std::size_t i = 0; first && i < word.size(); ++i) {
      if (beginsBlock(word, i)) page_.insert(before + i, 1, '\\');
    }
  }

  std::string& page_;
  bool begun_ = false;
  bool blankDue_ = false;
};

}  // namespace

void appendPlain(std::string& page, std::string_view text) { Line(page).add(text); }

void appendProse(std::string& page, std::string_view text) {
  Line line(page);
  prose::eachRun(text, [&](prose::RunKind kind, std::string_view run) {
    if (kind == prose::RunKind::Plain) return line.add(run);
    line.addMarked(run, kind == prose::RunKind::Code ? '`' : '*');
  });
}

void appendCode(std::string& page, std::string_view value) {
  if (!fitsCodeSpan(value)) return appendEntities(page, value);
  page += '`';
  page += value;
  page += '`';
}

void appendCellCode(std::string& page, std::string_view value) {
  // `\|` is a bar in a cell, but only where the backslash is not itself escaped.
  const bool hasBar = value.find('|') != value.npos;
  if (!fitsCodeSpan(value) || (hasBar && value.find('\\') != value.npos)) return appendEntities(page, value);
  page += '`';
  for (const char c : value) {
    if (c == '|') page += '\\';
    page += c;
  }
  page += '`';
}

void appendBlock(std::string& page, std::string_view value) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : value) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
  page += fence;
  page += "text\n";
  for (const char c : value) page += isControl(c) ? ' ' : c;
  page += '\n';
  page += fence;
  page += '\n';
}

}  // namespace calm::emit::runbook
