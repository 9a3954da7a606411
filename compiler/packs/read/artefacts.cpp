#include <utility>

#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

constexpr std::string_view fieldMark = "$field";
constexpr std::string_view eachMark = "$each";

ContentKind scalarKind(const Json& value) {
  if (value.is_boolean()) return ContentKind::Bool;
  return value.is_number() ? ContentKind::Number : ContentKind::Text;
}

Content contentOf(const Json& value) {
  Content made;
  if (value.is_array()) {
    made.kind = ContentKind::List;
    made.items = listOf(value, contentOf);
  } else if (value.is_object() && value.contains(fieldMark)) {
    made = {ContentKind::Field, {}, text(value, fieldMark), text(value, "append"), text(value, "infix"), {}};
  } else if (value.is_object() && value.contains(eachMark)) {
    made.kind = ContentKind::Each;
    made.text = text(value, eachMark);
    made.items = listOf(member(value, "items"), contentOf);
  } else if (value.is_object()) {
    made.kind = ContentKind::Object;
    made.items = mapOf(value, content);
  } else {
    made.kind = scalarKind(value);
    made.text = text(value);
  }
  return made;
}

}  // namespace

Content content(const std::string& key, const Json& value) {
  Content made = contentOf(value);
  made.key = key;
  return made;
}

Probe probe(const Json& value) {
  Probe made;
  made.id = text(value, "id");
  made.title = text(value, "title");
  made.asksHub = text(value, "asks") == "hub";
  made.useCases = texts(value, "use-cases");
  made.where = textMap(member(value, "where"));
  made.path = text(value, "path");
  made.query = mapOf(member(value, "query"), content);
  made.scope = text(value, "scope");
  const Json& expect = member(value, "expect");
  if (const Json& status = member(expect, "status"); status.is_number()) made.status = status.get<std::uint32_t>();
  made.isFilled = text(expect, "list") == "filled";
  made.isList = made.isFilled || text(expect, "list") == "any";
  made.members = texts(expect, "members");
  made.isUnconfirmed = text(value, "basis") == "unconfirmed";
  made.remark = text(value, "remark");
  return made;
}

ArtefactTemplate artefactTemplate(const Json& value) {
  return {text(value, "target"), text(value, "file"), text(value, "needs"), content({}, member(value, "content"))};
}

}  // namespace calm::packs::read
