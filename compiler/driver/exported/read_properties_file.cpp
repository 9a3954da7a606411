#include <algorithm>
#include <utility>

#include "driver/exported/exported.h"
#include "driver/read_properties.h"

namespace calm::driver::exported {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// `#clientSecret=<< Existing password/certificate removed on export >>`: what the cockpit leaves of a secret.
std::vector<Property> blankedIn(std::string_view bytes) {
  std::vector<Property> blanked;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    const std::size_t equals = line.find('=');
    if (!line.starts_with('#') || equals == std::string_view::npos) continue;
    const std::string_view key = line.substr(1, equals - 1);
    if (line.substr(equals + 1).starts_with("<<") && !key.empty()) blanked.push_back({std::string(key), {}, true});
  }
  return blanked;
}

bool hasOtherThanAscii(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Java takes the last of two lines with one key.
void put(Destination& destination, Property property) {
  const auto known = std::find_if(destination.properties.begin(), destination.properties.end(),
                                  [&](const Property& each) { return each.key == property.key; });
  if (known == destination.properties.end()) {
    destination.properties.push_back(std::move(property));
  } else if (!property.blanked) {
    *known = std::move(property);
  }
}

}  // namespace

support::Result<Export, NoExport> readPropertiesFile(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return NoExport{"is neither JSON nor a file of properties"};
  Export found;
  if (bytes.starts_with(mark)) {
    bytes.remove_prefix(mark.size());
    found.remarks.push_back({"", "begins with a byte order mark, which files of properties do not have", false});
  }
  if (hasOtherThanAscii(bytes)) {
    found.remarks.push_back({"", "is read as ISO 8859-1, as files of properties are", false});
  }
  Destination destination;
  auto properties = readProperties(bytes);
  if (properties.size() > mostProperties) return NoExport{"has more properties than a destination has"};
  for (auto& [key, value] : properties) {
    if (key == "Name") {
      destination.name = std::move(value);
    } else {
      const bool blanked = isBlank(value) && isSecret(key);
      put(destination, {std::move(key), std::move(value), blanked});
    }
  }
  if (destination.name.empty()) return NoExport{"holds no destination: neither JSON nor properties with a `Name`"};
  std::vector<Property> blanked = blankedIn(bytes);
  if (blanked.size() > mostProperties) return NoExport{"has more properties than a destination has"};
  for (Property& property : blanked) put(destination, std::move(property));
  found.destinations.push_back(std::move(destination));
  return found;
}

}  // namespace calm::driver::exported
