#include "driver/print_plan.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "driver/print_range.h"
#include "packs/written_word.h"

namespace calm::driver {
namespace {

using Json = nlohmann::ordered_json;
using plan::Leaf;
using plan::LeafKind;

class PlanPrinter final : public plan::Visitor {
 public:
  explicit PlanPrinter(const source::SourceMap& sources) : sources_(sources) {}

  void begin(const plan::Landscape& landscape) override {
    if (!landscape.environment.empty()) out_["environment"] = landscape.environment;
    out_["tenants"] = Json::array();
    out_["steps"] = Json::array();
    out_["secrets"] = Json::array();
  }

  void tenant(const plan::Tenant& tenant) override { out_["tenants"].push_back(show(tenant)); }

  void steps(const plan::Tenant&, std::span<const plan::Step> steps) override {
    for (const plan::Step& step : steps) out_["steps"].push_back(show(step, steps));
  }

  void end(std::span<const plan::SecretUse> secrets) override {
    for (const plan::SecretUse& secret : secrets) {
      out_["secrets"].push_back({{"name", secret.name}, {"usedBy", secret.usedBy}});
    }
  }

  std::string printed() const { return out_.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

 private:
  Json show(const plan::Tenant& tenant) const {
    Json out{{"id", tenant.id}, {"product", tenant.pack->product}};
    if (!tenant.setup.empty()) out["setup"] = tenant.setup;
    if (!tenant.monitoredBy.empty()) out["monitoredBy"] = tenant.monitoredBy;
    out["useCases"] = Json::array();
    for (const plan::WantedUseCase& each : tenant.useCases) {
      out["useCases"].push_back({{"id", each.id}, {"path", each.path}, {"activation", each.activation}});
    }
    out["object"] = show(tenant.object);
    return out;
  }

  Json show(const plan::Object& object) const {
    Json out{{"kind", object.kind->name}};
    if (!object.id.empty()) out["id"] = object.id;
    out["origin"] = object.derived ? "derived" : "written";
    out["fields"] = Json::object();
    for (const plan::Field& field : object.fields) out["fields"][field.def->name] = show(field.value);
    if (object.blocks.empty()) return out;
    out["blocks"] = Json::array();
    for (const plan::Object& block : object.blocks) out["blocks"].push_back(show(block));
    return out;
  }

  Json show(const Leaf& leaf) const {
    Json out{{"value", value(leaf)}};
    if (leaf.origin.rule != nullptr) {
      out["rule"] = leaf.origin.rule->id;
    } else if (leaf.origin.span != source::Span{}) {
      out["at"] = printRange(leaf.origin.span, sources_);
    }
    return out;
  }

  Json value(const Leaf& leaf) const {
    switch (leaf.kind) {
      case LeafKind::Number:
        return leaf.number;
      case LeafKind::Bool:
        return leaf.number != 0;
      case LeafKind::Secret:
        return Json{{"secret", leaf.text}};
      case LeafKind::Reference:
        return Json{{"reference", leaf.text}};
      case LeafKind::Text:
      case LeafKind::Symbol:
      case LeafKind::Duration:
        return leaf.text;
      case LeafKind::List:
      case LeafKind::Map:
        break;
    }
    Json out = leaf.kind == LeafKind::Map ? Json::object() : Json::array();
    for (std::size_t at = 0; at < leaf.items.size(); ++at) {
      if (leaf.kind == LeafKind::Map) {
        out[std::string(leaf.keys[at])] = value(leaf.items[at]);
      } else {
        out.push_back(value(leaf.items[at]));
      }
    }
    return out;
  }

  Json show(const plan::Step& step, std::span<const plan::Step> steps) const {
    Json out{{"id", step.id}, {"tenant", step.tenant}, {"class", packs::wordOf(step.cls)}, {"title", step.title}};
    out["dependsOn"] = Json::array();
    for (const std::uint32_t need : step.dependsOn) out["dependsOn"].push_back(steps[need].id);
    out["fields"] = Json::object();
    for (const plan::StepField& field : step.fields) out["fields"][std::string(field.screen)] = value(field.value);
    out["rules"] = Json::array();
    for (const packs::Rule* rule : step.rules) out["rules"].push_back(rule->id);
    return out;
  }

  const source::SourceMap& sources_;
  Json out_ = Json::object();
};

}  // namespace

std::string printPlan(Compilation& compilation) {
  PlanPrinter printer(compilation.sources());
  compilation.read(compilation.planned().back(), printer);
  return printer.printed();
}

}  // namespace calm::driver
