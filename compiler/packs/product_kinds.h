#pragma once

#include <vector>

#include "packs/pack.h"

namespace calm::packs {

/// The kinds that a product has of its own, and the shared kinds to which it adds fields or words, complete:
/// `tenant-fields` stand in the kind that has a product in its header. Shared kinds that it leaves alone are absent.
std::vector<Kind> kindsOfProduct(const Kinds& shared, const Pack& pack);

}  // namespace calm::packs
