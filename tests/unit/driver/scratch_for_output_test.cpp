#include "scratch_for_output_test.h"

#include <unistd.h>

#include <fstream>
#include <iterator>

#include "emit/manifest/manifest.h"
#include "emit/memory_output.h"

namespace fs = std::filesystem;

namespace calm::driver::test {

ScratchFolder::ScratchFolder() {
  const bool memory = access("/dev/shm", W_OK) == 0;
  std::string name = (memory ? fs::path("/dev/shm") : fs::temp_directory_path()) / "calm-output-XXXXXX";
  path_ = mkdtemp(name.data());
}

ScratchFolder::~ScratchFolder() { fs::remove_all(path_); }

Snapshot snapshot(const fs::path& folder) {
  Snapshot files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).string();
    if (entry.is_symlink()) {
      files[path] = "link";
    } else if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      files[path] = std::string(std::istreambuf_iterator<char>(file), {});
    } else if (entry.is_directory() && fs::is_empty(entry.path())) {
      files[path] = "empty folder";
    }
  }
  return files;
}

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Rendering outputOf(const std::map<std::string, std::string>& files) {
  return [files](emit::Output& output) {
    const auto isLong = [](const std::string& path) { return path.find("long") != std::string::npos; };
    for (const auto& [path, bytes] : files) {
      if (!isLong(path)) continue;
      output.begin(path);
      output.append(path, bytes.substr(0, bytes.size() / 3));
    }
    for (const auto& [path, bytes] : files) {
      if (!isLong(path)) output.file(path, bytes);
    }
    for (const auto& [path, bytes] : files) {
      if (!isLong(path)) continue;
      output.append(path, bytes.substr(bytes.size() / 3));
      output.end(path);
    }
  };
}

Snapshot snapshotOf(const Rendering& render) {
  emit::MemoryOutput output;
  emit::manifest::ManifestWriter manifest(output);
  render(manifest);
  manifest.finish();
  Snapshot files;
  for (const emit::OutputFile& file : output.files) files[file.path] = file.bytes;
  return files;
}

std::string differences(const Snapshot& found, const Snapshot& wanted) {
  std::string lines;
  for (const auto& [path, bytes] : found) {
    if (wanted.count(path) == 0) lines += "too much: " + path + "\n";
  }
  for (const auto& [path, bytes] : wanted) {
    const auto there = found.find(path);
    if (there == found.end()) {
      lines += "missing: " + path + "\n";
    } else if (there->second != bytes) {
      lines += "differs: " + path + "\n";
    }
  }
  return lines;
}

}  // namespace calm::driver::test
