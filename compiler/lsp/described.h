#pragma once

#include <string>

#include "model/model.h"
#include "packs/catalog.h"

/// What the packs know of things in a text, in Markdown. Every fact stands where the pack has it.
namespace calm::lsp {

/// `list(symbol)`, `reference(tenant)`.
std::string written(const packs::Type& type);

/// As the language writes it; a secret is its name.
std::string written(const model::Model& model, const model::Value& value);

std::string describe(const packs::Kind& kind);
std::string describe(const packs::Pack& pack);
std::string describe(const packs::FieldDef& field);
std::string describe(const packs::Symbol& symbol);
/// The rule with its sentence, its place in SAP's guide and the consequence. One that names no page is of that of its
/// product; `pack` may be null.
std::string describe(const packs::Rule& rule, const packs::Pack* pack);
/// A use case as a product has it; `pack` may be null.
std::string describeUseCase(const packs::UseCaseName& name, const packs::Pack* pack);

/// What the model knows of a field of an object: its value where it is derived, and the rule of the guide. Empty where
/// it knows nothing.
std::string describe(const model::Model& model, const model::Object& object, std::string_view field);

/// What the product adds to a block: fields with their values, and the blocks that stand in it; of a use case the
/// objects that serve it. Empty where it adds nothing.
std::string describeDerived(const model::Model& model, model::ObjectId id);

}  // namespace calm::lsp
