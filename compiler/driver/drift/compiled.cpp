#include "driver/drift/drift.h"
#include "emit/output.h"

namespace calm::driver::drift {
namespace {

constexpr std::string_view folder = "destinations/";

/// Keeps the flat objects of the destinations and nothing else.
class Keeper final : public emit::Output {
 public:
  explicit Keeper(std::string_view tenant) : tenant_(tenant) {}

  Compiled destinations;

  void file(std::string_view path, std::string_view bytes) override {
    if (!path.starts_with(folder)) return;
    const std::string_view below = path.substr(folder.size());
    const std::string_view tenant = below.substr(0, below.find('/'));
    if (!tenant_.empty() && tenant != tenant_) return;
    auto read = exported::readJson(bytes);
    if (!read || read.value().destinations.size() != 1) return;
    exported::Destination& destination = read.value().destinations.front();
    const std::string name = destination.name;
    destinations.emplace(std::pair(std::string(tenant), name), std::move(destination));
  }
  void begin(std::string_view) override {}
  void append(std::string_view, std::string_view) override {}
  void end(std::string_view) override {}

 private:
  std::string_view tenant_;
};

}  // namespace

Compiled compiledOf(Compilation& compilation, std::string_view environment, std::string_view tenant) {
  Keeper keeper(tenant);
  compilation.emit(environment, keeper);
  return std::move(keeper.destinations);
}

}  // namespace calm::driver::drift
