#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "semantics/checks/checks.h"

namespace calm::semantics {

namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;

Place placeOf(Span span) { return {static_cast<std::uint32_t>(span.source), span.begin}; }

/// A place in one pass of the loops around it.
using PlaceInPass = std::pair<Place, std::uint32_t>;

/// What was said already. A name that is looked for in a tenant may be one of the file, so what is missing in a file is
/// missing there too.
class Said {
 public:
  /// False where it was said before.
  bool add(const MissingName& missing) {
    if (missing.isStep) {
      std::set<std::string_view>& names = steps_[{missing.where, missing.map}];
      const bool known = names.contains(missing.name) || (missing.computed && !names.empty());
      names.insert(missing.name);
      return !known;
    }
    std::set<model::ObjectId>& places = names_[missing.name];
    const bool known =
        places.contains(missing.where) || places.contains(noObject) || (missing.where == noObject && !places.empty());
    places.insert(missing.where);
    return !known;
  }

 private:
  std::map<std::pair<model::ObjectId, const model::ValueMap*>, std::set<std::string_view>> steps_;
  std::map<std::string_view, std::set<model::ObjectId>> names_;
};

}  // namespace

void sayMissingOnce(Analysis& analysis) {
  std::vector<MissingName> missing = analysis.names.missing;
  std::sort(missing.begin(), missing.end(),
            [](const auto& a, const auto& b) { return placeOf(a.span) < placeOf(b.span); });
  std::stable_partition(missing.begin(), missing.end(), [](const MissingName& each) { return !each.computed; });
  Said said;
  std::set<Place> first;
  std::set<PlaceInPass> again;
  for (const MissingName& each : missing) {
    const Place place = placeOf(each.span);
    if (said.add(each)) {
      first.insert(place);
    } else if (!first.contains(place)) {
      again.insert({place, each.pass});
    }
  }
  if (again.empty()) return;
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    return found.code == diagnostics::UnknownName.code && again.contains({placeOf(found.span), found.pass});
  });
}

}  // namespace calm::semantics
