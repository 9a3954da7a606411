#include "lsp/read_uses.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "support/overloaded.h"

namespace calm::lsp {

using syntax::Block;
using syntax::Member;
using syntax::Value;
using Kind = Declaration::Kind;

namespace {

bool hasWord(const packs::FieldDef& def, std::string_view word) {
  return std::ranges::any_of(def.symbols, [&](const packs::Symbol& symbol) { return symbol.id == word; });
}

bool takesSymbols(const packs::Type& type) {
  return type.kind == packs::TypeKind::Symbol || (!type.elements.empty() && takesSymbols(type.elements.front()));
}

/// Reads every file once.
class Reader {
 public:
  Reader(const driver::Loader& loader, const packs::Catalog& catalog, const DeclaredNames& names)
      : loader_(loader), catalog_(catalog), names_(names) {}

  ReadUses run() {
    for (std::uint32_t file = 0; file < loader_.files().size(); ++file) readFile(file);
    return std::move(made_);
  }

 private:
  struct Around {
    std::uint32_t file = 0;
    const Block* tenant = nullptr;
    const packs::Pack* pack = nullptr;
    /// Loops, from outside; those up to `before` stand around the tenant.
    std::vector<NameScope> loops = {};
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
      const auto second = inFile(declaration(*found), std::string_view(entry.key).substr(dot + 1));
      if (second) use({entry.keySpan.source, end + 1, entry.keySpan.end}, *second);
    }
  }

  void read(const Block& block, Around around) {
    read(block.when, around);
    if (std::holds_alternative<std::unique_ptr<syntax::RichText>>(block.label.node)) read(block.label, around);
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
    NameScope& scope = around.loops.emplace_back();
    for (const syntax::Identifier* name : {&loop.first, &loop.second}) {
      if (!*name) continue;
      scope.try_emplace(name->text, static_cast<std::uint32_t>(names_.declarations.size() + made_.loops.size()));
      made_.loops.push_back({.kind = Kind::Loop, .name = name->text, .place = name->span, .whole = loop.span});
    }
    for (const Member& member : loop.members) read(member, around, nullptr);
  }

  void read(const Member& member, const Around& around, const packs::Kind* kind) {
    member.visit(support::overloaded{
        [&](const syntax::Field& field) { read(field, around, kind); },
        [&](const Block& block) { read(block, around); },
        [&](const syntax::For& loop) { read(loop, around); },
    });
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

  void read(const Value& value, const Around& around) {
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
    const Declaration& from = declaration(*base);
    std::optional<std::uint32_t> found;
    if (from.kind == Kind::Alias) {
      found = inFile(from, (*select)->name);
    } else if (from.block != nullptr) {
      found = in(names_.inside(*from.block), (*select)->name);
    }
    if (found) use((*select)->nameSpan, *found);
    return found;
  }

  static std::optional<std::uint32_t> in(const NameScope& scope, std::string_view name) {
    const auto found = scope.find(name);
    return found == scope.end() ? std::nullopt : std::optional(found->second);
  }

  /// Its own names, but not those of what it imports.
  std::optional<std::uint32_t> own(std::uint32_t file, std::string_view name) const {
    const auto found = in(names_.tops[file], name);
    const bool counts = found && declaration(*found).kind != Kind::Alias;
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
      if (const auto found = in(names_.inside(*around.tenant), name)) return found;
    }
    for (std::size_t at = around.before; at > 0; --at) {
      if (const auto found = in(around.loops[at - 1], name)) return found;
    }
    if (const auto found = in(names_.tops[around.file], name)) return found;
    for (const semantics::ImportEdge& edge : loader_.files()[around.file].imports) {
      if (edge.import->alias || edge.file == semantics::ImportEdge::unread) continue;
      if (const auto found = own(edge.file, name)) return found;
    }
    return std::nullopt;
  }

  const Declaration& declaration(std::uint32_t id) const {
    const std::size_t declared = names_.declarations.size();
    return id < declared ? names_.declarations[id] : made_.loops[id - declared];
  }

  void use(source::Span place, std::uint32_t declaration) { made_.uses.push_back({place, declaration}); }

  const driver::Loader& loader_;
  const packs::Catalog& catalog_;
  const DeclaredNames& names_;
  ReadUses made_;
  const packs::FieldDef* symbols_ = nullptr;
};

}  // namespace

ReadUses readUses(const driver::Loader& loader, const packs::Catalog& catalog, const DeclaredNames& names) {
  return Reader(loader, catalog, names).run();
}

}  // namespace calm::lsp
