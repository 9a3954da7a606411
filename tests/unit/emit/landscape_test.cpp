#include <catch2/catch.hpp>

#include "plan_for_emit_test.h"

using namespace calm::emit::test;

TEST_CASE("landscape.json is written to the letter") {
  const AcmePlan acme;
  CHECK(bytesOf(acme.emitted(), "landscape.json") == R"({
  "calm": 1,
  "environment": "prod",
  "tenants": [
    {
      "id": "sales",
      "product": "crm",
      "systemNamespace": "sap.crm",
      "title": "ACME Sales",
      "monitoredBy": "alm",
      "useCases": [
        {
          "id": "integration-exception-monitoring",
          "path": "iem",
          "activation": "manual"
        }
      ],
      "systems": [
        {
          "id": "CRUN",
          "origin": "derived",
          "hostName": "eu10.alm.cloud.sap",
          "port": 443,
          "active": true,
          "runEvery": "1 min",
          "instances": [
            {
              "id": "CRUN_WS"
            }
          ],
          "outboundUser": {
            "clientId": "a \"quoted\"\tone\n"
          }
        }
      ],
      "endpoints": [
        {
          "id": "iem-endpoint",
          "origin": "written",
          "useCases": [
            "integration-exception-monitoring"
          ],
          "password": "${secret:c4c/iem}",
          "instance": "CRUN.CRUN_WS"
        }
      ]
    },
    {
      "id": "rights",
      "product": "rights",
      "setup": "classic",
      "destinations": [
        {
          "id": "CALM_BPMON",
          "origin": "written",
          "description": "Push",
          "type": "http",
          "proxyType": "internet",
          "url": "https://eu10.alm.cloud.sap/",
          "clientId": "sb-1!b2|calm!b3",
          "clientSecret": "${secret:alm/service-key/client-secret}",
          "properties": {
            "x/y~z": "a",
            "Type": "b"
          }
        }
      ]
    }
  ],
  "steps": [
    {
      "id": "sales/system",
      "tenant": "sales",
      "title": "Create the communication system",
      "class": "ui",
      "role": "administrator",
      "dependsOn": [],
      "rules": [
        "CRM-06"
      ]
    },
    {
      "id": "sales/iem/endpoint",
      "tenant": "sales",
      "title": "Create the endpoint",
      "class": "ui",
      "role": "SAP Cloud ALM administrator",
      "dependsOn": [
        "sales/system"
      ],
      "rules": [
        "CRM-06"
      ]
    },
    {
      "id": "rights/destination",
      "tenant": "rights",
      "title": "Create the communication system",
      "class": "deploy",
      "role": "administrator",
      "dependsOn": [],
      "rules": []
    }
  ],
  "secrets": [
    {
      "name": "c4c/iem",
      "usedBy": [
        "sales.iem-endpoint.password"
      ]
    }
  ]
}
)");
}

TEST_CASE("an empty landscape has no environment and no null") {
  AcmePlan acme;
  acme.plan = {};
  CHECK(bytesOf(acme.emitted(), "landscape.json") ==
        "{\n  \"calm\": 1,\n  \"tenants\": [],\n  \"steps\": [],\n  \"secrets\": []\n}\n");
}
