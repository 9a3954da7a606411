#include <fmt/format.h>

#include "diagnostics/render/shown_text.h"
#include "driver/secrets/feeds.h"
#include "driver/secrets/placeholder.h"

namespace calm::driver::secrets {
namespace {

void append(std::string& out, std::string_view what, std::string_view text) {
  out += fmt::format("  {:<9} {}\n", what, diagnostics::escaped(text));
}

void append(std::string& out, const SecretFeeds& secret) {
  out += diagnostics::escaped(secret.name) + "\n";
  append(out, "variable", variableOf(secret.name));
  for (const std::string& field : secret.fields) append(out, "field", field);
  for (const FedStep& step : secret.steps) append(out, "step", step.id + "  " + step.title);
  for (const std::string& artefact : secret.artefacts) append(out, "artefact", artefact);
  out += '\n';
}

}  // namespace

std::string renderHuman(const std::vector<EnvironmentFeeds>& all) {
  std::string out;
  for (const EnvironmentFeeds& feeds : all) {
    if (all.size() > 1) out += fmt::format("environment `{}`\n\n", diagnostics::escaped(feeds.environment));
    for (const SecretFeeds& secret : feeds.secrets) append(out, secret);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace calm::driver::secrets
