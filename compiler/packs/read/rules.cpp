#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

Basis basis(std::string_view written) {
  if (written == "derived") return Basis::Derived;
  if (written == "ambiguous") return Basis::Ambiguous;
  return Basis::Stated;
}

Holding holding(std::string_view written) {
  if (written == "derived") return Holding::Derived;
  if (written == "step") return Holding::Step;
  return Holding::Enforced;
}

}  // namespace

Rule rule(const std::string& id, const Json& value) {
  Rule made;
  made.id = id;
  made.kind = text(value, "kind");
  made.basis = basis(text(value, "basis"));
  made.holding = holding(text(value, "is"));
  const Json& place = member(value, "place");
  made.page = text(place, "page");
  made.section = text(place, "section");
  made.step = text(place, "step");
  made.says = text(value, "says");
  made.why = text(value, "why");
  made.remark = text(value, "remark");
  made.severity = text(value, "severity");
  made.example = text(value, "example");
  made.counterexample = text(value, "counterexample");
  made.hub = text(value, "hub");
  made.fires = text(value, "fires");
  made.useCases = texts(value, "use-cases");
  made.bare = flag(value, "bare");
  made.steps = texts(value, "steps");
  return made;
}

}  // namespace calm::packs::read
