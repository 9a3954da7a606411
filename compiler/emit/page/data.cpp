#include "emit/page/data.h"

#include <cstddef>

#include "emit/json/text.h"
#include "emit/prose/runs.h"

namespace calm::emit::page {

using prose::RunKind;

void appendString(std::string& bytes, std::string_view text) {
  const std::size_t begin = bytes.size();
  json::appendText(bytes, text);
  for (std::size_t at = bytes.find('<', begin); at != bytes.npos; at = bytes.find('<', at)) {
    bytes.replace(at, 1, "\\u003c");
  }
}

void appendProse(std::string& bytes, std::string_view prose) {
  if (prose.find_first_of("*`") == prose.npos) return appendString(bytes, prose);
  bytes += '[';
  bool first = true;
  prose::eachRun(prose, [&](RunKind kind, std::string_view text) {
    if (!first) bytes += ',';
    first = false;
    if (kind == RunKind::Plain) return appendString(bytes, text);
    bytes += kind == RunKind::Code ? "[\"c\"," : "[\"e\",";
    appendString(bytes, text);
    bytes += ']';
  });
  bytes += ']';
}

}  // namespace calm::emit::page
