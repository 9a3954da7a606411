#include "source/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "source/disk_files.h"
#include "source/memory_files.h"
#include "source/open_beneath.h"

using namespace calm::source;

namespace {

/// A folder on the disk that goes away with the test: `root` inside it, and a file outside of the root.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "calm-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    top_ = pattern;
    std::filesystem::create_directories(root() + "/sub/empty");
    std::ofstream(top_ + "/outside.calm") << "outside";
    std::ofstream(root() + "/a.calm") << "text of a";
    std::ofstream(root() + "/sub/b.calm") << "text of b";
    std::filesystem::create_symlink("../outside.calm", root() + "/out");
    std::filesystem::create_symlink("/etc", root() + "/etc");
    std::filesystem::create_symlink("sub/b.calm", root() + "/in");
    REQUIRE(mkfifo((root() + "/fifo").c_str(), 0600) == 0);
  }
  ~Folder() { std::filesystem::remove_all(top_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string root() const { return top_ + "/root"; }

 private:
  std::string top_;
};

std::string read(const FileSystem& files, std::string_view path, std::uint64_t limit = 1000) {
  const auto bytes = files.read(path, limit);
  if (bytes) return bytes.value();
  constexpr const char* names[] = {"missing", "wrong kind", "outside", "too large", "unreadable"};
  return std::string("! ") + names[static_cast<int>(bytes.error().problem)];
}

}  // namespace

TEST_CASE("the disk is read beneath the root only") {
  const Folder folder;
  const auto opened = DiskFiles::open(folder.root());
  REQUIRE(opened);
  const DiskFiles& files = opened.value();
  CHECK(read(files, "a.calm") == "text of a");
  CHECK(read(files, "sub/../sub/./b.calm") == "text of b");
  CHECK(read(files, "a.calm", 9) == "text of a");
  CHECK(read(files, "a.calm", 8) == "! too large");
  CHECK(read(files, "none.calm") == "! missing");
  CHECK(read(files, "a.calm/b") == "! wrong kind");
  CHECK(read(files, "sub") == "! wrong kind");
  CHECK(read(files, "fifo") == "! wrong kind");
  CHECK(read(files, "../outside.calm") == "! outside");
  CHECK(read(files, "sub/../../outside.calm") == "! outside");
  CHECK(read(files, "/etc/passwd") == "! outside");
  CHECK(read(files, "out") == "! outside");
  CHECK(read(files, "etc/passwd") == "! outside");
  CHECK(read(files, "in") == "text of b");
}

TEST_CASE("without the kernel's help no link is followed") {
  const Folder folder;
  const Descriptor root(open(folder.root().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  REQUIRE(root);
  CHECK(openStepByStep(root.number(), "sub/b.calm", O_RDONLY | O_CLOEXEC));
  CHECK_FALSE(openStepByStep(root.number(), "out", O_RDONLY | O_CLOEXEC));
  CHECK_FALSE(openStepByStep(root.number(), "etc/passwd", O_RDONLY | O_CLOEXEC));
  CHECK_FALSE(openStepByStep(root.number(), "../outside.calm", O_RDONLY | O_CLOEXEC));
}

TEST_CASE("a folder is listed in order, without following links") {
  const Folder folder;
  const auto opened = DiskFiles::open(folder.root());
  REQUIRE(opened);
  const auto entries = opened.value().list(".");
  REQUIRE(entries);
  std::string names;
  for (const FolderEntry& entry : entries.value()) {
    names += entry.name + (entry.kind == EntryKind::Folder ? "/ " : entry.kind == EntryKind::File ? " " : "? ");
  }
  CHECK(names == "a.calm etc? fifo? in? out? sub/ ");
  CHECK(opened.value().list("a.calm").error().problem == FileProblem::WrongKind);
  CHECK(opened.value().list("none").error().problem == FileProblem::Missing);
  CHECK_FALSE(DiskFiles::open(folder.root() + "/a.calm"));
}

TEST_CASE("files in memory answer as those on the disk") {
  MemoryFiles files;
  files.put("a.calm", "text of a");
  files.put("sub/b.calm", "text of b");
  CHECK(read(files, "sub/../a.calm") == "text of a");
  CHECK(read(files, "sub") == "! wrong kind");
  CHECK(read(files, "none") == "! missing");
  CHECK(read(files, "../a.calm") == "! outside");
  CHECK(read(files, "a.calm", 8) == "! too large");
  const auto entries = files.list(".");
  REQUIRE(entries);
  CHECK(entries.value() == std::vector<FolderEntry>{{"a.calm", EntryKind::File}, {"sub", EntryKind::Folder}});
}
