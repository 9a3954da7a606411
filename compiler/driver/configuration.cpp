#include "driver/configuration.h"

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"
#include "driver/line_span.h"
#include "driver/project.h"
#include "packs/yaml_value.h"

namespace calm::driver {
namespace {

using packs::YamlKind;
using packs::YamlValue;

constexpr std::array<std::string_view, 5> keys{"exclude", "levels", "out", "packs", "targets"};

class Reader {
 public:
  Reader(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink)
      : source_(source), sources_(sources), sink_(sink) {}

  Configuration read() {
    const std::string_view text = sources_.text(source_);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
    const auto root = packs::readYaml(std::string(configurationName), text);
    if (!root) {
      sink_.report(place(root.error().line), diagnostics::ConfigurationUnreadable, {root.error().message});
    } else if (root.value().kind != YamlKind::Map) {
      sink_.report(place(1), diagnostics::ConfigurationUnreadable, {"it holds no keys"});
    } else {
      for (const YamlValue& member : root.value().items) readMember(member);
    }
    return std::move(result_);
  }

 private:
  void readMember(const YamlValue& member) {
    if (member.key == "packs") {
      if (!checkTexts(member)) return;
      for (const YamlValue& path : member.items) result_.packs.push_back({path.text, place(path.line)});
    } else if (member.key == "exclude") {
      if (checkTexts(member)) result_.exclude = member.texts();
    } else if (member.key == "targets") {
      if (checkTexts(member)) result_.targets = member.texts();
    } else if (member.key == "out") {
      if (!member.isText()) return refuse(member, "the path of a folder");
      result_.out = member.text;
    } else if (member.key == "levels") {
      if (member.kind != YamlKind::Map) return refuse(member, "codes with their levels");
      for (const YamlValue& level : member.items) readCode(level);
    } else {
      const source::Span key = keyPlace(member);
      suggest(sink_.report(key, diagnostics::UnknownConfigurationKey, {member.key}), key, sources_.text(key), keys);
    }
  }

  void readCode(const YamlValue& member) {
    Level level{member.key, {}};
    if (!member.isText() || !readLevel(member.text, level)) {
      return refuse(member, "`error`, `warning`, `note` or `\"off\"`");
    }
    if (const std::string_view why = diagnostics::lockedBecause(member.key); !why.empty()) {
      sink_.report(place(member.line), diagnostics::LevelNotYours, {member.key}, {why});
      return;
    }
    result_.levels.push_back(std::move(level));
  }

  bool checkTexts(const YamlValue& member) {
    if (!member.isTexts()) refuse(member, "a list of texts");
    return member.isTexts();
  }

  void refuse(const YamlValue& member, std::string_view expected) {
    sink_.report(place(member.line), diagnostics::ConfigurationValue, {member.key}, {expected});
  }

  /// The key as it is written, with quotes if it has them.
  source::Span keyPlace(const YamlValue& member) const {
    source::Span span = place(member.line);
    const std::size_t at = sources_.text(span).find(member.key);
    if (at == std::string_view::npos) return span;
    span.begin += static_cast<std::uint32_t>(at);
    span.end = span.begin + static_cast<std::uint32_t>(member.key.size());
    return span;
  }

  source::Span place(std::uint32_t line) const { return lineSpan(source_, line, sources_); }

  source::SourceId source_;
  const source::SourceMap& sources_;
  diagnostics::Sink& sink_;
  Configuration result_;
};

}  // namespace

Configuration readConfiguration(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink) {
  return Reader(source, sources, sink).read();
}

}  // namespace calm::driver
