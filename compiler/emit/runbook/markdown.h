#pragma once

#include <string>
#include <string_view>

namespace calm::emit::runbook {

/// Text in Markdown (CommonMark with GitHub's tables) that stays text: it can not end a cell or a line, begin a
/// list, a heading, HTML, a link, a mention or a formula. Words that a reader might make a link of are code.
void appendPlain(std::string& page, std::string_view text);

/// The same for a text of a pack, in which `*label*` and `` `code` `` are what they look like.
void appendProse(std::string& page, std::string_view text);

/// An exact value in a code span, outside of tables.
void appendCode(std::string& page, std::string_view value);

/// An exact value in a code span in a cell of a table.
void appendCellCode(std::string& page, std::string_view value);

/// An exact value in a block of its own, which reads and copies the same in the file and on the rendered page.
void appendBlock(std::string& page, std::string_view value);

}  // namespace calm::emit::runbook
