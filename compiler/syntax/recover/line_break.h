#pragma once

#include "syntax/findings.h"
#include "syntax/recover/work.h"

namespace calm::syntax {

/// Joins fields whose `=` stands on the line below their name, and says so.
///
/// before: `title` ⏎ `= "a"`
/// after:  `title = "a"`
void joinFields(Work& work, Findings& findings);

}  // namespace calm::syntax
