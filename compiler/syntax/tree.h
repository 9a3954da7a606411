#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "source/span.h"
#include "syntax/token.h"

/// The syntax tree of one source: total (a broken file still has one, with Missing where nothing could be read)
/// and immutable once built. All string_views point into the source's text.
namespace calm::syntax {

using source::Span;

struct Value;

/// Recovery gave up here, or the value is left out; the sink already says why.
struct Missing {};

/// A text without interpolation and without escapes: the bytes between the quotes.
struct PlainText {
  std::string_view text;
};

/// A piece of a rich text: either literal text (escapes resolved) or the path of an interpolation.
struct TextPart {
  Span span;
  std::string literal;
  std::unique_ptr<Value> path;
};

/// A text with escapes or interpolations.
struct RichText {
  std::vector<TextPart> parts;
};

/// `443`, or with a unit a duration: `1 min`.
struct Number {
  std::uint64_t value = 0;
  /// Empty, or `s`, `min`, `h`, `d` (already checked).
  std::string_view unit;
};

struct Bool {
  bool value = false;
};

/// A bare name; what it means depends on the type that its place expects.
struct Name {
  std::string_view text;
};

struct List;
struct Map;
struct Call;
struct Select;
struct Index;
struct Not;
struct Binary;

struct Value {
  Span span;
  /// Begins on a line with a finding of CALM1xxx, or holds or touches a look-alike or unknown character:
  /// counts as unresolved and nothing else is said of it.
  bool tainted = false;
  std::variant<Missing, PlainText, std::unique_ptr<Number>, Bool, Name, std::unique_ptr<RichText>,
               std::unique_ptr<List>, std::unique_ptr<Map>, std::unique_ptr<Call>, std::unique_ptr<Select>,
               std::unique_ptr<Index>, std::unique_ptr<Not>, std::unique_ptr<Binary>>
      node;
};

struct List {
  std::vector<Value> items;
};

/// One `key = value`. A dotted key (`x.name`, `a.b`) is kept as one text; a quoted key without its quotes.
struct Entry {
  std::string key;
  Span keySpan;
  Value value;
};

struct Map {
  std::vector<Entry> entries;
};

/// `name(arg, …)`.
struct Call {
  std::string_view name;
  Span nameSpan;
  std::vector<Value> arguments;
  /// An argument was written `name = value`, which no function takes.
  bool named = false;
};

/// `base.name`.
struct Select {
  Value base;
  std::string_view name;
  Span nameSpan;
};

/// `base[index]`.
struct Index {
  Value base;
  Value index;
};

struct Not {
  Value operand;
};

enum class Operator : std::uint8_t { Equal, NotEqual, In, And, Or };

struct Binary {
  Operator op = Operator::Equal;
  Span opSpan;
  Value left;
  Value right;
};

/// A name with its place; an empty text means that it is missing.
struct Identifier {
  std::string_view text;
  Span span;
  /// Holds or touches a look-alike or unknown character: counts as unresolved.
  bool tainted = false;

  explicit operator bool() const { return !text.empty(); }
};

/// `symbol(prod, test)`, `list(text)`.
struct TypeName {
  Span span;
  Identifier name;
  std::vector<TypeName> arguments;
};

/// `@allow(S4-34, "reason", until = "2027-03-31")`: arguments with an optional name.
struct Annotation {
  Span span;
  Identifier name;
  struct Argument {
    Identifier name;
    Value value;
  };
  std::vector<Argument> arguments;
  /// A line of it has a finding of CALM1xxx: nothing else is said of it.
  bool tainted = false;
};

/// What stands before a field or a block. Few have any of it, and a landscape has many fields.
class Preamble {
 public:
  std::span<const Annotation> annotations() const {
    return held_ ? std::span<const Annotation>(held_->annotations) : std::span<const Annotation>();
  }
  /// The text of the `///` lines, without the slashes, lines joined by `\n`.
  std::string_view documentation() const { return held_ ? std::string_view(held_->documentation) : std::string_view(); }

  void annotate(Annotation annotation) { held().annotations.push_back(std::move(annotation)); }
  void document(std::string text) {
    if (!text.empty()) held().documentation = std::move(text);
  }

 private:
  struct Held {
    std::vector<Annotation> annotations;
    std::string documentation;
  };

  Held& held() {
    if (!held_) held_ = std::make_unique<Held>();
    return *held_;
  }

  std::unique_ptr<Held> held_;
};

/// `name = value` in a block.
struct Field {
  /// From the name to the end of the value; the preamble stands before it.
  Span span;
  Identifier name;
  Value value;
  Preamble preamble;
};

struct Member;

/// `kind label : product when condition { members }`.
struct Block {
  /// The whole block, from its first annotation or kind to its `}`.
  Span span;
  /// From the kind to the end of the line's last header token before `{`: where "something is missing" is reported.
  Span header;
  Identifier kind;
  /// The label as written: a bare name or a text (possibly interpolated); Missing without a label,
  /// tainted where the header's line has a finding.
  Value label;
  Identifier product;
  /// Missing without `when`.
  Value when;
  std::vector<Member> members;
  Preamble preamble;
  /// The header itself is a finding of CALM1001: it declares nothing.
  bool brokenHeader = false;
  /// A member was lost to a finding of CALM1xxx: nothing that is missing in it is reported or derived.
  bool damaged = false;
};

/// `for a, b in value { … }`.
struct For {
  Span span;
  Identifier first;
  Identifier second;
  Value range;
  std::vector<Member> members;
  bool damaged = false;
};

/// One of the three. Fields are by far the most, so they alone lie in the list of members itself.
struct Member {
  std::variant<Field, std::unique_ptr<Block>, std::unique_ptr<For>> node;

  /// Null where it is another.
  const Field* field() const { return std::get_if<Field>(&node); }
  const Block* block() const { return held<Block>(); }
  const For* loop() const { return held<For>(); }

  /// Calls it with the Field, the Block or the For.
  template <class Visitor>
  void visit(Visitor&& visitor) const {
    if (const Field* own = field()) {
      visitor(*own);
    } else if (const Block* inner = block()) {
      visitor(*inner);
    } else {
      visitor(*loop());
    }
  }

 private:
  template <class Kind>
  const Kind* held() const {
    const auto* pointer = std::get_if<std::unique_ptr<Kind>>(&node);
    return pointer ? pointer->get() : nullptr;
  }
};

struct Import {
  Span span;
  Value path;
  Identifier alias;
};

struct Param {
  Span span;
  Identifier name;
  TypeName type;
  /// Missing without a default; `hasDefault` tells "none written" from "written but broken".
  Value value;
  bool hasDefault = false;
  std::string documentation;
};

/// `environment name { param = value }`.
struct Environment {
  Span span;
  Identifier name;
  std::vector<Entry> entries;
  /// An entry was lost to a finding of CALM1xxx: it may have given any param its value.
  bool damaged = false;
};

struct Let {
  Span span;
  Identifier name;
  /// An empty name: the type of its value.
  TypeName type;
  Value value;
  std::string documentation;
};

struct Assert {
  Span span;
  Value condition;
  Value message;
};

/// A top level item of which nothing could be read.
struct BrokenItem {
  Span span;
};

using Item = std::variant<Import, Param, Environment, Let, Assert, For, Block, BrokenItem>;

/// What one source says. Lossless together with its tokens: the texts of all tokens and their trivia, in order,
/// are the source.
struct Tree {
  source::SourceId source{};
  Tokens tokens;
  std::vector<Item> items;
  /// An item of the file was lost to a finding of CALM1xxx.
  bool damaged = false;
  /// Where the lines begin that hold a finding of CALM1xxx or are part of one, in order.
  std::vector<std::uint32_t> brokenLines;

  /// There is a finding of CALM1xxx: a value may be unresolved, and with it the names that it uses.
  bool hasFindings() const { return !brokenLines.empty(); }
};

}  // namespace calm::syntax
