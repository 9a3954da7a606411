#include "emit/checks/service.h"

#include <algorithm>

#include "emit/values/values.h"

namespace calm::emit::checks {

const Service::Member* Service::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &*found;
}

Service serviceOf(const plan::Tenant& tenant) {
  Service made;
  const values::Place place{&tenant, &tenant.object, nullptr};
  for (const packs::Content& member : tenant.pack->api.items) {
    if (member.kind == packs::ContentKind::Text) {
      made.members.push_back({member.key, member.text, values::factOf(tenant)});
    } else if (const values::Found found = values::fieldOf(member, place); found.isKnown()) {
      made.members.push_back({member.key, found.text, *found.origin});
    }
  }
  return made;
}

}  // namespace calm::emit::checks
