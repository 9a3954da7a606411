#include "semantics/declare_loop.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <utility>

#include "semantics/asked.h"
#include "semantics/iteration.h"
#include "semantics/structural.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;

namespace {

/// What a loop runs over, and how its names are typed.
struct Range {
  Value value;
  LoopTypings typings;

  std::size_t size() const { return value.kind == ValueKind::List ? value.list->size() : value.map->size(); }
};

class Loop {
 public:
  Loop(Analysis& analysis, const syntax::For& loop, const Position& position, const LoopBody& body)
      : analysis_(analysis), loop_(loop), position_(position), body_(body) {}

  void run() {
    if (loop_.damaged) body_.lose();
    Range range;
    const bool known = namesFit() && evaluateRange(range);
    if (!known) body_.lose();
    if (!known || range.size() == 0) return leaveOut();
    for (std::size_t i = 0; i < range.size(); ++i) {
      if (analysis_.looped > mostLooped) return body_.lose();
      const std::size_t before = analysis_.looped;
      pass(range, i);
      // Also a pass that makes nothing takes its time.
      if (analysis_.looped == before) mayMake(analysis_, position_.iteration, loop_.range.span);
    }
  }

 private:
  Scope scope() const {
    Scope made;
    made.file = position_.file;
    made.iteration = position_.iteration;
    made.structural = true;
    return made;
  }

  bool namesFit() {
    if (!loop_.first) return false;
    if (loop_.second.text != loop_.first.text) return true;
    if (askOnce(analysis_, loop_.second.span, noIteration, "CALM2002")) {
      const InIteration outside(analysis_, noIteration);
      analysis_.sink.report(loop_.second.span, diagnostics::DeclaredTwice, {"the name"}, {loop_.second.text})
          .mark(loop_.first.span, "first declared here");
    }
    return false;
  }

  bool evaluateRange(Range& range) {
    const syntax::Value& value = loop_.range;
    if (!value.tainted && readsObject(analysis_, scope(), value)) {
      markUses(analysis_, scope(), value);
      const Span reader = objectReader(analysis_, scope(), value).span;
      analysis_.sink.report(reader, diagnostics::NotYetKnown, {analysis_.sources.text(reader)})
          .helped("a loop runs over a list or a map of params and lets that read no tenant");
      return false;
    }
    const Evaluated found = evaluate(analysis_, scope(), value, nullptr);
    range.value = found.value;
    range.typings.first = found.typing ? found.typing->element : nullptr;
    if (found.value.kind == ValueKind::Poison) return false;
    const bool list = found.value.kind == ValueKind::List;
    if (!list && found.value.kind != ValueKind::Map) {
      analysis_.sink.report(value.span, diagnostics::WrongType, {sortOf(analysis_, found.value)}, {"a list or a map"});
      return false;
    }
    if (loop_.second) {
      range.typings.second = std::exchange(
          range.typings.first, analysis_.typings.of(list ? packs::TypeKind::Number : packs::TypeKind::Text));
    }
    return true;
  }

  void pass(const Range& range, std::size_t index) {
    model::Iteration made;
    made.loop = &loop_;
    made.outer = position_.iteration;
    made.owner = position_.parent;
    made.file = position_.file;
    made.number = static_cast<std::uint32_t>(index + 1);
    const bool list = range.value.kind == ValueKind::List;
    made.first = list ? (*range.value.list)[index] : (*range.value.map)[index].second;
    if (loop_.second) {
      const Value key = list ? Value::ofNumber(index) : Value::ofText((*range.value.map)[index].first);
      made.second = std::exchange(made.first, key);
    }
    const IterationId id = analysis_.model.iterations.add(made);
    analysis_.names.loopTypings.push_back(range.typings);
    const InIteration inside(analysis_, id);
    for (const syntax::Member& member : loop_.members) {
      if (const auto* block = member.block()) body_.declare(*block, id);
      if (const auto* inner = member.loop()) {
        runLoop(analysis_, *inner, {position_.file, position_.parent, id}, body_);
      }
    }
  }

  void leaveOut() {
    markUsesInside(analysis_, loop_.members, scope());
    analysis_.model.leftOut.push_back(loop_.span);
  }

  Analysis& analysis_;
  const syntax::For& loop_;
  Position position_;
  const LoopBody& body_;
};

}  // namespace

void runLoop(Analysis& analysis, const syntax::For& loop, const Position& position, const LoopBody& body) {
  Loop(analysis, loop, position, body).run();
}

bool mayMake(Analysis& analysis, IterationId iteration, Span place) {
  if (analysis.looped > mostLooped) return false;
  if (++analysis.looped <= mostLooped) return true;
  const InIteration outside(analysis, noIteration);
  while (iteration != noIteration) {
    place = analysis.model.iterations[iteration].loop->range.span;
    iteration = analysis.model.iterations[iteration].outer;
  }
  analysis.sink.report(place, diagnostics::LoopsTooLarge, {"1,000,000"})
      .helped("split the landscape, or write less in the body of the loop");
  return false;
}

}  // namespace calm::semantics
