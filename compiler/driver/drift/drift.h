#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/compilation.h"
#include "driver/exported/exported.h"
#include "support/result.h"

/// How the destinations that are live differ from those that the landscape says.
namespace calm::driver::drift {

/// Missing: compiled and not live. Extra: live and not compiled. Unknowable: nothing that can be seen differs, and a
/// value can not be seen, since no export shows secrets.
enum class State : std::uint8_t { Same, Drifted, Unknowable, Missing, Extra };

struct PropertyState {
  State state = State::Same;
  /// SAP's key.
  std::string key;
  /// A value that is or may be a secret is the mark of one; empty where there is none.
  std::string compiled;
  std::string live;
};

struct DestinationState {
  State state = State::Same;
  /// Empty of an extra one.
  std::string tenant;
  std::string name;
  /// Those that are not the same, in the order of the artefact, extra ones last.
  std::vector<PropertyState> properties;
};

/// Tenant and name -> the flat object that a build writes.
using Compiled = std::map<std::pair<std::string, std::string>, exported::Destination>;

/// The destinations of one environment; of one tenant where `tenant` is not empty.
Compiled compiledOf(Compilation& compilation, std::string_view environment, std::string_view tenant);

/// Why two sides can not be compared: what a sentence goes on with.
struct NotComparable {
  std::string reason;
};

/// Compiled ones by tenant and name, then extra ones by name. Not comparable where a live name stands for two.
support::Result<std::vector<DestinationState>, NotComparable> compare(const Compiled& compiled,
                                                                      const std::vector<exported::Destination>& live);

/// Whether something has to be done: a destination drifted or is missing.
bool differs(const std::vector<DestinationState>& states);

/// For a person.
std::string renderHuman(const std::vector<DestinationState>& states);

/// `schemas/drift.schema.json`.
std::string renderJson(const std::vector<DestinationState>& states);

/// `1 drifted, 1 missing, 2 extra, 3 unknowable, 4 same`; what there is none of is left out.
std::string summaryOf(const std::vector<DestinationState>& states);

}  // namespace calm::driver::drift
