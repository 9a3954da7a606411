// Seeds: *.json

#include <nlohmann/json.hpp>
#include <string>

#include "driver/secrets/fill.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm::driver::secrets;
using nlohmann::json;

/// The first bytes of the input are the value of every secret, the rest is the artefact.
void run(std::string_view input) {
  const std::size_t length = input.empty() ? 0 : static_cast<unsigned char>(input.front());
  const std::string_view value = input.substr(0, length);
  const std::string text =
      R"({"a":"${secret:one}","b":["${secret:a/b.c}","${x}"],"c":)" + std::string(input.substr(value.size())) + "}";
  const Format& format = *formatOf("x.json");
  const Store store = [&](const std::string&) -> calm::support::Result<std::string, Reason> {
    return std::string(value);
  };
  const auto filled = fill(text, format, store);
  if (!filled) return fuzz::require(!filled.error().empty(), "a refusal says why");
  const json before = json::parse(text);
  const json after = json::parse(filled.value());
  fuzz::require(after["a"] == std::string(value) && after["b"][0] == after["a"], "a slot holds the value");
  fuzz::require(after["b"][1] == before["b"][1], "other texts stay");
}

}  // namespace

const fuzz::Target fuzz::target{run};
