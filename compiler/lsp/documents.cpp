#include "lsp/documents.h"

#include <algorithm>
#include <utility>

#include "lsp/uri.h"

namespace calm::lsp {

Document& Documents::open(const std::string& uri, std::int64_t version, std::string text) {
  return open_[uri] = {uri, pathOf(uri), version, std::move(text)};
}

Document* Documents::find(const std::string& uri) {
  const auto found = open_.find(uri);
  return found == open_.end() ? nullptr : &found->second;
}

const Document* Documents::atPath(const std::string& path) const {
  const auto found =
      std::find_if(open_.begin(), open_.end(), [&](const auto& each) { return each.second.path == path; });
  return found == open_.end() ? nullptr : &found->second;
}

bool change(Document& document, const Json& change, Encoding encoding) {
  const Json& text = member(change, "text");
  if (!text.is_string()) return false;
  const Json& range = member(change, "range");
  if (range.is_null()) {
    document.text = textOf(text);
    return true;
  }
  const Lines lines(document.text, encoding);
  const auto begin = lines.offset(member(range, "start"));
  const auto end = lines.offset(member(range, "end"));
  if (!begin || !end) return false;
  document.text.replace(std::min(*begin, *end), std::max(*begin, *end) - std::min(*begin, *end), textOf(text));
  return true;
}

}  // namespace calm::lsp
