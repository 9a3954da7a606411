#pragma once

#include <cstddef>

#include "emit/json/writer.h"
#include "plan/plan.h"

namespace calm::emit::landscape {

/// The member `steps`: what is to be done, in the order in which it is carried out.
void writeSteps(json::Writer& writer, const plan::Plan& plan);

/// How many scalars `landscape.json` will hold, nearly: to ask for memory once.
std::size_t countScalars(const plan::Plan& plan);

}  // namespace calm::emit::landscape
