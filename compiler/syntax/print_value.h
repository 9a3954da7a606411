#pragma once

#include <string>

#include "syntax/tree.h"

namespace calm::syntax {

/// A value on one line, with parentheses wherever operators meet: what the reader understood, not how it was written.
std::string printValue(const Value& value);

/// `symbol(prod, test)`.
std::string printType(const TypeName& type);

}  // namespace calm::syntax
