#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "driver/compilation.h"
#include "emit/memory_output.h"

namespace {

using Json = nlohmann::ordered_json;

/// The landscape.json of an example, each `origin` of an object as `written`.
Json landscapeOf(const std::string& example) {
  calm::driver::DiskFiles disk;
  calm::driver::Compilation compilation(disk, CALM_REPOSITORY "/examples/" + example, {});
  compilation.run({{"main.calm"}, {}, {}}, calm::driver::Until::Plan);
  CHECK(compilation.findings().empty());
  if (compilation.planned().empty()) return {};
  calm::emit::MemoryOutput output;
  compilation.emit("", output);
  for (const auto& file : output.files) {
    if (file.path == "landscape.json") return Json::parse(file.bytes);
  }
  return {};
}

void forgetOrigin(Json& value) {
  if (value.is_object() && value.contains("origin") && value["origin"] == "derived") value["origin"] = "written";
  for (Json& inner : value) {
    if (inner.is_structured()) forgetOrigin(inner);
  }
}

}  // namespace

TEST_CASE("what is written object by object is what is derived from intent, but for the origin") {
  Json derived = landscapeOf("acme");
  const Json written = landscapeOf("acme-objects");
  REQUIRE_FALSE(written.empty());
  CHECK(derived != written);
  forgetOrigin(derived);
  CHECK(derived == written);
}
