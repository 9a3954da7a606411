#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"
#include "emit/output.h"
#include "emit/provenance/citations.h"
#include "plan/plan.h"

namespace calm::emit::provenance {

class Entries;

/// Writes `calm-map.json` (schemas/provenance.schema.json) while the artefacts are written: per artefact one entry
/// for each scalar, its JSON pointer and where it comes from. An entry is one line:
///
///   compiler                                   a constant of the format
///   1:5:8                                      written: source, line, column
///   ENTM-10(url) for 1:21:3 from 0:6:3,0:7:3   derived: rule, field of the template, what caused it, what it read
///   pack:cloud-for-customer for 1:5:1          a fact of the product's pack, and what caused it
///
/// Sources and rules stand once, at the end of the map. The artefact that is begun first goes out as it grows; those
/// that are written meanwhile wait until it ends.
class Recorder {
 public:
  /// Both outlive the recorder.
  Recorder(const Context& context, Output& output);

  void begin(const plan::Landscape& landscape);
  /// Every artefact has ended.
  void end();

 private:
  friend class Entries;

  void open(const Entries& entries);
  /// Takes what an artefact has so far, unless it has to wait.
  void take(const Entries& entries, std::string& text);
  void close(const Entries& entries, std::string& text);

  void appendOrigin(std::string& text, const plan::Origin& origin);
  void appendPlace(std::string& text, source::Span span);

  const Context& context_;
  Output& output_;
  /// Whether the build makes the map at all; else nothing is kept.
  bool isWanted_;
  std::span<const source::Span> from_;
  const Entries* first_ = nullptr;
  /// Artefacts that ended while the first one was open.
  std::string waiting_;
  bool empty_ = true;
  /// Index in the map of each source, by SourceId; sources are listed in the order in which they are first named.
  std::vector<std::uint32_t> sourceIndex_;
  std::vector<source::SourceId> sources_;
  Citations citations_;
};

/// The entries of one artefact after the other, while it is written.
class Entries {
 public:
  /// The recorder outlives it.
  explicit Entries(Recorder& recorder) : recorder_(recorder) {}
  Entries(const Entries&) = delete;
  Entries& operator=(const Entries&) = delete;

  /// Whether the build makes the map at all; what is recorded else is kept nowhere.
  bool isWanted() const { return recorder_.isWanted_; }
  void begin(std::string_view path);
  /// `pointer` as it stands between the quotes of a JSON text. `origin` is null for a constant of the compiler.
  void record(std::string_view pointer, const plan::Origin* origin);
  void end();

 private:
  Recorder& recorder_;
  std::string text_;
  bool empty_ = true;
  /// The last origin, and what it is in the map: the members of a step share one.
  plan::Origin last_;
  std::string lastText_;
};

}  // namespace calm::emit::provenance
