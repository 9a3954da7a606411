#pragma once

#include <string>
#include <vector>

#include "driver/compilation.h"

/// What secrets feed: never a value, which no landscape holds.
namespace calm::driver::secrets {

struct FedStep {
  /// `sales/iem/arrangement`.
  std::string id;
  std::string role;
  std::string title;
};

/// A secret and every place that takes its value.
struct SecretFeeds {
  std::string name;
  /// Of the landscape, as paths from the tenant: `sales.iem.password`.
  std::vector<std::string> fields;
  /// Of the runbook, in its order.
  std::vector<FedStep> steps;
  /// Values of artefacts that `calmc inject` fills: `destinations/a/B.json#/clientSecret`, or `PATH:LINE` where the
  /// format has no pointers. From the output folder.
  std::vector<std::string> artefacts;
};

struct EnvironmentFeeds {
  /// Empty: the nameless environment.
  std::string environment;
  /// In the order in which they first stand in the landscape.
  std::vector<SecretFeeds> secrets;
};

/// Of every environment that the compilation has planned.
std::vector<EnvironmentFeeds> feedsOf(Compilation& compilation);

/// For a person; empty where there is no secret.
std::string renderHuman(const std::vector<EnvironmentFeeds>& all);

/// `schemas/secrets.schema.json`.
std::string renderJson(const std::vector<EnvironmentFeeds>& all);

}  // namespace calm::driver::secrets
