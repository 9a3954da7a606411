#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <unordered_map>
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
  /// The pass that made it.
  IterationId iteration = noIteration;
  /// A finding says why it is not checked.
  bool saysWhy = false;
};

/// The misspelt field whose value this is; the place itself where there is none.
Span asWritten(const Object& object, Span value) {
  for (const syntax::Member& member : object.source->members) {
    const auto* field = member.field();
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
    if (!object.source || object.elsewhere || object.kind->wantsUseCase || !(object.ignored || object.unmatched))
      continue;
    Span head = object.source->span;
    head.end = object.header.end;
    Unchecked each{object.source->span, {head}, object.iteration};
    if (!object.ignored && object.pack) spareKey(analysis, object, object.pack->objects, each.spared);
    found.push_back(std::move(each));
  }
  return found;
}

/// Places of one pass. Blocks lie in each other or apart, so those around a finding are the nearest one before it that
/// holds it, and what lies around that one.
class Nest {
 public:
  void add(Unchecked place) { places_.push_back({std::move(place), nothing}); }

  /// After the last `add`.
  void order() {
    std::sort(places_.begin(), places_.end(), [](const Nested& left, const Nested& right) {
      const Span one = left.place.block;
      const Span other = right.place.block;
      return std::tie(one.source, one.begin, other.end) < std::tie(other.source, other.begin, one.end);
    });
    for (std::size_t at = 1; at < places_.size(); ++at) places_[at].outer = holder(at - 1, places_[at].place.block);
  }

  template <class Look>
  void around(Span span, const Look& look) {
    const auto after = std::upper_bound(places_.begin(), places_.end(), span, [](Span one, const Nested& other) {
      const Span block = other.place.block;
      return std::tie(one.source, one.begin) < std::tie(block.source, block.begin);
    });
    if (after == places_.begin()) return;
    const auto last = static_cast<std::size_t>(after - places_.begin()) - 1;
    for (std::size_t at = holder(last, span); at != nothing; at = places_[at].outer) look(places_[at].place);
  }

 private:
  static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

  struct Nested {
    Unchecked place;
    std::size_t outer;
  };

  /// The innermost block that holds the span, from this one outward.
  std::size_t holder(std::size_t from, Span span) const {
    std::size_t at = from;
    while (at != nothing && !liesIn(span, places_[at].place.block)) at = places_[at].outer;
    return at;
  }

  std::vector<Nested> places_;
};

/// The places around a finding in its pass: those of the passes around it and of none.
class Places {
 public:
  explicit Places(const Analysis& analysis) : analysis_(analysis) {
    for (Unchecked& each : unchecked(analysis)) {
      const IterationId pass = each.iteration;
      byPass_[pass].add(std::move(each));
    }
    for (auto& [pass, nest] : byPass_) nest.order();
  }

  template <class Look>
  void around(const diagnostics::Diagnostic& found, const Look& look) {
    for (IterationId at{found.pass - 1}; at != noIteration; at = analysis_.model.iterations[at].outer) {
      inPass(at, found.span, look);
    }
    inPass(noIteration, found.span, look);
  }

 private:
  template <class Look>
  void inPass(IterationId pass, Span span, const Look& look) {
    const auto known = byPass_.find(pass);
    if (known != byPass_.end()) known->second.around(span, look);
  }

  const Analysis& analysis_;
  std::unordered_map<IterationId, Nest> byPass_;
};

bool isSpared(const diagnostics::Diagnostic& found, const Unchecked& place) {
  return std::any_of(place.spared.begin(), place.spared.end(), [&](Span each) { return liesIn(found.span, each); });
}

}  // namespace

void takeBackUnchecked(Analysis& analysis) {
  if (analysis.sink.found().empty()) return;
  Places places(analysis);
  for (const diagnostics::Diagnostic& found : analysis.sink.found()) {
    places.around(found, [&](Unchecked& place) { place.saysWhy = place.saysWhy || isSpared(found, place); });
  }
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    bool inside = false;
    places.around(found,
                  [&](const Unchecked& place) { inside = inside || (place.saysWhy && !isSpared(found, place)); });
    return inside;
  });
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
