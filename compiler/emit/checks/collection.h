#pragma once

#include <span>
#include <string>
#include <string_view>

#include "emit/checks/check.h"
#include "emit/checks/service.h"
#include "emit/emitter.h"
#include "emit/json/writer.h"

namespace calm::emit::checks {

/// `checks/<service>.postman_collection.json`: the checks that ask one service, as a collection of Postman (v2.1), a
/// folder for each tenant. Grows with the landscape.
class Collection {
 public:
  Collection(const Surroundings& surroundings, std::string_view service);

  void add(std::string_view tenant, std::span<const Check> checks);
  /// `service` is null where nothing is known of it.
  void end(const Service* service);

 private:
  void handOn();

  Output& output_;
  std::string path_;
  provenance::Entries entries_;
  std::string bytes_;
  json::Writer writer_;
};

}  // namespace calm::emit::checks
