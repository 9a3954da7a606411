#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "packs/yaml/builder.h"
#include "packs/yaml/document.h"

namespace calm::packs::yaml {
namespace {

PackProblem at(const std::string& file, int line, std::string message) {
  return {file, line < 0 ? 0u : static_cast<std::uint32_t>(line + 1), std::move(message)};
}

/// yaml-cpp takes the end of the file for the missing quote of the last text.
bool endsInQuotes(std::string_view text, const YAML::Mark& lastQuoted) {
  if (lastQuoted.is_null() || static_cast<std::size_t>(lastQuoted.pos) >= text.size()) return false;
  const char quote = text[static_cast<std::size_t>(lastQuoted.pos)];
  if (quote != '\'' && quote != '"') return false;
  for (auto at = static_cast<std::size_t>(lastQuoted.pos) + 1; at < text.size(); ++at) {
    const bool escape = quote == '"' ? text[at] == '\\' : text.substr(at, 2) == "''";
    if (escape) {
      ++at;
    } else if (text[at] == quote) {
      return false;
    }
  }
  return true;
}

}  // namespace

support::Result<Document, PackProblem> readDocument(const std::string& file, std::string_view text) try {
  if (text.size() > maxBytes) return PackProblem{file, 0, "the file has more than 1 MiB"};
  if (text.find('\0') != std::string_view::npos) return PackProblem{file, 0, "the file has a NUL byte: it is no text"};

  Document document{file, {}, {}};
  Builder builder(document);
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  while (parser.HandleNextDocument(builder)) continue;
  if (endsInQuotes(text, builder.lastQuoted()))
    return at(file, builder.lastQuoted().line, "this text has no closing quote");
  if (!builder.hasDocument()) return PackProblem{file, 0, "the file is empty"};
  return document;
} catch (const Refused& refused) {
  return at(file, refused.line, refused.message);
} catch (const YAML::Exception& problem) {
  return at(file, problem.mark.line, "no YAML: " + problem.msg);
}

}  // namespace calm::packs::yaml
