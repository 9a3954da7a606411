#include "semantics/sharing/names_in.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "support/overloaded.h"

namespace calm::semantics {
namespace {

/// Functions that make a text or a secret of texts. What they find out about them is asked of the texts of every
/// environment.
constexpr std::array<std::string_view, 4> passing = {"secret", "host", "strip-suffix", "join"};

enum class Use : std::uint8_t { Deciding, Passed };

void eachOnce(std::vector<std::string_view>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

bool isWord(const syntax::Value& value) {
  return std::holds_alternative<syntax::Name>(value.node) || std::holds_alternative<syntax::PlainText>(value.node);
}

/// Nothing where more is compared than a name with words.
std::vector<const syntax::Value*> wordsOf(const syntax::Binary& binary) {
  const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&binary.right.node);
  if (binary.op != syntax::Operator::In) {
    return isWord(binary.right) ? std::vector<const syntax::Value*>{&binary.right}
                                : std::vector<const syntax::Value*>();
  }
  std::vector<const syntax::Value*> words;
  if (!list || !std::all_of((*list)->items.begin(), (*list)->items.end(), isWord)) return words;
  for (const syntax::Value& item : (*list)->items) words.push_back(&item);
  return words;
}

class Collecting {
 public:
  void item(const syntax::Item& item) {
    std::visit(support::overloaded{
                   [&](const syntax::Param& param) { value(param.value, Use::Deciding); },
                   [&](const syntax::Let& let) { value(let.value, Use::Passed); },
                   [&](const syntax::Assert& assertion) {
                     value(assertion.condition, Use::Deciding);
                     value(assertion.message, Use::Deciding);
                   },
                   [&](const syntax::Environment& environment) {
                     for (const syntax::Entry& entry : environment.entries) value(entry.value, Use::Deciding);
                   },
                   [&](const syntax::For& loop) { this->loop(loop); },
                   [&](const syntax::Block& block) { this->block(block); },
                   [](const syntax::Import&) {},
                   [](const syntax::BrokenItem&) {},
               },
               item);
  }

  void value(const syntax::Value& value, Use use) {
    std::visit(support::overloaded{
                   [&](const syntax::Name& name) { listOf(use).push_back(name.text); },
                   [&](const std::unique_ptr<syntax::RichText>& text) { parts(*text, use); },
                   [&](const std::unique_ptr<syntax::List>& list) {
                     for (const syntax::Value& each : list->items) this->value(each, use);
                   },
                   [&](const std::unique_ptr<syntax::Map>& map) {
                     for (const syntax::Entry& entry : map->entries) this->value(entry.value, use);
                   },
                   [&](const std::unique_ptr<syntax::Call>& call) {
                     const bool passes = std::find(passing.begin(), passing.end(), call->name) != passing.end();
                     for (const syntax::Value& each : call->arguments) this->value(each, passes ? use : Use::Deciding);
                   },
                   [&](const std::unique_ptr<syntax::Select>& select) {
                     listOf(use).push_back(select->name);
                     this->value(select->base, use);
                   },
                   [&](const std::unique_ptr<syntax::Index>& index) {
                     this->value(index->base, use);
                     this->value(index->index, Use::Deciding);
                   },
                   [&](const std::unique_ptr<syntax::Not>& negated) { this->value(negated->operand, Use::Deciding); },
                   [&](const std::unique_ptr<syntax::Binary>& binary) { this->binary(*binary); },
                   [](const auto&) {},
               },
               value.node);
  }

  ItemNames take() {
    eachOnce(names_.deciding);
    eachOnce(names_.passed);
    eachOnce(names_.inTexts);
    return std::move(names_);
  }

 private:
  std::vector<std::string_view>& listOf(Use use) { return use == Use::Deciding ? names_.deciding : names_.passed; }

  void parts(const syntax::RichText& text, Use use) {
    for (const syntax::TextPart& part : text.parts) {
      if (!part.path) continue;
      const auto* name = std::get_if<syntax::Name>(&part.path->node);
      if (name && use == Use::Passed) {
        names_.inTexts.push_back(name->text);
      } else {
        value(*part.path, use);
      }
    }
  }

  bool isLocal(const syntax::Value& value) const {
    const auto* name = std::get_if<syntax::Name>(&value.node);
    return name && std::find(locals_.begin(), locals_.end(), name->text) != locals_.end();
  }

  void binary(const syntax::Binary& binary) {
    const auto* name = std::get_if<syntax::Name>(&binary.left.node);
    std::vector<const syntax::Value*> words = wordsOf(binary);
    const auto isOfLoop = [&](const syntax::Value* word) { return isLocal(*word); };
    if (name && !words.empty() && !isLocal(binary.left) && std::none_of(words.begin(), words.end(), isOfLoop)) {
      names_.comparisons.push_back({name->text, std::move(words)});
      return;
    }
    value(binary.left, Use::Deciding);
    value(binary.right, Use::Deciding);
  }

  void block(const syntax::Block& block) {
    if (const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node)) {
      parts(**text, Use::Deciding);
    }
    value(block.when, Use::Deciding);
    members(block.members);
  }

  void loop(const syntax::For& loop) {
    value(loop.range, Use::Deciding);
    const std::size_t before = locals_.size();
    locals_.push_back(loop.first.text);
    locals_.push_back(loop.second.text);
    members(loop.members);
    locals_.resize(before);
  }

  void members(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      member.visit(support::overloaded{
          [&](const syntax::Field& field) { value(field.value, Use::Passed); },
          [&](const syntax::Block& block) { this->block(block); },
          [&](const syntax::For& loop) { this->loop(loop); },
      });
    }
  }

  ItemNames names_;
  /// The names of the loops around.
  std::vector<std::string_view> locals_;
};

}  // namespace

ItemNames namesIn(const syntax::Item& item) {
  Collecting collecting;
  collecting.item(item);
  return collecting.take();
}

std::vector<std::string_view> namesIn(const syntax::Value& value) {
  Collecting collecting;
  collecting.value(value, Use::Deciding);
  ItemNames names = collecting.take();
  for (const Comparison& each : names.comparisons) {
    names.deciding.push_back(each.name);
    for (const syntax::Value* word : each.words) {
      if (const auto* name = std::get_if<syntax::Name>(&word->node)) names.deciding.push_back(name->text);
    }
  }
  eachOnce(names.deciding);
  return std::move(names.deciding);
}

}  // namespace calm::semantics
