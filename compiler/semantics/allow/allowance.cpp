#include "semantics/allow/allowance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"
#include "semantics/text_check.h"
#include "support/overloaded.h"

namespace calm::semantics {
namespace {

using source::Span;
using syntax::Annotation;
using syntax::Value;

constexpr std::string_view annotationName = "allow";
constexpr std::string_view untilName = "until";

/// The text of a value, as it is meant; nothing where it is none or is put together from others.
std::optional<std::string> plainText(const Value& value) {
  if (const auto* plain = std::get_if<syntax::PlainText>(&value.node)) return std::string(plain->text);
  const auto* rich = std::get_if<std::unique_ptr<syntax::RichText>>(&value.node);
  if (rich == nullptr) return std::nullopt;
  std::string text;
  for (const syntax::TextPart& part : (*rich)->parts) {
    if (part.path != nullptr) return std::nullopt;
    text += part.literal;
  }
  return text;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

/// Reads one annotation. At most one finding: the first one makes it faulty.
class Reading {
 public:
  Reading(const Annotation& annotation, Span reach, const packs::Catalog& catalog, diagnostics::Sink& sink)
      : annotation_(annotation), catalog_(catalog), sink_(sink) {
    result_.place = annotation.span;
    result_.reach = reach;
    result_.faulty = annotation.tainted;
  }

  /// Nothing where it covers nothing.
  std::optional<Allowance> read() {
    if (!annotation_.name || !readName()) return std::nullopt;
    readCode();
    readReason();
    for (std::size_t at = 2; at < annotation_.arguments.size(); ++at) readFurther(annotation_.arguments[at]);
    if (result_.code.empty()) return std::nullopt;
    return result_;
  }

 private:
  /// False for an annotation that does not mean `@allow`.
  bool readName() {
    const std::string_view name = annotation_.name.text;
    if (name == annotationName) return true;
    if (annotation_.name.tainted || annotation_.tainted) return false;
    auto& found = sink_.report(annotation_.name.span, diagnostics::UnknownAnnotation, {name});
    found.helped("the only annotation is `@allow`");
    const bool meant = !diagnostics::nearest(name, std::array{annotationName}).empty();
    if (meant) found.fix(diagnostics::wordFix(annotation_.name.span, name, annotationName));
    result_.faulty = true;
    return meant;
  }

  void readCode() {
    const auto& arguments = annotation_.arguments;
    if (arguments.empty()) return refuse(annotation_.span, "a code and a reason");
    const Value& code = arguments.front().value;
    const auto* name = std::get_if<syntax::Name>(&code.node);
    if (arguments.front().name) return refuse(arguments.front().name.span, "the code as its first argument");
    if (name == nullptr) {
      if (const auto* text = std::get_if<syntax::PlainText>(&code.node); text && catalog_.rule(text->text)) {
        result_.code = text->text;
      }
      return refuse(code.span, "a code without quotes, such as `C4C-13`");
    }
    result_.code = name->text;
    const auto allowable = diagnostics::allowableCodes();
    const bool ours = std::find(allowable.begin(), allowable.end(), name->text) != allowable.end();
    if (!ours && !catalog_.rule(name->text)) refuseCode(name->text, code.span);
  }

  void refuseCode(std::string_view code, Span place) {
    result_.code = {};
    if (std::exchange(result_.faulty, true)) return;
    const auto allowable = diagnostics::allowableCodes();
    if (diagnostics::isOurs(code)) {
      sink_.report(place, diagnostics::NotAllowable, {code}, {diagnostics::oneOf(allowable)})
          .helped("mend what it reports");
      return;
    }
    std::vector<std::string_view> known = catalog_.rules();
    known.insert(known.end(), allowable.begin(), allowable.end());
    auto& found = sink_.report(place, diagnostics::UnknownAllowed, {code});
    const std::string_view near = diagnostics::nearest(code, known);
    result_.code = near;
    if (near.empty()) {
      found.helped("`calmc rules` lists the rules");
      return;
    }
    found.helped(fmt::format("did you mean `{}`?", near));
    found.fix(diagnostics::wordFix(place, code, near));
  }

  void readReason() {
    const auto& arguments = annotation_.arguments;
    if (arguments.empty() || result_.faulty) return;
    if (arguments.size() < 2 || (arguments[1].name && arguments[1].name.text == untilName)) {
      if (arguments.size() > 1) readUntil(arguments[1]);
      return lacksReason();
    }
    if (arguments[1].name) return refuse(arguments[1].name.span, "the reason without a name: `@allow(CODE, \"…\")`");
    const Value& value = arguments[1].value;
    if (std::holds_alternative<syntax::Name>(value.node))
      return refuse(value.span, "one code, then a reason in quotes");
    const std::optional<std::string> reason = plainText(value);
    if (!reason) return refuse(value.span, "a reason in quotes, without `${…}`");
    if (isBlank(*reason)) return lacksReason();
    checkReason(*reason, value.span);
  }

  void lacksReason() {
    if (result_.faulty) return;
    result_.faulty = true;
    sink_.report(annotation_.span, diagnostics::AllowWithoutReason)
        .helped("write the reason as the second argument: `@allow(CODE, \"who decided it, and why\")`");
  }

  /// What no text of a file may hold, no reason may.
  void checkReason(std::string_view reason, Span place) {
    if (const std::string_view placeholder = placeholderIn(reason); !placeholder.empty()) {
      sink_.report(place, diagnostics::LooksLikePlaceholder, {placeholder}).helped("say it in other words");
      result_.faulty = true;
    } else if (const std::string_view shape = credentialShape(reason); !shape.empty()) {
      sink_.mask(place);
      sink_.report(place, diagnostics::LooksLikeCredential, {shape})
          .helped("take it out; if it was ever committed, renew it");
    }
  }

  void readFurther(const Annotation::Argument& argument) {
    if (argument.name && argument.name.text == untilName) return readUntil(argument);
    if (argument.name) {
      diagnostics::Diagnostic* found = reportArguments(argument.name.span, "a code, a reason and `until`");
      if (found == nullptr || diagnostics::nearest(argument.name.text, std::array{untilName}).empty()) return;
      found->fix(diagnostics::wordFix(argument.name.span, argument.name.text, untilName));
      return;
    }
    refuse(argument.value.span, "one code and one reason");
  }

  void readUntil(const Annotation::Argument& argument) {
    if (seenUntil_) return refuse(argument.name.span, "one `until`");
    seenUntil_ = true;
    const std::optional<std::string> text = plainText(argument.value);
    result_.until = text ? support::readDate(*text) : std::nullopt;
    if (!result_.until) refuse(argument.value.span, "a day as `until = \"YYYY-MM-DD\"`");
  }

  void refuse(Span place, std::string_view expected) { reportArguments(place, expected); }

  /// Null where the annotation has a finding already.
  diagnostics::Diagnostic* reportArguments(Span place, std::string_view expected) {
    if (result_.faulty) return nullptr;
    result_.faulty = true;
    return &sink_.report(place, diagnostics::WrongArguments, {"@allow"}, {expected})
                .helped("write `@allow(CODE, \"reason\")`, and where it ends `, until = \"YYYY-MM-DD\"`");
  }

  const Annotation& annotation_;
  const packs::Catalog& catalog_;
  diagnostics::Sink& sink_;
  Allowance result_;
  bool seenUntil_ = false;
};

/// Every annotation of a tree, with the block or field that it stands before.
class Walk {
 public:
  Walk(const packs::Catalog& catalog, diagnostics::Sink& sink) : catalog_(catalog), sink_(sink) {}

  void block(const syntax::Block& block) {
    annotations(block.preamble.annotations(), block.span);
    members(block.members);
  }

  void members(const std::vector<syntax::Member>& inside) {
    for (const syntax::Member& member : inside) {
      member.visit(support::overloaded{
          [&](const syntax::Field& field) { annotations(field.preamble.annotations(), field.span); },
          [&](const syntax::Block& inner) { block(inner); },
          [&](const syntax::For& loop) { members(loop.members); },
      });
    }
  }

  std::vector<Allowance> take() { return std::move(found_); }

 private:
  void annotations(std::span<const Annotation> all, Span reach) {
    if (!all.empty()) reach.begin = std::min(reach.begin, all.front().span.begin);
    for (const Annotation& each : all) {
      if (const auto read = Reading(each, reach, catalog_, sink_).read()) found_.push_back(*read);
    }
  }

  const packs::Catalog& catalog_;
  diagnostics::Sink& sink_;
  std::vector<Allowance> found_;
};

}  // namespace

std::vector<Allowance> readAllowances(const syntax::Tree& tree, const packs::Catalog& catalog,
                                      diagnostics::Sink& sink) {
  Walk walk(catalog, sink);
  for (const syntax::Item& item : tree.items) {
    if (const auto* block = std::get_if<syntax::Block>(&item)) walk.block(*block);
    if (const auto* loop = std::get_if<syntax::For>(&item)) walk.members(loop->members);
  }
  return walk.take();
}

}  // namespace calm::semantics
