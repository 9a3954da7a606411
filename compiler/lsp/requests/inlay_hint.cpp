#include <algorithm>
#include <string>
#include <string_view>

#include "diagnostics/render/display_width.h"
#include "diagnostics/render/shown_text.h"
#include "driver/secret_texts.h"
#include "lsp/left_out.h"
#include "lsp/located.h"
#include "lsp/requests.h"
#include "syntax/lexer.h"

namespace calm::lsp {
namespace {

constexpr std::size_t mostFields = 3;
constexpr std::size_t longestValue = 24;

/// The beginning of a long value.
std::string shortened(std::string_view value) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < value.size() && count < longestValue; ++count) {
    end += diagnostics::decode(value.substr(end)).bytes;
  }
  return std::string(value.substr(0, end)) + (end < value.size() ? "…" : "");
}

/// Behind the `{` of a block; nothing where it is missing.
std::optional<std::uint32_t> placeIn(const syntax::Block& block, std::string_view text) {
  const std::uint32_t begin = block.header.end;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', begin), block.span.end));
  for (const syntax::Token& token : syntax::lexPart(text, begin, std::max(begin, end))) {
    if (token.kind == syntax::TokenKind::OpenBrace) return token.end;
  }
  return std::nullopt;
}

Json part(std::string value, const std::string& tooltip) {
  return {{"value", std::move(value)}, {"tooltip", {{"kind", "markdown"}, {"value", tooltip}}}};
}

/// The first fields, each with its rule, and how many more there are.
Json partsOf(const std::vector<LeftOut>& fields) {
  Json parts = Json::array();
  const std::size_t shown = fields.size() > mostFields + 1 ? mostFields : fields.size();
  for (std::size_t at = 0; at < shown; ++at) {
    const std::string lead = at == 0 ? "" : ", ";
    parts.push_back(
        part(lead + std::string(fields[at].field) + " = " + shortened(fields[at].value), fields[at].described));
  }
  if (shown == fields.size()) return parts;
  std::string rest;
  for (std::size_t at = shown; at < fields.size(); ++at) {
    rest +=
        (rest.empty() ? "" : "\n\n---\n\n") + ("**`" + std::string(fields[at].field) + "`** ") + fields[at].described;
  }
  parts.push_back(part(", +" + std::to_string(fields.size() - shown), rest));
  return parts;
}

}  // namespace

/// What the guide gives to the fields that a block leaves out, behind its head. A value that a secret is part of is not
/// shown.
Reply inlayHint(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  if (!document || !document->path) return Json();
  const Lines lines(document->text, session.client.encoding);
  const auto begin = lines.offset(at(params, "range", "start"));
  const auto end = lines.offset(at(params, "range", "end"));
  if (!begin || !end) return Failure{Failure::invalidParams, "`range` is a range"};
  const auto found = landscapeFileOf(session, *document->path);
  if (!found || found->landscape.analysed() == nullptr) return Json();
  const auto& [landscape, file] = *found;
  const std::string_view text = landscape.sources().text(file.source);
  const diagnostics::Masks masks(driver::secretsEverywhere(landscape), landscape.sources());
  Json made = Json::array();
  for (LeftOutOfBlock& each : leftOutIn(landscape.analysed()->model(), file.source)) {
    const auto place = placeIn(*each.block, text);
    if (!place || *place < *begin || *end < *place) continue;
    std::erase_if(each.fields, [&](const LeftOut& field) { return masks.everywhere(field.value) != field.value; });
    if (each.fields.empty()) continue;
    for (LeftOut& field : each.fields) field.described = masks.everywhere(field.described);
    made.push_back({{"position", lines.position(*place)}, {"label", partsOf(each.fields)}, {"paddingLeft", true}});
  }
  return made;
}

}  // namespace calm::lsp
