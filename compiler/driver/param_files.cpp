#include "driver/param_files.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "driver/line_span.h"
#include "driver/paths.h"
#include "packs/yaml_value.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longest = 1u << 20;

void readOne(const std::string& written, const std::string& workingFolder, Files& disk, source::SourceMap& sources,
             ParamFiles& into) {
  const std::string path = absolute(workingFolder, written);
  auto text = disk.read(path, folderOf(path), longest);
  if (!text) {
    const bool isTooLarge = text.error().fault == ReadFault::TooLarge;
    const std::string reason = isTooLarge ? std::string("is larger than 1 MiB") : text.error().reason;
    into.problems.push_back(fmt::format("--params {}: {}", written, reason));
    return;
  }
  const source::SourceId source = sources.add(relative(path, workingFolder), std::move(text.value()));
  const std::string_view read = sources.text(source);
  if (read.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  auto root = packs::readYaml(written, read);
  if (!root) {
    into.problems.push_back("--params " + packs::print(root.error()));
    return;
  }
  if (root.value().kind != packs::YamlKind::Map) {
    into.problems.push_back(fmt::format("--params {}:1: it holds no params; write `name: value`", written));
    return;
  }
  for (packs::YamlValue& member : root.value().items) {
    const source::Span place = lineSpan(source, member.line, sources);
    std::string name = member.key;
    into.params.push_back({std::move(name), std::move(member), place});
  }
}

}  // namespace

ParamFiles readParamFiles(const std::vector<std::string>& paths, const std::string& workingFolder, Files& disk,
                          source::SourceMap& sources) {
  ParamFiles files;
  for (const std::string& path : paths) readOne(path, workingFolder, disk, sources, files);
  return files;
}

}  // namespace calm::driver
