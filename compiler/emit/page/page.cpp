#include "emit/page/page.h"

#include <fmt/format.h>

#include <iterator>

#include "emit/page/assets.h"
#include "emit/page/data.h"
#include "emit/page/document.h"
#include "emit/page/facts.h"

namespace calm::emit::page {
namespace {

/// `[["Title", "ACME Sales"], …]`.
void appendFacts(std::string& bytes, const plan::Tenant& tenant, std::string_view environment) {
  bytes += '[';
  bool first = true;
  for (const facts::Fact& fact : facts::of(tenant, environment)) {
    if (!first) bytes += ',';
    first = false;
    bytes += '[';
    appendString(bytes, fact.name);
    bytes += ',';
    appendString(bytes, fact.value);
    bytes += ']';
  }
  bytes += ']';
}

void appendUseCases(std::string& bytes, const plan::Tenant& tenant) {
  bytes += '[';
  for (std::size_t i = 0; i < tenant.useCases.size(); ++i) {
    const plan::WantedUseCase& wanted = tenant.useCases[i];
    if (i > 0) bytes += ',';
    bytes += '[';
    appendString(bytes, facts::nameOf(wanted));
    bytes += ',';
    appendString(bytes, facts::activationOf(wanted));
    bytes += ']';
  }
  bytes += ']';
}

std::string_view titleOf(const plan::Tenant& tenant) {
  for (const plan::Field& field : tenant.object.fields) {
    if (field.def->name == "title") return field.value.text;
  }
  return {};
}

}  // namespace

Page::Page(const Context& context, std::string_view environment) : context_(context), environment_(environment) {}

void Page::add(const plan::Tenant& tenant, std::span<const plan::Step* const> steps) {
  blocks_ += "<script type=\"application/json\" class=\"calm-tenant\">{\"facts\":";
  appendFacts(blocks_, tenant, environment_);
  blocks_ += ",\"about\":";
  appendString(blocks_, tenant.object.documentation);
  blocks_ += ",\"useCases\":";
  appendUseCases(blocks_, tenant);
  blocks_ += ",\"steps\":[";
  if (!index_.empty()) index_ += ",\n";
  index_ += '[';
  appendString(index_, tenant.id);
  index_ += ',';
  appendString(index_, titleOf(tenant));
  index_ += ',';
  appendString(index_, tenant.pack->name);
  index_ += ",[";
  bool first = true;
  for (const plan::Step* step : steps) {
    if (!first) blocks_ += ",\n";
    appendRow(blocks_, *step, tenant, context_, shared_);
    fmt::format_to(std::back_inserter(index_), "{}[\"{}\",{}]", first ? "" : ",", keyOf(*step, environment_),
                   shared_.texts.numberOf(step->role.empty() ? "anyone" : std::string_view(step->role)));
    first = false;
  }
  index_ += "]]";
  blocks_ += "]}</script>\n";
}

std::string Page::finish(std::string_view picture, std::string_view pictureStyle) {
  std::string page;
  page.reserve(blocks_.size() + index_.size() + shared_.texts.elements().size() + picture.size() + 65536);
  appendHead(page, environment_, pictureStyle);
  if (!picture.empty()) {
    page += "<template id=\"calm-picture\">";
    page += picture;
    page += "</template>\n";
  }
  page += blocks_;
  page += "<script type=\"application/json\" id=\"calm-index\">{\"environment\":";
  appendString(page, environment_);
  page += ",\"tenants\":[";
  page += index_;
  page += "],\"texts\":[";
  page += shared_.texts.elements();
  page += "],\"rules\":[";
  page += shared_.rules.elements();
  page += "]}</script>\n<script>";
  page += script();
  page += "</script>\n</body>\n</html>\n";
  return page;
}

}  // namespace calm::emit::page
