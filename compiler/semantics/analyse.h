#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "diagnostics/sink.h"
#include "model/model.h"
#include "model/step.h"
#include "packs/catalog.h"
#include "semantics/program.h"
#include "source/source_map.h"
#include "support/text_arena.h"

namespace calm::semantics {

struct Analysis;

/// What was made of a program: its model, what was found on the way, and the steps, composed on demand. It owns what
/// they view, apart from trees, catalog and sources, which must outlive it.
class Analysed final : public model::StepComposer {
 public:
  explicit Analysed(std::unique_ptr<Analysis> analysis);
  ~Analysed() override;

  const model::Model& model() const;
  /// Every finding of CALM2xxx, 4xxx, 5003 to 5006, 6xxx and of product rules.
  const diagnostics::Sink& sink() const;
  /// Whether nothing that another analysis looks at (Program::quiet) took part in what was found, and every text was
  /// judged alike in all the environments that it is for (Program::shown).
  bool standsAlone() const;
  /// How many blocks and fields loops made.
  std::size_t looped() const;
  /// Of all texts that were joined, in whichever environment.
  std::size_t textBytes() const;
  /// None where something was found that nothing can be built from.
  std::vector<model::Step> stepsOf(const model::Tenant& tenant, model::StepParts parts) override;
  void forget() override;

 private:
  std::unique_ptr<Analysis> analysis_;
  /// What the model holds beside the values of the steps that were composed.
  support::TextArena::Mark texts_;
  std::size_t lists_;
  std::size_t maps_;
  bool broken_;
};

/// Binds the trees, evaluates them, checks every written object against its product's templates and derives what
/// is missing.
std::unique_ptr<Analysed> analyse(Program program, const packs::Catalog& catalog, const source::SourceMap& sources,
                                  KeyFiles& keys);

}  // namespace calm::semantics
