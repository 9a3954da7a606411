#include "driver/configuration.h"

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"
#include "driver/line_span.h"
#include "driver/output_names.h"
#include "driver/project.h"
#include "driver/target_names.h"
#include "packs/yaml_value.h"

namespace calm::driver {
namespace {

using packs::YamlKind;
using packs::YamlValue;

constexpr std::array<std::string_view, 5> keys{"exclude", "levels", "out", "packs", "targets"};

/// Whether the text holds nothing but comments.
bool isEmpty(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

class Reader {
 public:
  Reader(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink)
      : source_(source), sources_(sources), sink_(sink) {}

  Configuration read() {
    const std::string_view text = sources_.text(source_);
    if (isEmpty(text)) return {};
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
      if (checkTexts(member)) readPacks(member);
    } else if (member.key == "exclude") {
      if (checkTexts(member)) result_.exclude = member.texts();
    } else if (member.key == "targets") {
      if (checkTexts(member)) readTargets(member);
    } else if (member.key == "out") {
      if (!isFolderBelow(member)) return refuse(member, "a folder under this one, such as `out` or `build/calm`");
      result_.out = member.text;
    } else if (member.key == "levels") {
      if (member.kind != YamlKind::Map) return refuse(member, "codes with their levels");
      for (const YamlValue& level : member.items) readCode(level);
    } else {
      const source::Span key = wordPlace(member.key, member.line);
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
    result_.levels.push_back({std::move(level), place(member.line)});
  }

  /// A path that stays below the root, that is hidden nowhere, and that every file system can hold.
  static bool isFolderBelow(const YamlValue& value) {
    std::string_view path = value.text;
    if (path.ends_with('/')) path.remove_suffix(1);
    return value.isText() && isSafePath(path);
  }

  void readPacks(const YamlValue& member) {
    for (const YamlValue& path : member.items) {
      const auto isThis = [&](const NamedPack& pack) { return pack.path == path.text; };
      if (std::any_of(result_.packs.begin(), result_.packs.end(), isThis)) {
        sink_.report(place(path.line), diagnostics::ConfigurationTwice, {path.text}).helped("take it out");
      } else {
        result_.packs.push_back({path.text, place(path.line)});
      }
    }
  }

  void readTargets(const YamlValue& member) {
    const std::vector<std::string_view> names = targetNames();
    for (const YamlValue& target : member.items) {
      if (std::find(names.begin(), names.end(), target.text) != names.end()) {
        result_.targets.push_back(target.text);
        continue;
      }
      const source::Span word = wordPlace(target.text, target.line);
      suggest(sink_.report(word, diagnostics::UnknownTarget, {target.text}), word, sources_.text(word), names);
    }
  }

  bool checkTexts(const YamlValue& member) {
    const auto isEmptyText = [](const YamlValue& item) { return item.text.empty(); };
    const bool fits = member.isTexts() && std::none_of(member.items.begin(), member.items.end(), isEmptyText);
    if (!fits) refuse(member, "a list of texts, none of them empty");
    return fits;
  }

  void refuse(const YamlValue& member, std::string_view expected) {
    sink_.report(place(member.line), diagnostics::ConfigurationValue, {member.key}, {expected});
  }

  /// The word where it stands on its line; the line where it is written with escapes.
  source::Span wordPlace(std::string_view word, std::uint32_t line) const {
    source::Span span = place(line);
    const std::size_t at = sources_.text(span).find(word);
    if (at == std::string_view::npos) return span;
    span.begin += static_cast<std::uint32_t>(at);
    span.end = span.begin + static_cast<std::uint32_t>(word.size());
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
