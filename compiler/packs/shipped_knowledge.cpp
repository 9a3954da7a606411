#include <algorithm>

#include "packs/embedded.h"
#include "packs/knowledge/key_checks.h"
#include "packs/knowledge/symptoms.h"

namespace calm::packs {
namespace {

std::string_view shipped(std::string_view file) {
  return std::ranges::find(embedded().documents, file, &EmbeddedDocument::file)->json;
}

}  // namespace

KeyChecks keyChecks() { return readKeyChecks(shipped("service-key.yaml")); }

std::vector<Symptom> symptoms() { return readSymptoms(shipped("symptoms.yaml")); }

}  // namespace calm::packs
