#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "diagnostics/render/render.h"
#include "diagnostics/render/reports.h"
#include "diagnostics/sink.h"
#include "source/source_map.h"

namespace scene {

using namespace calm::diagnostics;
using calm::source::SourceId;
using calm::source::SourceMap;
using calm::source::Span;

/// One or two files and what was found in them.
struct Scene {
  SourceMap sources;
  Sink sink;

  SourceId add(std::string path, std::string text) { return sources.add(std::move(path), std::move(text)); }

  /// The first place of `what` in the file.
  Span at(SourceId id, std::string_view what) const {
    const auto begin = static_cast<std::uint32_t>(sources.text(id).find(what));
    return {id, begin, begin + static_cast<std::uint32_t>(what.size())};
  }

  Arranged arranged(Limits limits = {}) const { return arrange(sink.found(), sources, limits); }

  std::string human(const HumanForm& form = {}) const {
    const Arranged found = arranged();
    const Masks masks(sink.secrets(), sources);
    return renderHuman({found, sources, masks}, form);
  }
  std::string concise(Limits limits = {}) const {
    const Arranged found = arranged(limits);
    const Masks masks(sink.secrets(), sources);
    return renderConcise({found, sources, masks});
  }
  nlohmann::json json(const RunFacts& facts = {}) const {
    const Arranged found = arranged();
    const Masks masks(sink.secrets(), sources);
    return nlohmann::json::parse(renderJson({found, sources, masks}, facts));
  }
  nlohmann::json sarif() const {
    const Arranged found = arranged();
    const Masks masks(sink.secrets(), sources);
    const RunFacts facts;
    return nlohmann::json::parse(renderSarif({found, sources, masks}, {.run = facts, .version = "1"}));
  }
};

}  // namespace scene
