#include "emit/prose/runs.h"

namespace calm::emit::prose {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::size_t endOfMarked(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || isBlank(text[at + 1]) || text[at + 1] == text[at]) return text.npos;
  const std::size_t end = text.find(text[at], at + 1);
  return end == text.npos || isBlank(text[end - 1]) ? text.npos : end;
}

}  // namespace calm::emit::prose
