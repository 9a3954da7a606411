// Feeds files to a target without libFuzzer: how the tests run the inputs that once were findings.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

/// replay FILE|FOLDER…
int main(int count, char** words) {
  feed({});
  for (const std::string& word : std::vector<std::string>(words + 1, words + count)) {
    if (!fs::exists(word)) {
      std::cerr << word << ": is not there\n";
      return 2;
    }
    for (const fs::path& file : filesIn(word)) {
      std::cerr << file.generic_string() << std::endl;
      std::ifstream stream(file, std::ios::binary);
      feed({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
    }
  }
  return 0;
}
