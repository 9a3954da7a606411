#include "limits/runs.h"

#include <unistd.h>

#include <algorithm>

#include "golden/harness/files.h"

namespace limits {
namespace {

namespace fs = std::filesystem;

fs::path freshFolder() {
  static int count = 0;
  const fs::path folder =
      fs::temp_directory_path() / ("calm-limits-" + std::to_string(getpid()) + "-" + std::to_string(++count));
  fs::remove_all(folder);
  fs::create_directories(folder / "run");
  return folder;
}

}  // namespace

Scratch::Scratch() : folder_(freshFolder()) {}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Scratch::put(const std::string& name, const std::string& text) const {
  calm::golden::writeFile(folder_ / name, text);
}

calm::golden::Run calmc(const std::string& script, const std::vector<std::string>& words, const Scratch& scratch) {
  std::vector<std::string> arguments{"-c", script, CALMC};
  arguments.insert(arguments.end(), words.begin(), words.end());
  return calm::golden::run("/bin/sh", arguments, scratch.folder(), scratch.folder() / "run");
}

std::vector<std::string> examples() {
  std::vector<std::string> roots;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(CALM_REPOSITORY) / "examples")) {
    if (fs::exists(entry.path() / "main.calm")) roots.push_back((entry.path() / "main.calm").string());
  }
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace limits
