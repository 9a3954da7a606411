#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <string>

#include "driver/compilation.h"
#include "driver/edited_files.h"
#include "emit/memory_output.h"
#include "format/format.h"
#include "laws/repository.h"
#include "syntax/parse.h"

/// The law: a landscape and its formatted files give the same artefacts, but for the lines that the map and what is
/// made from it name.
namespace {

namespace fs = std::filesystem;
using Artefacts = std::map<std::string, std::string>;

/// In every environment.
Artefacts artefactsOf(calm::driver::Files& files, const fs::path& root) {
  calm::driver::Compilation compilation(files, root.parent_path().string(), {});
  compilation.run({{root.filename().string()}, {}, {}}, calm::driver::Until::Plan);
  Artefacts artefacts;
  // How the map and the runbook name lines.
  static const std::regex place("\\b[0-9]+:[0-9]+:[0-9]+\\b|, line [0-9]+|\\.calm:[0-9]+");
  for (const std::string& environment : compilation.planned()) {
    calm::emit::MemoryOutput output;
    compilation.emit(environment, output);
    for (const auto& file : output.files) {
      artefacts[environment + "/" + file.path] = std::regex_replace(file.bytes, place, "");
    }
  }
  return artefacts;
}

std::string formatted(const std::string& text) {
  calm::diagnostics::Sink sink;
  return calm::format::format(calm::syntax::parse(calm::source::SourceId{0}, text, sink), text).text;
}

}  // namespace

TEST_CASE("format: what builds builds the same") {
  std::map<fs::path, std::string> all;
  for (const fs::path& path : laws::calmFiles()) all[path] = formatted(laws::contents(path));
  std::size_t built = 0;
  for (const auto& [root, text] : all) {
    if (root.filename() != "input.calm" && root.filename() != "main.calm") continue;
    if (root.string().find("/bad/") != std::string::npos) continue;
    INFO(root.string());
    calm::driver::DiskFiles disk;
    const Artefacts before = artefactsOf(disk, root);
    if (before.empty()) continue;
    ++built;
    calm::driver::EditedFiles edited(disk);
    for (const auto& [path, after] : all) edited.edit(path.string(), after);
    Artefacts after = artefactsOf(edited, root);
    CHECK(before.size() > 1);
    CHECK(after.size() == before.size());
    for (const auto& [path, bytes] : before) {
      INFO(path);
      CHECK(after[path] == bytes);
    }
  }
  CHECK(built > 50);
}
