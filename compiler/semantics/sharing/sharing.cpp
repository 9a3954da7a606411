#include "semantics/sharing/sharing.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>

#include "semantics/sharing/names_in.h"
#include "semantics/sharing/param_words.h"
#include "semantics/sharing/partitions.h"
#include "semantics/sharing/top_names.h"
#include "support/overloaded.h"

namespace calm::semantics {
namespace {

using Id = Partitions::Id;

/// An item at the top of a file: what it reads, and to which environments it is alike.
struct Node {
  /// The block, loop, let or assertion; null for what every look reads.
  const void* item = nullptr;
  source::Span span;
  /// It is something to look at, and not only a value.
  bool weighs = false;
  const syntax::Param* param = nullptr;
  ItemNames names;
  /// Nodes that it reads, and those of them that are not only compared with words.
  std::vector<std::uint32_t> reads;
  std::vector<std::uint32_t> uses;
  /// Environments in which its comparisons with words come out alike.
  Id truths = Partitions::whole;
  /// Environments in which it is the same.
  Id equal = Partitions::whole;
  /// Environments that are alike in all that decides in it.
  Id alike = Partitions::whole;
  /// Environments that are alike to it and to all that reads it.
  Id asked = Partitions::whole;
};

class Dividing {
 public:
  Dividing(std::span<const File> files, const std::vector<std::string>& environments, const source::SourceMap& sources)
      : partitions_(environments.size()), params_(files, environments, declared_, sources) {
    for (const File& file : files) {
      for (const syntax::Item& item : file.tree->items) add(item);
    }
    for (Node& node : nodes_) readParam(node);
    for (Node& node : nodes_) connect(node);
  }

  std::optional<Sharing> run() {
    spread(&Node::equal, Towards::Readers);
    for (Node& node : nodes_) node.alike = decidedBy(node);
    spread(&Node::alike, Towards::Readers);
    for (Node& node : nodes_) node.asked = node.alike;
    spread(&Node::asked, Towards::Read);
    return divide();
  }

 private:
  void add(const syntax::Item& item) {
    const auto id = static_cast<std::uint32_t>(nodes_.size());
    Node& node = nodes_.emplace_back();
    node.names = namesIn(item);
    const auto looked = [&](const auto& each, bool weighs) {
      node.item = &each;
      node.span = each.span;
      node.weighs = weighs;
    };
    std::visit(support::overloaded{
                   [&](const syntax::Param& param) {
                     node.param = &param;
                     declared_.add(param.name.text, id);
                   },
                   [&](const syntax::Let& let) {
                     looked(let, false);
                     declared_.add(let.name.text, id);
                   },
                   [&](const syntax::Assert& assertion) { looked(assertion, false); },
                   [&](const syntax::For& loop) {
                     looked(loop, true);
                     declared_.addLabels(loop.members, id);
                   },
                   [&](const syntax::Block& block) {
                     looked(block, true);
                     declared_.addLabel(block, id);
                   },
                   [](const auto&) {},
               },
               item);
  }

  void readParam(Node& node) {
    auto values = node.param ? params_.read(*node.param) : std::nullopt;
    if (!values) return;
    node.names.deciding.insert(node.names.deciding.end(), values->names.begin(), values->names.end());
    node.equal = partitions_.byKeys(values->keys);
    const bool isOnly = declared_.only(node.param->name.text).has_value();
    if (isOnly && !values->words.empty()) shown_.emplace(node.param, std::move(values->words));
  }

  void connect(Node& node) {
    for (const Comparison& each : node.names.comparisons) {
      if (const std::optional<Id> truth = truthOf(each)) {
        node.truths = partitions_.meet(node.truths, *truth);
        declared_.each(each.name, [&](std::uint32_t id) { node.reads.push_back(id); });
        continue;
      }
      node.names.deciding.push_back(each.name);
      for (const syntax::Value* word : each.words) {
        if (const auto* name = std::get_if<syntax::Name>(&word->node)) node.names.deciding.push_back(name->text);
      }
    }
    for (const auto* names : {&node.names.deciding, &node.names.passed, &node.names.inTexts}) {
      for (const std::string_view name : *names) {
        declared_.each(name, [&](std::uint32_t id) { node.uses.push_back(id); });
      }
    }
    node.reads.insert(node.reads.end(), node.uses.begin(), node.uses.end());
    node.equal = partitions_.meet(node.equal, node.truths);
  }

  /// The words of the one param that the name can mean; null where it may be something else.
  const std::vector<std::string>* shownBy(std::string_view name) const {
    const std::optional<std::uint32_t> only = declared_.only(name);
    const auto known = only ? shown_.find(nodes_[*only].param) : shown_.end();
    return known == shown_.end() ? nullptr : &known->second;
  }

  Id equalIn(std::string_view name) {
    Id found = Partitions::whole;
    declared_.each(name, [&](std::uint32_t id) { found = partitions_.meet(found, nodes_[id].equal); });
    return found;
  }

  /// Of a comparison of one param with words; nothing where more is compared.
  std::optional<Id> truthOf(const Comparison& comparison) {
    const std::vector<std::string>* words = shownBy(comparison.name);
    if (!words) return std::nullopt;
    std::vector<std::string_view> compared;
    for (const syntax::Value* word : comparison.words) {
      const auto* name = std::get_if<syntax::Name>(&word->node);
      if (name && declared_.holds(name->text)) return std::nullopt;
      compared.push_back(name ? name->text : std::get<syntax::PlainText>(word->node).text);
    }
    std::vector<std::string> truths;
    for (const std::string& word : *words) {
      truths.emplace_back(std::find(compared.begin(), compared.end(), word) == compared.end() ? "no" : "yes");
    }
    return partitions_.byKeys(truths);
  }

  /// What decides in an item, apart from what decides in what it reads.
  Id decidedBy(const Node& node) {
    if (node.param) return node.equal;
    Id found = node.truths;
    const auto decide = [&](Id by) { found = partitions_.meet(found, by); };
    for (const std::string_view name : node.names.deciding) decide(equalIn(name));
    for (const std::string_view name : node.names.passed) {
      declared_.each(name, [&](std::uint32_t id) {
        const syntax::Param* param = nodes_[id].param;
        if (param && !(isTextType(param->type.name.text) && shownBy(name))) decide(nodes_[id].equal);
      });
    }
    for (const std::string_view name : node.names.inTexts) {
      declared_.each(name, [&](std::uint32_t id) {
        if (nodes_[id].param && !shownBy(name)) decide(nodes_[id].equal);
      });
    }
    return found;
  }

  enum class Towards : std::uint8_t { Readers, Read };

  /// Takes what a node has to all that reads it, or to all that it reads, until nothing changes.
  void spread(Id Node::*member, Towards towards) {
    std::vector<std::vector<std::uint32_t>> neighbours(nodes_.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t id = 0; id < nodes_.size(); ++id) {
      open.push_back(id);
      const bool asEqual = member == &Node::equal;
      for (const std::uint32_t read : asEqual ? nodes_[id].uses : nodes_[id].reads) {
        // What a param decides in an item, decidedBy knows.
        if (!asEqual && nodes_[read].param) continue;
        const bool isReader = towards == Towards::Readers;
        neighbours[isReader ? read : id].push_back(isReader ? id : read);
      }
    }
    while (!open.empty()) {
      const std::uint32_t id = open.back();
      open.pop_back();
      for (const std::uint32_t next : neighbours[id]) {
        const Id met = partitions_.meet(nodes_[next].*member, nodes_[id].*member);
        if (met == nodes_[next].*member) continue;
        nodes_[next].*member = met;
        open.push_back(next);
      }
    }
  }

  /// What the look at one environment looks at: what it is the first one for, and all that this reads.
  std::vector<bool> lookedAt(std::size_t environment) const {
    std::vector<bool> looked(nodes_.size(), false);
    std::vector<std::uint32_t> open;
    const auto look = [&](std::uint32_t id) {
      if (!looked[id]) open.push_back(id);
      looked[id] = true;
    };
    for (std::uint32_t id = 0; id < nodes_.size(); ++id) {
      if (nodes_[id].item && partitions_.first(nodes_[id].alike, environment) == environment) look(id);
    }
    while (!open.empty()) {
      const std::uint32_t id = open.back();
      open.pop_back();
      for (const std::uint32_t read : nodes_[id].reads) look(read);
    }
    return looked;
  }

  std::optional<Sharing> divide() {
    Sharing sharing;
    std::size_t items = 0;
    std::size_t looks = 0;
    for (std::size_t environment = 0; environment < partitions_.environments(); ++environment) {
      const std::vector<bool> looked = lookedAt(environment);
      QuietItems& quiet = sharing.quiet.emplace_back();
      for (std::uint32_t id = 0; id < nodes_.size(); ++id) {
        if (nodes_[id].item && !looked[id]) quiet.items.insert(nodes_[id].item);
        items += nodes_[id].weighs ? 1 : 0;
        looks += nodes_[id].weighs && looked[id] ? 1 : 0;
      }
    }
    if (looks * 4 > items * 3) return std::nullopt;
    for (const Node& node : nodes_) {
      if (!node.item) continue;
      Sharing::Item& item = sharing.items.emplace_back();
      item.span = node.span;
      item.mixed = node.asked != node.alike;
      for (std::size_t at = 0; at < partitions_.environments(); ++at) {
        item.first.push_back(partitions_.first(node.alike, at));
      }
    }
    std::sort(sharing.items.begin(), sharing.items.end(), [](const Sharing::Item& left, const Sharing::Item& right) {
      return std::tie(left.span.source, left.span.begin) < std::tie(right.span.source, right.span.begin);
    });
    sharing.shown = std::move(shown_);
    return sharing;
  }

  Partitions partitions_;
  TopNames declared_;
  ParamReader params_;
  std::vector<Node> nodes_;
  ShownParams shown_;
};

}  // namespace

std::optional<Sharing> shareOut(std::span<const File> files, const std::vector<std::string>& environments,
                                const source::SourceMap& sources) {
  return Dividing(files, environments, sources).run();
}

}  // namespace calm::semantics
