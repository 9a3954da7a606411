#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/loader.h"
#include "semantics/program.h"

namespace calm::driver {

/// Circles of imports that were reported: several landscapes may lead into one.
using ReportedCircles = std::set<std::vector<std::uint32_t>>;

/// The files of the landscape that `start` begins, depth first, an import before the file that imports it, the start
/// last. An import that closes a circle (CALM9004) or is nested too deep (CALM9005) is left out.
std::vector<semantics::File> inOrder(const std::deque<LoadedFile>& files, std::uint32_t start, ReportedCircles& circles,
                                     diagnostics::Sink& sink);

/// Of the files found in folders, those that begin a landscape: no other file imports them, or only a circle that
/// nothing else leads into reaches them.
std::vector<std::uint32_t> landscapeStarts(const std::deque<LoadedFile>& files,
                                           const std::vector<std::uint32_t>& candidates);

}  // namespace calm::driver
