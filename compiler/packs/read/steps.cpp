#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

StepClass stepClass(std::string_view written) {
  if (written == "deploy") return StepClass::Deploy;
  if (written == "assert") return StepClass::Assert;
  return StepClass::Ui;
}

/// `- host-name` is short for `- { field: host-name }`.
StepField stepField(const Json& value) {
  if (value.is_string()) return {{}, text(value), {}, {}};
  return {text(value, "screen"), text(value, "field"), text(value, "value"), text(value, "hint")};
}

}  // namespace

StepTemplate stepTemplate(const Json& value) {
  StepTemplate made;
  made.id = text(value, "id");
  made.object = text(value, "object");
  made.paths = texts(value, "paths");
  made.variants = texts(value, "variants");
  made.when = text(value, "when");
  made.cls = stepClass(text(value, "class"));
  made.role = text(value, "role");
  made.system = text(value, "system");
  made.title = text(value, "title");
  made.navigation = texts(value, "navigation");
  made.actions = texts(value, "actions");
  made.fields = listOf(member(value, "fields"), stepField);
  made.allFields = flag(value, "all-fields");
  made.expect = text(value, "expect");
  made.undo = text(value, "undo");
  made.remarks = texts(value, "remarks");
  made.rules = texts(value, "rules");
  made.after = texts(value, "after");
  return made;
}

}  // namespace calm::packs::read
