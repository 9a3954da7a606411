#pragma once

#include "syntax/findings.h"
#include "syntax/recover/work.h"

namespace calm::syntax {

/// Joins what somebody has broken over two lines though it stands on one, and says so: a field whose `=` stands below
/// its name, a header whose name or `:` stands below its kind.
///
/// before: `title` ⏎ `= "a"`, `tenant` ⏎ `sales : cloud-alm {`
/// after:  `title = "a"`, `tenant sales : cloud-alm {`
void joinLines(Work& work, Findings& findings);

}  // namespace calm::syntax
