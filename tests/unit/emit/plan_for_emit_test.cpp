#include "plan_for_emit_test.h"

#include <catch2/catch.hpp>
#include <utility>

#include "emit/manifest/manifest.h"

namespace calm::emit::test {
namespace {

constexpr std::string_view sourceText = R"(/// The sales organisation's CRM.
tenant sales : crm {
  title = "ACME Sales"
  use-case integration-exception-monitoring { user = "CALM_IEM", password = secret("c4c/iem") }
}

tenant rights : rights {
  use-case business-process-monitoring {}
  destination CALM_BPMON { client-id = "sb-1!b2|calm!b3", properties = { "x/y~z" = "a" } }
}
)";

packs::FieldDef fieldOf(std::string name, std::string jsonKey, std::string screen, std::string sapKey = {}) {
  packs::FieldDef field;
  field.name = std::move(name);
  field.jsonKey = std::move(jsonKey);
  field.screen = std::move(screen);
  field.sapKey = std::move(sapKey);
  return field;
}

packs::Kind kindOf(std::string name, std::string jsonKey, packs::LabelForm label, std::vector<packs::FieldDef> fields) {
  packs::Kind kind;
  kind.name = std::move(name);
  kind.jsonKey = std::move(jsonKey);
  kind.label = label;
  kind.fields = std::move(fields);
  return kind;
}

packs::Rule ruleOf(std::string id, std::string step, std::string says) {
  packs::Rule rule;
  rule.id = std::move(id);
  rule.section = "Create";
  rule.step = std::move(step);
  rule.says = std::move(says);
  return rule;
}

packs::ObjectTemplate templateOf(std::string id, std::string kind) {
  packs::ObjectTemplate object;
  object.id = std::move(id);
  object.kind = std::move(kind);
  return object;
}

}  // namespace

std::string bytesOf(const OutputFiles& output, std::string_view path) {
  for (const OutputFile& file : output) {
    if (file.path == path) return file.bytes;
  }
  FAIL("nothing was written to " << path);
  throw std::string(path);
}

OutputFiles AcmePlan::emitted() const {
  const Context context{sources_, paths_, {}};
  MemoryOutput output;
  manifest::ManifestWriter manifest(output);
  calm::test::read(plan, *emission(context, manifest));
  manifest.finish();
  return std::move(output.files);
}

plan::Leaf leafOf(plan::LeafKind kind, std::string_view text, const plan::Origin& origin) {
  plan::Leaf leaf;
  leaf.kind = kind;
  leaf.text = text;
  leaf.origin = origin;
  return leaf;
}

plan::Leaf symbolOf(std::string_view text, std::string_view label, std::string_view sap, const plan::Origin& origin) {
  plan::Leaf leaf = leafOf(plan::LeafKind::Symbol, text, origin);
  leaf.label = label;
  leaf.sap = sap;
  return leaf;
}

plan::Leaf listOf(std::initializer_list<plan::Leaf> items, const plan::Origin& origin) {
  plan::Leaf leaf = leafOf(plan::LeafKind::List, {}, origin);
  leaf.items = items;
  return leaf;
}

AcmePlan::AcmePlan() : text_(sourceText) {
  // Two sources, so that the map has to choose.
  sources_.add("/somewhere/shared.calm", "// nothing\n");
  sources_.add("/somewhere/main.calm", text_);
  paths_ = {"shared.calm", "main.calm"};
  makeKinds();
  makePacks();
  plan.environment = "prod";
  plan.tenants.push_back(sales());
  plan.tenants.push_back(entitlements());
  makeSteps();
  plan.secrets.push_back({"c4c/iem", {"sales.iem-endpoint.password"}, written("secret(")});
}

void AcmePlan::makeKinds() {
  using packs::LabelForm;
  kinds_.push_back(kindOf("tenant", "tenants", LabelForm::Name,
                          {fieldOf("title", "title", "Title"), fieldOf("url", "url", "URL"),
                           fieldOf("monitored-by", "monitoredBy", "SAP Cloud ALM tenant")}));
  kinds_.push_back(kindOf("system", "systems", LabelForm::Name,
                          {fieldOf("host-name", "hostName", "Host Name"), fieldOf("port", "port", "Port"),
                           fieldOf("active", "active", "Active"), fieldOf("run-every", "runEvery", "Run Every")}));
  kinds_.push_back(kindOf("instance", "instances", LabelForm::Name, {}));
  kinds_.push_back(
      kindOf("outbound-user", "outboundUser", LabelForm::None, {fieldOf("client-id", "clientId", "Client ID")}));
  kinds_.push_back(kindOf("endpoint", "endpoints", LabelForm::Name,
                          {fieldOf("use-cases", "useCases", "Use Case"), fieldOf("password", "password", "Password"),
                           fieldOf("instance", "instance", "Instance")}));
  kinds_.push_back(
      kindOf("destination", "destinations", LabelForm::Name,
             {fieldOf("description", "description", "Description", "Description"),
              fieldOf("type", "type", "Type", "Type"), fieldOf("proxy-type", "proxyType", "Proxy Type", "ProxyType"),
              fieldOf("url", "url", "URL", "URL"), fieldOf("client-id", "clientId", "Client ID", "clientId"),
              fieldOf("client-secret", "clientSecret", "Client Secret", "clientSecret"),
              fieldOf("properties", "properties", "Additional Properties")}));
  kinds_.push_back(kindOf("use-case", "useCases", LabelForm::Symbol, {}));
  for (packs::Kind& kind : kinds_) {
    kind.showsOrigin = kind.name == "system" || kind.name == "endpoint" || kind.name == "destination";
    kind.wantsUseCase = kind.name == "use-case";
  }
  kinds_[5].artefact = "destination";
}

void AcmePlan::makePacks() {
  crm_.product = "crm";
  crm_.name = "SAP CRM";
  crm_.page = "sap-crm-1";
  crm_.systemNamespace = "sap.crm";
  packs::ObjectTemplate system = templateOf("system", "system");
  system.blocks = {templateOf("instance", "instance")};
  crm_.objects = {system, templateOf("endpoint", "endpoint")};
  crm_.rules = {ruleOf("CRM-06", "3", "the host is the host of *SAP Cloud ALM*"), ruleOf("CRM-13", "8", "it is active"),
                ruleOf("CRM-39", "2", "one endpoint for a use case")};
  crm_.useCases = {{"integration-exception-monitoring", "iem", "manual", "CRM-39", "Integration"}};
  rights_.product = "rights";
  rights_.name = "SAP Rights";
  rights_.page = "sap-rights-2";
  rights_.rules = {ruleOf("R-1", "4.4", "the URL ends with a slash")};
}

source::Span AcmePlan::at(std::string_view text, std::string_view after) const {
  const std::size_t begin = text_.find(text, after.empty() ? 0 : text_.find(after));
  REQUIRE(begin != std::string::npos);
  return {source::SourceId{1}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
}

plan::Origin AcmePlan::written(std::string_view text, std::string_view after) const {
  plan::Origin origin;
  origin.span = at(text, after);
  return origin;
}

plan::Origin AcmePlan::derived(std::string_view rule, std::string_view field, std::string_view cause,
                               std::string_view from) {
  plan::Origin origin = written(cause);
  origin.pack = crm_.rule(rule) ? &crm_ : &rights_;
  origin.rule = origin.pack->rule(rule);
  origin.templateField = field;
  origin.fromBegin = static_cast<std::uint32_t>(plan.sources.size());
  if (!from.empty()) {
    plan.sources.push_back(at(from));
    origin.fromCount = 1;
  }
  return origin;
}

const packs::Kind& AcmePlan::kind(std::string_view name) const {
  for (const packs::Kind& kind : kinds_) {
    if (kind.name == name) return kind;
  }
  FAIL("there is no kind " << name);
  throw std::string(name);
}

plan::Tenant AcmePlan::sales() {
  using plan::LeafKind;
  const plan::Origin cause = written("use-case integration-exception-monitoring");
  plan::Leaf port = leafOf(LeafKind::Number, {}, derived("CRM-06", "port", "use-case integ"));
  port.number = 443;
  plan::Leaf active = leafOf(LeafKind::Bool, {}, derived("CRM-13", "active", "use-case integ"));
  active.number = 1;

  plan::Object user{&kind("outbound-user"), {}, true, derived("CRM-06", {}, "use-case integ"), {}, {}, {}};
  user.fields = {{&user.kind->fields[0], leafOf(LeafKind::Text, "a \"quoted\"\tone\n", written("\"CALM_IEM\""))}};
  plan::Object instance{&kind("instance"), "CRUN_WS", true, derived("CRM-06", {}, "use-case integ"), {}, {}, {}};

  plan::Object system{&kind("system"), "CRUN", true, derived("CRM-06", {}, "use-case integ"), {}, {}, {}};
  system.fields = {{&system.kind->fields[0], leafOf(LeafKind::Text, "eu10.alm.cloud.sap",
                                                    derived("CRM-06", "host-name", "use-case integ", "title"))},
                   {&system.kind->fields[1], port},
                   {&system.kind->fields[2], active},
                   {&system.kind->fields[3], leafOf(LeafKind::Duration, "1 min", written("title"))}};
  system.blocks = {user, instance};

  plan::Object endpoint{&kind("endpoint"), "iem-endpoint", false, cause, {}, {}, {}};
  plan::Leaf useCase = symbolOf("integration-exception-monitoring", "Integration", {}, {});
  endpoint.fields = {{&endpoint.kind->fields[0], listOf({useCase}, written("title"))},
                     {&endpoint.kind->fields[1], leafOf(LeafKind::Secret, "c4c/iem", written("secret("))},
                     {&endpoint.kind->fields[2], leafOf(LeafKind::Reference, "CRUN.CRUN_WS", written("title"))}};

  plan::Tenant tenant;
  tenant.id = "sales";
  tenant.pack = &crm_;
  tenant.object = {&kind("tenant"), "sales", false, written("tenant sales"), {}, {}, {}};
  tenant.object.documentation = "The sales organisation's CRM.";
  tenant.object.fields = {
      {&tenant.object.kind->fields[0], leafOf(LeafKind::Text, "ACME Sales", written("\"ACME Sales\""))},
      {&tenant.object.kind->fields[2], leafOf(LeafKind::Reference, "alm", written("title"))}};
  // The order of the source is not the order of the product.
  tenant.object.blocks = {
      endpoint, {&kind("use-case"), "integration-exception-monitoring", false, cause, {}, {}, {}}, system};
  tenant.useCases = {
      {"integration-exception-monitoring", "iem", "manual", "Integration and Exception Monitoring", cause}};
  return tenant;
}

plan::Tenant AcmePlan::entitlements() {
  using plan::LeafKind;
  plan::Object destination{&kind("destination"), "CALM_BPMON", false, written("destination CALM"), {}, {}, {}};
  const auto& fields = destination.kind->fields;
  plan::Leaf properties = leafOf(LeafKind::Map, {}, written("{ \"x"));
  properties.keys = {"x/y~z", "Type"};
  properties.items = {leafOf(LeafKind::Text, "a", written("\"a\"")), leafOf(LeafKind::Text, "b", written("\"a\""))};
  const auto rule = [&](std::string_view field) { return derived("R-1", field, "destination CALM"); };
  destination.fields = {{&fields[0], leafOf(LeafKind::Text, "Push", written("destination CALM"))},
                        {&fields[1], symbolOf("http", "HTTP", "HTTP", rule("type"))},
                        {&fields[2], symbolOf("internet", "Internet", "Internet", rule("proxy-type"))},
                        {&fields[3], leafOf(LeafKind::Text, "https://eu10.alm.cloud.sap/",
                                            derived("R-1", "url", "destination CALM", "title"))},
                        {&fields[4], leafOf(LeafKind::Text, "sb-1!b2|calm!b3", written("\"sb-1"))},
                        {&fields[5], leafOf(LeafKind::Secret, "alm/service-key/client-secret", rule("client-secret"))},
                        {&fields[6], properties}};

  plan::Tenant tenant;
  tenant.id = "rights";
  tenant.pack = &rights_;
  tenant.setup = "classic";
  tenant.setupOrigin = written("tenant rights");
  tenant.object = {&kind("tenant"), "rights", false, written("tenant rights"), {}, {}, {}};
  tenant.object.blocks = {destination};
  return tenant;
}

void AcmePlan::makeSteps() {
  plan::Step system;
  system.id = "sales/system";
  system.tenant = "sales";
  system.title = "Create the communication system";
  system.role = "administrator";
  system.system = "SAP CRM";
  static const std::vector<std::string> navigation{"Administrator", "General Settings"};
  system.navigation = navigation;
  system.actions = {"Choose *New*.", "Enter the values."};
  system.fields.push_back(
      {"Host Name", leafOf(plan::LeafKind::Text, "eu10.alm.cloud.sap", {}), "eu10.alm.cloud.sap", "a *host*"});
  system.expect = "The system is active.";
  system.rules = {crm_.rule("CRM-06")};
  system.cause = at("use-case integ");
  plan::Step endpoint = system;
  endpoint.id = "sales/iem/endpoint";
  endpoint.title = "Create the endpoint";
  endpoint.role = "SAP Cloud ALM administrator";
  endpoint.fields = {{"Password", leafOf(plan::LeafKind::Secret, "c4c/iem", {}), "", ""}};
  endpoint.remarks = {"Takes five minutes."};
  endpoint.undo = "Delete it.";
  endpoint.dependsOn = {0};
  plan::Step destination = system;
  destination.id = "rights/destination";
  destination.tenant = "rights";
  destination.cls = packs::StepClass::Deploy;
  destination.artefact = "destinations/rights/CALM_BPMON.json";
  destination.fields = {{"Client ID", leafOf(plan::LeafKind::Text, "sb-1!b2|calm!b3", {}), "sb-1!b2|calm!b3", ""}};
  destination.rules.clear();
  plan.steps = {system, endpoint, destination};
}

}  // namespace calm::emit::test
