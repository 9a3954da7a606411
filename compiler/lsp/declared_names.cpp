#include "lsp/declared_names.h"

#include <optional>
#include <utility>

#include "support/overloaded.h"

namespace calm::lsp {

using syntax::Block;
using syntax::Member;
using syntax::Value;
using Kind = Declaration::Kind;

namespace {

/// The name that a label says; nothing where it is put together.
std::optional<std::pair<std::string_view, source::Span>> nameOf(const Value& label) {
  if (const auto* name = std::get_if<syntax::Name>(&label.node)) return std::pair(name->text, label.span);
  const auto* text = std::get_if<syntax::PlainText>(&label.node);
  if (text == nullptr || label.span.end < label.span.begin + 2) return std::nullopt;
  return std::pair(text->text, source::Span{label.span.source, label.span.begin + 1, label.span.end - 1});
}

/// Reads every file once.
class Reader {
 public:
  Reader(const driver::Loader& loader, const packs::Catalog& catalog) : loader_(loader), catalog_(catalog) {
    names_.tops.resize(loader.files().size());
  }

  DeclaredNames run() {
    for (std::uint32_t file = 0; file < loader_.files().size(); ++file) declareFile(file);
    return std::move(names_);
  }

 private:
  std::uint32_t declare(NameScope& scope, Declaration made) {
    const auto id = static_cast<std::uint32_t>(names_.declarations.size());
    scope.try_emplace(made.name, id);
    names_.declarations.push_back(made);
    return id;
  }

  void declareFile(std::uint32_t file) {
    const driver::LoadedFile& loaded = loader_.files()[file];
    NameScope& top = names_.tops[file];
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

  void declareBlock(NameScope& scope, const Block& block, Kind kind) {
    NameScope& inside = names_.insides[&block];
    declareMembers(inside, block.members, Kind::Object);
    if (block.brokenHeader || !isNamed(block.kind.text)) return;
    const auto label = nameOf(block.label);
    if (!label || label->first.empty()) return;
    declare(scope, {.kind = kind,
                    .name = label->first,
                    .place = label->second,
                    .whole = block.span,
                    .documentation = block.preamble.documentation(),
                    .block = &block});
  }

  void declareMembers(NameScope& scope, const std::vector<Member>& members, Kind kind) {
    for (const Member& member : members) {
      if (const auto* block = member.block()) declareBlock(scope, *block, kind);
      if (const auto* loop = member.loop()) declareMembers(scope, loop->members, kind);
    }
  }

  /// Kinds whose label is a word of the pack name nothing; one that nobody knows may.
  bool isNamed(std::string_view kind) const {
    const packs::Kind* known = catalog_.kind(kind);
    return known == nullptr || known->label == packs::LabelForm::Name;
  }

  const driver::Loader& loader_;
  const packs::Catalog& catalog_;
  DeclaredNames names_;
};

}  // namespace

DeclaredNames declaredNames(const driver::Loader& loader, const packs::Catalog& catalog) {
  return Reader(loader, catalog).run();
}

const NameScope& DeclaredNames::inside(const syntax::Block& block) const {
  static const NameScope nothing;
  const auto found = insides.find(&block);
  return found == insides.end() ? nothing : found->second;
}

}  // namespace calm::lsp
