#include <algorithm>
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

}  // namespace

void takeBackUnchecked(Analysis& analysis) {
  if (analysis.sink.found().empty()) return;
  std::vector<Unchecked> places = unchecked(analysis);
  const auto isSpared = [](const diagnostics::Diagnostic& found, const Unchecked& place) {
    return std::any_of(place.spared.begin(), place.spared.end(), [&](Span each) { return liesIn(found.span, each); });
  };
  const auto found = analysis.sink.found();
  std::erase_if(places, [&](const Unchecked& place) {
    return std::none_of(found.begin(), found.end(), [&](const auto& each) { return isSpared(each, place); });
  });
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& each) {
    return std::any_of(places.begin(), places.end(), [&](const Unchecked& place) {
      return liesIn(each.span, place.block) && !isSpared(each, place);
    });
  });
}

}  // namespace calm::semantics
