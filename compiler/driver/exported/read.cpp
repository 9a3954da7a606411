#include <algorithm>
#include <array>

#include "driver/exported/exported.h"
#include "support/lower_case.h"

namespace calm::driver::exported {
namespace {

/// Where a secret stood: in properties of the cockpit, in answers of the btp CLI and of Terraform.
constexpr std::array<std::string_view, 2> marks = {"<<", "<redacted>"};

/// Parts of keys that people give to secrets; SAP's own keys among them.
constexpr std::array<std::string_view, 9> secretWords = {
    "password", "passwd", "secret", "apikey", "api-key", "authorization", "cookie", "credential", "privatekey"};

/// Keys with such a word that are none.
constexpr std::array<std::string_view, 1> noSecrets = {"tokenservice.addclientcredentialsinbody"};

}  // namespace

const Property* Destination::property(std::string_view key) const {
  const auto at =
      std::find_if(properties.begin(), properties.end(), [&](const Property& each) { return each.key == key; });
  return at == properties.end() ? nullptr : &*at;
}

support::Result<Export, NoExport> read(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return NoExport{"is empty"};
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                     (bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0'));
  if (utf16) return NoExport{"is in UTF-16; save it as UTF-8, or export it again"};
  const bool isJson = bytes[first] == '{' || bytes[first] == '[';
  return isJson ? readJson(bytes) : readPropertiesFile(bytes);
}

bool isBlank(std::string_view value) {
  if (value.empty() || value.find_first_not_of('*') == std::string_view::npos) return true;
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return value.starts_with(mark); });
}

bool isSecret(std::string_view key) {
  const std::string lower = support::lowerCase(key);
  if (std::find(noSecrets.begin(), noSecrets.end(), lower) != noSecrets.end()) return false;
  return std::any_of(secretWords.begin(), secretWords.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

}  // namespace calm::driver::exported
