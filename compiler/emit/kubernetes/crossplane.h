#pragma once

#include <string_view>

#include "emit/destinations/flat.h"
#include "emit/json/writer.h"
#include "emit/yaml/writer.h"

namespace calm::emit::kubernetes {

/// How the objects around a destination are called in the cluster.
struct CrossplaneNames {
  std::string_view object;
  std::string_view subaccount;
  std::string_view secret;
};

/// A SubaccountDestination (account.btp.sap.crossplane.io/v1alpha1).
void writeCrossplane(yaml::Writer& writer, const destinations::Destination& destination, const CrossplaneNames& names,
                     const plan::Origin& tenant);

/// Whether it has secrets; they stand in a document of their own, which a Secret of the cluster holds.
bool hasSecrets(const destinations::Destination& destination);
void writeSecrets(json::Writer& writer, const destinations::Destination& destination);

}  // namespace calm::emit::kubernetes
