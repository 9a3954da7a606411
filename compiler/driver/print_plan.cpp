#include "driver/print_plan.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "driver/print_range.h"

namespace calm::driver {
namespace {

using Json = nlohmann::ordered_json;
using plan::Leaf;
using plan::LeafKind;

class PlanPrinter {
 public:
  explicit PlanPrinter(const source::SourceMap& sources) : sources_(sources) {}

  Json print(const plan::Plan& plan) const {
    Json out = Json::object();
    if (!plan.environment.empty()) out["environment"] = plan.environment;
    out["tenants"] = Json::array();
    for (const plan::Tenant& tenant : plan.tenants) out["tenants"].push_back(show(tenant));
    out["steps"] = Json::array();
    for (const plan::Step& step : plan.steps) out["steps"].push_back(show(step));
    out["secrets"] = Json::array();
    for (const plan::SecretUse& secret : plan.secrets) {
      out["secrets"].push_back({{"name", secret.name}, {"usedBy", secret.usedBy}});
    }
    return out;
  }

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

  Json show(const plan::Step& step) const {
    constexpr std::string_view classes[]{"deploy", "ui", "assert"};
    Json out{{"id", step.id},
             {"tenant", step.tenant},
             {"class", classes[static_cast<std::size_t>(step.cls)]},
             {"title", step.title},
             {"dependsOn", step.dependsOn}};
    out["fields"] = Json::object();
    for (const plan::StepField& field : step.fields) out["fields"][field.screen] = value(field.value);
    out["rules"] = Json::array();
    for (const packs::Rule* rule : step.rules) out["rules"].push_back(rule->id);
    return out;
  }

  const source::SourceMap& sources_;
};

}  // namespace

std::string printPlan(const plan::Plan& plan, const source::SourceMap& sources) {
  return PlanPrinter(sources).print(plan).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace calm::driver
