#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "semantics/checks/checks.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

using model::Object;

namespace {

bool liesIn(Span inner, Span outer) {
  return inner.source == outer.source && inner.begin >= outer.begin && inner.end <= outer.end;
}

/// The inside of a block that is not checked, and what of it is: its header, and the key that did not resolve.
struct Unchecked {
  Span block;
  std::vector<Span> spared;
  /// The one around it, as an index; none at the outside.
  std::size_t outer = none;
  /// Something is said of what is spared.
  bool said = false;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  bool spares(Span place) const {
    return std::any_of(spared.begin(), spared.end(), [&](Span each) { return liesIn(place, each); });
  }
};

/// The misspelt field whose value this is; the place itself where there is none.
Span asWritten(const Object& object, Span value) {
  for (const syntax::Member& member : object.source->members) {
    const auto* field = std::get_if<syntax::Field>(&member.node);
    if (field && field->value.span == value) return field->span;
  }
  return value;
}

void spareKey(const Analysis& analysis, const Object& object, const std::vector<packs::ObjectTemplate>& roles,
              std::vector<Span>& spared) {
  for (const packs::ObjectTemplate& role : roles) {
    for (const model::Field& field : object.fields) {
      const bool isKey = role.kind == object.kind->name && role.key == field.def->name;
      if (isKey) spared.push_back(field.source ? field.source->span : asWritten(object, field.origin.span));
    }
    spareKey(analysis, object, role.blocks, spared);
  }
}

std::vector<Unchecked> unchecked(const Analysis& analysis) {
  std::vector<Unchecked> found;
  for (const Object& object : analysis.model.objects.rows()) {
    if (!object.source || object.kind->wantsUseCase || !(object.ignored || object.unmatched)) continue;
    Span head = object.source->span;
    head.end = object.header.end;
    Unchecked each{object.source->span, {head}};
    if (!object.ignored && object.pack) spareKey(analysis, object, object.pack->objects, each.spared);
    found.push_back(std::move(each));
  }
  return found;
}

/// All of them, found by a place that lies in one.
class UncheckedPlaces {
 public:
  explicit UncheckedPlaces(std::vector<Unchecked> places) : places_(std::move(places)) {
    std::sort(places_.begin(), places_.end(), [](const Unchecked& a, const Unchecked& b) {
      return std::tuple(a.block.source, a.block.begin, b.block.end) <
             std::tuple(b.block.source, b.block.begin, a.block.end);
    });
    std::size_t around = Unchecked::none;
    for (std::size_t at = 0; at < places_.size(); ++at) {
      while (around != Unchecked::none && !liesIn(places_[at].block, places_[around].block)) {
        around = places_[around].outer;
      }
      places_[at].outer = around;
      around = at;
    }
  }

  void markSaid(Span found) {
    for (std::size_t at = innermost(found); at != Unchecked::none; at = places_[at].outer) {
      if (places_[at].spares(found)) places_[at].said = true;
    }
  }

  /// Whether nothing is said at this place: what is wrong with the block around it is said already.
  bool silence(Span found) const {
    for (std::size_t at = innermost(found); at != Unchecked::none; at = places_[at].outer) {
      if (places_[at].said && !places_[at].spares(found)) return true;
    }
    return false;
  }

 private:
  std::size_t innermost(Span found) const {
    const auto after = std::partition_point(places_.begin(), places_.end(), [&](const Unchecked& each) {
      return std::pair(each.block.source, each.block.begin) <= std::pair(found.source, found.begin);
    });
    std::size_t at = after == places_.begin() ? Unchecked::none : static_cast<std::size_t>(after - places_.begin()) - 1;
    while (at != Unchecked::none && !liesIn(found, places_[at].block)) at = places_[at].outer;
    return at;
  }

  std::vector<Unchecked> places_;
};

}  // namespace

void takeBackUnchecked(Analysis& analysis) {
  if (analysis.sink.found().empty()) return;
  UncheckedPlaces places(unchecked(analysis));
  for (const diagnostics::Diagnostic& found : analysis.sink.found()) places.markSaid(found.span);
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) { return places.silence(found.span); });
}

void takeBackCredentials(Analysis& analysis) {
  const std::string_view code = diagnostics::LooksLikeCredential.code;
  std::vector<Span> others;
  bool any = false;
  for (const diagnostics::Diagnostic& found : analysis.sink.found()) {
    any = any || found.code == code;
    if (found.code != code) others.push_back(found.span);
  }
  if (!any) return;
  std::sort(others.begin(), others.end());
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    return found.code == code && std::binary_search(others.begin(), others.end(), found.span);
  });
}

}  // namespace calm::semantics
