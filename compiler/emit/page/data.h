#pragma once

#include <string>
#include <string_view>

namespace calm::emit::page {

/// Appends `text` as a JSON string that may stand inside a `<script>` of HTML: `<` is escaped, so nothing in it can
/// end the element or begin a comment.
void appendString(std::string& bytes, std::string_view text);

/// Appends a text of a pack: a string, or where it has marks the list of its runs, in which `["e", TEXT]` is
/// emphasis and `["c", TEXT]` code.
void appendProse(std::string& bytes, std::string_view prose);

}  // namespace calm::emit::page
