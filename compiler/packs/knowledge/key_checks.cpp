#include "packs/knowledge/key_checks.h"

#include <algorithm>

#include "packs/knowledge/read_condition.h"

namespace calm::packs {
namespace {

using read::Json;
using read::text;

Presence presence(const Json& value) {
  if (read::flag(value, "present")) return Presence::Present;
  return read::flag(value, "absent") ? Presence::Absent : Presence::NotAsked;
}

KeyFact fact(std::string member, const Json& value) {
  return {std::move(member), presence(value), readCondition(value)};
}

KeyLevel level(const std::string& word) {
  if (word == "warning") return KeyLevel::Warning;
  return word == "note" ? KeyLevel::Note : KeyLevel::Error;
}

KeyCheck check(const Json& value) {
  KeyCheck made;
  made.id = text(value, "id");
  made.level = level(text(value, "level"));
  made.when =
      read::listOf(read::member(value, "when"), [](const Json& each) { return fact(text(each, "member"), each); });
  const Json& must = read::member(value, "must");
  made.must = fact(text(value, "member"), must);
  const Json& same = read::member(must, "same");
  made.same = {text(same, "as"), text(same, "here"), text(same, "there")};
  made.says = text(value, "says");
  made.remedy = text(value, "do");
  made.page = text(value, "page");
  made.source = text(value, "source");
  return made;
}

}  // namespace

const KeyMember* KeyChecks::member(std::string_view id) const {
  const auto at = std::ranges::find(members, id, &KeyMember::id);
  return at == members.end() ? nullptr : &*at;
}

KeyChecks readKeyChecks(std::string_view json) {
  const Json root = Json::parse(json);
  KeyChecks made;
  made.members = read::mapOf(read::member(root, "members"), [](const std::string& id, const Json& value) {
    return KeyMember{id, text(value, "path"), text(value, "flat"), read::flag(value, "secret")};
  });
  made.checks = read::listOf(read::member(root, "checks"), check);
  made.unseen = read::listOf(read::member(root, "unseen"), [](const Json& value) {
    return Unseen{text(value, "says"), text(value, "page")};
  });
  return made;
}

}  // namespace calm::packs
