#pragma once

#include <span>
#include <string>
#include <string_view>

#include "emit/emit.h"
#include "emit/page/rules.h"
#include "emit/page/texts.h"
#include "plan/plan.h"

namespace calm::emit::page {

/// What the rows of all tenants share.
struct Shared {
  Texts texts;
  Rules rules;
};

/// Appends the data of one step, a JSON array in the order that `decode` of `page.js` reads: id, title, class,
/// system, way through the screens, actions, fields (screen, value, hint, and `s` where the value is the name of a
/// secret), expected result, undoing, remarks, steps before it, rules, place in the sources, artefact. `steps` are
/// those of its tenant.
void appendRow(std::string& bytes, const plan::Step& step, std::span<const plan::Step> steps,
               const plan::Tenant& tenant, const Context& context, Shared& shared);

/// Sixteen hexadecimal digits that name the step and everything that a person enters or does in it, in this
/// environment: where a value changes they change, where a line moves they do not.
std::string keyOf(const plan::Step& step, std::string_view environment);

}  // namespace calm::emit::page
