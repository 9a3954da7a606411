#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "semantics/program.h"

namespace calm::semantics {

/// How the look at several environments of one landscape is divided: what depends on no param that an environment
/// gives is looked at once, in an analysis that leaves `dependent` alone; the rest in one analysis for each
/// environment, which leaves `shared` alone.
///
///     param env : symbol = prod                     tenant a { title = "A" }            shared
///     environment dev { env = dev }                 tenant b { title = "B (${env})" }   dependent
///
/// Told by the text alone: names are compared whatever they mean, so that more may be taken for dependent than is. What
/// a dependent item refers to is left alone in neither. A title makes nothing dependent where it only shows a param of
/// type `symbol`: no rule reads it, and one symbol is as good as another.
struct Sharing {
  QuietItems dependent;
  QuietItems shared;
};

/// Who may read titles beside the files: a policy of the house can say what they have to be.
enum class Titles : std::uint8_t { Unread, Read };

/// Nothing where too little could be shared to be worth it. Views the trees.
std::optional<Sharing> shareOut(std::span<const File> files, Titles titles);

}  // namespace calm::semantics
