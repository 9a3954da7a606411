#pragma once

#include <cstddef>

#include "emit/graph/graph.h"
#include "plan/visitor.h"

namespace calm::emit::graph {

/// Reads a plan and keeps what a picture shows. What is inside of the tenants is let go as soon as there are more than
/// `mostWithObjects`, so that a build of thousands stays small.
class Collector final : public plan::Visitor {
 public:
  explicit Collector(std::size_t mostWithObjects) : mostWithObjects_(mostWithObjects) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void begin(const plan::Landscape& landscape) override { graph_.environment = landscape.environment; }
  void tenant(const plan::Tenant& tenant) override;

  /// Of the tenants that were read.
  const Graph& graph() const { return graph_; }

 private:
  std::size_t mostWithObjects_;
  Graph graph_;
};

}  // namespace calm::emit::graph
