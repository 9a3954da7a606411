#pragma once

#include "emit/emitter.h"

namespace calm::emit::terraform {

/// `deploy/terraform/<tenant>/main.tf.json`: a module for the provider SAP/btp with one resource for each destination
/// and a sensitive variable for each secret; and `imports.tf`, comments that say how a destination that exists already
/// is taken over.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::terraform
