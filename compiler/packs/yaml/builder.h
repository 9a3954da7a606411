#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <vector>

#include "packs/yaml/document.h"

namespace calm::packs::yaml {

/// What the builder throws where it refuses a text; caught by readDocument.
struct Refused {
  int line = 0;
  std::string message;
};

/// Builds JSON and its lines from the events of yaml-cpp's parser.
class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(Document& document) : document_(document) {}

  bool hasDocument() const { return documents_ > 0; }
  /// Where the last scalar in quotes began; null_mark where there was none.
  const YAML::Mark& lastQuoted() const { return lastQuoted_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { open_.pop_back(); }

 private:
  struct Open {
    nlohmann::ordered_json* value = nullptr;
    std::string pointer;
    std::string key;
    bool hasKey = false;
  };

  bool expectsKey() const { return !open_.empty() && open_.back().value->is_object() && !open_.back().hasKey; }
  void takeKey(const YAML::Mark& mark, bool plain, const std::string& text);
  void refuseDecoration(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const;
  void openContainer(const YAML::Mark& mark, nlohmann::ordered_json empty);
  nlohmann::ordered_json& place(const YAML::Mark& mark, nlohmann::ordered_json value, std::string& pointer);

  Document& document_;
  std::vector<Open> open_;
  int documents_ = 0;
  YAML::Mark lastQuoted_ = YAML::Mark::null_mark();
};

}  // namespace calm::packs::yaml
