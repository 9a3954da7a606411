#include "driver/suppression.h"

#include <algorithm>

#include "diagnostics/catalog.h"
#include "driver/whole_lines.h"
#include "semantics/allow/unjudged.h"

namespace calm::driver {
namespace {

using semantics::Allowance;

bool holds(source::Span outer, source::Span inner) {
  return outer.source == inner.source && outer.begin <= inner.begin && inner.end <= outer.end;
}

diagnostics::Fix removal(const Allowance& allowance, const source::SourceMap& sources) {
  return {"take out the `@allow`", {{withItsLines(allowance.place, sources), ""}}, true};
}

}  // namespace

void Suppression::read(const syntax::Tree& tree, const packs::Catalog& catalog, diagnostics::Sink& sink) {
  const auto [file, fresh] = files_.try_emplace(tree.source);
  if (!fresh) return;
  const std::size_t first = uses_.size();
  allowances_.add(semantics::readAllowances(tree, catalog, sink));
  uses_.resize(allowances_.all().size());
  file->second = {first, uses_.size()};
}

bool Suppression::covers(const diagnostics::Diagnostic& found) {
  if (uses_.empty()) return false;
  const std::vector<std::uint32_t> covering = allowances_.covering(found);
  for (const std::uint32_t at : covering) uses_[at].covers = true;
  return !covering.empty();
}

template <class Look>
void Suppression::each(const semantics::Program& program, const Look& look) {
  for (const semantics::File& file : program.files) {
    const auto known = files_.find(file.tree->source);
    if (known == files_.end()) continue;
    for (std::size_t at = known->second.first; at < known->second.second; ++at) look(allowances_.all()[at], uses_[at]);
  }
}

void Suppression::judge(const semantics::Program& program, const model::Model& model) {
  if (uses_.empty()) return;
  const std::vector<source::Span> unjudged = semantics::unjudgedBlocks(model);
  const auto liesInOne = [](const std::vector<source::Span>& blocks, const Allowance& allowance) {
    return std::any_of(blocks.begin(), blocks.end(), [&](source::Span block) { return holds(block, allowance.place); });
  };
  each(program, [&](const Allowance& allowance, Use& use) {
    const bool inside = liesInOne(unjudged, allowance);
    if (inside) use.doubted = true;
    if (!inside && !liesInOne(model.leftOut, allowance) && semantics::judges(model, allowance.code)) use.judged = true;
  });
}

void Suppression::doubt(const semantics::Program& program) {
  each(program, [](const Allowance&, Use& use) { use.doubted = true; });
}

void Suppression::report(std::optional<support::Date> today, const source::SourceMap& sources,
                         diagnostics::Sink& sink) const {
  for (std::size_t at = 0; at < uses_.size(); ++at) {
    const Allowance& allowance = allowances_.all()[at];
    const Use& use = uses_[at];
    if (allowance.faulty) continue;
    const bool unused = use.judged && !use.doubted && !use.covers;
    if (today && allowance.until && *allowance.until < *today) {
      auto& found = sink.report(allowance.place, diagnostics::AllowExpired, {support::print(*allowance.until)});
      found.helped(unused ? "take it out: it covers nothing any more" : "mend what it covers, or agree on a new day");
      if (unused) found.fix(removal(allowance, sources));
    } else if (unused) {
      sink.report(allowance.place, diagnostics::AllowUnused, {allowance.code})
          .helped("take it out")
          .fix(removal(allowance, sources));
    }
  }
}

}  // namespace calm::driver
