#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace calm::lsp {

/// A field that a block leaves out and that has a value all the same.
struct LeftOut {
  std::string_view field;
  /// As the language writes it.
  std::string value;
  /// Value, rule and page, in Markdown.
  std::string described;
};

/// Of a block that is written in a source, and of all objects that it makes in a loop: what is the same in each. In the
/// order of the kind's fields; nothing that holds a secret.
struct LeftOutOfBlock {
  const syntax::Block* block = nullptr;
  std::vector<LeftOut> fields;
};

/// For each block of the source that leaves something out, in the order of the text.
std::vector<LeftOutOfBlock> leftOutIn(const model::Model& model, source::SourceId source);

}  // namespace calm::lsp
