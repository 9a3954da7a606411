#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "packs/schema_check.h"

using calm::packs::SchemaCheck;
using Properties = std::map<std::string, std::string>;
/// Pairs of keyword and property.
using Findings = std::set<std::pair<std::string, std::string>>;

namespace {

const SchemaCheck& schema() {
  static const auto compiled = [] {
    std::ifstream file(std::string(CALM_REPOSITORY) + "/schemas/destination.schema.json");
    return SchemaCheck::compile(std::string(std::istreambuf_iterator<char>(file), {}));
  }();
  if (!compiled) FAIL(compiled.error());
  return compiled.value();
}

Findings findings(const Properties& properties) {
  Findings found;
  for (const auto& problem : schema().check(nlohmann::json(properties).dump())) {
    const std::string last = problem.pointer.substr(problem.pointer.rfind('/') + 1);
    found.emplace(problem.keyword, problem.property.empty() ? last : problem.property);
  }
  return found;
}

Properties with(Properties properties, const Properties& more) {
  for (const auto& [key, value] : more) properties[key] = value;
  return properties;
}

Properties without(Properties properties, const std::string& key) {
  properties.erase(key);
  return properties;
}

/// An authentication of the matrix: what it requires, and the proxies that it works with.
struct Row {
  std::string authentication;
  Properties required;
  std::set<std::string> proxies;
};

const Properties oauth = {{"clientId", "sb-x"}, {"tokenServiceURL", "https://t.example/oauth/token"}};
const Properties saml = {{"audience", "a"}, {"authnContextClassRef", "c"}};
const std::set<std::string> all = {"Internet", "OnPremise", "PrivateLink"};
const std::set<std::string> two = {"Internet", "OnPremise"};

const std::vector<Row> matrix = {
    {"NoAuthentication", {}, all},
    {"BasicAuthentication", {{"User", "u"}, {"Password", "p"}}, all},
    {"ClientCertificateAuthentication", {{"KeyStoreLocation", "c.pem"}}, all},
    {"PrincipalPropagation", {}, {"OnPremise"}},
    {"OAuth2ClientCredentials", oauth, two},
    {"OAuth2SAMLBearerAssertion",
     with(saml, {{"clientKey", "k"}, {"tokenServiceURL", "https://t.example/oauth/token"}}), two},
    {"SAMLAssertion", saml, all},
    {"OAuth2UserTokenExchange", oauth, two},
    {"OAuth2JWTBearer", oauth, two},
    {"OAuth2Password", with(oauth, {{"User", "u"}, {"Password", "p"}}), two},
    {"OAuth2RefreshToken", oauth, two},
    {"OAuth2AuthorizationCode", oauth, two},
    {"OAuth2TechnicalUserPropagation", oauth, {"OnPremise"}},
    {"OAuth2TokenExchange", oauth, two},
};

Properties minimal(const Row& row) {
  const Properties base = {{"Name", "CALM_X"},
                           {"Type", "HTTP"},
                           {"URL", "https://a.example/"},
                           {"ProxyType", *row.proxies.rbegin()},
                           {"Authentication", row.authentication}};
  return with(base, row.required);
}

const Row& rowOf(const std::string& authentication) {
  for (const Row& row : matrix) {
    if (row.authentication == authentication) return row;
  }
  throw authentication;
}

Findings adding(const std::string& authentication, const Properties& more) {
  return findings(with(minimal(rowOf(authentication)), more));
}

}  // namespace

TEST_CASE("destination schema: each authentication needs what the matrix says, and no more") {
  for (const Row& row : matrix) {
    INFO(row.authentication);
    CHECK(findings(minimal(row)).empty());
    for (const auto& [key, value] : row.required) {
      INFO(key);
      CHECK(findings(without(minimal(row), key)) == Findings{{"required", key}});
    }
  }
}

TEST_CASE("destination schema: each authentication works with the proxies of the matrix") {
  for (const Row& row : matrix) {
    for (const char* proxy : {"Internet", "OnPremise", "PrivateLink", "internet"}) {
      INFO(row.authentication << " " << proxy);
      const Findings wanted = row.proxies.count(proxy) > 0 ? Findings{} : Findings{{"enum", "ProxyType"}};
      CHECK(findings(with(minimal(row), {{"ProxyType", proxy}})) == wanted);
    }
    const Findings absent = findings(without(minimal(row), "ProxyType"));
    CHECK(absent.empty());
  }
}

TEST_CASE("destination schema: a property of another authentication is forbidden, by name") {
  const std::map<std::string, std::set<std::string>> documented = {
      {"User", {"BasicAuthentication", "OAuth2Password"}},
      {"Preemptive", {"BasicAuthentication"}},
      {"tokenServiceUser", {"OAuth2ClientCredentials", "OAuth2SAMLBearerAssertion", "OAuth2TechnicalUserPropagation"}},
      {"clientSecret",
       {"OAuth2ClientCredentials", "OAuth2UserTokenExchange", "OAuth2JWTBearer", "OAuth2Password", "OAuth2RefreshToken",
        "OAuth2AuthorizationCode", "OAuth2TechnicalUserPropagation", "OAuth2TokenExchange"}},
      {"clientAssertion.destinationName",
       {"OAuth2ClientCredentials", "OAuth2Password", "OAuth2AuthorizationCode", "OAuth2TechnicalUserPropagation",
        "OAuth2TokenExchange"}},
      {"x_user_token.jwks",
       {"OAuth2SAMLBearerAssertion", "SAMLAssertion", "OAuth2UserTokenExchange", "OAuth2JWTBearer"}},
      {"KeyStoreLocation", {"ClientCertificateAuthentication", "OAuth2SAMLBearerAssertion", "SAMLAssertion"}},
      {"companyId", {"OAuth2SAMLBearerAssertion", "SAMLAssertion"}},
      {"clientKey", {"OAuth2SAMLBearerAssertion", "SAMLAssertion"}},
      {"scope",
       {"OAuth2ClientCredentials", "OAuth2SAMLBearerAssertion", "OAuth2UserTokenExchange", "OAuth2JWTBearer",
        "OAuth2Password", "OAuth2RefreshToken", "OAuth2AuthorizationCode", "OAuth2TechnicalUserPropagation",
        "OAuth2TokenExchange"}},
      {"SystemUser", {}},
  };
  for (const auto& [key, authentications] : documented) {
    for (const Row& row : matrix) {
      if (row.required.count(key) > 0) continue;
      INFO(key << " with " << row.authentication);
      const Findings wanted = authentications.count(row.authentication) > 0 ? Findings{} : Findings{{"forbidden", key}};
      CHECK(findings(with(minimal(row), {{key, "TRUE"}})) == wanted);
    }
  }
}

TEST_CASE("destination schema: the type of the token service URL") {
  const Properties dedicated = {{"tokenServiceURLType", "Dedicated"}};
  CHECK(adding("OAuth2ClientCredentials", dedicated).empty());
  CHECK(adding("OAuth2ClientCredentials", {{"tokenServiceURLType", "dedicated"}}) ==
        Findings{{"enum", "tokenServiceURLType"}});
  CHECK(adding("OAuth2Password", dedicated) == Findings{{"forbidden", "tokenServiceURLType"}});
  CHECK(adding("OAuth2TokenExchange", dedicated) == Findings{{"forbidden", "tokenServiceURLType"}});
  const Properties tenant = {{"tokenServiceURL", "https://{tenant}.t.example/oauth/token"}};
  CHECK(adding("OAuth2ClientCredentials", with(tenant, {{"tokenServiceURLType", "Common"}})).empty());
  CHECK(adding("OAuth2ClientCredentials", with(tenant, dedicated)) == Findings{{"not", "tokenServiceURL"}});
}

TEST_CASE("destination schema: client certificates and assertions of an OAuth client") {
  const std::string cc = "OAuth2ClientCredentials";
  const Properties internet = {{"ProxyType", "Internet"}};
  CHECK(adding(cc, with(internet, {{"tokenService.KeyStoreLocation", "c.pem"}})).empty());
  CHECK(adding(cc, with(internet, {{"tokenService.KeyStoreLocation", "c.P12"}})) ==
        Findings{{"required", "tokenService.KeyStorePassword"}});
  CHECK(adding(cc, {{"ProxyType", "OnPremise"}, {"tokenService.KeyStoreLocation", "c.pem"}}) ==
        Findings{{"enum", "ProxyType"}});
  CHECK(adding(cc, {{"clientAssertion.destinationName", "D"}, {"clientSecret", "s"}}) ==
        Findings{{"forbidden", "clientSecret"}});
}

TEST_CASE("destination schema: values that are refused") {
  const auto refused = [](const std::string& key, const std::string& value) {
    return adding("OAuth2ClientCredentials", {{key, value}});
  };
  CHECK(refused("Name", "has blanks") == Findings{{"pattern", "Name"}});
  CHECK(refused("Name", std::string(201, 'x')) == Findings{{"pattern", "Name"}});
  CHECK(refused("Name", std::string(200, 'x')).empty());
  CHECK(refused("URL", "ftp://a.example") == Findings{{"pattern", "URL"}});
  CHECK(refused("Authentication", "OAuth2") == Findings{{"enum", "Authentication"}});
  CHECK(refused("TrustAll", "yes") == Findings{{"enum", "TrustAll"}});
  for (const char* good : {"0", "9", "10", "59", "60"}) {
    CHECK(refused("tokenServiceURL.ConnectionTimeoutInSeconds", good).empty());
  }
  for (const char* bad : {"61", "-1", "", "07", "1.5"}) {
    CHECK(refused("tokenServiceURL.ConnectionTimeoutInSeconds", bad).size() == 1);
  }
  for (const char* good : {"1", "300", "43200", "43199", "42999"}) {
    CHECK(refused("URL.socketReadTimeoutInSeconds", good).empty());
  }
  for (const char* bad : {"0", "43201", "50000", "100000"}) {
    CHECK(refused("URL.socketReadTimeoutInSeconds", bad).size() == 1);
  }
}

TEST_CASE("destination schema: what is said once, and what is free") {
  CHECK(findings({{"Name", "X"}, {"Type", "HTTP"}}) == Findings{{"required", "URL"}, {"required", "Authentication"}});
  CHECK(findings({{"Type", "HTTP"}, {"URL", "https://a.example"}, {"Authentication", "NoAuthentication"}}) ==
        Findings{{"required", "Name"}});
  CHECK(findings({{"Name", "X"}, {"Type", "MAIL"}, {"mail.user", "x"}, {"clientId", "x"}}).empty());
  CHECK(adding("NoAuthentication", {{"URL.headers.apikey", "x"}, {"sap-client", "100"}, {"anything", ""}}).empty());
  CHECK(adding("NoAuthentication", {{"ProxyType", "OnPremise"}, {"CloudConnectorLocationId", "l"}}).empty());
  CHECK(adding("NoAuthentication", {{"ProxyType", "Internet"}, {"CloudConnectorLocationId", "l"}}) ==
        Findings{{"forbidden", "CloudConnectorLocationId"}});
  CHECK(adding("ClientCertificateAuthentication", {{"KeyStore.Source", "ClientProvided"}}).empty());
  CHECK(findings({{"Name", "X"},
                  {"Type", "HTTP"},
                  {"URL", "https://a.example"},
                  {"Authentication", "ClientCertificateAuthentication"},
                  {"KeyStore.Source", "ClientProvided"}})
            .empty());
}
