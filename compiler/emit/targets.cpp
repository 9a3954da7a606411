#include "emit/targets.h"

#include <array>

#include "emit/emitter.h"
#include "emit/init_data/init_data.h"
#include "emit/kubernetes/kubernetes.h"
#include "emit/mta/mta.h"
#include "emit/properties/properties.h"
#include "emit/terraform/terraform.h"

namespace calm::emit {
namespace {

constexpr std::array table = std::to_array<Target>({
    {"destination", nullptr},
    {"init-data", init_data::emitter},
    {"kubernetes", kubernetes::emitter},
    {"mta", mta::emitter},
    {"properties", properties::emitter},
    {"terraform", terraform::emitter},
});

}  // namespace

std::span<const Target> targets() { return table; }

}  // namespace calm::emit
