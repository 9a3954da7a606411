#include "packs/knowledge/symptoms.h"

#include "packs/knowledge/read_condition.h"

namespace calm::packs {
namespace {

using read::Json;
using read::text;

SuspectField field(const Json& value) {
  const Json& must = read::member(value, "must");
  return {text(value, "kind"), text(value, "field"), must.is_object(), readCondition(must)};
}

Cause cause(const Json& value) {
  return {text(value, "says"), text(value, "do"), read::texts(value, "rules"),
          read::listOf(read::member(value, "fields"), field)};
}

Symptom symptom(const Json& value) {
  return {text(value, "id"),   read::texts(value, "texts"), text(value, "seen-in"),
          text(value, "page"), text(value, "source"),       read::listOf(read::member(value, "causes"), cause)};
}

}  // namespace

std::vector<Symptom> readSymptoms(std::string_view json) {
  return read::listOf(read::member(Json::parse(json), "symptoms"), symptom);
}

}  // namespace calm::packs
