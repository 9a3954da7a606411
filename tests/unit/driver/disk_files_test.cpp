#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "driver/files.h"

using namespace calm::driver;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone at the end.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "calm-disk-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, std::string_view text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  std::string at(const std::string& name) const { return (path / name).string(); }
};

ReadFault faultOf(const Folder& folder, const std::string& name, std::uint64_t limit = 100) {
  const auto read = DiskFiles().read(folder.at(name), folder.path.string(), limit);
  REQUIRE_FALSE(read);
  return read.error().fault;
}

}  // namespace

TEST_CASE("disk: a regular file under the root, and nothing else") {
  const Folder folder;
  folder.write("sub/a.calm", "text");
  CHECK(DiskFiles().read(folder.at("sub/a.calm"), folder.path.string(), 100).value() == "text");
  CHECK(faultOf(folder, "sub/none.calm") == ReadFault::Missing);
  CHECK(faultOf(folder, "sub/a.calm/b") == ReadFault::Missing);
  CHECK(faultOf(folder, "sub") == ReadFault::Folder);
  CHECK(faultOf(folder, "sub/a.calm", 3) == ReadFault::TooLarge);

  REQUIRE(mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  CHECK(faultOf(folder, "pipe") == ReadFault::NoFile);
  fs::create_symlink("sub/a.calm", folder.path / "link.calm");
  CHECK(faultOf(folder, "link.calm") == ReadFault::Link);
  fs::create_symlink("sub", folder.path / "way");
  CHECK(faultOf(folder, "way/a.calm") == ReadFault::Link);
}

TEST_CASE("disk: a folder lists files and folders, but no links and pipes") {
  const Folder folder;
  folder.write("b.calm", "");
  folder.write("a/x.calm", "");
  fs::create_symlink("b.calm", folder.path / "link.calm");
  REQUIRE(mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  const auto entries = DiskFiles().list(folder.path.string());
  REQUIRE(entries);
  REQUIRE(entries.value().size() == 2);
  CHECK(entries.value()[0].name == "a");
  CHECK(entries.value()[0].isFolder);
  CHECK(entries.value()[1].name == "b.calm");
}
