#pragma once

#include "semantics/evaluate.h"

namespace calm::semantics {

/// The value that the command line gives to a param of this typing. What does not fit is reported at the line of the
/// `--params` file, for `--param` at the param.
model::Value givenValue(Analysis& analysis, const Binding& binding, const Typing& typing);

}  // namespace calm::semantics
