#pragma once

#include <optional>
#include <string>

#include "driver/compilation.h"
#include "model/model.h"

namespace calm::driver {

/// The one environment that the compilation has planned, as one Calm text in its canonical form: imports, loops,
/// conditions, params and lets resolved, tenants in the order of the landscape, what is derived written out with the
/// rule that derived it. Building it gives the same artefacts but for origin and provenance; the environment is
/// declared for it. `folder` (absolute) is where the text will lie: paths of key files are told from there.
///
/// before: `param env : symbol = prod`, `tenant sales : cloud-for-customer { title = "Sales (${env})", … }`
/// after:  `tenant sales : cloud-for-customer { title = "Sales (prod)", …, communication-system CRUN { … } }`
std::string expand(Compilation& compilation, const std::string& folder);

/// An object that a product derives, as `expand` prints it, for its place in the files themselves. Nothing where it can
/// not stand there: it names a tenant, or a value of a key that is absent.
std::optional<std::string> expandObject(const Compilation& compilation, model::ObjectId object);

}  // namespace calm::driver
