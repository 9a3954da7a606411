#include "emit/targets.h"

#include <array>

#include "emit/documents/documents.h"
#include "emit/emitter.h"
#include "emit/init_data/init_data.h"
#include "emit/kubernetes/kubernetes.h"
#include "emit/mta/mta.h"
#include "emit/properties/properties.h"
#include "emit/terraform/terraform.h"

namespace calm::emit {
namespace {

/// Targets whose documents the packs describe.
constexpr char cloudAlmApi[] = "cloud-alm-api";
constexpr char s4Communication[] = "s4-communication";

template <const char* Target>
Emitter documentsFor(const Surroundings& surroundings) {
  return documents::emitter(surroundings, Target);
}

constexpr std::array table = std::to_array<Target>({
    {"cloud-alm-api", documentsFor<cloudAlmApi>},
    {"destination", nullptr},
    {"init-data", init_data::emitter},
    {"kubernetes", kubernetes::emitter},
    {"mta", mta::emitter},
    {"properties", properties::emitter},
    {"s4-communication", documentsFor<s4Communication>},
    {"terraform", terraform::emitter},
});

}  // namespace

std::span<const Target> targets() { return table; }

}  // namespace calm::emit
