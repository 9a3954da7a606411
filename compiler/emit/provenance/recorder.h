#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"
#include "emit/output.h"
#include "plan/plan.h"

namespace calm::emit::provenance {

/// Writes `calm-map.json` (schemas/provenance.schema.json) while the artefacts are written: per artefact one entry
/// for each scalar, its JSON pointer and where it comes from. An entry is one line:
///
///   compiler                                   a constant of the format
///   1:5:8                                      written: source, line, column
///   ENTM-10(url) for 1:21:3 from 0:6:3,0:7:3   derived: rule, field of the template, what caused it, what it read
///   pack:cloud-for-customer for 1:5:1          a fact of the product's pack, and what caused it
///
/// Sources and rules stand once, at the end of the map.
class Recorder {
 public:
  /// Both outlive the recorder.
  Recorder(const plan::Plan& plan, const Context& context);

  /// Room for so many bytes at once: the map of a large landscape would otherwise be copied as it grows.
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

  void beginArtefact(std::string_view path);
  /// `origin` is null for a constant of the compiler.
  void record(std::string_view pointer, const plan::Origin* origin);
  void endArtefact();

  /// The file, complete. The recorder is empty afterwards.
  OutputFile finish();

 private:
  void appendPlace(source::Span span);
  void appendDerived(const plan::Origin& origin);
  void appendSources();
  void appendRules();
  void appendMember(std::string_view key, std::string_view value);
  std::string_view nameOf(const packs::Rule& rule, const packs::Pack* pack);

  struct Citation {
    std::string name;
    const packs::Rule* rule = nullptr;
    const packs::Pack* pack = nullptr;
  };

  const plan::Plan& plan_;
  const Context& context_;
  std::string bytes_;
  bool firstArtefact_ = true;
  bool firstEntry_ = true;
  /// Index in the map of each source, by SourceId; sources are listed in the order in which they are first named.
  std::vector<std::uint32_t> sourceIndex_;
  std::vector<source::SourceId> sources_;
  std::map<const packs::Rule*, Citation> citations_;
  std::map<std::string, const packs::Rule*, std::less<>> names_;
  std::map<std::string_view, const packs::Pack*> packs_;
};

}  // namespace calm::emit::provenance
