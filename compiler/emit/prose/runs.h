#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace calm::emit::prose {

enum class RunKind : std::uint8_t { Plain, Emphasis, Code };

/// The end of the text that the mark at `at` (`*` or a backtick) opens: the place of the mark that closes it; npos
/// where it opens nothing, because a blank follows it or no other one comes.
std::size_t endOfMarked(std::string_view text, std::size_t at);

/// Takes a text of a pack apart: `*emphasis*`, code between backticks, and what stands between them. `visit` is
/// called with the kind and the text of each run, in order.
template <class Visit>
void eachRun(std::string_view text, Visit&& visit) {
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("*`"); at != text.npos; at = text.find_first_of("*`", at)) {
    const std::size_t end = endOfMarked(text, at);
    if (end == text.npos) {
      ++at;
      continue;
    }
    if (at > done) visit(RunKind::Plain, text.substr(done, at - done));
    visit(text[at] == '`' ? RunKind::Code : RunKind::Emphasis, text.substr(at + 1, end - at - 1));
    at = done = end + 1;
  }
  if (done < text.size()) visit(RunKind::Plain, text.substr(done));
}

}  // namespace calm::emit::prose
