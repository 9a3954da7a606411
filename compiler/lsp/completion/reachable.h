#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/completion/writing.h"
#include "lsp/names.h"

namespace calm::lsp {

/// A declaration, and how a place can say it: `alm`, behind an alias `shared.alm`, in an object `CRUN.CRUN_WS`.
struct Reached {
  std::string path;
  const Declaration* declaration = nullptr;
};

/// Where a path leads: to a declaration, or in one of a block to a field or to a block without a label.
struct Target {
  const Declaration* declaration = nullptr;
  /// The blocks around what it leads to, that itself included where it is one; empty for a param, let or alias.
  std::vector<BlockHead> blocks = {};
  const syntax::Block* block = nullptr;
  /// Of a field: its name.
  std::string_view field = {};
};

/// The names that a place of a file can say.
class Reachable {
 public:
  Reachable(const driver::Loader& loader, const NameIndex& names, const driver::LoadedFile& file,
            const std::vector<BlockHead>& blocks);

  /// Of this file and of those that it imports, without the objects of tenants. A label that is no name is not among
  /// them.
  std::vector<Reached> tops() const;
  /// Objects of the tenant around the place, however deep.
  std::vector<Reached> objects() const;
  /// What a dot behind the target leads to.
  std::vector<Reached> behind(const Target& target) const;

  std::optional<Target> find(const std::vector<std::string_view>& path) const;
  /// The param that an environment calls so.
  const Declaration* param(std::string_view name) const;

  /// The block of the tenant around the place; null where the tree does not have it.
  const syntax::Block* tenant() const { return tenant_; }

 private:
  void addFile(std::uint32_t file, std::string_view alias, std::vector<Reached>& found) const;
  void addObjects(const syntax::Block& block, const std::string& before, std::vector<Reached>& found) const;
  const Declaration* declared(const NameScope& scope, std::string_view name) const;
  const Declaration* first(std::string_view name) const;
  std::optional<Target> step(const Target& from, std::string_view name) const;

  const driver::Loader& loader_;
  const NameIndex& names_;
  const driver::LoadedFile& file_;
  std::uint32_t index_ = 0;
  const syntax::Block* tenant_ = nullptr;
};

}  // namespace calm::lsp
