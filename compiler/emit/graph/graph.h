#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The landscape as a picture needs it: tenants, what is inside of them, and who sends to whom. It owns its texts,
/// which are as the landscape has them; each writer makes them fit its format.
namespace calm::emit::graph {

/// Who begins when data go from a tenant to the one that monitors it.
enum class Flow : std::uint8_t {
  /// The product's pack does not say.
  Unknown,
  /// The product sends.
  Push,
  /// The monitoring tenant asks.
  Pull,
};

/// A reference from an object to another one of its tenant.
struct Link {
  std::string field;
  /// Index of the object, and which of its parts is meant; `wholeObject`: none of them.
  std::size_t object = 0;
  std::size_t part = 0;
};
inline constexpr std::size_t wholeObject = static_cast<std::size_t>(-1);

/// A system, an arrangement, a destination, an endpoint: what has a name and stands in a tenant.
struct Object {
  std::string id;
  std::string kind;
  /// What a person calls the kind.
  std::string noun;
  bool derived = false;
  /// The one value that tells most of it: its host, or the scenario that it is made from. May be empty.
  std::string detail;
  /// Names of the blocks inside.
  std::vector<std::string> parts;
  std::vector<Link> links;
};

struct UseCase {
  std::string id;
  std::string label;
};

struct Tenant {
  std::string id;
  /// Empty where none is written.
  std::string title;
  std::string product;
  std::string productName;
  std::string url;
  /// `production`, and what the screen says for it; empty where it is not written.
  std::string role;
  std::string roleLabel;
  /// Which of the words of its field the role is, from 0 on.
  std::size_t roleRank = 0;
  std::string setup;
  /// The tenant that its data go to; empty: none.
  std::string monitoredBy;
  Flow flow = Flow::Unknown;
  std::vector<UseCase> useCases;
  std::size_t objectCount = 0;
  /// Empty where the picture is too large to show them.
  std::vector<Object> objects;

  const std::string& name() const { return title.empty() ? id : title; }
};

struct Graph {
  /// Empty: the nameless environment.
  std::string environment;
  /// In the order of the landscape.
  std::vector<Tenant> tenants;
};

}  // namespace calm::emit::graph
