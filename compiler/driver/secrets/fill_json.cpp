#include "driver/secrets/fill_json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "driver/json/document.h"
#include "driver/secrets/placeholder.h"
#include "emit/terraform/template.h"

namespace calm::driver::secrets {
namespace {

/// The end of the string that begins at `at`, behind its closing quote. The text is JSON.
std::size_t endOfString(std::string_view text, std::size_t at) {
  for (++at; text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

bool isName(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  return next != std::string_view::npos && text[next] == ':';
}

}  // namespace

support::Result<std::vector<Slot>, Reason> slotsInJson(std::string_view text) {
  if (const auto document = json::read(text); !document) return Reason{document.error().reason};
  std::vector<Slot> slots;
  for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at)) {
    const std::size_t end = endOfString(text, at);
    const std::string said = nlohmann::json::parse(text.substr(at, end - at)).get<std::string>();
    const auto name = nameIn(said);
    if (name && !isName(text, end)) {
      slots.push_back({at, end, *name});
    } else if (mentionsPlaceholder(said)) {
      return Reason{"holds a placeholder that is no whole value, so it can not be filled"};
    }
    at = end;
  }
  return slots;
}

support::Result<std::string, Reason> writtenInJson(std::string_view value) {
  try {
    // What ends a line for some reader, though not for JSON, is escaped as well.
    return nlohmann::json(value).dump(-1, ' ', true);
  } catch (const nlohmann::json::exception&) {
    return Reason{"is no UTF-8, which a JSON file can not hold"};
  }
}

support::Result<std::string, Reason> writtenInTerraform(std::string_view value) {
  return writtenInJson(emit::terraform::templateOf(value));
}

}  // namespace calm::driver::secrets
