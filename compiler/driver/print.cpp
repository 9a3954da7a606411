#include "driver/print.h"

#include "driver/print_model.h"
#include "driver/print_place.h"
#include "driver/print_plan.h"
#include "driver/print_tokens.h"
#include "driver/print_tree.h"

namespace calm::driver {

Until neededFor(Printable what) {
  // Tokens and tree come of the first phase, but only the model knows which texts are secrets.
  return what == Printable::Plan ? Until::Plan : Until::Model;
}

std::optional<std::string> print(const Compilation& compilation, Printable what) {
  if (compilation.starts().size() != 1) return std::nullopt;
  const diagnostics::Masks masks(compilation.secrets(), compilation.sources());
  const PlacePrinter places(compilation.sources(), masks);
  const syntax::Tree& tree = compilation.loader().files()[compilation.starts().front()].tree;
  switch (what) {
    case Printable::Tokens:
      return printTokens(tree, places);
    case Printable::Tree:
      return printTree(tree, places);
    case Printable::Model:
      return compilation.model() ? std::optional(printModel(*compilation.model(), places)) : std::nullopt;
    case Printable::Plan:
      return compilation.plan() ? std::optional(printPlan(*compilation.plan(), places)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace calm::driver
