#include "driver/doctor/key.h"

#include <fmt/format.h>

#include <algorithm>

#include "packs/knowledge/text_shape.h"
#include "support/lower_case.h"

namespace calm::driver::doctor {
namespace {

/// A name without what people change in it: case, hyphens and underscores.
std::string plain(std::string_view name) {
  std::string made;
  for (const char c : name) {
    if (c != '-' && c != '_') made += c;
  }
  return support::lowerCase(made);
}

const json::Value* at(const json::Value& root, std::string_view path) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return root.member(path);
  const json::Value* const outer = root.member(path.substr(0, dot));
  return outer == nullptr ? nullptr : outer->member(path.substr(dot + 1));
}

/// Whether a member stands there under a name that differs from the right one in case, hyphens or underscores only.
bool isMiswritten(const json::Value& root, std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  for (std::size_t i = 0; i < root.names.size(); ++i) {
    if (plain(root.names[i]) != plain(name)) continue;
    if (dot == std::string_view::npos ? root.names[i] != name : isMiswritten(root.items[i], path.substr(dot + 1))) {
      return true;
    }
    if (dot != std::string_view::npos && root.names[i] != name && at(root.items[i], path.substr(dot + 1))) return true;
  }
  return false;
}

}  // namespace

Key::Key(const json::Value& root, const packs::KeyChecks& checks, std::vector<Finding>& findings) {
  for (const packs::KeyMember& member : checks.members) add(member, root, findings);
}

void Key::add(const packs::KeyMember& member, const json::Value& root, std::vector<Finding>& findings) {
  using packs::KeyLevel;
  const json::Value* nested = at(root, member.path);
  const json::Value* const found = nested != nullptr ? nested : root.member(member.flat);
  if (found == nullptr) {
    if (!isMiswritten(root, member.path) && !isMiswritten(root, member.flat)) return;
    findings.push_back(
        {KeyLevel::Error, "file-name-of-member", member.path,
         fmt::format("a member is called almost like `{}`, and programs look for exactly this name", member.path),
         "take the key as SAP BTP shows it, capitals included", ""});
    return;
  }
  if (!found->isText()) {
    findings.push_back({KeyLevel::Error, "file-no-text", member.path, fmt::format("`{}` is no text", member.path),
                        "take the key as SAP BTP shows it, quotes included", ""});
    return;
  }
  if (!found->text.empty()) values_.emplace(member.id, found->text);
}

std::optional<std::string_view> Key::value(std::string_view member) const {
  const auto found = values_.find(member);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

bool Key::holds(const packs::KeyFact& fact) const {
  const auto text = value(fact.member);
  if (fact.presence == packs::Presence::Present && !text) return false;
  if (fact.presence == packs::Presence::Absent && text) return false;
  return !text || packs::holds(fact.text, *text);
}

bool Key::shows(const packs::KeyFact& fact) const {
  return holds(fact) && (fact.presence == packs::Presence::Absent || value(fact.member));
}

bool Key::agrees(std::string_view member, const packs::SameAs& same) const {
  const auto here = value(member);
  const auto there = value(same.as);
  if (same.as.empty() || !here || !there) return true;
  const auto left = packs::fitShape(*here, same.here);
  const auto right = packs::fitShape(*there, same.there);
  return !left || !right || *left == *right;
}

}  // namespace calm::driver::doctor
