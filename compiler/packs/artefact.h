#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace calm::packs {

enum class ContentKind : std::uint8_t { Text, Number, Bool, Field, Object, List, Each };

/// A part of a JSON document that a pack describes. It is filled from an object of a tenant: first the tenant.
struct Content {
  ContentKind kind = ContentKind::Text;
  /// The member that this is; empty in a list.
  std::string key;
  /// A constant. Of Field: what it holds, `label` (the name of the object), `port`, `outbound-user.client-id`; behind
  /// `tenant.` of the tenant, behind `parent.` of the object around. Of Each: the kind of the blocks.
  std::string text;
  /// Of Field: what stands behind the value, and behind the first label of the host in it.
  std::string append;
  std::string infix;
  /// Members and elements. Of Each: the elements that every block of the kind adds to the list around it. A member or
  /// element whose field is not known is left out.
  std::vector<Content> items;
};

/// A document for a target (`--target`), `deploy/<target>/<tenant>/<file>`.
struct ArtefactTemplate {
  std::string target;
  std::string file;
  /// Only where the tenant has a block of this kind; empty: always.
  std::string needs;
  Content content;
};

/// A GET request that tells, after a deployment, whether something works.
struct Probe {
  std::string id;
  std::string title;
  /// Asks the tenant that monitors this one; else the tenant itself.
  bool asksHub = false;
  /// Only where one of these use cases is wanted / these fields have these symbols; empty: always.
  std::vector<std::string> useCases;
  std::vector<std::pair<std::string, std::string>> where;
  /// Behind the URL of the API, without query.
  std::string path;
  /// Texts and fields.
  std::vector<Content> query;
  /// The scope that the token needs.
  std::string scope;
  std::uint32_t status = 200;
  /// The body is a JSON list / with an element; each element has these members.
  bool isList = false;
  bool isFilled = false;
  std::vector<std::string> members;
  /// Not SAP's own word: what others do who call it.
  bool isUnconfirmed = false;
  std::string remark;
};

}  // namespace calm::packs
