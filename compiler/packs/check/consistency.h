#pragma once

#include "packs/pack.h"
#include "packs/yaml/document.h"

namespace calm::packs::check {

/// What a schema can not see: names that lead nowhere, expressions that do not parse, fields that their kind does
/// not have, tables that do not decide. `document` is where the structs were read from; it gives the lines.
PackProblems consistency(const yaml::Document& document, const Kinds& kinds);
PackProblems consistency(const yaml::Document& document, const Pack& pack, const Kinds& kinds);

}  // namespace calm::packs::check
