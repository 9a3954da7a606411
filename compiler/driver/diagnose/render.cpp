#include "driver/diagnose/render.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/render/shown_text.h"
#include "diagnostics/words.h"

namespace calm::driver::diagnose {
namespace {

std::string_view verdictOn(const packs::SuspectField& field, const Sighting& seen) {
  if (!field.judged || seen.secret) return "compare";
  return packs::holds(field.must, seen.value) ? "fits" : "is not as it should be";
}

bool fails(const packs::SuspectField& field, const Sighting& seen) {
  return field.judged && !seen.secret && !packs::holds(field.must, seen.value);
}

void appendFields(std::string& out, const packs::Cause& cause) {
  std::string list;
  for (const packs::SuspectField& field : cause.fields) {
    list += fmt::format("{}`{}` of {}", list.empty() ? "" : ", ", field.field, diagnostics::withArticle(field.kind));
  }
  if (!list.empty()) out += fmt::format("    fields: {}\n", list);
}

/// The values, and how many of them are not as they should be.
std::size_t appendValues(std::string& out, const packs::Cause& cause, const Evidence& evidence) {
  std::size_t failing = 0;
  for (const packs::SuspectField& field : cause.fields) {
    for (const Sighting& seen : evidence.of(field.kind, field.field)) {
      failing += fails(field, seen) ? 1 : 0;
      out += fmt::format("    {}: {} = {}  ({})\n", verdictOn(field, seen), diagnostics::escaped(seen.field),
                         diagnostics::escaped(seen.value), diagnostics::escaped(seen.origin));
    }
  }
  return failing;
}

}  // namespace

Shown show(const packs::Symptom& symptom, std::string_view text, const Evidence* evidence,
           const std::function<std::string(const packs::Cause&)>& findings) {
  Shown shown;
  std::string& out = shown.text;
  out = fmt::format("{}\n  seen in: {}\n  page: {}\n", text, symptom.seenIn,
                    symptom.page.empty() ? symptom.source : symptom.page);
  std::size_t number = 0;
  for (const packs::Cause& cause : symptom.causes) {
    out += fmt::format("\n  {}. {}\n    do: {}\n", ++number, cause.says, cause.remedy);
    const std::string found = findings(cause);
    out += found;
    std::size_t failing = found.empty() ? 0 : 1;
    if (evidence == nullptr) {
      appendFields(out, cause);
    } else {
      failing += appendValues(out, cause, *evidence);
    }
    if (failing != 0) ++shown.atWork;
  }
  return shown;
}

}  // namespace calm::driver::diagnose
