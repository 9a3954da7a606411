#include "driver/print.h"

#include "diagnostics/render/shown_text.h"
#include "driver/print_model.h"
#include "driver/print_plan.h"
#include "driver/secret_texts.h"
#include "syntax/print.h"

namespace calm::driver {

std::optional<std::string> print(Compilation& compilation, Printable what) {
  if (compilation.starts().size() != 1) return std::nullopt;
  const diagnostics::Masks masks(secretsEverywhere(compilation), compilation.sources());
  const syntax::Tree& tree = compilation.loader().files()[compilation.starts().front()].tree;
  const std::string_view text = compilation.sources().text(tree.source);
  switch (what) {
    case Printable::Tokens:
      return masks.everywhere(syntax::printTokens(tree, text));
    case Printable::Tree:
      return masks.everywhere(syntax::printTree(tree, text));
    case Printable::Model:
      if (semantics::Analysed* analysed = compilation.analysed()) {
        return masks.everywhere(printModel(analysed->model(), *analysed, compilation.sources()));
      }
      return std::nullopt;
    case Printable::Plan:
      if (compilation.planned().empty()) return std::nullopt;
      return masks.everywhere(printPlan(compilation));
  }
  return std::nullopt;
}

}  // namespace calm::driver
