#include <fmt/format.h>

#include <array>
#include <utility>

#include "driver/exported/exported.h"
#include "driver/json/document.h"

namespace calm::driver::exported {
namespace {

using json::Kind;
using json::Value;

std::string placeOf(const Destination& destination, std::string_view key) {
  return fmt::format("{} {}", destination.name, key);
}

/// Gathers the destinations of one text.
class Gathering {
 public:
  Export found;

  /// An answer of a list, of one destination, of `find`, of the btp CLI, or the parameters of a service instance.
  void add(const Value& value) {
    if (value.kind == Kind::List) {
      for (const Value& item : value.items) add(item);
    } else if (const Value* inner = value.member("destinationConfiguration")) {
      lostList(value, "certificates");
      add(*inner);
    } else if (const Value* data = value.member("init_data")) {
      for (const Value& level : data->items) addLevel(level);
    } else if (value.member("destinations") != nullptr) {
      addLevel(value);
    } else {
      addDestination(value);
    }
  }

 private:
  void addLevel(const Value& level) {
    lostList(level, "certificates");
    const Value* const list = level.member("destinations");
    if (list == nullptr || list->kind != Kind::List) return;
    for (const Value& item : list->items) addDestination(item);
  }

  void lostList(const Value& value, std::string_view name) {
    const Value* const list = value.member(name);
    if (list == nullptr || list->items.empty()) return;
    remark("", fmt::format("its {} are not carried; upload them by themselves", name), true);
  }

  void addDestination(const Value& value) {
    const Value* const name = value.member("Name");
    if (value.kind != Kind::Object || name == nullptr || !name->isText() || name->text.empty()) {
      return remark("",
                    value.member("FragmentName") != nullptr
                        ? "a destination fragment is not carried"
                        : "holds something that is no destination: it has no `Name`",
                    true);
    }
    if (value.names.size() > mostProperties) {
      return remark(name->text, "has more properties than a destination has; it is left out", true);
    }
    Destination destination{name->text, {}};
    for (std::size_t i = 0; i < value.names.size(); ++i) {
      if (value.names[i] != "Name") addProperty(destination, value.names[i], value.items[i]);
    }
    found.destinations.push_back(std::move(destination));
  }

  void addProperty(Destination& destination, const std::string& key, const Value& value) {
    switch (value.kind) {
      case Kind::Text:
        return destination.properties.push_back({key, value.text, isBlank(value.text) && isSecret(key)}),
               static_cast<void>(0);
      case Kind::Bool:
      case Kind::Number:
        remark(placeOf(destination, key), "was no text and is written as one", false);
        return destination.properties.push_back({key, value.text, false}), static_cast<void>(0);
      case Kind::Null:
        return;
      case Kind::List:
      case Kind::Object:
        return remark(placeOf(destination, key), "is no text, so it is not carried", !key.starts_with('$'));
    }
  }

  void remark(std::string place, std::string text, bool lost) {
    found.remarks.push_back({std::move(place), std::move(text), lost});
  }
};

}  // namespace

support::Result<Export, NoExport> readJson(std::string_view bytes) {
  const auto document = json::read(bytes);
  if (!document) return NoExport{document.error().reason};
  Gathering gathering;
  gathering.add(document.value().root);
  if (gathering.found.destinations.empty()) return NoExport{"holds no destination"};
  return std::move(gathering.found);
}

}  // namespace calm::driver::exported
