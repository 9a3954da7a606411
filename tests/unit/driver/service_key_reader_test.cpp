#include "driver/service_key_reader.h"

#include <catch2/catch.hpp>
#include <string>

using namespace calm::driver;

namespace {

const std::string whole = R"({
  "endpoints": {"Api": "https://eu10.alm.cloud.sap/api", "Event": "x"},
  "uaa": {"clientid": "sb-1!b1|x!b2", "clientsecret": "S3cr3t-canary", "url": "https://acme.example",
          "identityzone": "acme", "credential-type": "binding-secret", "sburl": "https://other.example",
          "tags": [{"url": "https://inside-a-list.example"}, {"url": "https://again.example"}]}
})";

std::string problemOf(std::string_view json) {
  const auto key = readServiceKey(json);
  return key ? "" : key.error().reason;
}

}  // namespace

TEST_CASE("service key: as SAP BTP gives it") {
  const auto key = readServiceKey(whole);
  REQUIRE(key);
  CHECK(key.value().api == "https://eu10.alm.cloud.sap/api");
  CHECK(key.value().url == "https://acme.example");
  CHECK(key.value().clientId == "sb-1!b1|x!b2");
  CHECK(key.value().identityZone == "acme");
  CHECK(key.value().credentialType == "binding-secret");
  CHECK(key.value().hasSecret);
  CHECK_FALSE(key.value().hasCertificate);
}

TEST_CASE("service key: the members at the top, and a certificate in place of the secret") {
  const auto key = readServiceKey(R"({"api": "https://a/api", "url": "https://u", "clientid": "c",
                                      "credential-type": "x509", "certificate": "PEM", "key": "PEM"})");
  REQUIRE(key);
  CHECK(key.value().api == "https://a/api");
  CHECK(key.value().hasCertificate);
  CHECK_FALSE(key.value().hasSecret);
}

TEST_CASE("service key: what is none, without a word of its values") {
  CHECK(problemOf("") == "it is no JSON");
  CHECK(problemOf("S3cr3t-canary") == "it is no JSON");
  CHECK(problemOf("\"S3cr3t-canary\"") == "it is no JSON object");
  CHECK(problemOf("[]") == "it is no JSON object");
  CHECK(problemOf("{}") == "it has no member `endpoints.Api`");
  CHECK(problemOf(R"({"endpoints": {"Api": "a"}, "uaa": {"url": "u"}})") == "it has no member `uaa.clientid`");
  CHECK(problemOf(R"({"uaa": {"clientsecret": "S3cr3t-canary", "clientsecret": "S3cr3t-canary"}})") ==
        "it has a member twice");
  CHECK(problemOf(std::string(100'000, '[')) == "it is no JSON object");
  CHECK(problemOf("{\"a\": " + std::string(100'000, '[')) == "it is nested too deep");
  CHECK(problemOf(whole + "x") == "it is no JSON");
}
