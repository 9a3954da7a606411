#include "emit/page/page.h"

#include <fmt/format.h>

#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "emit/documents/experiments.h"
#include "emit/facts/facts.h"
#include "emit/graph/collector.h"
#include "emit/graph/sections.h"
#include "emit/graph/svg/picture.h"
#include "emit/page/assets.h"
#include "emit/page/data.h"
#include "emit/page/document.h"
#include "emit/page/row.h"

namespace calm::emit::page {
namespace {

/// `[["Title", "ACME Sales"], …]`, with a third element where the value is words.
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
    bytes += fact.kind == facts::FactKind::Words ? ",\"w\"]" : "]";
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

/// `[["deploy/…/requests.json", "Never carried out …"], …]`
void appendExperiments(std::string& bytes, const plan::Tenant& tenant, const Context& context) {
  bytes += '[';
  bool first = true;
  for (const documents::Experiment& experiment : documents::experimentsFor(tenant, context.targets)) {
    bytes += first ? "[" : ",[";
    first = false;
    appendString(bytes, experiment.path);
    bytes += ',';
    appendString(bytes, experiment.says);
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

constexpr std::string_view path = "runbook/index.html";

class Page final : public plan::Visitor {
 public:
  explicit Page(const Surroundings& surroundings) : context_(surroundings.context), output_(surroundings.output) {}

  void begin(const plan::Landscape& landscape) override {
    environment_ = landscape.environment;
    picture_.begin(landscape);
    output_.begin(path);
    block_.clear();
    appendHead(block_, environment_);
    output_.append(path, block_);
  }

  void tenant(const plan::Tenant& tenant) override { picture_.tenant(tenant); }

  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    block_.clear();
    block_ += "<script type=\"application/json\" class=\"calm-tenant\">{\"facts\":";
    appendFacts(block_, tenant, environment_);
    block_ += ",\"about\":";
    appendString(block_, tenant.object.documentation);
    block_ += ",\"useCases\":";
    appendUseCases(block_, tenant);
    block_ += ",\"experiments\":";
    appendExperiments(block_, tenant, context_);
    block_ += ",\"steps\":[";
    appendIndex(tenant);
    bool first = true;
    for (const plan::Step& step : steps) {
      if (!first) block_ += ",\n";
      appendRow(block_, step, steps, tenant, context_, shared_);
      const std::size_t role = shared_.texts.numberOf(step.role.empty() ? "anyone" : step.role);
      fmt::format_to(std::back_inserter(index_), "{}[\"{}\",{}]", first ? "" : ",", keyOf(step, environment_), role);
      first = false;
    }
    index_ += "]]";
    block_ += "]}</script>\n";
    output_.append(path, block_);
  }

  void end(std::span<const plan::SecretUse>) override {
    block_ = "<template id=\"calm-picture\">" + graph::svg::draw(picture_.graph(), graph::svg::Place::Page);
    block_ += "</template>\n<script type=\"application/json\" id=\"calm-index\">{\"environment\":";
    appendString(block_, environment_);
    block_ += ",\"tenants\":[" + index_ + "],\"texts\":[" + shared_.texts.elements() + "],\"rules\":[";
    block_ += shared_.rules.elements();
    block_ += "]}</script>\n<script>";
    block_ += script();
    block_ += "</script>\n</body>\n</html>\n";
    output_.append(path, block_);
    output_.end(path);
  }

 private:
  /// The line of the tenant in the index, up to its steps.
  void appendIndex(const plan::Tenant& tenant) {
    if (!index_.empty()) index_ += ",\n";
    index_ += '[';
    appendString(index_, tenant.id);
    index_ += ',';
    appendString(index_, titleOf(tenant));
    index_ += ',';
    appendString(index_, tenant.pack->name);
    index_ += ",[";
  }

  const Context& context_;
  Output& output_;
  std::string environment_;
  graph::Collector picture_{graph::mostTenantsWithObjects};
  Shared shared_;
  std::string index_;
  /// What is written next; one tenant after the other grows in the same memory.
  std::string block_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Page>(surroundings); }

}  // namespace calm::emit::page
