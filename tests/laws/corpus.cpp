#include "laws/corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace laws {
namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path(CALM_REPOSITORY) / "tests/golden";

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// `--option value`, on two lines or with `=` on one.
bool readArgument(const std::string& option, const std::string& value, calm::driver::Settings& settings) {
  if (option == "--keys") {
    settings.keysAbsent = true;
  } else if (option == "--params") {
    settings.paramFiles.push_back(value);
  } else if (option == "--env") {
    using Kind = calm::driver::EnvironmentChoice::Kind;
    settings.environments = {value == "*" ? Kind::Every : Kind::Named, value};
  } else if (const std::size_t equals = value.find('='); option == "--param" && equals != std::string::npos) {
    settings.params.push_back(calm::semantics::paramOverride(value.substr(0, equals), value.substr(equals + 1)));
  } else {
    return false;
  }
  return true;
}

/// False where the arguments say something that this corpus does not know.
bool readArguments(const fs::path& path, calm::driver::Settings& settings) {
  std::istringstream lines(contents(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    std::string value;
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) {
      std::getline(lines, value);
    } else {
      value = line.substr(equals + 1);
    }
    if (!readArgument(line.substr(0, equals), value, settings)) return false;
  }
  return true;
}

}  // namespace

std::vector<Case> goldenCases() {
  std::vector<Case> cases;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(golden)) {
    if (entry.path().filename() != "input.calm") continue;
    const fs::path folder = entry.path().parent_path();
    Case found;
    found.name = fs::relative(folder, golden).generic_string();
    found.folder = "/" + found.name;
    if (!readArguments(folder / "args", found.settings)) continue;
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(folder)) {
      if (!file.is_regular_file()) continue;
      found.files.texts["/" + fs::relative(file.path(), golden).generic_string()] = contents(file.path());
    }
    cases.push_back(std::move(found));
  }
  std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

}  // namespace laws
