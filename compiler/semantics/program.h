#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

/// `--param name=value`: `text` is parsed by the type of the param.
struct ParamOverride {
  std::string name;
  std::string text;
};

/// What one compilation is made of. Files are in the order of the landscape: depth first, an import before the
/// file that imports it, the root last.
struct Program {
  std::vector<File> files;
  std::vector<ParamOverride> params;
  /// Empty: the nameless environment.
  std::string environment;
  bool keysAbsent = false;
  /// The texts of the steps are filled in; a check needs none.
  bool wantsSteps = true;
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
  /// What is wrong, never a value of the file: `has no member uaa.clientid`.
  std::string reason;
};

/// Reads key files for the semantics, which touch no disk. Owned by the driver.
class KeyFiles {
 public:
  virtual ~KeyFiles() = default;
  /// `path` as written, relative to the file that says it.
  virtual support::Result<const ServiceKeyFile*, KeyProblem> read(source::SourceId from, std::string_view path) = 0;
};

}  // namespace calm::semantics
