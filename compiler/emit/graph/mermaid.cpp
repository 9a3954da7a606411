#include "emit/graph/mermaid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "emit/graph/sections.h"
#include "emit/graph/words.h"

namespace calm::emit::graph {
namespace {

/// U+2060.
constexpr std::string_view wordJoiner = "\u2060";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)); }

/// A sign of a line, with what is around it; a blank stands before and behind the line.
struct Sign {
  std::string_view line;
  std::size_t at = 0;

  char here() const { return line[at]; }
  char before() const { return at > 0 ? line[at - 1] : ' '; }
  char behind() const { return at + 1 < line.size() ? line[at + 1] : ' '; }
  bool isFirst() const { return line.find_first_not_of(' ') == at; }
  bool isInsideOfWord() const { return isPlain(before()) && isPlain(behind()); }
  bool isBehind(std::string_view word) const { return line.substr(0, at).ends_with(word); }
};

/// Mermaid reads Markdown in labels: here the sign would begin emphasis, code, a link, a heading or a list.
bool isMark(const Sign& sign) {
  switch (sign.here()) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '~':
    case '@':
      return true;
    case '_':
      return !sign.isInsideOfWord();
    case '#':
    case '+':
    case '-':
      return sign.isFirst();
    case ')':
      return isDigit(sign.before());
    case '.':
      return sign.isBehind("www") || (isDigit(sign.before()) && !sign.isInsideOfWord());
    case ':':
      return sign.behind() == '/';
    default:
      return false;
  }
}

/// The name of an icon (`fa:fa-ban`) and a formula (`$$`) are read where no backslash helps: something that takes no
/// room stands between their signs.
bool isTorn(const Sign& sign) {
  return (sign.here() == ':' && sign.behind() == 'f') || (sign.here() == '$' && sign.behind() == '$');
}

void appendCode(std::string& out, char c) {
  fmt::format_to(std::back_inserter(out), "#{};", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

/// A text for a label in quotes: every sign that is not inside of a word stands as its number, which neither ends the
/// label nor is HTML, and what would be a mark of Markdown has a backslash before it.
std::string label(std::string_view words) {
  const std::string line = oneLine(words);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const Sign sign{line, at};
    const char c = sign.here();
    const bool joins = (c == '.' || c == '-' || c == '_') && sign.isInsideOfWord();
    const bool mark = isMark(sign);
    if (mark) appendCode(out, '\\');
    if (isPlain(c) || c == ' ' || (joins && !mark)) {
      out += c;
    } else {
      appendCode(out, c);
    }
    if (isTorn(sign)) out += wordJoiner;
  }
  // Mermaid shows nothing at all for a label of blanks.
  return out.find_first_not_of(' ') == out.npos ? "#160;" : out;
}

/// Lines of a label, empty ones left out.
std::string lines(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& each : all) {
    if (!each.empty()) out.append(out.empty() ? "" : "<br>").append(label(each));
  }
  return out;
}

std::string linesOf(const Tenant& tenant) {
  return lines({tenant.name(), tenant.title.empty() ? "" : tenant.id, tenant.productName, tenant.roleLabel});
}

class Flowchart {
 public:
  explicit Flowchart(const Graph& graph) : graph_(graph), detail_(detailOf(graph)), sections_(sectionsOf(graph)) {
    for (std::size_t i = 0; i < graph.tenants.size(); ++i) numbers_.emplace(&graph.tenants[i], i);
    for (const Section& section : sections_) hubs_.insert(section.hub);
  }

  std::string text() {
    out_ = "flowchart LR\n";
    out_ += fmt::format("  accTitle: {}\n", label(titleOf(graph_)));
    const std::string omission = omissionOf(detail_);
    if (!omission.empty()) out_ += fmt::format("  %% {}\n", omission);
    for (const Section& section : sections_) {
      if (section.hub != nullptr) line(fmt::format("  t{}[[\"{}\"]]", numbers_.at(section.hub), linesOf(*section.hub)));
    }
    for (const Section& section : sections_) {
      for (const Group& group : section.groups) addGroup(section, group);
    }
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_.append(text).append("\n"); }

  void addGroup(const Section& section, const Group& group) {
    const std::size_t number = groups_++;
    if (detail_ == Detail::Products) {
      line(fmt::format("  g{}[\"{}\"]", number, lines({group.productName, counted(group.tenants.size(), "tenant")})));
      return addFlow(section, fmt::format("g{}", number), group.flow);
    }
    const auto isHub = [&](const Tenant* tenant) { return hubs_.contains(tenant); };
    if (!std::all_of(group.tenants.begin(), group.tenants.end(), isHub)) {
      line(fmt::format("  subgraph g{}[\"{}\"]", number, label(group.productName)));
      for (const Tenant* tenant : group.tenants) addTenant(*tenant);
      line("  end");
    }
    for (const Tenant* tenant : group.tenants) {
      addFlow(section, fmt::format("t{}", numbers_.at(tenant)), group.flow);
    }
  }

  void addTenant(const Tenant& tenant) {
    const std::size_t number = numbers_.at(&tenant);
    if (hubs_.contains(&tenant)) return;
    if (tenant.objects.empty() || detail_ != Detail::Objects)
      return line(fmt::format("    t{}[\"{}\"]", number, linesOf(tenant)));
    line(fmt::format("    subgraph t{}[\"{}\"]", number, linesOf(tenant)));
    for (std::size_t i = 0; i < tenant.objects.size(); ++i) {
      const Object& object = tenant.objects[i];
      const std::string words = lines({object.id, object.noun + (object.derived ? " (derived)" : " (written)"),
                                       std::string(withoutScheme(object.detail))});
      const auto [open, close] = object.derived ? std::pair("([", "])") : std::pair("[", "]");
      line(fmt::format("      t{}o{}{}\"{}\"{}", number, i, open, words, close));
    }
    for (std::size_t i = 0; i < tenant.objects.size(); ++i) {
      for (const Link& link : tenant.objects[i].links) {
        line(fmt::format("      t{0}o{1} --- t{0}o{2}", number, i, link.object));
      }
    }
    line("    end");
  }

  void addFlow(const Section& section, const std::string& from, Flow flow) {
    if (section.hub == nullptr) return;
    const std::string_view arrow = flow == Flow::Push ? "-->" : flow == Flow::Pull ? "-.->" : "--o";
    line(fmt::format("  {} {}|{}| t{}", from, arrow, wordOf(flow), numbers_.at(section.hub)));
  }

  const Graph& graph_;
  Detail detail_;
  std::vector<Section> sections_;
  std::unordered_map<const Tenant*, std::size_t> numbers_;
  /// Tenants that monitor others.
  std::unordered_set<const Tenant*> hubs_;
  std::size_t groups_ = 0;
  std::string out_;
};

}  // namespace

std::string mermaid(const Graph& graph) { return Flowchart(graph).text(); }

}  // namespace calm::emit::graph
