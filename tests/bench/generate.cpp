/// Writes a landscape of N services, written out in full, a third of each kind: once as Calm (300 services a file,
/// imported by one root) and once as one Jsonnet file of the same objects. The same N gives the same bytes.
///
///     generate N FOLDER

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

struct Monitored {
  const char* path;
  const char* instance;
  const char* protocol;
  const char* scenario;
  const char* applicationProtocol;
  const char* authentication;
  const char* services;
  const char* useCase;
  const char* label;
};

constexpr Monitored monitored[] = {
    {"iem", "CRUN_WS", "web-service", "query-webservice-messages-for-monitoring", "web-service", "basic-authentication",
     "", "integration-exception-monitoring", "Integration and Exception Monitoring"},
    {"rum", "CRUN_HTTP", "http", "analytics-datasources-odata", "web-service", "user-id-and-password", "",
     "real-user-monitoring", "Real User Monitoring"},
    {"bpm", "CRUN_ODATA", "web-service", "odata-services-for-business-objects", "", "user-id-and-password",
     "opportunity, salesorder, lead, ticket", "business-process-monitoring", "Business Process Monitoring"},
};

constexpr const char* hub = R"(tenant alm : cloud-alm {
  title           = "ACME Cloud ALM"
  region          = eu10
  customer-number = "1000123"
  service-key {
    api             = "https://eu10.alm.cloud.sap/api"
    url             = "https://acme-calm.authentication.eu10.hana.ondemand.com"
    client-id       = "sb-acme!b123|sapcloudalm!b456"
    identity-zone   = "acme-calm"
    credential-type = binding-secret
  }
}
)";

std::string customerCalm(const std::string& n) {
  std::string out = "\n/// Customer relations " + n + ".\ntenant crm-" + n +
                    " : cloud-for-customer {\n  title        = \"ACME Sales " + n +
                    "\"\n  url          = \"https://my" + n + ".crm.ondemand.com\"\n  monitored-by = alm\n\n";
  for (const Monitored& m : monitored) out += std::string("  use-case ") + m.useCase + " {}\n";
  out +=
      "\n  communication-system CRUN {\n    host-name          = \"eu10.alm.cloud.sap\"\n"
      "    system-access-type = internet\n    active             = true\n";
  for (const Monitored& m : monitored) {
    out += std::string("    instance ") + m.instance + " { preferred-application-protocol = " + m.protocol + " }\n";
  }
  out +=
      "  }\n\n  setting analytical-odata-services { value = true }\n  setting response-time-analysis { value = true "
      "}\n";
  for (const Monitored& m : monitored) {
    const std::string user = std::string("CALM_") + m.path;
    const std::string secret = "crm-" + n + "/" + m.path;
    out += std::string("\n  communication-arrangement ") + m.path + " {\n    scenario              = " + m.scenario +
           "\n    instance              = CRUN." + m.instance + "\n    communication-method  = direct-connection\n";
    if (*m.applicationProtocol) out += std::string("    application-protocol  = ") + m.applicationProtocol + "\n";
    out += std::string("    authentication-method = ") + m.authentication + "\n    user                  = \"" + user +
           "\"\n    password              = secret(\"" + secret + "\")\n";
    if (*m.services) out += std::string("    services-used         = [") + m.services + "]\n";
    out += std::string("  }\n\n  endpoint ") + m.path + "-endpoint {\n    description    = \"" + m.label +
           "\"\n    use-cases      = [" + m.useCase + "]\n    authentication = basic\n    user           = \"" + user +
           "\"\n    password       = secret(\"" + secret + "\")\n  }\n";
  }
  return out + "}\n";
}

std::string entitlementCalm(const std::string& n) {
  return "\n/// Entitlements " + n + ".\ntenant entm-" + n +
         " : entitlement-management {\n  title        = \"ACME Entitlements " + n +
         "\"\n  monitored-by = alm\n  subaccount   = \"acme-entm-" + n + R"("

  use-case business-process-monitoring {}
  use-case integration-exception-monitoring {}

  destination CALM_BPMON {
    type                   = http
    proxy-type             = internet
    url                    = "https://eu10.alm.cloud.sap/"
    authentication         = oauth2-client-credentials
    client-id              = "sb-acme!b123|sapcloudalm!b456"
    client-secret          = secret("alm/service-key/client-secret")
    token-service-url-type = dedicated
    token-service-url      = "https://acme-calm.authentication.eu10.hana.ondemand.com/oauth/token"
  }

  setting enable-business-process-monitoring {
    value       = true
    destination = CALM_BPMON
  }
  setting enable-integration-monitoring { value = true }
}
)";
}

std::string erpCalm(const std::string& n) {
  return "\n/// Enterprise resources " + n + ".\ntenant erp-" + n +
         " : s4hana-cloud-public {\n  title           = \"ACME ERP " + n + "\"\n  url             = \"https://my" + n +
         R"(.s4hana.cloud.sap"
  customer-number = "1000123"
  monitored-by    = alm

  landscape-entry {
    origin = imported
    status = active
  }

  use-case health-monitoring {}
  use-case business-process-monitoring {}

  communication-system calm {
    description    = "SAP Cloud ALM"
    host-name      = "eu10.alm.cloud.sap"
    port           = 443
    token-endpoint = "https://acme-calm.authentication.eu10.hana.ondemand.com/oauth/token"

    outbound-user {
      authentication-method = oauth2
      client-id             = "sb-acme!b123|sapcloudalm!b456"
      client-secret         = secret("alm/service-key/client-secret")
    }
  }

  communication-arrangement app-monitoring {
    scenario  = SAP_COM_0527
    system    = calm
    use-cases = [health-monitoring]

    outbound-service scheduler {
      path      = "/"
      run-every = 1 min
    }
  }

  communication-arrangement bp-monitoring {
    scenario = SAP_COM_0523
    system   = calm

    outbound-service bpmon-configuration {
      path      = "/"
      run-every = 1 h
    }
    outbound-service bpmon-data {
      path      = "/"
      run-every = 1 min
    }
  }
}
)";
}

std::string customerJsonnet(const std::string& n) {
  std::string out =
      "  customer({\n    id: 'crm-" + n + "',\n    title: 'ACME Sales " + n + "',\n    url: 'https://my" + n +
      ".crm.ondemand.com',\n    monitoredBy: 'alm',\n    system: {\n      id: 'CRUN',\n      hostName: "
      "'eu10.alm.cloud.sap',\n      systemAccessType: 'internet',\n      active: true,\n      instances: [\n";
  for (const Monitored& m : monitored) {
    out += std::string("        { id: '") + m.instance + "', protocol: '" + m.protocol + "' },\n";
  }
  out += "      ],\n    },\n    arrangements: [\n";
  for (const Monitored& m : monitored) {
    out += std::string("      {\n        id: '") + m.path + "',\n        scenario: '" + m.scenario +
           "',\n        instance: '" + m.instance +
           "',\n        communicationMethod: 'direct-connection',\n"
           "        applicationProtocol: '" +
           m.applicationProtocol + "',\n        authenticationMethod: '" + m.authentication +
           "',\n        user: 'CALM_" + m.path + "',\n        password: '${secret:crm-" + n + "/" + m.path +
           "}',\n      },\n";
  }
  out += "    ],\n    endpoints: [\n";
  for (const Monitored& m : monitored) {
    out += std::string("      { id: '") + m.path + "-endpoint', description: '" + m.label + "', useCases: ['" +
           m.useCase + "'], authentication: 'basic', user: 'CALM_" + m.path + "', password: '${secret:crm-" + n + "/" +
           m.path + "}' },\n";
  }
  return out + "    ],\n  }),\n";
}

std::string entitlementJsonnet(const std::string& n) {
  return "  entitlement({\n    id: 'entm-" + n + "',\n    title: 'ACME Entitlements " + n +
         "',\n    subaccount: 'acme-entm-" + n +
         R"(',
    monitoredBy: 'alm',
    destination: {
      Name: 'CALM_BPMON',
      Type: 'HTTP',
      ProxyType: 'Internet',
      URL: 'https://eu10.alm.cloud.sap/',
      Authentication: 'OAuth2ClientCredentials',
      clientId: 'sb-acme!b123|sapcloudalm!b456',
      clientSecret: '${secret:alm/service-key/client-secret}',
      tokenServiceURLType: 'Dedicated',
      tokenServiceURL: 'https://acme-calm.authentication.eu10.hana.ondemand.com/oauth/token',
    },
    settings: [{ id: 'enable-business-process-monitoring', value: true, destination: 'CALM_BPMON' }, { id: 'enable-integration-monitoring', value: true }],
  }),
)";
}

std::string erpJsonnet(const std::string& n) {
  return "  erp({\n    id: 'erp-" + n + "',\n    title: 'ACME ERP " + n + "',\n    url: 'https://my" + n +
         R"(.s4hana.cloud.sap',
    customerNumber: '1000123',
    monitoredBy: 'alm',
    landscapeEntry: { origin: 'imported', status: 'active' },
    system: {
      id: 'calm',
      description: 'SAP Cloud ALM',
      hostName: 'eu10.alm.cloud.sap',
      port: 443,
      tokenEndpoint: 'https://acme-calm.authentication.eu10.hana.ondemand.com/oauth/token',
      outboundUser: { authenticationMethod: 'oauth2', clientId: 'sb-acme!b123|sapcloudalm!b456', clientSecret: '${secret:alm/service-key/client-secret}' },
    },
    arrangements: [
      { id: 'app-monitoring', scenario: 'SAP_COM_0527', system: 'calm', useCases: ['health-monitoring'], outboundServices: [{ id: 'scheduler', path: '/', runEvery: '1 min' }] },
      { id: 'bp-monitoring', scenario: 'SAP_COM_0523', system: 'calm', outboundServices: [{ id: 'bpmon-configuration', path: '/', runEvery: '1 h' }, { id: 'bpmon-data', path: '/', runEvery: '1 min' }] },
    ],
  }),
)";
}

constexpr const char* jsonnetHead = R"(local customer(t) =
  assert t.system.hostName == 'eu10.alm.cloud.sap' : t.id;
  assert t.system.systemAccessType == 'internet' : t.id;
  assert std.length(t.arrangements) == 3 : t.id;
  assert std.length(t.endpoints) == 3 : t.id;
  assert std.length([i for i in std.range(0, 2) if t.endpoints[i].user != t.arrangements[i].user || t.endpoints[i].password != t.arrangements[i].password]) == 0 : t.id;
  t { product: 'cloud-for-customer' };
local entitlement(t) =
  assert std.startsWith(t.destination.Name, 'CALM_') : t.id;
  assert std.endsWith(t.destination.URL, '/') : t.id;
  assert t.destination.tokenServiceURLType == 'Dedicated' : t.id;
  t { product: 'entitlement-management' };
local erp(t) =
  assert t.system.port == 443 : t.id;
  assert std.length([a for a in t.arrangements if a.system != t.system.id]) == 0 : t.id;
  assert std.length([s for a in t.arrangements for s in a.outboundServices if s.path != '/']) == 0 : t.id;
  t { product: 's4hana-cloud-public' };
[
)";

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "generate N FOLDER\n";
    return 2;
  }
  const long services = std::strtol(arguments[1], nullptr, 10);
  const std::filesystem::path folder = arguments[2];
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "calm.yaml") << "out: out\n";
  std::ofstream(folder / "alm.calm") << hub;
  std::ofstream root(folder / "main.calm");
  std::ofstream jsonnet(folder / "main.jsonnet");
  jsonnet << jsonnetHead;
  std::ofstream part;
  for (long i = 0; i < services; ++i) {
    if (i % 300 == 0) {
      const std::string name = "services-" + std::to_string(i / 300) + ".calm";
      root << "import \"" << name << "\"\n";
      part = std::ofstream(folder / name);
      part << "import \"alm.calm\"\n";
    }
    const std::string n = std::to_string(100000 + i);
    part << (i % 3 == 0 ? customerCalm(n) : i % 3 == 1 ? entitlementCalm(n) : erpCalm(n));
    jsonnet << (i % 3 == 0 ? customerJsonnet(n) : i % 3 == 1 ? entitlementJsonnet(n) : erpJsonnet(n));
  }
  jsonnet << "]\n";
  return root && part && jsonnet ? 0 : 1;
}
