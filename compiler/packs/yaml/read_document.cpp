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

}  // namespace

support::Result<Document, PackProblem> readDocument(std::string file, std::string_view text) try {
  if (text.size() > maxBytes) return PackProblem{file, 0, "the file has more than 1 MiB"};
  if (text.find('\0') != std::string_view::npos) return PackProblem{file, 0, "the file has a NUL byte: it is no text"};

  Document document{file, {}, {}};
  Builder builder(document);
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  while (parser.HandleNextDocument(builder)) continue;
  if (!builder.hasDocument()) return PackProblem{file, 0, "the file is empty"};
  return document;
} catch (const Refused& refused) {
  return at(file, refused.line, refused.message);
} catch (const YAML::Exception& problem) {
  return at(file, problem.mark.line, "no YAML: " + problem.msg);
}

}  // namespace calm::packs::yaml
