#include "driver/environment_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "diagnostics/suggest.h"

namespace calm::driver {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", name);
  return list;
}

std::string unknown(const std::string& name, const std::vector<std::string>& declared) {
  if (declared.empty()) return fmt::format("--env {}: the landscape declares no environment", name);
  const std::string_view near = diagnostics::nearest(name, declared);
  if (!near.empty()) return fmt::format("--env {}: there is no such environment; did you mean `{}`?", name, near);
  return fmt::format("--env {}: there is no such environment; the landscape declares {}", name, listed(declared));
}

}  // namespace

support::Result<std::vector<std::string>, std::string> chooseEnvironments(const EnvironmentChoice& choice,
                                                                          const std::vector<std::string>& declared) {
  switch (choice.kind) {
    case EnvironmentChoice::Kind::Every:
      return declared.empty() ? std::vector<std::string>{""} : declared;
    case EnvironmentChoice::Kind::Sole:
      if (declared.empty()) return std::vector<std::string>{""};
      if (declared.size() == 1) return declared;
      return fmt::format(
          "the landscape declares the environments {}: choose one with --env NAME, or all with --env '*'",
          listed(declared));
    case EnvironmentChoice::Kind::Named:
      if (std::find(declared.begin(), declared.end(), choice.name) == declared.end()) {
        return unknown(choice.name, declared);
      }
      return std::vector<std::string>{choice.name};
  }
  return std::vector<std::string>{};
}

}  // namespace calm::driver
