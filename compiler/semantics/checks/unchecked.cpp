#include <algorithm>
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

void spareKey(const Analysis& analysis, const Object& object, const std::vector<packs::ObjectTemplate>& roles,
              std::vector<Span>& spared) {
  for (const packs::ObjectTemplate& role : roles) {
    for (const model::Field& field : object.fields) {
      const bool isKey = role.kind == object.kind->name && role.key == field.def->name;
      if (isKey && field.source) spared.push_back(field.source->span);
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
  const std::vector<Unchecked> places = unchecked(analysis);
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    return std::any_of(places.begin(), places.end(), [&](const Unchecked& place) {
      const auto holds = [&](Span spared) { return liesIn(found.span, spared); };
      return liesIn(found.span, place.block) && std::none_of(place.spared.begin(), place.spared.end(), holds);
    });
  });
}

}  // namespace calm::semantics
