#include "laws/mutations.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace laws {
namespace {

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string trimmed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

/// Two letters that change places, as fingers do it; a letter twice where all are the same.
std::string misspelt(std::string word) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] == word[i + 1]) continue;
    std::swap(word[i], word[i + 1]);
    return word;
  }
  return word + word.back();
}

/// The words of a line that are longer than two characters, up to a comment.
std::vector<std::pair<std::size_t, std::size_t>> wordsOf(const std::string& line) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '"') quoted = !quoted;
    if (!quoted && line.compare(at, 2, "//") == 0) break;
    if (!isWordCharacter(line[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && isWordCharacter(line[end])) ++end;
    if (end - at > 2) words.emplace_back(at, end);
    at = end;
  }
  return words;
}

}  // namespace

std::vector<Mutation> mutationsOf(std::string_view text) {
  const std::vector<std::string> lines = linesOf(text);
  std::vector<Mutation> mutations;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string was = trimmed(lines[at]);
    if (was.empty() || was.starts_with("//")) continue;
    const auto add = [&](std::string what, std::vector<std::string> changed) {
      mutations.push_back({std::move(what), at + 1, was, joined(changed)});
    };
    std::vector<std::string> changed = lines;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
    add("deleted", changed);
    changed = lines;
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
    add("doubled", changed);
    for (const auto& [begin, end] : wordsOf(lines[at])) {
      const std::string word = lines[at].substr(begin, end - begin);
      changed = lines;
      changed[at].replace(begin, end - begin, misspelt(word));
      add("misspelt `" + word + "` as `" + misspelt(word) + "`", changed);
    }
  }
  return mutations;
}

}  // namespace laws
