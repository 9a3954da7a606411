#pragma once

#include "semantics/analysis.h"
#include "semantics/typing.h"

namespace calm::semantics {

/// Gives a finding about a text that is no URL or no host name the fix that is near: without blanks around it, without
/// its fragment, the host of a URL alone, a URL with its scheme.
void offerAddress(const Analysis& analysis, std::string_view text, const Typing& expected, Span place,
                  diagnostics::Diagnostic& finding);

/// The fix that names the secret in the place of a text that was written where it belongs: by the placeholder that the
/// text is, else by the way to the field.
void offerSecret(Analysis& analysis, ObjectId id, const packs::FieldDef& field, const syntax::Field& written,
                 diagnostics::Diagnostic& finding);

}  // namespace calm::semantics
