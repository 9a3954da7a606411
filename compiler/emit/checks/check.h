#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace calm::emit::checks {

/// A value of the landscape that a request asks for or that its answer has to hold.
struct Value {
  /// Of a parameter its name; of an answer the way to the member.
  std::vector<std::string> path;
  std::string text;
  plan::Origin origin;
};

/// A GET request and what it must answer. Views the plan.
struct Check {
  std::string id;
  std::string title;
  std::string_view tenant;
  /// The service that is asked: `api-<tenant>`, `destinations-<tenant>`.
  std::string service;
  /// Behind the URL of the service.
  std::string path;
  std::vector<Value> query;
  std::string_view scope;
  std::uint32_t status = 200;
  bool isList = false;
  bool isFilled = false;
  /// Each element of the list has them.
  std::vector<std::string> members;
  std::vector<Value> values;
  /// No such member.
  std::vector<std::vector<std::string>> absent;
  bool isUnconfirmed = false;
  std::string_view remark;
  /// Why the check is made.
  plan::Origin origin;
};

/// The probes of the tenant's product, and one check for each of its destinations.
std::vector<Check> checksOf(const plan::Tenant& tenant);

std::string apiOf(std::string_view tenant);
std::string destinationsOf(std::string_view tenant);

}  // namespace calm::emit::checks
