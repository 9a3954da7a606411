#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/knowledge/text_condition.h"

/// What `stdlib/symptoms.yaml` holds: texts of SAP's systems, and what causes them.
namespace calm::packs {

/// A field of every block of a kind, and when its value is as it should be.
struct SuspectField {
  std::string kind;
  std::string field;
  /// Whether anything is asked of the value at all.
  bool judged = false;
  TextCondition must;
};

struct Cause {
  std::string says;
  std::string remedy;
  /// A finding of one of these in a landscape is this cause.
  std::vector<std::string> rules;
  std::vector<SuspectField> fields;
};

struct Symptom {
  std::string id;
  /// As the systems print them; `<…>` stands for words that differ.
  std::vector<std::string> texts;
  std::string seenIn;
  /// A page of SAP's guide, or another place it is known from.
  std::string page;
  std::string source;
  std::vector<Cause> causes;
};

/// Those that ship.
std::vector<Symptom> symptoms();

/// Reads the document as JSON; it is as its schema wants it.
std::vector<Symptom> readSymptoms(std::string_view json);

}  // namespace calm::packs
