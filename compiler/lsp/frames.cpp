#include "lsp/frames.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "support/lower_case.h"

namespace calm::lsp {
namespace {

constexpr std::size_t longestHeader = 4096;
/// A text of 4 MiB, every byte of it escaped, and room for what stands around it.
constexpr std::size_t longestMessage = 32u << 20;
constexpr std::string_view lengthName = "content-length";

/// Where the header ends and where the message begins; clients are forgiven a line end without carriage return.
std::optional<std::pair<std::size_t, std::size_t>> headerEnd(std::string_view text) {
  const std::size_t full = text.find("\r\n\r\n");
  const std::size_t bare = text.find("\n\n");
  if (full == std::string_view::npos && bare == std::string_view::npos) return std::nullopt;
  return full < bare ? std::pair(full, full + 4) : std::pair(bare, bare + 2);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// What a header says of the length.
struct Length {
  /// The one that it says, where that is a number.
  std::optional<std::size_t> bytes;
  bool isSaid = false;
};

Length lengthOf(std::string_view header) {
  Length length;
  while (!header.empty()) {
    const std::string_view line = header.substr(0, header.find('\n'));
    header.remove_prefix(std::min(line.size() + 1, header.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    if (support::lowerCase(trimmed(line.substr(0, colon))) != lengthName) continue;
    const std::string_view digits = trimmed(line.substr(colon + 1));
    std::size_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isNumber = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    if (!isNumber || length.isSaid) return {std::nullopt, true};
    length = {number, true};
  }
  return length;
}

/// Where the next header may begin, behind `from`.
std::size_t nextHeader(std::string_view text, std::size_t from) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 lengthName.begin(), lengthName.end(), same);
  return static_cast<std::size_t>(found - text.begin());
}

}  // namespace

std::optional<Frames::Piece> Frames::next() {
  const auto end = headerEnd(pending_);
  if (!end) {
    if (pending_.size() <= longestHeader) return std::nullopt;
    return malformed("a header has no end", 1);
  }
  const Length said = lengthOf(std::string_view(pending_).substr(0, end->first));
  if (!said.isSaid) return malformed("a header says no Content-Length", 1);
  const std::optional<std::size_t> length = said.bytes;
  if (!length) return malformed("a header says no single Content-Length", end->second);
  if (*length > longestMessage)
    return malformed(fmt::format("a message of {} bytes is too long", *length), end->second);
  if (pending_.size() - end->second < *length) return std::nullopt;
  Piece piece{pending_.substr(end->second, *length)};
  pending_.erase(0, end->second + *length);
  astray_ = false;
  return piece;
}

/// Of bytes that are passed over in several pieces it is said once.
std::optional<Frames::Piece> Frames::malformed(std::string problem, std::size_t from) {
  const std::size_t next = nextHeader(pending_, from);
  const bool found = next < pending_.size();
  // The beginning of a header may already be there.
  const std::size_t kept = std::min(lengthName.size() - 1, pending_.size());
  pending_.erase(0, found ? next : pending_.size() - kept);
  if (std::exchange(astray_, true)) return found ? this->next() : std::nullopt;
  return Piece{{}, std::move(problem)};
}

std::string Frames::framed(std::string_view message) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
}

}  // namespace calm::lsp
