#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs/knowledge/text_condition.h"

/// What `stdlib/service-key.yaml` holds: what is known of a service key of SAP Cloud ALM.
namespace calm::packs {

struct KeyMember {
  std::string id;
  /// In SAP's shape, with dots; and its name where the key is one flat object.
  std::string path;
  std::string flat;
  bool secret = false;
};

enum class Presence : std::uint8_t { NotAsked, Present, Absent };

/// What has to be true of one member. Where it is missing, only the presence is looked at.
struct KeyFact {
  std::string member;
  Presence presence = Presence::NotAsked;
  TextCondition text;
};

/// What `@` of a shape stands for is the same in two members. Not asked where `as` is empty.
struct SameAs {
  std::string as;
  std::string here;
  std::string there;
};

enum class KeyLevel : std::uint8_t { Error, Warning, Note };

struct KeyCheck {
  std::string id;
  KeyLevel level = KeyLevel::Error;
  /// All of them have to be true for the check to be made.
  std::vector<KeyFact> when;
  KeyFact must;
  SameAs same;
  /// What was seen, and what to do.
  std::string says;
  std::string remedy;
  /// A page of SAP's guide, or another place where SAP says so.
  std::string page;
  std::string source;
};

/// What the guide demands and no key shows.
struct Unseen {
  std::string says;
  std::string page;
};

struct KeyChecks {
  std::vector<KeyMember> members;
  std::vector<KeyCheck> checks;
  std::vector<Unseen> unseen;

  /// Null where there is none.
  const KeyMember* member(std::string_view id) const;
};

/// Those that ship.
KeyChecks keyChecks();

/// Reads the document as JSON; it is as its schema wants it.
KeyChecks readKeyChecks(std::string_view json);

}  // namespace calm::packs
