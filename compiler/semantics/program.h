#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "packs/yaml_value.h"
#include "source/span.h"
#include "support/result.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// An import of a file; `file` indexes Program::files, or is `unread` where the driver already reported it.
struct ImportEdge {
  static constexpr std::uint32_t unread = 0xFFFFFFFFu;
  const syntax::Import* import = nullptr;
  std::uint32_t file = unread;
};

/// One file of the landscape.
struct File {
  const syntax::Tree* tree = nullptr;
  std::vector<ImportEdge> imports;
};

/// A value that the command line gives to a param.
struct ParamOverride {
  /// Of a param behind the alias of an import: `x.name`.
  std::string name;
  /// Of `--param`: a text, which is read by the type of the param.
  packs::YamlValue value;
  /// Where a `--params` file says it; nothing for `--param`.
  std::optional<source::Span> place;
};

/// `--param name=text`.
inline ParamOverride paramOverride(std::string name, std::string text) {
  ParamOverride given;
  given.name = std::move(name);
  given.value.kind = packs::YamlKind::Text;
  given.value.text = std::move(text);
  return given;
}

/// Blocks, loops, lets and assertions at the top of the files that an analysis leaves alone, because another one of the
/// same files looks at them: of a block only the name is declared, and what they use is not counted.
struct QuietItems {
  /// Addresses of syntax::Block, syntax::For, syntax::Let and syntax::Assert.
  std::unordered_set<const void*> items;

  bool holds(const void* item) const { return items.contains(item); }
};

/// Params whose words texts may show, and what they have in each of the environments that one look is for: `prod`.
using ShownParams = std::unordered_map<const syntax::Param*, std::vector<std::string>>;

/// What one compilation is made of. Files are in the order of the landscape: depth first, an import before the
/// file that imports it, the root last.
struct Program {
  std::vector<File> files;
  /// Stronger than environments and defaults. Of two for one param the later one counts.
  std::vector<ParamOverride> params;
  /// Empty: the nameless environment.
  std::string environment;
  bool keysAbsent = false;
  /// Null: everything is looked at.
  const QuietItems* quiet = nullptr;
  /// Null: it is looked at for one environment only.
  const ShownParams* shown = nullptr;

  bool isQuiet(const void* item) const { return quiet && quiet->holds(item); }
};

/// What a JSON service key says; the client secret is dropped while reading.
struct ServiceKeyFile {
  std::string api;
  std::string url;
  std::string clientId;
  std::string identityZone;
  std::string credentialType;
  bool hasSecret = false;
  bool hasCertificate = false;
};

/// Why a key file gave no key.
struct KeyProblem {
  enum class Kind : std::uint8_t { Missing, OutsideRoot, NotAKey };
  Kind kind = Kind::Missing;
  /// What is wrong, never a value of the file: `it has no member uaa.clientid`.
  std::string reason;
  /// Of a missing one: the path that is probably meant; empty where none is.
  std::string near = {};
};

/// Reads key files for the semantics, which touch no disk. Owned by the driver.
class KeyFiles {
 public:
  virtual ~KeyFiles() = default;
  /// `path` as written, relative to the file that says it.
  virtual support::Result<const ServiceKeyFile*, KeyProblem> read(source::SourceId from, std::string_view path) = 0;
};

}  // namespace calm::semantics
