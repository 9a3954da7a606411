// Seeds: *.yaml

#include "driver/configuration.h"

#include <string>

#include "fuzz/harness/target.h"

namespace {

using namespace calm;

/// The text of a calm.yaml.
void run(std::string_view input) {
  source::SourceMap sources;
  const source::SourceId id = sources.add("calm.yaml", std::string(input));
  diagnostics::Sink sink;
  driver::readConfiguration(id, sources, sink);
  for (const diagnostics::Diagnostic& found : sink.found()) {
    fuzz::require(found.span.begin <= found.span.end && found.span.end <= input.size(), "a finding lies in the text");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};
