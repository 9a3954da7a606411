#include "driver/discovery.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "driver/projects.h"
#include "unit/driver/memory_files.h"

using namespace calm;
using driver::MemoryFiles;

namespace {

using Paths = std::vector<std::string>;

/// What a run in the folder /p begins with, and what it could not do.
struct Search {
  MemoryFiles files;
  driver::Input input;
  Paths problems;
  std::string nothing;

  Paths operator()() {
    source::SourceMap sources;
    driver::Projects projects(files, "/p", sources);
    const driver::Found found = projects.find(input);
    problems = found.problems;
    problems.insert(problems.end(), projects.problems().begin(), projects.problems().end());
    nothing = found.nothing;
    Paths paths;
    for (const auto* list : {&found.named, &found.candidates}) {
      for (const driver::Start& start : *list) paths.push_back(driver::relative(start.path, "/p"));
    }
    return paths;
  }

  void put(std::initializer_list<const char*> paths) {
    for (const char* path : paths) files.texts[std::string("/p/") + path] = "";
  }
};

}  // namespace

TEST_CASE("folders: every *.calm below, sorted, but not in hidden folders and the output folder") {
  Search search;
  search.put({"z.calm", "a/b/c.calm", "a/x.CALM", "a/b.calm", "a-b.calm", ".x/a.calm", "a/.git/a.calm", "out/a.calm",
              ".hidden.calm", "calm", "x.calm.txt"});
  CHECK(search() == Paths{".hidden.calm", "a-b.calm", "a/b.calm", "a/b/c.calm", "z.calm"});
  search.files.texts["/p/calm.yaml"] = "out: a/b\n";
  CHECK(search() == Paths{".hidden.calm", "a-b.calm", "a/b.calm", "out/a.calm", "z.calm"});
}

TEST_CASE(
    "folders: .gitignore and .calmignore from the root down, the deepest one decides, .calmignore before .gitignore") {
  Search search;
  search.put({"a.calm", "x/a.calm", "x/b.calm", "x/y/a.calm", "x/y/b.calm", "gen/a.calm", "gen/keep.calm"});
  search.files.texts["/p/.gitignore"] = "b.calm\n/gen/*\n!/gen/keep.calm\n";
  CHECK(search() == Paths{"a.calm", "gen/keep.calm", "x/a.calm", "x/y/a.calm"});
  search.files.texts["/p/x/y/.gitignore"] = "!b.calm\n";
  CHECK(search() == Paths{"a.calm", "gen/keep.calm", "x/a.calm", "x/y/a.calm", "x/y/b.calm"});
  search.files.texts["/p/.calmignore"] = "b.calm\n!gen/a.calm\n";
  CHECK(search() == Paths{"a.calm", "gen/a.calm", "gen/keep.calm", "x/a.calm", "x/y/a.calm"});
  search.input.paths = {"x"};
  CHECK(search() == Paths{"x/a.calm", "x/y/a.calm"});
}

TEST_CASE("folders: what lies in a folder that is left out can not come back") {
  Search search;
  search.put({"gen/a.calm", "b.calm"});
  search.files.texts["/p/.gitignore"] = "gen/\n!gen/a.calm\n";
  CHECK(search() == Paths{"b.calm"});
}

TEST_CASE("folders: a folder with a calm.yaml is a project of its own, with its own exclude") {
  Search search;
  search.put(
      {"a.calm", "drafts/a.calm", "inner/drafts/a.calm", "inner/old/a.calm", "inner/out/a.calm", "inner/build/a.calm"});
  search.files.texts["/p/calm.yaml"] = "exclude: [drafts/]\n";
  CHECK(search() == Paths{"a.calm", "inner/build/a.calm", "inner/old/a.calm", "inner/out/a.calm"});
  search.files.texts["/p/inner/calm.yaml"] = "exclude: [/old/]\nout: build\n";
  CHECK(search() == Paths{"a.calm", "inner/drafts/a.calm", "inner/out/a.calm"});
}

TEST_CASE("exclude of the command line counts from the working folder, on top of calm.yaml") {
  Search search;
  search.put({"a.calm", "x/a.calm", "drafts/a.calm"});
  search.files.texts["/p/calm.yaml"] = "exclude: [drafts]\n";
  search.input.exclude = {"/x/*.calm"};
  CHECK(search() == Paths{"a.calm"});
}

TEST_CASE("what is named is checked, unless --force-exclude says otherwise") {
  Search search;
  search.put({"a.calm", "gen/a.calm", ".x/a.calm", "out/a.calm", "drafts/a.calm"});
  search.files.texts["/p/.gitignore"] = "gen/\n";
  search.files.texts["/p/calm.yaml"] = "exclude: [drafts/]\n";
  search.input.paths = {"out/a.calm", "gen/a.calm", "a.calm", ".x/a.calm", "drafts/a.calm"};
  CHECK(search().size() == 5);
  search.input.forceExclude = true;
  CHECK(search() == Paths{"a.calm"});
  search.input.paths = {"gen/a.calm"};
  CHECK(search().empty());
  CHECK(search.problems.empty());
  CHECK_FALSE(search.nothing.empty());
  search.input = {{}, "x = 1", "drafts/new.calm", {}, true};
  CHECK(search().empty());
  search.input.textName = "new.calm";
  CHECK(search() == Paths{"new.calm"});
}

TEST_CASE("a search that finds nothing says so, and is no problem") {
  Search search;
  search.put({"x/a.txt"});
  CHECK(search().empty());
  CHECK(search.problems.empty());
  CHECK(search.nothing == "no *.calm file under `.`");
}

TEST_CASE("an ignore file or a calm.yaml that can not be read is a problem, not nothing") {
  Search search;
  search.put({"a.calm", "x/a.calm"});
  search.files.texts["/p/.gitignore"] = "a.calm\n";
  search.files.links = {"/p/.gitignore"};
  CHECK(search() == Paths{"a.calm", "x/a.calm"});
  CHECK(search.problems == Paths{".gitignore: leads through a link"});
  search.files.texts["/p/x/.calmignore"] = std::string((1u << 20) + 1, '#');
  search.files.texts["/p/calm.yaml"] = "exclude: [a.calm]\n";
  search.files.links = {"/p/calm.yaml"};
  search();
  CHECK(search.problems == Paths{"x/.calmignore: is too large", "calm.yaml: leads through a link"});
}

TEST_CASE("patterns that ask for too much work end the search with a problem") {
  Search search;
  std::string lines;
  for (int at = 0; at < 4000; ++at) lines += "*" + std::string(100, 'a') + "b\n";
  search.files.texts["/p/.gitignore"] = lines;
  for (int at = 0; at < 100; ++at) {
    search.files.texts["/p/" + std::string(200, 'a') + std::to_string(at) + ".calm"] = "";
  }
  search();
  REQUIRE(search.problems.size() == 1);
  CHECK(search.problems.front().find("more work") != std::string::npos);
}
