#include "lsp/configuration.h"

#include "lsp/requests.h"

namespace calm::lsp {

void configure(Session& session, const Json& settings) {
  const Json& own = member(settings, "calm").is_object() ? member(settings, "calm") : settings;
  driver::Settings made = session.setup.settings;
  if (const std::string environment = textOf(member(own, "environment")); !environment.empty()) {
    made.environments = {driver::EnvironmentChoice::Kind::Named, environment};
  }
  if (member(own, "keysAbsent").is_boolean()) made.keysAbsent = isTrue(member(own, "keysAbsent"));
  if (std::string address = textOf(member(own, "explanations")); address.starts_with("https://")) {
    session.client.explanations = std::move(address.append(address.ends_with('/') ? "" : "/"));
  }
  session.workspace.configure(std::move(made));
}

void didChangeConfiguration(Session& session, const Json& params) { configure(session, member(params, "settings")); }

}  // namespace calm::lsp
