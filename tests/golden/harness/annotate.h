#pragma once

#include <string>
#include <string_view>

namespace calm::golden {

/// The text with its findings written into it: `concise` is what `calmc check --format concise` printed about the file
/// `name` (and others), one finding a line.
///
///     tenant sales : cloud-for-custommer {
///     //~ 16 error[CALM2002] `cloud-for-custommer` is no product; did you mean `cloud-for-customer`?
///
/// A finding on a line that the text does not have says `line:column`; one about another file stands at the end,
/// as it was printed, behind `//@`.
std::string annotate(std::string_view name, std::string_view text, std::string_view concise);

/// True if the concise output holds a finding of severity error.
bool holdsError(std::string_view concise);

}  // namespace calm::golden
