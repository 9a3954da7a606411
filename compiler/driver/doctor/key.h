#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/doctor/examine.h"
#include "driver/json/document.h"
#include "packs/knowledge/key_checks.h"

namespace calm::driver::doctor {

/// The members of a key that are known, by their id.
class Key {
 public:
  /// Also says what is wrong with how the file is put together.
  Key(const json::Value& root, const packs::KeyChecks& checks, std::vector<Finding>& findings);

  /// Nothing where the member is missing, is empty, or is no text.
  std::optional<std::string_view> value(std::string_view member) const;

  /// Whether the fact is true of the key. Of a member that is missing only the presence is asked.
  bool holds(const packs::KeyFact& fact) const;

  /// Whether the member is there, or is asked to be absent, and the fact is true of it.
  bool shows(const packs::KeyFact& fact) const;

  /// Whether `@` stands for the same in both members; also where that can not be told.
  bool agrees(std::string_view member, const packs::SameAs& same) const;

 private:
  void add(const packs::KeyMember& member, const json::Value& root, std::vector<Finding>& findings);

  std::map<std::string, std::string_view, std::less<>> values_;
};

}  // namespace calm::driver::doctor
