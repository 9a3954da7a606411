#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/visitor.h"
#include "source/source_map.h"

namespace calm::driver::diagnose {

/// A value of the landscape and where it comes from.
struct Sighting {
  /// From the tenant: `erp.calm.token-endpoint`.
  std::string field;
  /// As the language has it; of a secret its placeholder.
  std::string value;
  bool secret = false;
  /// `main.calm:12:21`, or `derived by S4-26`.
  std::string origin;

  friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// Every value of the plan that it reads, by the kind of its block and the name of its field.
class Evidence final : public plan::Visitor {
 public:
  explicit Evidence(const source::SourceMap& sources) : sources_(sources) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override;

  const std::vector<Sighting>& of(std::string_view kind, std::string_view field) const;

 private:
  void add(const plan::Object& object);
  void addMap(const plan::Field& field);
  void add(std::string_view kind, std::string_view field, const plan::Leaf& leaf, const plan::Origin& fallback);
  std::string originOf(const plan::Origin& origin) const;

  const source::SourceMap& sources_;
  std::string path_;
  std::map<std::pair<std::string, std::string>, std::vector<Sighting>> found_;
};

}  // namespace calm::driver::diagnose
