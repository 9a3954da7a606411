#include "emit/graph/words.h"

#include <fmt/format.h>

#include "emit/unicode/code_point.h"

namespace calm::emit::graph {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool isUnseen(char32_t point) {
  const bool isControl = point < 0x20 || (point >= 0x7F && point <= 0x9F);
  const bool isDirection = point == 0x61C || point == 0x200E || point == 0x200F ||
                           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  return isControl || isDirection || point == 0xFFFE || point == 0xFFFF || point == 0xFEFF;
}

}  // namespace

std::string oneLine(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::codePointAt(text, at);
    const bool isBlank = point.value == '\n' || point.value == '\t' || point.value == '\r' || point.value == 0x2028 ||
                         point.value == 0x2029;
    if (isBlank) {
      line += ' ';
    } else if (!point.good || isUnseen(point.value)) {
      line += replacement;
    } else {
      line += text.substr(at, point.length);
    }
    at += point.length;
  }
  return line;
}

std::string_view wordOf(Flow flow) {
  switch (flow) {
    case Flow::Push:
      return "push";
    case Flow::Pull:
      return "pull";
    case Flow::Unknown:
      break;
  }
  return "sends";
}

std::string digitsOf(std::size_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", digitsOf(count), noun, count == 1 ? "" : "s");
}

std::string_view withoutScheme(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != url.npos) url.remove_prefix(scheme + 3);
  if (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

std::string titleOf(const Graph& graph) {
  return graph.environment.empty() ? "Landscape" : "Landscape: " + oneLine(graph.environment);
}

std::string summaryOf(const Graph& graph, const std::vector<Section>& sections) {
  std::size_t monitored = 0;
  for (const Tenant& tenant : graph.tenants) monitored += tenant.monitoredBy.empty() ? 0u : 1u;
  std::string summary = counted(graph.tenants.size(), "tenant");
  if (monitored > 0) summary += fmt::format(", {} of them monitored", digitsOf(monitored));
  std::size_t hubs = 0;
  for (const Section& section : sections) hubs += section.hub == nullptr ? 0u : 1u;
  if (hubs > 1) summary += fmt::format(" by {} tenants", digitsOf(hubs));
  return summary;
}

std::string omissionOf(Detail detail) {
  switch (detail) {
    case Detail::Objects:
      return {};
    case Detail::Tenants:
      return "Too many to show what is inside of them: calmc graph --focus NAME draws a tenant with what it has.";
    case Detail::Products:
      return "Too many to show each: a box stands for all tenants of a product, and calmc graph --focus NAME draws one "
             "of them.";
  }
  return {};
}

}  // namespace calm::emit::graph
