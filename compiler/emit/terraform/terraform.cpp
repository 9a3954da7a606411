#include "emit/terraform/terraform.h"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "emit/destinations/flat.h"
#include "emit/identifiers/identifiers.h"
#include "emit/json/writer.h"
#include "emit/terraform/template.h"

namespace calm::emit::terraform {
namespace {

using destinations::Destination;
using destinations::Property;

constexpr std::string_view resourceType = "btp_subaccount_destination_generic";

/// The files of one tenant.
class Module {
 public:
  Module(json::Writer& writer, const std::vector<Destination>& destinations)
      : writer_(writer), destinations_(destinations) {}

  void write() {
    writer_.beginObject();
    writeProvider();
    writeVariables();
    writeLocals();
    writeResources();
    writer_.endObject();
  }

  const std::string& resource(const Destination& destination) { return resourceNames_.of(destination.name); }

 private:
  void constant(std::string_view key, std::string_view value) {
    writer_.key(key);
    writer_.text(value, nullptr);
  }

  void writeProvider() {
    writer_.key("terraform");
    writer_.beginObject();
    writer_.key("required_providers");
    writer_.beginObject();
    writer_.key("btp");
    writer_.beginObject();
    constant("source", "SAP/btp");
    constant("version", ">= 1.25.0");
    writer_.endObject();
    writer_.endObject();
    writer_.endObject();
  }

  void writeVariables() {
    writer_.key("variable");
    writer_.beginObject();
    writer_.key("subaccount_id");
    writer_.beginObject();
    constant("type", "string");
    constant("description", "The id of the subaccount that the destinations are created in");
    writer_.endObject();
    std::set<std::string_view> written;
    for (const Destination& destination : destinations_) {
      for (const Property& property : destination.properties) {
        if (property.isSecret && written.insert(property.text).second) writeSecret(property);
      }
    }
    writer_.endObject();
  }

  void writeSecret(const Property& secret) {
    writer_.key(variableOf(secret));
    writer_.beginObject();
    constant("type", "string");
    writer_.key("sensitive");
    writer_.boolean(true, nullptr);
    writer_.key("description");
    writer_.text("The secret " + secret.text, secret.origin);
    writer_.endObject();
  }

  void writeLocals() {
    writer_.key("locals");
    writer_.beginObject();
    writer_.key("destinations");
    writer_.beginObject();
    for (const Destination& destination : destinations_) {
      writer_.key(resource(destination));
      writer_.beginObject();
      for (const Property& property : destination.properties) {
        writer_.key(templateOf(property.key));
        writer_.text(valueOf(property), property.origin);
      }
      writer_.endObject();
    }
    writer_.endObject();
    writer_.endObject();
  }

  std::string valueOf(const Property& property) {
    if (!property.isSecret) return templateOf(property.text);
    return fmt::format("${{var.{}}}", variableOf(property));
  }

  /// Terraform keeps some words for itself (`count`, `source`, …).
  const std::string& variableOf(const Property& secret) { return variables_.of("secret/" + secret.text); }

  void writeResources() {
    writer_.key("resource");
    writer_.beginObject();
    writer_.key(resourceType);
    writer_.beginObject();
    for (const Destination& destination : destinations_) {
      const std::string& name = resource(destination);
      writer_.key(name);
      writer_.beginObject();
      constant("subaccount_id", "${var.subaccount_id}");
      writer_.key("destination_configuration");
      writer_.text(fmt::format("${{jsonencode(local.destinations.{})}}", name), destination.origin);
      writer_.endObject();
    }
    writer_.endObject();
    writer_.endObject();
  }

  json::Writer& writer_;
  const std::vector<Destination>& destinations_;
  Identifiers resourceNames_{Alphabet::Words};
  Identifiers variables_{Alphabet::Words};
};

class Terraform final : public plan::Visitor {
 public:
  explicit Terraform(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    const std::vector<Destination> all = destinations::destinationsOf(tenant);
    if (all.empty()) return;
    const std::string folder = fmt::format("deploy/terraform/{}/", tenant.id);
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    Module module(writer, all);
    entries_.begin(folder + "main.tf.json");
    module.write();
    writer.finish();
    entries_.end();
    output_.file(folder + "main.tf.json", bytes_);
    renderImports(folder + "imports.tf", module, all);
  }

 private:
  /// Names of destinations hold nothing that a shell or a comment could take for something else.
  void renderImports(const std::string& path, Module& module, const std::vector<Destination>& all) {
    bytes_ =
        "# A destination that the subaccount has already is taken over before the first apply:\n"
        "# terraform import ADDRESS SUBACCOUNT_ID,NAME\n";
    entries_.begin(path);
    std::size_t line = 2;
    for (const Destination& destination : all) {
      fmt::format_to(std::back_inserter(bytes_), "# terraform import {}.{} \"$TF_VAR_subaccount_id,{}\"\n",
                     resourceType, module.resource(destination), destination.name);
      entries_.record(fmt::format("L{}", ++line), destination.origin);
    }
    entries_.end();
    output_.file(path, bytes_);
  }

  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Terraform>(surroundings); }

}  // namespace calm::emit::terraform
