#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diagnostics/catalog.h"
#include "diagnostics/sink.h"
#include "model/model.h"
#include "packs/catalog.h"
#include "semantics/children.h"
#include "semantics/names.h"
#include "semantics/program.h"
#include "semantics/sharing/other_texts.h"
#include "semantics/typing.h"
#include "source/source_map.h"
#include "support/text_arena.h"

namespace calm::semantics {

using model::IterationId;
using model::noIteration;
using model::noObject;
using model::ObjectId;
using source::Span;

/// How far the templates of a tenant's pack have been laid over its objects.
enum class CastProgress : std::uint8_t { Unseen, Busy, Done };

/// An expression of a pack, parsed. The tree views the text: that of the pack, or `quoted`.
struct PackExpression {
  std::string quoted;
  std::unique_ptr<syntax::Value> value;
};

/// The state that the semantic passes share for one compilation. Each pass is a free function over it.
struct Analysis {
  Analysis(Program theProgram, const packs::Catalog& theCatalog, const source::SourceMap& theSources, KeyFiles& theKeys)
      : program(std::move(theProgram)), catalog(theCatalog), sources(theSources), keys(theKeys) {}

  const Program program;
  const packs::Catalog& catalog;
  const source::SourceMap& sources;
  KeyFiles& keys;
  support::TextArena arena;
  diagnostics::Sink sink;

  model::Model model = {};
  Typings typings = {};
  Names names = {};

  /// Blocks by name; a look-up may extend its tables.
  mutable Children children = {};
  /// Index into model.tenants of each tenant object.
  std::unordered_map<ObjectId, std::uint32_t> tenantOf = {};
  std::vector<CastProgress> castProgress = {};
  /// Templates of a tenant that an unmatched object stands for: not derived, not required, never called missing.
  std::unordered_map<ObjectId, std::unordered_set<const packs::ObjectTemplate*>> stoodFor = {};
  /// What was already asked for: header of the block with its pass, and code, so that it is asked for once.
  std::unordered_set<std::string> asked = {};
  /// Parsed expressions of packs, by the address of their text.
  std::unordered_map<const std::string*, PackExpression> expressions = {};
  /// The fields that may be derived of an object of this kind that plays this template.
  std::map<std::pair<const packs::Kind*, const packs::ObjectTemplate*>, std::vector<const packs::FieldDef*>> derivable =
      {};
  /// Where the values were read from that the expression under evaluation uses; null while nobody asks.
  std::vector<Span>* trace = nullptr;

  /// The names of the values that are being evaluated, each for the sake of the one before it.
  std::vector<Span> way = {};

  /// How many values are being evaluated, each for the sake of the one before it, and whether that was too much.
  std::uint32_t depth = 0;
  bool tooFar = false;

  /// Blocks and fields that loops made; more than the limit once it was said that they are too many.
  std::size_t looped = 0;
  /// Bytes of all texts that were joined from others.
  std::size_t textBytes = 0;
  /// How much the lists and maps that hold others hold in all, by the address of what they own.
  std::unordered_map<const void*, std::size_t> sizes = {};

  /// The block and the field that the last template expression without a value missed.
  struct Absent {
    ObjectId object = noObject;
    std::string_view field;
  };
  Absent absent = {};

  /// Remembers a name that was reported as not found.
  void noteMissing(MissingName missing) {
    missing.pass = sink.pass();
    names.missing.push_back(missing);
  }

  /// The model is complete: what is not there has no value, and nothing is derived any more.
  bool complete = false;

  /// Something was read of an object that another analysis looks at: what was found is not certain.
  bool readElsewhere = false;

  /// What texts are in other environments, where this look is for several.
  OtherTexts others = {};
  /// In one of them a text would be judged otherwise.
  mutable bool differs = false;

  /// How many names were held against one that is not found.
  std::size_t comparedNames = 0;

  /// Whether it is still looked for what somebody meant: not after a million comparisons of names.
  bool suggests() const { return comparedNames < 1'000'000; }

  model::Object& object(ObjectId id) { return model.objects[id]; }
  const model::Object& object(ObjectId id) const { return model.objects[id]; }
};

}  // namespace calm::semantics
