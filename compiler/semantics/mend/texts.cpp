#include "semantics/mend/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "semantics/mend/placeholder.h"
#include "semantics/mend/take_out.h"
#include "semantics/product_view.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using packs::TypeKind;

namespace {

bool isLiteral(const Analysis& analysis, Span place, std::string_view text) {
  return analysis.sources.text(place) == fmt::format("\"{}\"", text);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool isGood(std::string_view text, TypeKind kind) {
  return kind == TypeKind::Url ? urlProblem(text).empty() : hostProblem(text).empty();
}

/// `${secret:NAME}` is what Calm writes into artefacts; who writes it into a file means that secret.
std::string_view placeholderName(std::string_view written) {
  constexpr std::string_view before = "\"${secret:";
  constexpr std::string_view after = "}\"";
  if (!written.starts_with(before) || !written.ends_with(after)) return {};
  const std::string_view name = written.substr(before.size(), written.size() - before.size() - after.size());
  return secretNameProblem(name).empty() ? name : std::string_view();
}

/// Whether a template of the product says what the field is.
bool isFixed(const model::Object& object, const packs::FieldDef& field) {
  const auto roles = object.pack ? templatesOf(object) : std::vector<const packs::ObjectTemplate*>();
  return std::any_of(roles.begin(), roles.end(), [&](const packs::ObjectTemplate* role) {
    return std::any_of(role->fields.begin(), role->fields.end(), [&](const packs::FieldTemplate& part) {
      return part.name == field.name && part.mode == packs::FieldMode::Value;
    });
  });
}

}  // namespace

void offerAddress(const Analysis& analysis, std::string_view text, const Typing& expected, Span place,
                  diagnostics::Diagnostic& finding) {
  if (!isLiteral(analysis, place, text)) return;
  const auto offer = [&](std::string_view title, std::string_view mended, bool safe) {
    if (!isGood(mended, expected.kind)) return false;
    const std::string quoted = fmt::format("\"{}\"", mended);
    finding.helped(fmt::format("{}: `{}`", title, quoted));
    finding.fix({std::string(title), {{place, quoted}}, safe});
    return true;
  };
  if (offer("take the blanks away", trimmed(text), true)) return;
  if (expected.kind == TypeKind::Url) {
    if (offer("take the fragment away", text.substr(0, text.find('#')), false)) return;
    if (text.find("://") == std::string_view::npos) offer("write the scheme", fmt::format("https://{}", text), false);
    return;
  }
  if (urlProblem(text).empty()) {
    offer("write the host alone", hostOf(text), true);
  } else if (const std::string url = fmt::format("https://{}", text); urlProblem(url).empty()) {
    offer("write the host alone", hostOf(url), false);
  }
}

void offerSecret(Analysis& analysis, ObjectId id, const packs::FieldDef& field, const syntax::Field& written,
                 diagnostics::Diagnostic& finding) {
  const Span place = written.value.span;
  if (const std::string_view name = placeholderName(analysis.sources.text(place)); !name.empty()) {
    finding.fix({"name the secret", {{place, fmt::format("secret(\"{}\")", name)}}, true});
  } else if (isFixed(analysis.object(id), field)) {
    finding.helped("take it out: the secret is derived");
    offerWithout(analysis, written, Loss::Something, finding);
  } else if (const std::optional<Placeholder> named = placeholderFor(analysis, id, field)) {
    finding.fix({"keep it elsewhere, and name it here", {{place, named->text}}, false});
  }
}

}  // namespace calm::semantics
