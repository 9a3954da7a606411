#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/change/change.h"

namespace calm::driver::change {

/// For a person at a terminal. Empty where nothing differs.
std::string renderHuman(const Change& change);

/// For the description of a pull request, in Markdown: first what has to be done again, then the values.
std::string renderMarkdown(const Change& change);

/// `schemas/diff.schema.json`.
std::string renderJson(const Change& change);

/// `2 artefacts differ; of the steps 1 re-opens, 1 is new, none is gone`.
std::string summaryOf(const Change& change);

/// The roles that the changed steps have, in their order.
std::vector<std::string> rolesOf(const EnvironmentChange& change);

/// The word for what became of a step.
std::string_view stepWord(Fate fate);

/// The word for what became of an artefact or a value.
std::string_view valueWord(Fate fate);

/// Whose environments have to be named: where a side has several, or where the two names differ.
std::string environmentTitle(const Change& change, const EnvironmentChange& environment);

/// A value as a reader wants it: a text without its quotes, everything else as JSON.
std::string shown(const std::string& json);

}  // namespace calm::driver::change
