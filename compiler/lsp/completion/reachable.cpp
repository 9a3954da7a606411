#include "lsp/completion/reachable.h"

#include <algorithm>

#include "driver/expansion/text.h"

namespace calm::lsp {
namespace {

using Kind = Declaration::Kind;

const syntax::Block* tenantAt(const std::vector<syntax::Member>& members, std::uint32_t begin);

const syntax::Block* tenantIn(const syntax::Block& block, std::uint32_t begin) {
  return block.kind.span.begin == begin ? &block : nullptr;
}

const syntax::Block* tenantAt(const std::vector<syntax::Member>& members, std::uint32_t begin) {
  for (const syntax::Member& member : members) {
    const syntax::Block* found = nullptr;
    if (const auto* block = member.block()) found = tenantIn(*block, begin);
    if (const auto* loop = member.loop()) found = tenantAt(loop->members, begin);
    if (found != nullptr) return found;
  }
  return nullptr;
}

const syntax::Block* tenantAt(const syntax::Tree& tree, std::uint32_t begin) {
  for (const syntax::Item& item : tree.items) {
    const syntax::Block* found = nullptr;
    if (const auto* block = std::get_if<syntax::Block>(&item)) found = tenantIn(*block, begin);
    if (const auto* loop = std::get_if<syntax::For>(&item)) found = tenantAt(loop->members, begin);
    if (found != nullptr) return found;
  }
  return nullptr;
}

BlockHead headOf(const syntax::Block& block) {
  BlockHead head{.kind = block.kind.text, .product = block.product.text, .begin = block.kind.span.begin};
  if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) head.label = name->text;
  return head;
}

}  // namespace

Reachable::Reachable(const driver::Loader& loader, const NameIndex& names, const driver::LoadedFile& file,
                     const std::vector<BlockHead>& blocks)
    : loader_(loader), names_(names), file_(file) {
  const auto& files = loader.files();
  const auto own = std::ranges::find(files, file.source, &driver::LoadedFile::source);
  index_ = static_cast<std::uint32_t>(own - files.begin());
  if (!blocks.empty()) tenant_ = tenantAt(file.tree, blocks.front().begin);
}

void Reachable::addFile(std::uint32_t file, std::string_view alias, std::vector<Reached>& found) const {
  for (const auto& [name, id] : names_.ofFile(file)) {
    const Declaration& each = names_.declarations()[id];
    if (each.kind == Kind::Alias || !driver::expansion::isName(name)) continue;
    found.push_back({alias.empty() ? std::string(name) : std::string(alias) + "." + std::string(name), &each});
  }
}

std::vector<Reached> Reachable::tops() const {
  std::vector<Reached> found;
  addFile(index_, {}, found);
  for (const semantics::ImportEdge& edge : file_.imports) {
    if (edge.file != semantics::ImportEdge::unread) addFile(edge.file, edge.import->alias.text, found);
  }
  return found;
}

void Reachable::addObjects(const syntax::Block& block, const std::string& before, std::vector<Reached>& found) const {
  for (const auto& [name, id] : names_.inside(block)) {
    if (!driver::expansion::isName(name)) continue;
    const Declaration& each = names_.declarations()[id];
    const std::string path = before + std::string(name);
    found.push_back({path, &each});
    if (each.block != nullptr) addObjects(*each.block, path + ".", found);
  }
}

std::vector<Reached> Reachable::objects() const {
  std::vector<Reached> found;
  if (tenant_ != nullptr) addObjects(*tenant_, {}, found);
  return found;
}

std::vector<Reached> Reachable::behind(const Target& target) const {
  std::vector<Reached> found;
  const bool isAlias = target.declaration != nullptr && target.declaration->kind == Kind::Alias;
  if (isAlias && target.declaration->file != semantics::ImportEdge::unread)
    addFile(target.declaration->file, {}, found);
  if (target.block == nullptr) return found;
  for (const auto& [name, id] : names_.inside(*target.block)) {
    if (driver::expansion::isName(name)) found.push_back({std::string(name), &names_.declarations()[id]});
  }
  return found;
}

const Declaration* Reachable::declared(const NameScope& scope, std::string_view name) const {
  const auto found = scope.find(name);
  return found == scope.end() ? nullptr : &names_.declarations()[found->second];
}

/// In the order of the language: the objects of the tenant, the file, what it imports.
const Declaration* Reachable::first(std::string_view name) const {
  const Declaration* found = tenant_ ? declared(names_.inside(*tenant_), name) : nullptr;
  if (found == nullptr) found = declared(names_.ofFile(index_), name);
  for (const semantics::ImportEdge& edge : file_.imports) {
    if (found != nullptr) return found;
    const bool counts = !edge.import->alias && edge.file != semantics::ImportEdge::unread;
    if (counts) found = declared(names_.ofFile(edge.file), name);
    if (found != nullptr && found->kind == Kind::Alias) found = nullptr;
  }
  return found;
}

std::optional<Target> Reachable::find(const std::vector<std::string_view>& path) const {
  const Declaration* begin = path.empty() ? nullptr : first(path.front());
  if (begin == nullptr) return std::nullopt;
  Target target{.declaration = begin, .block = begin->block};
  const bool isObject = begin->kind == Kind::Object && tenant_ != nullptr;
  if (isObject) target.blocks.push_back(headOf(*tenant_));
  if (begin->block != nullptr) target.blocks.push_back(headOf(*begin->block));
  for (std::size_t at = 1; at < path.size(); ++at) {
    auto next = step(target, path[at]);
    if (!next) return std::nullopt;
    target = std::move(*next);
  }
  return target;
}

std::optional<Target> Reachable::step(const Target& from, std::string_view name) const {
  const bool isAlias = from.declaration != nullptr && from.declaration->kind == Kind::Alias;
  const Declaration* next = nullptr;
  if (isAlias && from.declaration->file != semantics::ImportEdge::unread) {
    next = declared(names_.ofFile(from.declaration->file), name);
  }
  if (from.block != nullptr) next = declared(names_.inside(*from.block), name);
  if (next != nullptr) {
    Target target{.declaration = next, .blocks = from.blocks, .block = next->block};
    if (next->block != nullptr) target.blocks.push_back(headOf(*next->block));
    return target;
  }
  if (from.blocks.empty()) return std::nullopt;
  Target target{.blocks = from.blocks, .field = name};
  target.blocks.push_back({.kind = name});
  return target;
}

const Declaration* Reachable::param(std::string_view name) const {
  for (const Reached& each : tops()) {
    if (each.path == name && each.declaration->kind == Kind::Param) return each.declaration;
  }
  return nullptr;
}

}  // namespace calm::lsp
