#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace calm::emit {

/// What a format allows in a name.
enum class Alphabet : std::uint8_t {
  /// Letters, digits and `_`, no digit first: Terraform and the variables of a shell, parameters of an MTA.
  Words,
  /// Lower case letters, digits and `-` inside, 63 at most: Kubernetes.
  DnsLabel,
};

/// Names of the landscape as names of a format that allows less. Two names stay two: the one that comes later, and one
/// that is too long, end in a part of their hash.
class Identifiers {
 public:
  explicit Identifiers(Alphabet alphabet) : alphabet_(alphabet) {}

  /// The same for the same name.
  const std::string& of(std::string_view name);

 private:
  Alphabet alphabet_;
  std::map<std::string, std::string, std::less<>> known_;
  std::set<std::string, std::less<>> used_;
};

}  // namespace calm::emit
