#include "syntax/lex/foreign_comment.h"

#include <fmt/format.h>

#include <string>

#include "diagnostics/catalog.h"
#include "syntax/lex/line.h"

namespace calm::syntax {

namespace {

/// The end of a comment whose `/*` has lost one of its characters, or 0.
std::uint32_t damagedCommentEnd(std::string_view text, std::uint32_t at) {
  if (!beginsLine(text, at) || (text[at] != '/' && text[at] != '*') || text.substr(at).starts_with("*/")) return 0;
  constexpr std::size_t longest = 1024;
  const std::string_view near = text.substr(0, at + longest);
  // By the `/`: lines that begin with `*` are what this is called for.
  std::size_t end = near.find('/', at + 1);
  while (end != std::string_view::npos && text[end - 1] != '*') end = near.find('/', end + 1);
  if (end == std::string_view::npos || near.substr(at, end - at).find("/*") != std::string_view::npos) return 0;
  return static_cast<std::uint32_t>(end) + 1;
}

/// The mark that begins a comment in another language, or nothing.
std::string_view foreignComment(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at);
  const auto blankAfter = [&](std::size_t size) {
    return rest.size() <= size || std::string_view(" \t\r\n").find(rest[size]) != std::string_view::npos;
  };
  if (rest.starts_with('#')) return rest.substr(0, 1);
  if (rest.starts_with("--") && blankAfter(2)) return rest.substr(0, 2);
  if (rest.starts_with('/') && blankAfter(1) && beginsLine(text, at)) return rest.substr(0, 1);
  if (rest.starts_with("<!--")) return rest.substr(0, 4);
  return {};
}

/// `#include "…"` of C: the `#` alone, so that the rest of the line is the import that is lost. 0 if none begins here.
std::uint32_t scanInclude(std::string_view text, std::uint32_t at, Findings* findings) {
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with("#include \"") && !rest.starts_with("#import \"")) return 0;
  const auto end = static_cast<std::uint32_t>(text.find(' ', at));
  if (findings == nullptr) return at + 1;
  if (auto* finding =
          findings->report(at, end, diagnostics::UnknownCharacter, fmt::format("`{}`", text.substr(at, end - at)))) {
    finding->helped("another file is read with `import \"file.calm\"`");
    finding->fix({"write `import`", {{{findings->source(), at, end}, "import"}}});
  }
  return at + 1;
}

}  // namespace

std::uint32_t scanForeignComment(std::string_view text, std::uint32_t at, Findings* findings) {
  if (const std::uint32_t end = scanInclude(text, at, findings)) return end;
  const std::uint32_t damaged = damagedCommentEnd(text, at);
  const std::string_view mark = damaged != 0 ? text.substr(at, 1) : foreignComment(text, at);
  if (mark.empty()) return 0;
  const std::uint32_t end = damaged != 0 ? damaged : lineEnd(text, at);
  if (findings == nullptr) return end;
  const auto size = static_cast<std::uint32_t>(mark.size());
  if (auto* finding = findings->report(at, at + size, diagnostics::ForeignComment, fmt::format("`{}`", mark))) {
    finding->helped("a comment begins with `//`, or stands between `/*` and `*/`");
    const std::string_view instead = damaged == 0 ? "//" : "/*";
    finding->fix({fmt::format("write `{}`", instead), {{{findings->source(), at, at + size}, std::string(instead)}}});
  }
  return end;
}

}  // namespace calm::syntax
