#include "driver/secrets/feeds.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "driver/secrets/placeholder.h"
#include "emit/manifest/manifest.h"
#include "emit/output.h"

namespace calm::driver::secrets {
namespace {

using Json = nlohmann::ordered_json;

/// Secret -> where its placeholder stands.
using Places = std::map<std::string, std::vector<std::string>>;

/// Files that describe and are never deployed, so nothing is filled in them.
bool describes(std::string_view path) {
  return path == "landscape.json" || path == "calm-map.json" || path == emit::manifest::fileName ||
         path.starts_with("runbook/") || path.starts_with("graph/");
}

void findInJson(const Json& value, const Json::json_pointer& pointer, std::string_view path, Places& places) {
  if (value.is_string()) {
    const auto name = nameIn(value.get_ref<const std::string&>());
    if (name) places[*name].push_back(std::string(path) + "#" + pointer.to_string());
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) findInJson(member, pointer / key, path, places);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) findInJson(value[i], pointer / i, path, places);
  }
}

void findInLines(std::string_view text, std::string_view path, Places& places) {
  std::size_t line = 1;
  for (std::size_t at = text.find("${secret:"); at != std::string_view::npos; at = text.find("${secret:", at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) return;
    for (const char c : text.substr(0, at)) line += c == '\n' ? 1 : 0;
    const auto name = nameIn(text.substr(at, end + 1 - at));
    if (name) places[*name].push_back(std::string(path) + ":" + std::to_string(line));
    line = 1;
  }
}

/// Looks for placeholders in what a build would write.
class Finder final : public emit::Output {
 public:
  Places places;

  void file(std::string_view path, std::string_view bytes) override {
    if (describes(path)) return;
    const Json json = path.ends_with(".json") ? Json::parse(bytes, nullptr, false) : Json(Json::value_t::discarded);
    if (json.is_discarded()) return findInLines(bytes, path, places);
    findInJson(json, Json::json_pointer(), path, places);
  }
  void begin(std::string_view path) override { open_[std::string(path)].clear(); }
  void append(std::string_view path, std::string_view bytes) override {
    if (!describes(path)) open_[std::string(path)] += bytes;
  }
  void end(std::string_view path) override {
    const auto closed = open_.extract(std::string(path));
    file(path, closed.mapped());
  }

 private:
  std::map<std::string, std::string> open_;
};

/// Hears the plan: which steps ask for which secret, and which fields hold it.
class Listener final : public plan::Visitor {
 public:
  std::map<std::string, std::vector<FedStep>, std::less<>> steps_;
  std::vector<SecretFeeds> secrets;

  void steps(const plan::Tenant&, std::span<const plan::Step> steps) override {
    for (const plan::Step& step : steps) {
      for (const plan::StepField& field : step.fields) hear(step, field.value);
    }
  }

  void end(std::span<const plan::SecretUse> uses) override {
    for (const plan::SecretUse& use : uses) {
      const auto heard = steps_.find(use.name);
      secrets.push_back({std::string(use.name),
                         use.usedBy,
                         heard == steps_.end() ? std::vector<FedStep>{} : std::move(heard->second),
                         {}});
    }
  }

 private:
  void hear(const plan::Step& step, const plan::Leaf& leaf) {
    for (const plan::Leaf& item : leaf.items) hear(step, item);
    if (leaf.kind != plan::LeafKind::Secret) return;
    std::vector<FedStep>& fed = steps_[std::string(leaf.text)];
    if (!fed.empty() && fed.back().id == step.id) return;
    fed.push_back({std::string(step.id), std::string(step.role), std::string(step.title)});
  }
};

}  // namespace

std::vector<EnvironmentFeeds> feedsOf(Compilation& compilation) {
  std::vector<EnvironmentFeeds> all;
  for (const std::string& environment : compilation.planned()) {
    Listener listener;
    compilation.read(environment, listener);
    Finder finder;
    compilation.emit(environment, finder);
    for (SecretFeeds& secret : listener.secrets) secret.artefacts = std::move(finder.places[secret.name]);
    all.push_back({environment, std::move(listener.secrets)});
  }
  return all;
}

std::string renderJson(const std::vector<EnvironmentFeeds>& all) {
  Json out{{"calm", 1}, {"environments", Json::array()}};
  for (const EnvironmentFeeds& feeds : all) {
    Json secrets = Json::array();
    for (const SecretFeeds& secret : feeds.secrets) {
      Json steps = Json::array();
      for (const FedStep& step : secret.steps) {
        steps.push_back({{"id", step.id}, {"role", step.role}, {"title", step.title}});
      }
      secrets.push_back({{"name", secret.name},
                         {"variable", variableOf(secret.name)},
                         {"fields", secret.fields},
                         {"steps", steps},
                         {"artefacts", secret.artefacts}});
    }
    out["environments"].push_back({{"environment", feeds.environment}, {"secrets", secrets}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace calm::driver::secrets
