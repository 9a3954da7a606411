#include "lsp/names.h"

#include <algorithm>
#include <string>

#include "support/overloaded.h"

namespace calm::lsp {

using syntax::Block;
using syntax::Member;
using syntax::Value;
using Kind = Declaration::Kind;

namespace {

using Scope = NameIndex::Scope;

/// The name that a label says; nothing where it is put together.
std::optional<std::pair<std::string_view, source::Span>> nameOf(const Value& label) {
  if (const auto* name = std::get_if<syntax::Name>(&label.node)) return std::pair(name->text, label.span);
  const auto* text = std::get_if<syntax::PlainText>(&label.node);
  if (text == nullptr || label.span.end < label.span.begin + 2) return std::nullopt;
  return std::pair(text->text, source::Span{label.span.source, label.span.begin + 1, label.span.end - 1});
}

bool hasWord(const packs::FieldDef& def, std::string_view word) {
  return std::ranges::any_of(def.symbols, [&](const packs::Symbol& symbol) { return symbol.id == word; });
}

bool takesSymbols(const packs::Type& type) {
  return type.kind == packs::TypeKind::Symbol || (!type.elements.empty() && takesSymbols(type.elements.front()));
}

}  // namespace

/// Reads the files twice: what they declare, then what they use.
class NameReader {
 public:
  NameReader(const driver::Loader& loader, const packs::Catalog& catalog, NameIndex& index)
      : loader_(loader), catalog_(catalog), index_(index), tops_(index.tops_), inside_(index.inside_) {
    tops_.resize(loader.files().size());
  }

  void run() {
    for (std::uint32_t file = 0; file < loader_.files().size(); ++file) declareFile(file);
    for (std::uint32_t file = 0; file < loader_.files().size(); ++file) readFile(file);
  }

 private:
  // --- what is declared

  std::uint32_t declare(Scope& scope, Declaration made) {
    const auto id = static_cast<std::uint32_t>(index_.declarations_.size());
    scope.try_emplace(made.name, id);
    index_.declarations_.push_back(made);
    return id;
  }

  void declareFile(std::uint32_t file) {
    const driver::LoadedFile& loaded = loader_.files()[file];
    Scope& top = tops_[file];
    for (const semantics::ImportEdge& edge : loaded.imports) {
      const syntax::Identifier& alias = edge.import->alias;
      if (!alias) continue;
      Declaration made{.kind = Kind::Alias, .name = alias.text, .place = alias.span, .whole = edge.import->span};
      made.file = edge.file;
      declare(top, made);
    }
    for (const syntax::Item& item : loaded.tree.items) {
      std::visit(support::overloaded{
                     [&](const syntax::Param& param) {
                       if (!param.name) return;
                       declare(top, {.kind = Kind::Param,
                                     .name = param.name.text,
                                     .place = param.name.span,
                                     .whole = param.span,
                                     .documentation = param.documentation,
                                     .param = &param});
                     },
                     [&](const syntax::Let& let) {
                       if (!let.name) return;
                       declare(top, {.kind = Kind::Let,
                                     .name = let.name.text,
                                     .place = let.name.span,
                                     .whole = let.span,
                                     .documentation = let.documentation,
                                     .let = &let});
                     },
                     [&](const Block& block) { declareBlock(top, block, Kind::Tenant); },
                     [&](const syntax::For& loop) { declareMembers(top, loop.members, Kind::Tenant); },
                     [](const auto&) {},
                 },
                 item);
    }
  }

  void declareBlock(Scope& scope, const Block& block, Kind kind) {
    Scope& inside = inside_[&block];
    declareMembers(inside, block.members, Kind::Object);
    if (block.brokenHeader || !isNamed(block.kind.text)) return;
    const auto label = nameOf(block.label);
    if (!label || label->first.empty()) return;
    declare(scope, {.kind = kind,
                    .name = label->first,
                    .place = label->second,
                    .whole = block.span,
                    .documentation = block.documentation,
                    .block = &block});
  }

  void declareMembers(Scope& scope, const std::vector<Member>& members, Kind kind) {
    for (const Member& member : members) {
      if (const auto* block = std::get_if<Block>(&member.node)) declareBlock(scope, *block, kind);
      if (const auto* loop = std::get_if<syntax::For>(&member.node)) declareMembers(scope, loop->members, kind);
    }
  }

  /// Kinds whose label is a word of the pack name nothing; one that nobody knows may.
  bool isNamed(std::string_view kind) const {
    const packs::Kind* known = catalog_.kind(kind);
    return known == nullptr || known->label == packs::LabelForm::Name;
  }

  // --- what is used

  struct Around {
    std::uint32_t file = 0;
    const Block* tenant = nullptr;
    const packs::Pack* pack = nullptr;
    /// Loops, from outside; those up to `before` stand around the tenant.
    std::vector<Scope> loops = {};
    std::size_t before = 0;
  };

  void readFile(std::uint32_t file) {
    Around around{.file = file};
    for (const syntax::Item& item : loader_.files()[file].tree.items) {
      std::visit(support::overloaded{
                     [&](const syntax::Param& param) { read(param.value, around); },
                     [&](const syntax::Let& let) { read(let.value, around); },
                     [&](const syntax::Assert& each) {
                       read(each.condition, around);
                       read(each.message, around);
                     },
                     [&](const syntax::Environment& each) { readEntries(each, around); },
                     [&](const Block& block) { read(block, around); },
                     [&](const syntax::For& loop) { read(loop, around); },
                     [](const auto&) {},
                 },
                 item);
    }
  }

  /// `name = value` and `alias.name = value`; a quoted key is longer than its text.
  void readEntries(const syntax::Environment& environment, const Around& around) {
    for (const syntax::Entry& entry : environment.entries) {
      read(entry.value, around);
      if (entry.keySpan.end - entry.keySpan.begin != entry.key.size()) continue;
      const std::size_t dot = entry.key.find('.');
      const std::string_view first = std::string_view(entry.key).substr(0, dot);
      const auto found = lookUp(first, around);
      if (!found) continue;
      const std::uint32_t end = entry.keySpan.begin + static_cast<std::uint32_t>(first.size());
      use({entry.keySpan.source, entry.keySpan.begin, end}, *found);
      if (dot == std::string::npos) continue;
      const auto second = inFile(index_.declarations_[*found], std::string_view(entry.key).substr(dot + 1));
      if (second) use({entry.keySpan.source, end + 1, entry.keySpan.end}, *second);
    }
  }

  void read(const Block& block, Around around) {
    read(block.when, around);
    read(block.label, around, std::holds_alternative<std::unique_ptr<syntax::RichText>>(block.label.node));
    if (around.tenant == nullptr) {
      around.tenant = &block;
      around.pack = block.product ? catalog_.pack(block.product.text) : nullptr;
      around.before = around.loops.size();
    }
    const packs::Kind* kind =
        around.pack ? catalog_.kind(block.kind.text, *around.pack) : catalog_.kind(block.kind.text);
    for (const Member& member : block.members) read(member, around, kind);
  }

  void read(const syntax::For& loop, Around around) {
    read(loop.range, around);
    Scope& scope = around.loops.emplace_back();
    for (const syntax::Identifier* name : {&loop.first, &loop.second}) {
      if (*name) declare(scope, {.kind = Kind::Loop, .name = name->text, .place = name->span, .whole = loop.span});
    }
    for (const Member& member : loop.members) read(member, around, nullptr);
  }

  void read(const Member& member, const Around& around, const packs::Kind* kind) {
    std::visit(support::overloaded{
                   [&](const syntax::Field& field) { read(field, around, kind); },
                   [&](const Block& block) { read(block, around); },
                   [&](const syntax::For& loop) { read(loop, around); },
               },
               member.node);
  }

  /// A word that the field allows is that word, whatever else has its name.
  void read(const syntax::Field& field, const Around& around, const packs::Kind* kind) {
    symbols_ = nullptr;
    if (kind != nullptr) {
      const auto def = std::ranges::find(kind->fields, field.name.text, &packs::FieldDef::name);
      if (def != kind->fields.end() && takesSymbols(def->type)) symbols_ = &*def;
    }
    read(field.value, around);
    symbols_ = nullptr;
  }

  void read(const Value& value, const Around& around, bool counts = true) {
    if (!counts) return;
    std::visit(support::overloaded{
                   [&](const syntax::Name& name) {
                     const bool isWord = symbols_ != nullptr && (hasWord(*symbols_, name.text) || symbols_->useCases);
                     const auto found = isWord ? std::nullopt : lookUp(name.text, around);
                     if (found) use(value.span, *found);
                   },
                   [&](const std::unique_ptr<syntax::RichText>& text) {
                     for (const syntax::TextPart& part : text->parts) {
                       if (part.path) read(*part.path, around);
                     }
                   },
                   [&](const std::unique_ptr<syntax::List>& list) {
                     for (const Value& item : list->items) read(item, around);
                   },
                   [&](const std::unique_ptr<syntax::Map>& map) {
                     for (const syntax::Entry& entry : map->entries) read(entry.value, around);
                   },
                   [&](const std::unique_ptr<syntax::Call>& call) {
                     for (const Value& argument : call->arguments) read(argument, around);
                   },
                   [&](const std::unique_ptr<syntax::Select>&) { reach(value, around); },
                   [&](const std::unique_ptr<syntax::Index>& index) {
                     read(index->base, around);
                     read(index->index, around);
                   },
                   [&](const std::unique_ptr<syntax::Not>& each) { read(each->operand, around); },
                   [&](const std::unique_ptr<syntax::Binary>& each) {
                     read(each->left, around);
                     read(each->right, around);
                   },
                   [](const auto&) {},
               },
               value.node);
  }

  /// What a path leads to, step by step; each step that names something is a use.
  std::optional<std::uint32_t> reach(const Value& value, const Around& around) {
    if (const auto* name = std::get_if<syntax::Name>(&value.node)) {
      const auto found = lookUp(name->text, around);
      if (found) use(value.span, *found);
      return found;
    }
    const auto* select = std::get_if<std::unique_ptr<syntax::Select>>(&value.node);
    if (select == nullptr) {
      read(value, around);
      return std::nullopt;
    }
    const auto base = reach((*select)->base, around);
    if (!base) return std::nullopt;
    const Declaration& from = index_.declarations_[*base];
    std::optional<std::uint32_t> found;
    if (from.kind == Kind::Alias) {
      found = inFile(from, (*select)->name);
    } else if (from.block != nullptr) {
      found = in(inside_[from.block], (*select)->name);
    }
    if (found) use((*select)->nameSpan, *found);
    return found;
  }

  static std::optional<std::uint32_t> in(const Scope& scope, std::string_view name) {
    const auto found = scope.find(name);
    return found == scope.end() ? std::nullopt : std::optional(found->second);
  }

  /// Its own names, but not those of what it imports.
  std::optional<std::uint32_t> own(std::uint32_t file, std::string_view name) const {
    const auto found = in(tops_[file], name);
    const bool counts = found && index_.declarations_[*found].kind != Kind::Alias;
    return counts ? found : std::nullopt;
  }

  std::optional<std::uint32_t> inFile(const Declaration& alias, std::string_view name) const {
    if (alias.kind != Kind::Alias || alias.file == semantics::ImportEdge::unread) return std::nullopt;
    return own(alias.file, name);
  }

  /// In the order of the language: loops in the tenant, its objects, loops around it, the file, what it imports.
  std::optional<std::uint32_t> lookUp(std::string_view name, const Around& around) {
    for (std::size_t at = around.loops.size(); at > around.before; --at) {
      if (const auto found = in(around.loops[at - 1], name)) return found;
    }
    if (around.tenant != nullptr) {
      if (const auto found = in(inside_[around.tenant], name)) return found;
    }
    for (std::size_t at = around.before; at > 0; --at) {
      if (const auto found = in(around.loops[at - 1], name)) return found;
    }
    if (const auto found = in(tops_[around.file], name)) return found;
    for (const semantics::ImportEdge& edge : loader_.files()[around.file].imports) {
      if (edge.import->alias || edge.file == semantics::ImportEdge::unread) continue;
      if (const auto found = own(edge.file, name)) return found;
    }
    return std::nullopt;
  }

  void use(source::Span place, std::uint32_t declaration) { index_.uses_.push_back({place, declaration}); }

  const driver::Loader& loader_;
  const packs::Catalog& catalog_;
  NameIndex& index_;
  std::vector<Scope>& tops_;
  std::unordered_map<const Block*, Scope>& inside_;
  const packs::FieldDef* symbols_ = nullptr;
};

NameIndex::NameIndex(const driver::Loader& loader, const packs::Catalog& catalog) {
  NameReader(loader, catalog, *this).run();
}

const NameIndex::Scope& NameIndex::inside(const syntax::Block& block) const {
  static const Scope nothing;
  const auto found = inside_.find(&block);
  return found == inside_.end() ? nothing : found->second;
}

std::optional<std::uint32_t> NameIndex::at(source::SourceId source, std::uint32_t offset) const {
  const auto holds = [&](source::Span place) {
    return place.source == source && place.begin <= offset && offset <= place.end;
  };
  const auto used = std::ranges::find_if(uses_, [&](const Use& use) { return holds(use.place); });
  if (used != uses_.end()) return used->declaration;
  for (std::uint32_t id = 0; id < declarations_.size(); ++id) {
    if (holds(declarations_[id].place)) return id;
  }
  return std::nullopt;
}

std::vector<source::Span> NameIndex::placesOf(std::uint32_t declaration) const {
  std::vector<source::Span> places{declarations_[declaration].place};
  for (const Use& use : uses_) {
    if (use.declaration == declaration) places.push_back(use.place);
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace calm::lsp
