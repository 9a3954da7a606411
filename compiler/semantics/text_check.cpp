#include "semantics/text_check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

#include "support/lower_case.h"

namespace calm::semantics {

namespace {

bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlnum(char c) { return isAlpha(c) || isDigit(c); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string hostNameProblem(std::string_view host) {
  if (host.empty()) return "it has no host name";
  if (host.size() > 253) return "its host name is longer than 253 characters";
  std::size_t start = 0;
  while (start <= host.size()) {
    const std::size_t dot = std::min(host.find('.', start), host.size());
    const std::string_view part = host.substr(start, dot - start);
    if (part.empty()) return "its host name has an empty part between dots";
    if (part.size() > 63) return "a part of its host name is longer than 63 characters";
    if (part.front() == '-' || part.back() == '-') return "a part of its host name begins or ends with a hyphen";
    for (const char c : part) {
      if (!isAlnum(c) && c != '-') return "a host name has letters, digits, hyphens and dots only";
    }
    start = dot + 1;
  }
  return {};
}

std::string_view authorityOf(std::string_view url) {
  const std::size_t begin = url.find("://") + 3;
  return url.substr(begin, url.find_first_of("/?#", begin) - begin);
}

bool hasBlankOrControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

bool isBase64Url(char c) { return isAlnum(c) || c == '-' || c == '_'; }
bool isBase64(char c) { return isAlnum(c) || c == '+' || c == '/'; }
bool isHex(char c) { return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

template <class Test>
std::size_t runFrom(std::string_view text, std::size_t begin, Test test) {
  std::size_t end = begin;
  while (end < text.size() && test(text[end])) ++end;
  return end - begin;
}

bool isUuidAt(std::string_view text, std::size_t at) {
  constexpr std::array<std::size_t, 5> groups = {8, 4, 4, 4, 12};
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (g > 0 && (at >= text.size() || text[at++] != '-')) return false;
    for (std::size_t i = 0; i < groups[g]; ++i) {
      if (at >= text.size() || !isHex(text[at++])) return false;
    }
  }
  return true;
}

bool hasBindingSecret(std::string_view text) {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    if (at >= 36 && isUuidAt(text, at - 36) && runFrom(text, at + 1, isBase64Url) >= 20) return true;
  }
  return false;
}

bool hasJwt(std::string_view text) {
  for (std::size_t at = text.find("eyJ"); at != std::string_view::npos; at = text.find("eyJ", at + 1)) {
    const std::size_t head = runFrom(text, at, isBase64Url);
    const std::size_t next = at + head;
    if (head < 10 || next + 1 >= text.size() || text[next] != '.') continue;
    const std::size_t body = runFrom(text, next + 1, isBase64Url);
    if (body < 10) continue;
    const std::size_t last = next + 1 + body;
    if (last < text.size() && text[last] == '.') return true;
  }
  return false;
}

bool hasScheme(std::string_view folded, std::string_view scheme) {
  const std::size_t at = folded.find(scheme);
  if (at == std::string_view::npos) return false;
  const std::size_t begin = at + scheme.size();
  const std::size_t run =
      runFrom(folded, begin, [](char c) { return isBase64(c) || c == '-' || c == '_' || c == '.' || c == '='; });
  return run >= 16;
}

/// The secret that older service instances were given: 28 characters of base64 that end in `=`.
bool isInstanceSecret(std::string_view text) {
  if (text.size() != 28 || text.back() != '=' || runFrom(text, 0, isBase64) != 27) return false;
  const auto any = [&](auto test) { return std::any_of(text.begin(), text.end(), test); };
  return any(isDigit) && any([](char c) { return c >= 'a' && c <= 'z'; }) &&
         any([](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isKnownToken(std::string_view text) {
  constexpr std::array<std::string_view, 7> prefixes = {"ghp_",  "gho_", "github_pat_", "xoxb-",
                                                        "xoxp-", "AKIA", "glpat-"};
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return text.starts_with(prefix) && runFrom(text, prefix.size(), isBase64Url) >= 16;
  });
}

bool isWindowsDevice(std::string_view stem) {
  const std::string name = support::lowerCase(stem);
  if (name == "con" || name == "prn" || name == "aux" || name == "nul") return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && isDigit(name[3]);
}

}  // namespace

std::string urlProblem(std::string_view text) {
  if (hasBlankOrControl(text)) return "it holds a blank";
  const std::string folded = support::lowerCase(text.substr(0, 8));
  if (!folded.starts_with("https://") && !folded.starts_with("http://")) {
    return "a URL begins with `https://` or `http://`";
  }
  if (text.find('#') != std::string_view::npos) return "it has a fragment (`#…`)";
  const std::string_view authority = authorityOf(text);
  if (authority.find('@') != std::string_view::npos) return "it names a user before its host";
  const std::size_t colon = authority.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = authority.substr(colon + 1);
    const bool digits = !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), isDigit);
    if (!digits) return "its port is no number from 1 to 65535";
    unsigned number = 0;
    for (const char c : port) number = number * 10 + static_cast<unsigned>(c - '0');
    if (number < 1 || number > 65535) return "its port is no number from 1 to 65535";
  }
  return hostNameProblem(authority.substr(0, colon));
}

std::string hostProblem(std::string_view text) {
  if (hasBlankOrControl(text)) return "it holds a blank";
  if (text.find("://") != std::string_view::npos) return "a host name has no scheme";
  if (text.find('/') != std::string_view::npos) return "a host name has no path";
  if (text.find(':') != std::string_view::npos) return "a host name has no port";
  return hostNameProblem(text);
}

std::string_view hostOf(std::string_view url) {
  const std::string_view authority = authorityOf(url);
  return authority.substr(0, authority.find(':'));
}

std::string_view credentialShape(std::string_view text) {
  if (text.size() < 16) return {};
  if (text.find("-----BEGIN ") != std::string_view::npos) {
    return text.find("PRIVATE KEY") != std::string_view::npos ? "a private key" : "a certificate or key";
  }
  if (hasBindingSecret(text)) return "a client secret of SAP BTP";
  if (hasJwt(text)) return "an access token";
  const std::string folded = support::lowerCase(text);
  if (folded.find("authorization:") != std::string::npos) return "an authorization header";
  if (hasScheme(folded, "bearer ") || hasScheme(folded, "basic ")) return "an authorization header";
  if (isInstanceSecret(text)) return "a client secret of SAP BTP";
  if (isKnownToken(text)) return "an access token";
  return {};
}

std::string_view placeholderIn(std::string_view text) {
  if (text.find("${secret:") != std::string_view::npos) return "${secret:";
  if (text.find("${key:") != std::string_view::npos) return "${key:";
  return {};
}

std::string secretNameProblem(std::string_view name) {
  if (name.empty()) return "it is empty";
  if (name.size() > 200) return "it is longer than 200 characters";
  if (!isAlnum(name.front())) return "such a name begins with a letter or digit";
  if (name.find("..") != std::string_view::npos) return "it holds `..`";
  for (const char c : name) {
    if (!isAlnum(c) && c != '.' && c != '_' && c != '/' && c != '-')
      return "such a name has letters, digits and `. _ / -` only";
  }
  return {};
}

std::string labelProblem(std::string_view label, bool dotless) {
  if (label.empty()) return "it is empty";
  if (label.size() > 200) return "it is longer than 200 characters";
  for (const char c : label) {
    if (!isAlnum(c) && c != '_' && c != '-' && c != '.') return "a name has letters, digits and `_ - .` only";
  }
  if (!isAlnum(label.front()) && label.front() != '_') return "a name begins with a letter, a digit or `_`";
  if (label.back() == '.') return "it ends in a dot";
  if (dotless && label.find('.') != std::string_view::npos) return "this name takes no dot";
  if (isWindowsDevice(label.substr(0, label.find('.')))) return "Windows keeps this name for a device";
  return {};
}

}  // namespace calm::semantics
