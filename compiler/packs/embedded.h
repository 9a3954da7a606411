#pragma once

#include <span>
#include <string_view>

namespace calm::packs {

/// One product of the binary: how it may be called, and its table.
struct EmbeddedPack {
  std::string_view product;
  std::span<const std::string_view> aliases;
  /// The kinds that only it has.
  std::span<const std::string_view> kinds;
  /// The ids of its rules.
  std::span<const std::string_view> rules;
  std::string_view table;
};

/// One of our JSON schemas, as text.
struct EmbeddedSchema {
  std::string_view file;
  std::string_view text;
};

/// A document of stdlib/ that is no pack, as JSON; its schema accepts it.
struct EmbeddedDocument {
  std::string_view file;
  std::string_view json;
};

/// What calm_embed made of stdlib/ and schemas/. Packs are sorted by product.
struct Embedded {
  std::string_view kinds;
  std::string_view words;
  std::span<const EmbeddedPack> packs;
  std::span<const EmbeddedSchema> schemas;
  std::span<const EmbeddedDocument> documents;
};

/// Defined in the source that calm_embed writes.
const Embedded& embedded();

}  // namespace calm::packs
