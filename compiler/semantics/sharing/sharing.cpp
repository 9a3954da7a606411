#include "semantics/sharing/sharing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "semantics/sharing/names_in.h"
#include "support/overloaded.h"

namespace calm::semantics {
namespace {

/// The last step of a key: `x.name` gives `name`.
std::string_view lastStep(std::string_view key) { return key.substr(key.rfind('.') + 1); }

/// A label with interpolations, by the texts that it begins and ends with.
struct Pattern {
  std::string_view begin;
  std::string_view end;

  bool fits(std::string_view name) const {
    return name.size() >= begin.size() + end.size() && name.starts_with(begin) && name.ends_with(end);
  }
};

Pattern patternOf(const syntax::RichText& label) {
  Pattern pattern;
  if (label.parts.empty()) return pattern;
  if (!label.parts.front().path) pattern.begin = label.parts.front().literal;
  if (label.parts.size() > 1 && !label.parts.back().path) pattern.end = label.parts.back().literal;
  return pattern;
}

/// An item at the top of a file: what it reads, and by which names others read it.
struct Node {
  /// The block, loop, let or assertion; null for what is read by every analysis.
  const void* item = nullptr;
  /// It is something to look at, and not only a value.
  bool weighs = false;
  std::vector<std::string_view> reads;
  /// Names that only its titles show.
  std::vector<std::string_view> shows;
  /// A param of type `symbol`.
  bool isSymbol = false;
  bool dependent = false;
  bool needed = false;
};

class Dividing {
 public:
  Dividing(std::span<const File> files, Titles titles) {
    for (const File& file : files) {
      for (const syntax::Item& item : file.tree->items) add(item);
    }
    const bool areRead = titles == Titles::Read || std::any_of(nodes_.begin(), nodes_.end(), readsTitle);
    for (Node& node : nodes_) {
      for (const std::string_view name : node.shows) {
        if (areRead || !isSymbol(name)) node.reads.push_back(name);
      }
    }
  }

  std::optional<Sharing> run() {
    if (given_.empty()) return std::nullopt;
    spreadDependence();
    spreadNeed();
    Sharing sharing;
    std::size_t items = 0;
    std::size_t shared = 0;
    for (const Node& node : nodes_) {
      if (!node.item) continue;
      const bool isShared = !node.dependent && !node.needed;
      if (node.dependent) sharing.dependent.items.insert(node.item);
      if (isShared) sharing.shared.items.insert(node.item);
      items += node.weighs ? 1 : 0;
      shared += node.weighs && isShared ? 1 : 0;
    }
    sharing.shared.countsUses = false;
    return shared * 4 >= items ? std::optional(std::move(sharing)) : std::nullopt;
  }

 private:
  static bool readsTitle(const Node& node) {
    return std::find(node.reads.begin(), node.reads.end(), titleField) != node.reads.end();
  }

  /// Whether the name can mean nothing but params of type `symbol`.
  bool isSymbol(std::string_view name) const {
    bool isSymbol = true;
    eachMeaning(name, [&](std::uint32_t id) { isSymbol = isSymbol && nodes_[id].isSymbol; });
    return isSymbol;
  }

  void add(const syntax::Item& item) {
    const auto id = static_cast<std::uint32_t>(nodes_.size());
    Node& node = nodes_.emplace_back();
    ItemNames names = namesIn(item);
    node.reads = std::move(names.read);
    node.shows = std::move(names.inTitles);
    std::visit(support::overloaded{
                   [&](const syntax::Param& param) {
                     node.isSymbol = param.type.name.text == "symbol";
                     declare(param.name.text, id);
                   },
                   [&](const syntax::Let& let) {
                     node.item = &let;
                     declare(let.name.text, id);
                   },
                   [&](const syntax::Environment& environment) {
                     for (const syntax::Entry& entry : environment.entries) given_.insert(lastStep(entry.key));
                   },
                   [&](const syntax::Assert& assertion) { node.item = &assertion; },
                   [&](const syntax::For& loop) {
                     node.item = &loop;
                     node.weighs = true;
                     declareLabels(loop.members, id);
                   },
                   [&](const syntax::Block& block) {
                     node.item = &block;
                     node.weighs = true;
                     declareLabel(block, id);
                   },
                   [](const syntax::Import&) {},
                   [](const syntax::BrokenItem&) {},
               },
               item);
  }

  void declare(std::string_view name, std::uint32_t id) { declared_[name].push_back(id); }

  void declareLabel(const syntax::Block& block, std::uint32_t id) {
    if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) declare(name->text, id);
    if (const auto* plain = std::get_if<syntax::PlainText>(&block.label.node)) declare(plain->text, id);
    const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node);
    if (text) patterns_.emplace_back(patternOf(**text), id);
  }

  void declareLabels(const std::vector<syntax::Member>& members, std::uint32_t id) {
    for (const syntax::Member& member : members) {
      if (const auto* block = std::get_if<syntax::Block>(&member.node)) declareLabel(*block, id);
      if (const auto* loop = std::get_if<syntax::For>(&member.node)) declareLabels(loop->members, id);
    }
  }

  /// The items that a name may mean.
  template <class Take>
  void eachMeaning(std::string_view name, const Take& take) const {
    if (const auto known = declared_.find(name); known != declared_.end()) {
      for (const std::uint32_t id : known->second) take(id);
    }
    for (const auto& [pattern, id] : patterns_) {
      if (pattern.fits(name)) take(id);
    }
  }

  /// From the params that an environment gives, to all that reads them, and to all that reads that.
  void spreadDependence() {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> readers;
    std::vector<std::uint32_t> open;
    const auto depend = [&](std::uint32_t id) {
      if (nodes_[id].dependent) return;
      nodes_[id].dependent = true;
      open.push_back(id);
    };
    for (std::uint32_t id = 0; id < nodes_.size(); ++id) {
      for (const std::string_view name : nodes_[id].reads) {
        eachMeaning(name, [&](std::uint32_t read) { readers[read].push_back(id); });
      }
    }
    for (const std::string_view name : given_) eachMeaning(name, depend);
    while (!open.empty()) {
      const std::uint32_t id = open.back();
      open.pop_back();
      for (const std::uint32_t reader : readers[id]) depend(reader);
    }
  }

  /// From what depends, to all that it reads.
  void spreadNeed() {
    std::vector<std::uint32_t> open;
    const auto read = [&](const Node& node) {
      for (const std::string_view name : node.reads) {
        eachMeaning(name, [&](std::uint32_t id) {
          if (nodes_[id].needed || nodes_[id].dependent) return;
          nodes_[id].needed = true;
          open.push_back(id);
        });
      }
    };
    for (const Node& node : nodes_) {
      if (node.dependent) read(node);
    }
    while (!open.empty()) {
      const Node& node = nodes_[open.back()];
      open.pop_back();
      read(node);
    }
  }

  std::vector<Node> nodes_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> declared_;
  std::vector<std::pair<Pattern, std::uint32_t>> patterns_;
  /// The params that an environment gives a value, by the last step of their names.
  std::unordered_set<std::string_view> given_;
};

}  // namespace

std::optional<Sharing> shareOut(std::span<const File> files, Titles titles) { return Dividing(files, titles).run(); }

}  // namespace calm::semantics
