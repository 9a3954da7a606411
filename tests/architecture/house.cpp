#include "house.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <sstream>

namespace calm::architecture {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t mostLines = 500;
constexpr std::array emptyWords{"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"};

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool isSource(const fs::path& path) {
  std::string ending = path.extension().string();
  return ending == ".h" || ending == ".cpp" || ending == ".def";
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

std::vector<std::string> linesOf(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The lines of the fenced block that begins with ```name.
std::vector<std::string> blockOf(std::string_view document, std::string_view name) {
  std::vector<std::string> result;
  bool inside = false;
  for (const std::string& line : linesOf(document)) {
    if (line == "```" + std::string(name)) {
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside && !line.empty()) {
      result.push_back(line);
    }
  }
  return result;
}

std::optional<Include> readInclude(const std::string& line, std::size_t number) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == std::string::npos || line[at] != '#') return std::nullopt;
  at = line.find_first_not_of(" \t", at + 1);
  if (at == std::string::npos || line.compare(at, 7, "include") != 0) return std::nullopt;
  at = line.find_first_of("\"<", at + 7);
  if (at == std::string::npos) return std::nullopt;
  bool quoted = line[at] == '"';
  std::size_t end = line.find(quoted ? '"' : '>', at + 1);
  if (end == std::string::npos) return std::nullopt;
  return Include{line.substr(at + 1, end - at - 1), quoted, number};
}

std::string placeOf(const SourceFile& source, const Include& include) {
  return "compiler/" + source.path + ":" + std::to_string(include.line) + ": ";
}

/// The rule for a header of others; the longest beginning that fits decides.
const std::string* ruleFor(const Rules& rules, const std::string& header) {
  const std::string* best = nullptr;
  for (const auto& [beginning, places] : rules.headers) {
    if (header.starts_with(beginning) && (best == nullptr || best->size() < beginning.size())) best = &beginning;
  }
  return best;
}

bool isStandard(const Include& include) {
  return !include.quoted && include.header.find_first_of("./") == std::string::npos;
}

bool liesIn(const std::string& path, const std::set<std::string>& places) {
  auto holds = [&path](const std::string& place) { return place == "*" || (path + "/").starts_with(place + "/"); };
  return std::any_of(places.begin(), places.end(), holds);
}

}  // namespace

Rules readRules(std::string_view document) {
  Rules rules;
  for (const std::string& line : blockOf(document, "arrows")) {
    std::vector<std::string> words = wordsOf(line);
    std::set<std::string>& below = rules.arrows[words.front()];
    for (std::size_t at = 2; at < words.size(); ++at) below.insert(words[at]);
  }
  for (const std::string& line : blockOf(document, "headers")) {
    std::vector<std::string> words = wordsOf(line);
    std::set<std::string>& places = rules.headers[words.front()];
    for (std::size_t at = 1; at < words.size(); ++at) {
      if (words[at] == "(one-file)") {
        rules.alone.insert(words.front());
      } else if (words[at] == "(any-header)") {
        rules.everywhere.insert(words.front());
      } else {
        places.insert(words[at]);
      }
    }
  }
  for (const std::string& line : blockOf(document, "tables")) rules.tables.insert(wordsOf(line).front());
  return rules;
}

std::vector<SourceFile> readSources(const fs::path& compiler) {
  std::vector<SourceFile> sources;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(compiler)) {
    if (!entry.is_regular_file() || !isSource(entry.path())) continue;
    SourceFile source{fs::relative(entry.path(), compiler).generic_string(), {}, 0};
    for (const std::string& line : linesOf(readFile(entry.path()))) {
      ++source.lines;
      if (std::optional<Include> include = readInclude(line, source.lines)) source.includes.push_back(*include);
    }
    sources.push_back(std::move(source));
  }
  std::sort(sources.begin(), sources.end(), [](const auto& left, const auto& right) { return left.path < right.path; });
  return sources;
}

std::vector<std::string> wrongArrows(const Rules& rules, const std::vector<SourceFile>& sources) {
  std::vector<std::string> breaches;
  for (const SourceFile& source : sources) {
    auto floor = rules.arrows.find(source.floor());
    if (floor == rules.arrows.end()) {
      breaches.push_back("compiler/" + source.path + ": docs/architecture.md lists no floor `" + source.floor() + "`");
      continue;
    }
    for (const Include& include : source.includes) {
      if (!include.quoted || ruleFor(rules, include.header) != nullptr) continue;
      std::string target = include.header.substr(0, include.header.find('/'));
      if (!rules.arrows.contains(target)) {
        breaches.push_back(placeOf(source, include) + "\"" + include.header + "\" does not begin with a floor");
      } else if (target != source.floor() && !floor->second.contains(target)) {
        breaches.push_back(placeOf(source, include) + source.floor() + " -> " + target + " is no allowed arrow");
      }
    }
  }
  return breaches;
}

std::vector<std::string> leakedHeaders(const Rules& rules, const std::vector<SourceFile>& sources) {
  std::vector<std::string> breaches;
  std::map<std::string, std::set<std::string>> users;
  for (const SourceFile& source : sources) {
    for (const Include& include : source.includes) {
      const std::string* rule = ruleFor(rules, include.header);
      if (rule != nullptr) {
        users[*rule].insert(source.path);
        if (liesIn(source.path, rules.headers.at(*rule))) continue;
        breaches.push_back(placeOf(source, include) + "<" + include.header + "> does not belong here");
      } else if (!include.quoted && !isStandard(include)) {
        breaches.push_back(placeOf(source, include) + "docs/architecture.md does not know <" + include.header + ">");
      }
    }
  }
  for (const std::string& header : rules.alone) {
    if (users[header].size() < 2) continue;
    std::string breach = header + " belongs into one file, and is included by";
    for (const std::string& user : users[header]) breach += " compiler/" + user;
    breaches.push_back(breach);
  }
  return breaches;
}

std::vector<std::string> crossingTypes(const Rules& rules, const std::vector<SourceFile>& sources) {
  std::map<std::string, const SourceFile*> byPath;
  for (const SourceFile& source : sources) byPath[source.path] = &source;

  // header of ours -> the header of others that whoever includes it sees too
  std::map<std::string, std::string> shown;
  std::function<std::string(const std::string&)> foreignIn = [&](const std::string& path) -> std::string {
    if (auto known = shown.find(path); known != shown.end()) return known->second;
    shown[path] = {};
    auto source = byPath.find(path);
    if (source == byPath.end()) return {};
    for (const Include& include : source->second->includes) {
      const std::string* rule = ruleFor(rules, include.header);
      std::string foreign = rule == nullptr ? foreignIn(include.header) : include.header;
      if (rule != nullptr && rules.everywhere.contains(*rule)) continue;
      if (!foreign.empty()) return shown[path] = foreign;
    }
    return {};
  };

  std::vector<std::string> breaches;
  for (const SourceFile& source : sources) {
    for (const Include& include : source.includes) {
      if (!include.quoted || include.header.starts_with(source.floor() + "/")) continue;
      std::string foreign = foreignIn(include.header);
      if (foreign.empty()) continue;
      breaches.push_back(placeOf(source, include) + include.header + " brings <" + foreign + "> across a library");
    }
  }
  return breaches;
}

std::vector<std::string> longFiles(const Rules& rules, const std::vector<SourceFile>& sources) {
  std::vector<std::string> breaches;
  for (const SourceFile& source : sources) {
    if (source.lines <= mostLines || source.path.ends_with(".def") || rules.tables.contains(source.path)) continue;
    breaches.push_back("compiler/" + source.path + " has " + std::to_string(source.lines) + " lines, the most is " +
                       std::to_string(mostLines));
  }
  return breaches;
}

std::vector<std::string> emptyNames(const fs::path& root) {
  std::vector<std::string> breaches;
  for (const char* folder : {"compiler", "tests", "grammar", "schemas", "stdlib"}) {
    if (!fs::is_directory(root / folder)) continue;
    auto at = fs::recursive_directory_iterator(root / folder);
    for (; at != fs::recursive_directory_iterator(); ++at) {
      std::string name = at->path().filename().string();
      if (name == "node_modules" || name == "expected") at.disable_recursion_pending();
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::isalpha(c) ? c : ' '; });
      for (const std::string& word : wordsOf(name)) {
        if (std::find(emptyWords.begin(), emptyWords.end(), word) == emptyWords.end()) continue;
        breaches.push_back(fs::relative(at->path(), root).generic_string() + ": a name that says nothing: " + word);
      }
    }
  }
  return breaches;
}

std::vector<std::string> wrongLinks(const Rules& rules, const fs::path& compiler) {
  std::vector<std::string> breaches;
  for (const auto& [floor, below] : rules.arrows) {
    fs::path file = compiler / floor / "CMakeLists.txt";
    if (!fs::exists(file)) continue;
    std::string text = readFile(file);
    std::size_t at = text.find("calm_floor(" + floor);
    if (at == std::string::npos) {
      breaches.push_back("compiler/" + floor + "/CMakeLists.txt makes no floor `" + floor + "`");
      continue;
    }
    std::vector<std::string> words = wordsOf(text.substr(at, text.find(')', at) - at));
    auto uses = std::find(words.begin(), words.end(), "USES");
    auto isKeyword = [](const std::string& word) { return word == "PRIVATE" || word == "WITHOUT"; };
    std::set<std::string> linked;
    if (uses != words.end()) linked.insert(uses + 1, std::find_if(uses, words.end(), isKeyword));
    if (linked == below) continue;
    breaches.push_back("compiler/" + floor + "/CMakeLists.txt: USES and the arrows of docs/architecture.md differ");
  }
  return breaches;
}

}  // namespace calm::architecture
