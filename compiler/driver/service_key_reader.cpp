#include "driver/service_key_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

namespace calm::driver {
namespace {

using semantics::KeyProblem;
using semantics::ServiceKeyFile;

constexpr std::size_t maxDepth = 16;

/// A member of the key that we read, by its path in SAP's shape and by its name at the top.
struct Member {
  std::string_view path;
  std::string_view flat;
  std::string ServiceKeyFile::*kept;
};
constexpr std::array members = std::to_array<Member>({
    {"endpoints.Api", "api", &ServiceKeyFile::api},
    {"uaa.url", "url", &ServiceKeyFile::url},
    {"uaa.clientid", "clientid", &ServiceKeyFile::clientId},
    {"uaa.identityzone", "identityzone", &ServiceKeyFile::identityZone},
    {"uaa.credential-type", "credential-type", &ServiceKeyFile::credentialType},
});

bool isOneOf(std::string_view path, std::string_view nested, std::string_view flat) {
  return path == nested || path == flat;
}

/// Hears the JSON member by member, so that a secret is wiped before anything could keep it.
class KeyListener : public nlohmann::json_sax<nlohmann::json> {
 public:
  ServiceKeyFile found;
  std::string problem;

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t) override { return scalar(); }
  bool number_unsigned(number_unsigned_t) override { return scalar(); }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool binary(binary_t&) override { return scalar(); }

  bool string(string_t& value) override {
    const std::string path = this->path();
    if (isOneOf(path, "uaa.clientsecret", "clientsecret")) {
      found.hasSecret = !value.empty();
    } else if (isOneOf(path, "uaa.certificate", "certificate") || isOneOf(path, "uaa.key", "key")) {
      found.hasCertificate = true;
    } else {
      keep(path, value);
    }
    std::fill(value.begin(), value.end(), '\0');
    return scalar();
  }

  bool start_object(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return levels_.empty() ? refuse("it is no JSON object") : enter(); }
  bool end_array() override { return leave(); }

  bool key(string_t& name) override {
    levels_.back().name = name;
    return levels_.back().seen.insert(name).second || refuse("it has a member twice");
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return refuse("it is no JSON");
  }

 private:
  std::string path() const {
    std::string result;
    for (const Level& level : levels_) result += (result.empty() ? "" : ".") + level.name;
    return result;
  }

  void keep(std::string_view path, const std::string& value) {
    for (const Member& member : members) {
      std::string& kept = found.*member.kept;
      if (path == member.path || (path == member.flat && kept.empty())) kept = value;
    }
  }

  bool scalar() { return !levels_.empty() || refuse("it is no JSON object"); }
  bool enter() {
    if (levels_.size() == maxDepth) return refuse("it is nested too deep");
    levels_.emplace_back();
    return true;
  }
  bool leave() {
    levels_.pop_back();
    return true;
  }
  bool refuse(std::string_view why) {
    if (problem.empty()) problem = why;
    return false;
  }

  /// An object or list that is open, and the member of it that is being read.
  struct Level {
    std::string name;
    std::set<std::string> seen;
  };
  std::vector<Level> levels_;
};

}  // namespace

support::Result<ServiceKeyFile, KeyProblem> readServiceKey(std::string_view json) {
  KeyListener listener;
  const bool read = nlohmann::json::sax_parse(json.begin(), json.end(), &listener);
  if (!read)
    return KeyProblem{KeyProblem::Kind::NotAKey, listener.problem.empty() ? "it is no JSON" : listener.problem};
  for (const Member& member : members) {
    const bool needed = member.flat == "api" || member.flat == "url" || member.flat == "clientid";
    if (needed && (listener.found.*member.kept).empty()) {
      return KeyProblem{KeyProblem::Kind::NotAKey, fmt::format("it has no member `{}`", member.path)};
    }
  }
  return std::move(listener.found);
}

}  // namespace calm::driver
