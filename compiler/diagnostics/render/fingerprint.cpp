#include "diagnostics/render/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "diagnostics/render/excerpt.h"

namespace calm::diagnostics {
namespace {

/// Bytes of a place that tell it from others; more would only take time.
constexpr std::uint32_t most = 120;

/// FNV-1a.
std::uint64_t hashOf(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  return hash;
}

}  // namespace

std::string Fingerprints::place(const Diagnostic& found) const {
  source::Span span = found.span;
  span.end = std::min(span.end, span.begin + most);
  const std::string_view text = findings_.sources.text(span);
  span.end = span.begin + static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n"), text.size()));
  std::string shown = shownBytes(span, findings_.sources, findings_.masks);
  std::erase(shown, ' ');
  return shown;
}

std::string Fingerprints::next(const Diagnostic& found, const std::string& path) {
  std::string key =
      fmt::format("{}\n{}\n{}\n{}", found.code, path, findings_.masks.sentence(found.message, found), place(found));
  const std::size_t before = seen_[key]++;
  return fmt::format("{:016x}", hashOf(fmt::format("{}\n{}", key, before)));
}

}  // namespace calm::diagnostics
