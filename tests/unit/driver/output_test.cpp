#include "driver/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "scratch_for_output_test.h"

namespace fs = std::filesystem;
using namespace calm::driver;
using namespace calm::driver::test;

namespace {

Written build(const std::string& folder, const Rendering& output) {
  const auto written = writeOutput(folder, output);
  if (!written) FAIL(written.error().path << ": " << written.error().reason);
  return written.value();
}

std::string refusal(const std::string& folder, const Rendering& output) {
  const auto written = writeOutput(folder, output);
  REQUIRE_FALSE(written);
  return written.error().reason;
}

}  // namespace

TEST_CASE("output: a build makes its folder and writes every file") {
  const ScratchFolder scratch;
  const auto output = outputOf({{"landscape.json", "{}\n"}, {"destinations/a/X.json", "x"}, {"runbook/a.md", "#"}});
  const Written written = build(scratch / "deep/out/", output);
  CHECK(written.written == 4);
  CHECK(snapshot(scratch / "deep/out") == snapshotOf(output));
}

TEST_CASE("output: a second build writes nothing where nothing changed") {
  const ScratchFolder scratch;
  const auto output = outputOf({{"a.json", "1"}, {"b/c.json", "2"}});
  build(scratch / "out", output);
  const auto before = fs::last_write_time(scratch / "out/a.json");
  const Written again = build(scratch / "out", output);
  CHECK(again.written == 0);
  CHECK(again.unchanged == 3);
  CHECK(fs::last_write_time(scratch / "out/a.json") == before);
}

TEST_CASE("output: a build replaces, adds and removes what builds made") {
  const ScratchFolder scratch;
  build(scratch / "out", outputOf({{"a.json", "1"}, {"old/b.json", "2"}, {"c.json", "3"}}));
  const auto next = outputOf({{"a.json", "changed"}, {"c.json", "3"}, {"new/d.json", "4"}});
  const Written written = build(scratch / "out", next);
  CHECK(written.written == 3);
  CHECK(written.unchanged == 1);
  CHECK(written.removed == 1);
  CHECK(snapshot(scratch / "out") == snapshotOf(next));
}

TEST_CASE("output: what somebody changed is overwritten while it is made, and kept when it no longer is") {
  const ScratchFolder scratch;
  build(scratch / "out", outputOf({{"a.json", "1"}, {"b.json", "2"}}));
  put(scratch / "out/a.json", "by hand");
  put(scratch / "out/b.json", "by hand");
  const Written written = build(scratch / "out", outputOf({{"a.json", "1"}}));
  CHECK(written.kept == std::vector<std::string>{"b.json"});
  CHECK(snapshot(scratch / "out")["a.json"] == "1");
  CHECK(snapshot(scratch / "out")["b.json"] == "by hand");
}

TEST_CASE("output: foreign files stay, and one in the way refuses the build before it begins") {
  const ScratchFolder scratch;
  put(scratch / "out/notes.txt", "mine");
  put(scratch / "out/b.json", "mine");
  const Snapshot before = snapshot(scratch / "out");
  CHECK(refusal(scratch / "out", outputOf({{"a.json", "1"}, {"b.json", "2"}})) ==
        "was not written by a build, so it is not overwritten");
  CHECK(snapshot(scratch / "out") == before);
  build(scratch / "out", outputOf({{"a.json", "1"}, {"b.json", "mine"}}));
  CHECK(snapshot(scratch / "out")["notes.txt"] == "mine");
}

TEST_CASE("output: a manifest that is none is not overwritten") {
  const ScratchFolder scratch;
  for (const char* bytes : {"", "{}", "[", "{\"calm\":\"x\",\"files\":[]}", "{\"calm\":1,\"files\":[{\"path\":1}]}",
                            "{\"calm\":1,\"files\":[{\"path\":\"../x\",\"size\":1,\"sha256\":\"\"}]}"}) {
    put(scratch / "out/calm-manifest.json", bytes);
    CHECK(refusal(scratch / "out", outputOf({{"a.json", "1"}})).find("is no manifest of a build") == 0);
    CHECK(snapshot(scratch / "out").size() == 1);
  }
}

TEST_CASE("output: names that lead out, that hide or that some system can not hold are refused") {
  const ScratchFolder scratch;
  for (const char* path : {"../x", "/etc/x", "a/../../x", "a//b", "a/", ".git/config", "a/.hidden", "CON", "aux.txt",
                           "runbook/com1.md", "a.", "a/b ", "a\\b", "a\nb", "c:x", "."}) {
    INFO(path);
    CHECK(refusal(scratch / "out", outputOf({{path, "x"}})) == "can not be the name of an artefact");
  }
  CHECK(refusal(scratch / "out", outputOf({{"a/x", "1"}, {"A/X", "2"}})).find("only in case") != std::string::npos);
  CHECK(refusal(scratch / "out", outputOf({{"a", "1"}, {"a/b", "2"}})) == "lies in an artefact that is a file");
  CHECK(refusal(scratch / "out", outputOf({{"A/b", "1"}, {"a", "2"}})) == "is a folder of another artefact");
  CHECK(snapshot(scratch.path()).empty());
}

TEST_CASE("output: links are not followed below the folder") {
  const ScratchFolder scratch;
  fs::create_directories(scratch / "elsewhere");
  fs::create_directories(scratch / "out");
  fs::create_symlink(scratch / "elsewhere", scratch / "out/destinations");
  put(scratch / "elsewhere/target.json", "precious");
  fs::create_symlink(scratch / "elsewhere/target.json", scratch / "out/a.json");
  const Snapshot before = snapshot(scratch.path());
  refusal(scratch / "out", outputOf({{"destinations/x.json", "1"}}));
  refusal(scratch / "out", outputOf({{"a.json", "1"}}));
  fs::create_directories(scratch / "out/.calm-new/deep");
  fs::create_symlink(scratch / "elsewhere/target.json", scratch / "out/.calm-new/b.json");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "out/.calm-new/deep/link");
  const auto output = outputOf({{"b.json", "1"}});
  build(scratch / "out", output);
  CHECK(snapshot(scratch / "elsewhere") == Snapshot{{"target.json", "precious"}});
  CHECK(snapshot(scratch / "out")["b.json"] == "1");
}

TEST_CASE("output: the folder itself may be a link only to a place beneath") {
  const ScratchFolder scratch;
  fs::create_directories(scratch / "project/real");
  fs::create_directories(scratch / "elsewhere");
  fs::create_directory_symlink("../elsewhere", scratch / "project/out");
  fs::create_directory_symlink("real", scratch / "project/inside");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "project/absolute");
  const auto output = outputOf({{"a.json", "1"}});
  CHECK(refusal(scratch / "project/out", output).find("is a link that leads elsewhere") == 0);
  CHECK(refusal(scratch / "project/absolute", output).find("is a link that leads elsewhere") == 0);
  build(scratch / "project/inside", output);
  CHECK(snapshot(scratch / "project/real") == snapshotOf(output));
  CHECK(snapshot(scratch / "elsewhere").empty());
}

TEST_CASE("output: a relative path must not lead out through a link either") {
  const ScratchFolder scratch;
  fs::create_directories(scratch / "project");
  fs::create_directories(scratch / "elsewhere");
  fs::create_directory_symlink("../elsewhere", scratch / "project/build");
  const fs::path before = fs::current_path();
  fs::current_path(scratch / "project");
  const auto output = outputOf({{"a.json", "1"}});
  const std::string reason = refusal("build/out", output);
  build("../sibling/out", output);
  fs::current_path(before);
  CHECK(reason.find("is a link that leads elsewhere") == 0);
  CHECK(snapshot(scratch / "elsewhere").empty());
  CHECK(snapshot(scratch / "sibling/out") == snapshotOf(output));
}

TEST_CASE("output: a file where the folder belongs, and a folder or a pipe where a file belongs") {
  const ScratchFolder scratch;
  put(scratch / "file", "x");
  const auto output = outputOf({{"a.json", "1"}});
  CHECK(refusal(scratch / "file", output) == "is a file, not a folder");
  CHECK(refusal(scratch / "file/out", output) == "is a file, not a folder");
  CHECK(refusal("", output) == "names no folder");
  fs::create_directories(scratch / "out/a.json");
  CHECK(refusal(scratch / "out", output) == "is no regular file");
  fs::create_directories(scratch / "pipes");
  REQUIRE(mkfifo((scratch / "pipes/a.json").c_str(), 0600) == 0);
  CHECK(refusal(scratch / "pipes", output) == "is no regular file");
}

TEST_CASE("output: two builds do not write into one folder") {
  const ScratchFolder scratch;
  fs::create_directories(scratch / "out");
  const int held = open((scratch / "out").c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(flock(held, LOCK_EX) == 0);
  CHECK(refusal(scratch / "out", outputOf({{"a.json", "1"}})) == "another build is writing here");
  close(held);
  build(scratch / "out", outputOf({{"a.json", "1"}}));
}

TEST_CASE("output: a hard link of an artefact keeps its bytes") {
  const ScratchFolder scratch;
  build(scratch / "out", outputOf({{"a.json", "1"}}));
  fs::create_hard_link(scratch / "out/a.json", scratch / "copy");
  build(scratch / "out", outputOf({{"a.json", "2"}}));
  CHECK(snapshot(scratch.path())["copy"] == "1");
}

TEST_CASE("output: comparing says what differs, what is missing and what is too much") {
  const ScratchFolder scratch;
  const auto output = outputOf({{"a.json", "1"}, {"b.json", "2"}});
  const auto nothing = compareOutput(scratch / "out", output);
  REQUIRE(nothing);
  CHECK(nothing.value().missing == std::vector<std::string>{"a.json", "b.json", "calm-manifest.json"});
  CHECK_FALSE(fs::exists(scratch / "out"));

  build(scratch / "out", output);
  CHECK(compareOutput(scratch / "out", output).value().none());

  const auto next = outputOf({{"a.json", "changed"}, {"c.json", "3"}});
  const auto difference = compareOutput(scratch / "out", next);
  REQUIRE(difference);
  CHECK(difference.value().differing == std::vector<std::string>{"a.json", "calm-manifest.json"});
  CHECK(difference.value().missing == std::vector<std::string>{"c.json"});
  CHECK(difference.value().extra == std::vector<std::string>{"b.json"});
  CHECK(snapshot(scratch / "out") == snapshotOf(output));
}

TEST_CASE("output: a file that comes in pieces is written like any other") {
  const ScratchFolder scratch;
  const std::string path = scratch / "out/long.json";
  for (const char* bytes : {"", "one", "one", "one and more", "one more", "on", "another", ""}) {
    INFO(bytes);
    const auto output = outputOf({{"long.json", bytes}});
    const bool same = fs::exists(path) && snapshot(scratch / "out")["long.json"] == bytes;
    const auto before = same ? fs::last_write_time(path) : fs::file_time_type();
    const Written written = build(scratch / "out", output);
    CHECK(written.written == (same ? 0u : 2u));
    CHECK(snapshot(scratch / "out") == snapshotOf(output));
    if (same) CHECK(fs::last_write_time(path) == before);
    CHECK(compareOutput(scratch / "out", output).value().none());
    CHECK(compareOutput(scratch / "out", outputOf({{"long.json", "something else"}})).value().differing.size() == 2);
  }
  put(scratch / "foreign/long.json", "mine");
  CHECK(refusal(scratch / "foreign", outputOf({{"long.json", "mine, too"}})) ==
        "was not written by a build, so it is not overwritten");
  CHECK(snapshot(scratch / "foreign") == Snapshot{{"long.json", "mine"}});
}

TEST_CASE("output: what is rendered while the last piece is written is the same") {
  const ScratchFolder scratch;
  std::map<std::string, std::string> files;
  for (int i = 0; i < 40; ++i) {
    files["long-" + std::to_string(i % 3) + ".json"] += std::string(90'000, static_cast<char>('a' + i % 26));
    files["short/" + std::to_string(i) + ".json"] = std::string(static_cast<std::size_t>(i) * 4'000, 'x');
  }
  const auto output = outputOf(files);
  build(scratch / "out", output);
  CHECK((snapshot(scratch / "out") == snapshotOf(output)));
  CHECK(compareOutput(scratch / "out", output).value().none());
  CHECK(build(scratch / "out", output).written == 0);
}

TEST_CASE("output: a build prepares its files in a folder of its own, and nothing else may be there") {
  const ScratchFolder scratch;
  const auto output = outputOf({{"a.json", "1"}});
  put(scratch / "file/.calm-new", "mine");
  CHECK(refusal(scratch / "file", output).find("is no folder") == 0);
  CHECK(snapshot(scratch / "file") == Snapshot{{".calm-new", "mine"}});
  fs::create_directories(scratch / "elsewhere");
  fs::create_directories(scratch / "link");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "link/.calm-new");
  CHECK(refusal(scratch / "link", output).find("is no folder") == 0);
  CHECK(snapshot(scratch / "elsewhere").empty());
  put(scratch / "out/.calm-new/runbook/left.md", "of a build that was killed");
  build(scratch / "out", output);
  CHECK(snapshot(scratch / "out") == snapshotOf(output));
}

TEST_CASE("output: many files are written as well as few") {
  const ScratchFolder scratch;
  std::map<std::string, std::string> files;
  for (int i = 0; i < 300; ++i) files["runbook/t" + std::to_string(i) + ".md"] = std::to_string(i);
  build(scratch / "out", outputOf(files));
  for (auto& [path, bytes] : files) bytes += "!";
  const auto next = outputOf(files);
  build(scratch / "out", next);
  CHECK(snapshot(scratch / "out") == snapshotOf(next));
}
