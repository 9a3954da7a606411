#include "driver/rewrite.h"

#include <sys/stat.h>
#include <sys/syscall.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <set>

#include "scratch_for_output_test.h"
#include "tracer_for_output_test.h"

namespace fs = std::filesystem;
using namespace calm::driver;
using namespace calm::driver::test;

namespace {

using Kind = Interference::Kind;

const std::string before = "title = \"old\"\r\nand more of it\r\n";
const std::string after = "title = \"new\"\r\n";
const std::string someones = "somebody else was here\n";

std::string refusal(const ScratchFolder& scratch, const std::string& path) {
  return rewriteOnDisk({scratch / path, scratch.path().string(), before, after}).value_or("");
}

bool mustSkip() {
  if (canTrace()) return false;
  WARN("calls can not be traced here: left out");
  return true;
}

/// Both names of a file that has two; empty: it has one.
void prepare(const ScratchFolder& scratch, bool linked) {
  fs::remove_all(scratch / "a");
  put(scratch / "a/main.calm", before);
  if (linked) fs::create_hard_link(scratch / "a/main.calm", scratch / "a/second");
}

int rewriteHere(const ScratchFolder& scratch) { return refusal(scratch, "a/main.calm").empty() ? 0 : 1; }

}  // namespace

TEST_CASE("rewrite: the new text stands in the place of the old one, with its mode") {
  const ScratchFolder scratch;
  put(scratch / "a/b/main.calm", before);
  REQUIRE(chmod((scratch / "a/b/main.calm").c_str(), 0640) == 0);
  CHECK(refusal(scratch, "a/b/main.calm") == "");
  CHECK(snapshot(scratch.path()) == Snapshot{{"a/b/main.calm", after}});
  struct stat facts {};
  REQUIRE(stat((scratch / "a/b/main.calm").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 07777) == 0640);
}

TEST_CASE("rewrite: a file that was changed, that went, or that is no file stays as it is") {
  const ScratchFolder scratch;
  put(scratch / "changed.calm", someones);
  CHECK(refusal(scratch, "changed.calm") == "was changed meanwhile, so it is left as it is");
  put(scratch / "longer.calm", before + "one more line\n");
  CHECK(refusal(scratch, "longer.calm") == "was changed meanwhile, so it is left as it is");
  CHECK(refusal(scratch, "gone.calm") == "No such file or directory");
  fs::create_directory(scratch / "folder.calm");
  CHECK(refusal(scratch, "folder.calm") != "");
  REQUIRE(mkfifo((scratch / "pipe.calm").c_str(), 0600) == 0);
  CHECK(refusal(scratch, "pipe.calm") == "is no regular file");
}

TEST_CASE("rewrite: nothing outside the root, and nothing through a link") {
  const ScratchFolder scratch;
  put(scratch / "out/main.calm", before);
  put(scratch / "in/x.calm", "");
  const std::string root = scratch / "in";
  CHECK(rewriteOnDisk({scratch / "out/main.calm", root, before, after}) == "lies outside the folder of the project");
  fs::create_symlink(scratch / "out/main.calm", scratch / "in/link.calm");
  CHECK(rewriteOnDisk({scratch / "in/link.calm", root, before, after}) ==
        "leads through a link, and links are not followed");
  fs::create_symlink(scratch / "out", scratch / "in/way");
  CHECK(rewriteOnDisk({scratch / "in/way/main.calm", root, before, after}).has_value());
  CHECK(snapshot(scratch / "out") == Snapshot{{"main.calm", before}});
}

TEST_CASE("rewrite: all names of a file show the new text") {
  const ScratchFolder scratch;
  prepare(scratch, true);
  CHECK(refusal(scratch, "a/main.calm") == "");
  CHECK(snapshot(scratch.path()) == Snapshot{{"a/main.calm", after}, {"a/second", after}});
}

TEST_CASE("rewrite: what an earlier run left behind is not in the way, and not touched") {
  const ScratchFolder scratch;
  prepare(scratch, false);
  put(scratch / "a/.main.calm.calm-new", someones);
  CHECK(refusal(scratch, "a/main.calm") == "");
  CHECK(snapshot(scratch.path()) == Snapshot{{"a/main.calm", after}, {"a/.main.calm.calm-new", someones}});
}

TEST_CASE("rewrite: killed before any call, the file is the old one or the new one") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  long kills = 0;
  for (long nth = 1;; ++nth, ++kills) {
    prepare(scratch, false);
    const Ending ending = trace([&] { return rewriteHere(scratch); }, {Kind::Kill, nth});
    INFO("killed before call " << nth);
    const std::string text = snapshot(scratch / "a").at("main.calm");
    REQUIRE((text == before || text == after));
    if (ending.status) break;
  }
  CHECK(kills > 15);
}

TEST_CASE("rewrite: killed before any call, a file with two names is whole, or whole beside it") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  long kills = 0;
  for (long nth = 1;; ++nth, ++kills) {
    prepare(scratch, true);
    const Ending ending = trace([&] { return rewriteHere(scratch); }, {Kind::Kill, nth});
    INFO("killed before call " << nth);
    const Snapshot found = snapshot(scratch / "a");
    const bool whole = found.at("main.calm") == before || found.at("main.calm") == after;
    REQUIRE((whole || found.at(".main.calm.calm-new") == after));
    REQUIRE(found.at("main.calm") == found.at("second"));
    if (ending.status) break;
  }
  CHECK(kills > 15);
}

TEST_CASE("rewrite: a call that fails leaves the old text and no temporary file, or it did not matter") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::set<long> calls = {SYS_openat, SYS_openat2,   SYS_write,     SYS_fsync,     SYS_pread64,
                                SYS_fchmod, SYS_ftruncate, SYS_renameat2, SYS_newfstatat};
  for (const bool linked : {false, true}) {
    for (const int error : {EIO, ENOSPC, EROFS, EMFILE}) {
      long fails = 0;
      for (long nth = 1;; ++nth, ++fails) {
        prepare(scratch, linked);
        const Interference interference{Kind::Fail, nth, error, [&](long call) { return calls.contains(call); }};
        const Ending ending = trace([&] { return rewriteHere(scratch); }, interference);
        INFO("call " << nth << " fails with " << error);
        REQUIRE(ending.status);
        const Snapshot found = snapshot(scratch / "a");
        REQUIRE(found.size() == (linked ? 2u : 1u));
        REQUIRE(found.at("main.calm") == (*ending.status == 0 ? after : before));
        if (ending.calls < nth) break;
      }
      CHECK(fails > 8);
    }
  }
}

TEST_CASE("rewrite: writes of one byte each give the whole text") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  prepare(scratch, false);
  const auto isWrite = [](long call) { return call == SYS_write; };
  const Ending ending = trace([&] { return rewriteHere(scratch); }, {Kind::Short, 1, 0, isWrite});
  CHECK(ending.status == 0);
  CHECK(snapshot(scratch / "a") == Snapshot{{"main.calm", after}});
}
