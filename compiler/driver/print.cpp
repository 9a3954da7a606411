#include "driver/print.h"

#include "diagnostics/render/shown_text.h"
#include "driver/print_model.h"
#include "driver/print_plan.h"
#include "syntax/print.h"

namespace calm::driver {

Until neededFor(Printable what) {
  // Tokens and tree come of the first phase, but only the model knows which texts are secrets.
  return what == Printable::Plan ? Until::Plan : Until::Model;
}

std::optional<std::string> print(const Compilation& compilation, Printable what) {
  if (compilation.starts().size() != 1) return std::nullopt;
  const diagnostics::Masks masks(compilation.secrets(), compilation.sources());
  const syntax::Tree& tree = compilation.loader().files()[compilation.starts().front()].tree;
  const std::string_view text = compilation.sources().text(tree.source);
  switch (what) {
    case Printable::Tokens:
      return masks.everywhere(syntax::printTokens(tree, text));
    case Printable::Tree:
      return masks.everywhere(syntax::printTree(tree, text));
    case Printable::Model:
      if (!compilation.model()) return std::nullopt;
      return masks.everywhere(printModel(*compilation.model(), compilation.sources()));
    case Printable::Plan:
      if (!compilation.plan()) return std::nullopt;
      return masks.everywhere(printPlan(*compilation.plan(), compilation.sources()));
  }
  return std::nullopt;
}

}  // namespace calm::driver
