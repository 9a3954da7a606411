#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

/// Destinations as the cockpit, the destination service and its tools export them: texts of whatever origin.
namespace calm::driver::exported {

struct Property {
  /// SAP's key, in its own case.
  std::string key;
  std::string value;
  /// The export says that there is a value and not which.
  bool blanked = false;
};

struct Destination {
  std::string name;
  /// All but the name, in the order of the export; each key once.
  std::vector<Property> properties;

  const Property* property(std::string_view key) const;
};

/// What is to be known of an export beside its destinations.
struct Remark {
  /// The destination, and the property after a blank; empty: the file.
  std::string place;
  /// What a sentence goes on with. It holds no value.
  std::string text;
  /// Something of the export is not carried.
  bool lost = false;
};

struct Export {
  std::vector<Destination> destinations;
  std::vector<Remark> remarks;
};

/// Why a text is no export: what a sentence goes on with.
struct NoExport {
  std::string reason;
};

/// More properties than any destination has.
inline constexpr std::size_t mostProperties = 2000;

/// Reads JSON (one destination, a list, an answer of the REST API, `init_data`) or Java properties, whichever it is.
support::Result<Export, NoExport> read(std::string_view bytes);

/// The same for one of the two.
support::Result<Export, NoExport> readJson(std::string_view bytes);
support::Result<Export, NoExport> readPropertiesFile(std::string_view bytes);

/// Whether a value is what exports write in the place of a secret.
bool isBlank(std::string_view value);

/// Whether the property is a secret by its name: one that SAP's tools blank, or one that says so.
bool isSecret(std::string_view key);

}  // namespace calm::driver::exported
