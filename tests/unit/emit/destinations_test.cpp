#include <catch2/catch.hpp>

#include "plan_for_emit_test.h"

using namespace calm::emit::test;

TEST_CASE("a destination is SAP's flat object") {
  const AcmePlan acme;
  CHECK(bytesOf(acme.emitted(), "destinations/rights/CALM_BPMON.json") == R"({
  "Name": "CALM_BPMON",
  "Type": "HTTP",
  "URL": "https://eu10.alm.cloud.sap/",
  "ProxyType": "Internet",
  "clientId": "sb-1!b2|calm!b3",
  "clientSecret": "${secret:alm/service-key/client-secret}",
  "Description": "Push",
  "x/y~z": "a"
}
)");
}
