#include <fcntl.h>
#include <sys/syscall.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <random>
#include <set>

#include "driver/output.h"
#include "driver/output_manifest.h"
#include "scratch_for_output_test.h"
#include "tracer_for_output_test.h"

namespace fs = std::filesystem;
using namespace calm::driver;
using namespace calm::driver::test;

namespace {

using Kind = Interference::Kind;

// A file that changes, one that stays, one that goes, one that comes in pieces and changes at its end; one that comes
// in a folder that is there, and two in new ones.
const auto oldSet =
    outputOf({{"a.json", "old a"}, {"runbook/b.md", "b"}, {"gone/c.json", "old c"}, {"long.json", "the same, old"}});
const auto newSet = outputOf({{"a.json", "new a"},
                              {"runbook/b.md", "b"},
                              {"runbook/d.md", "new d"},
                              {"fresh/deep/e.json", "new e"},
                              {"fresh/f.json", "new f"},
                              {"long.json", "the same, new"}});
const auto thirdSet = outputOf(
    {{"a.json", "third a"}, {"fresh/deep/e.json", "third e"}, {"gone/c.json", "third c"}, {"long.json", "the"}});

std::string refusal(const std::string& folder, const Rendering& output) {
  const auto written = writeOutput(folder, output);
  return written ? std::string() : written.error().path + ": " + written.error().reason;
}

int build(const std::string& folder, const Rendering& output) { return refusal(folder, output).empty() ? 0 : 1; }

bool isTemporary(const std::string& path) { return path.find(".calm-new") != std::string::npos; }

/// After a kill every file is one of the old or the new set; the new manifest stands only over the whole new set.
void checkMix(const Snapshot& found) {
  const Snapshot olds = snapshotOf(oldSet);
  const Snapshot news = snapshotOf(newSet);
  for (const auto& [path, bytes] : found) {
    if (isTemporary(path) || bytes == "empty folder") continue;
    INFO(path);
    const bool isOld = olds.count(path) > 0 && olds.at(path) == bytes;
    const bool isNew = news.count(path) > 0 && news.at(path) == bytes;
    REQUIRE((isOld || isNew));
  }
  REQUIRE(found.count("calm-manifest.json") == 1);
  if (found.at("calm-manifest.json") != news.at("calm-manifest.json")) return;
  for (const auto& [path, bytes] : news) REQUIRE(found.at(path) == bytes);
}

/// Kills a build of the new set over the old one at its n-th call; false where it has fewer.
bool killAt(const std::string& folder, long nth, const std::function<bool(long)>& counts) {
  fs::remove_all(folder);
  REQUIRE(refusal(folder, oldSet) == "");
  const Ending ending = trace([&] { return build(folder, newSet); }, {Kind::Kill, nth, 0, counts});
  if (ending.status) REQUIRE(*ending.status == 0);
  return !ending.status;
}

bool mustSkip() {
  if (canTrace()) return false;
  WARN("calls can not be traced here: left out");
  return true;
}

bool anyCall(long) { return true; }
bool isRename(long call) { return call == SYS_renameat2 || call == SYS_renameat; }

/// The calls that touch files.
bool touchesFiles(long call) {
  static const std::set<long> calls = {SYS_openat,  SYS_write, SYS_fsync,  SYS_renameat2, SYS_unlinkat, SYS_read,
                                       SYS_mkdirat, SYS_close, SYS_syncfs, SYS_flock,     SYS_openat2,  SYS_newfstatat};
  return calls.count(call) > 0;
}

}  // namespace

TEST_CASE("output: killed before any call, a build leaves the old set, the new one, or a mix that the next repairs") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "out";
  long kills = 0;
  for (long nth = 1; killAt(folder, nth, anyCall); ++nth, ++kills) {
    INFO("killed before call " << nth);
    checkMix(snapshot(folder));
    const auto& next = nth % 2 == 0 ? newSet : thirdSet;
    REQUIRE(refusal(folder, next) == "");
    REQUIRE(differences(snapshot(folder), snapshotOf(next)) == "");
  }
  CHECK(kills > 50);
}

TEST_CASE("output: killed at each rename, a build is repaired by the same one and by another") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "out";
  for (const auto* next : {&newSet, &thirdSet, &oldSet}) {
    long kills = 0;
    for (long nth = 1; killAt(folder, nth, isRename); ++nth, ++kills) {
      INFO("killed before rename " << nth);
      checkMix(snapshot(folder));
      REQUIRE(refusal(folder, *next) == "");
      REQUIRE(differences(snapshot(folder), snapshotOf(*next)) == "");
    }
    // A file and a folder come, two files are exchanged, one is withdrawn, and the manifest.
    CHECK(kills == 6);
  }
}

TEST_CASE("output: killed at 50 random moments, twice in a row, it is still repaired") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "out";
  REQUIRE(refusal(folder, oldSet) == "");
  const long calls = trace([&] { return build(folder, newSet); }, {}).calls;
  std::mt19937 random(11);
  for (int i = 0; i < 50; ++i) {
    killAt(folder, 1 + static_cast<long>(random()) % calls, anyCall);
    const long again = 1 + static_cast<long>(random()) % calls;
    INFO("second kill before call " << again);
    trace([&] { return build(folder, thirdSet); }, {Kind::Kill, again, 0, anyCall});
    const auto& next = i % 3 == 0 ? oldSet : i % 3 == 1 ? newSet : thirdSet;
    REQUIRE(refusal(folder, next) == "");
    REQUIRE(differences(snapshot(folder), snapshotOf(next)) == "");
  }
}

TEST_CASE("output: a first build that is killed leaves nothing that the next one does not know") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "deep/out";
  for (long nth = 1;; ++nth) {
    fs::remove_all(scratch / "deep");
    const Ending ending = trace([&] { return build(folder, newSet); }, {Kind::Kill, nth, 0, anyCall});
    if (ending.status) break;
    INFO("killed before call " << nth);
    REQUIRE(refusal(folder, thirdSet) == "");
    REQUIRE(differences(snapshot(folder), snapshotOf(thirdSet)) == "");
  }
}

TEST_CASE("output: whatever call fails, the old set is intact and nothing temporary is left") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "out";
  const std::string newManifest = snapshotOf(newSet).at("calm-manifest.json");
  for (const int error : {EIO, ENOSPC, EROFS, EMFILE}) {
    for (long nth = 1;; ++nth) {
      fs::remove_all(folder);
      REQUIRE(refusal(folder, oldSet) == "");
      const Ending ending = trace([&] { return build(folder, newSet); }, {Kind::Fail, nth, error, touchesFiles});
      if (ending.calls < nth) break;
      INFO("error " << error << " at call " << nth);
      REQUIRE(ending.status);
      const Snapshot found = snapshot(folder);
      if (*ending.status == 0 || found.at("calm-manifest.json") == newManifest) {
        // Only what comes after the commit, or does not matter, may have failed.
        checkMix(found);
        REQUIRE(found.at("calm-manifest.json") == newManifest);
      } else {
        REQUIRE(differences(found, snapshotOf(oldSet)) == "");
      }
      REQUIRE(refusal(folder, thirdSet) == "");
      REQUIRE(differences(snapshot(folder), snapshotOf(thirdSet)) == "");
    }
  }
}

TEST_CASE("output: a first build that fails leaves no folder") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  // The address sanitizer probes memory with a write of its own and does not survive that it fails.
#ifdef __SANITIZE_ADDRESS__
  const auto writes = [](long call) { return call == SYS_fsync || call == SYS_renameat2; };
#else
  const auto writes = [](long call) { return call == SYS_write || call == SYS_fsync || call == SYS_renameat2; };
#endif
  for (long nth = 1;; ++nth) {
    const Ending ending = trace([&] { return build(scratch / "deep/out", newSet); }, {Kind::Fail, nth, ENOSPC, writes});
    if (ending.calls < nth) break;
    INFO("call " << nth);
    if (ending.status == 0 || fs::exists(scratch / "deep/out/calm-manifest.json")) {
      REQUIRE(differences(snapshot(scratch / "deep/out"), snapshotOf(newSet)) == "");
    } else {
      REQUIRE_FALSE(fs::exists(scratch / "deep"));
    }
    fs::remove_all(scratch / "deep");
  }
}

TEST_CASE("output: interrupted calls and short writes change nothing") {
  if (mustSkip()) return;
  const ScratchFolder scratch;
  const std::string folder = scratch / "out";
  const auto interrupts = [](long call) {
    return call == SYS_openat || call == SYS_write || call == SYS_fsync || call == SYS_renameat2 ||
           call == SYS_unlinkat;
  };
  for (long nth = 1;; ++nth) {
    fs::remove_all(folder);
    REQUIRE(refusal(folder, oldSet) == "");
    const Ending ending = trace([&] { return build(folder, newSet); }, {Kind::Fail, nth, EINTR, interrupts});
    if (ending.calls < nth) break;
    INFO("interrupted at call " << nth);
    REQUIRE(ending.status == 0);
    REQUIRE(differences(snapshot(folder), snapshotOf(newSet)) == "");
  }
  fs::remove_all(folder);
  const auto isWrite = [](long call) { return call == SYS_write; };
  CHECK(trace([&] { return build(folder, newSet); }, {Kind::Short, 0, 0, isWrite}).status == 0);
  CHECK(snapshot(folder) == snapshotOf(newSet));
}
