#include "driver/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"
#include "driver/project.h"
#include "packs/yaml/document.h"
#include "semantics/suggest.h"

namespace calm::driver {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> keys{"exclude", "levels", "out", "packs", "targets"};

class Reader {
 public:
  Reader(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink)
      : source_(source), sources_(sources), sink_(sink) {}

  Configuration read() {
    const std::string_view text = sources_.text(source_);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
    auto document = packs::yaml::readDocument(std::string(configurationName), text);
    if (!document) {
      sink_.report(place(document.error().line), diagnostics::ConfigurationUnreadable, {document.error().message});
      return {};
    }
    const Json& root = document.value().root;
    lines_ = &document.value().lines;
    if (!root.is_object()) {
      sink_.report(place(1), diagnostics::ConfigurationUnreadable, {"it holds no keys"});
      return {};
    }
    for (const auto& [key, value] : root.items()) readKey(key, value);
    return std::move(result_);
  }

 private:
  void readKey(const std::string& key, const Json& value) {
    const std::string pointer = packs::yaml::step("", key);
    if (key == "packs") {
      const std::vector<std::string> paths = texts(key, pointer, value);
      for (std::size_t at = 0; at < paths.size(); ++at) {
        result_.packs.push_back({paths[at], place(lines_->at(packs::yaml::step(pointer, at)))});
      }
    } else if (key == "exclude") {
      result_.exclude = texts(key, pointer, value);
    } else if (key == "targets") {
      result_.targets = texts(key, pointer, value);
    } else if (key == "out") {
      if (!value.is_string()) return refuse(key, pointer, "the path of a folder");
      result_.out = value.get<std::string>();
    } else if (key == "levels") {
      if (!value.is_object()) return refuse(key, pointer, "codes with their levels");
      for (const auto& [code, level] : value.items()) readLevelOf(code, packs::yaml::step(pointer, code), level);
    } else {
      sink_.report(place(lines_->at(pointer)), diagnostics::UnknownConfigurationKey, {key})
          .helped(semantics::suggestion(key, keys));
    }
  }

  void readLevelOf(const std::string& code, const std::string& pointer, const Json& value) {
    Level level{code, {}};
    if (!value.is_string() || !readLevel(value.get<std::string>(), level)) {
      return refuse(code, pointer, "`error`, `warning`, `note` or `off`");
    }
    if (const std::string_view why = lockedBecause(code); !why.empty()) {
      sink_.report(place(lines_->at(pointer)), diagnostics::LevelNotYours, {code}, {why});
      return;
    }
    result_.levels.push_back(std::move(level));
  }

  std::vector<std::string> texts(const std::string& key, const std::string& pointer, const Json& value) {
    const bool isList =
        value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_string(); });
    if (isList) return value.get<std::vector<std::string>>();
    refuse(key, pointer, "a list of texts");
    return {};
  }

  void refuse(const std::string& key, const std::string& pointer, std::string_view expected) {
    sink_.report(place(lines_->at(pointer)), diagnostics::ConfigurationValue, {key}, {expected});
  }

  /// The line without the blanks before it.
  source::Span place(std::uint32_t line) const {
    const std::string_view whole = sources_.text(source_);
    const std::string_view text = sources_.line(source_, std::max(1u, line));
    const auto begin = static_cast<std::uint32_t>(text.data() - whole.data());
    const auto blanks = static_cast<std::uint32_t>(std::min(text.find_first_not_of(' '), text.size()));
    return {source_, begin + blanks, begin + static_cast<std::uint32_t>(text.size())};
  }

  source::SourceId source_;
  const source::SourceMap& sources_;
  diagnostics::Sink& sink_;
  const packs::yaml::Lines* lines_ = nullptr;
  Configuration result_;
};

}  // namespace

Configuration readConfiguration(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink) {
  return Reader(source, sources, sink).read();
}

}  // namespace calm::driver
