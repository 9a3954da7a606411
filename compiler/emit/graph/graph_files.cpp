#include "emit/graph/graph_files.h"

#include <memory>

#include "emit/graph/collector.h"
#include "emit/graph/mermaid.h"
#include "emit/graph/sections.h"
#include "emit/graph/svg/picture.h"

namespace calm::emit::graph {
namespace {

class GraphFiles final : public plan::Visitor {
 public:
  explicit GraphFiles(Output& output) : output_(output) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void begin(const plan::Landscape& landscape) override { collector_.begin(landscape); }
  void tenant(const plan::Tenant& tenant) override { collector_.tenant(tenant); }
  void end(std::span<const plan::SecretUse>) override {
    output_.file("graph/landscape.svg", svg::draw(collector_.graph(), svg::Place::File));
    output_.file("graph/landscape.mmd", mermaid(collector_.graph()));
  }

 private:
  Output& output_;
  Collector collector_{mostTenantsWithObjects};
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<GraphFiles>(surroundings.output); }

}  // namespace calm::emit::graph
