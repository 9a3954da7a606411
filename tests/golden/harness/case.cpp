#include "case.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <string_view>

#include "annotate.h"
#include "files.h"
#include "process.h"

namespace calm::golden {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view inputName = "input.calm";

struct PrintFacet {
  std::string_view file;
  std::string_view print;
};
constexpr std::array printFacets{PrintFacet{"expected.tokens", "tokens"}, PrintFacet{"expected.tree", "tree"},
                                 PrintFacet{"expected.model", "model"}, PrintFacet{"expected.plan.json", "plan"}};
constexpr std::string_view formattedName = "expected.formatted.calm";
constexpr std::string_view expandedName = "expected.expanded.calm";
constexpr std::array pictureFacets{PrintFacet{"expected.svg", "svg"}, PrintFacet{"expected.mmd", "mermaid"},
                                   PrintFacet{"expected.dot", "dot"}, PrintFacet{"expected.graph.json", "json"}};
constexpr std::array checkFacets{std::string_view("expected.diagnostics"), std::string_view("expected.human"),
                                 std::string_view("expected.stderr"), std::string_view("expected.diff")};

bool isPicture(std::string_view name) {
  return std::any_of(pictureFacets.begin(), pictureFacets.end(),
                     [name](const PrintFacet& facet) { return facet.file == name; });
}

bool isFacetName(std::string_view name) {
  auto isPrint = [name](const PrintFacet& facet) { return facet.file == name; };
  return isPicture(name) || std::find(checkFacets.begin(), checkFacets.end(), name) != checkFacets.end() ||
         std::any_of(printFacets.begin(), printFacets.end(), isPrint) || name == formattedName ||
         name == expandedName || name == "expected";
}

std::vector<std::string> readLines(const fs::path& path) {
  std::vector<std::string> lines;
  std::string text = readFile(path);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool isBad(const Case& golden) { return ("/" + golden.name + "/").find("/bad/") != std::string::npos; }

/// A scratch folder of this one case, gone at the end of it.
class Scratch {
 public:
  explicit Scratch(const fs::path& parent) : path_(parent / std::to_string(next_++)) { fs::create_directories(path_); }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  static inline std::atomic<unsigned> next_ = 0;
  fs::path path_;
};

class CaseRunner {
 public:
  CaseRunner(const Case& golden, const Setting& setting)
      : golden_(golden), setting_(setting), scratch_(setting.scratch), extra_(readLines(golden.folder / "args")) {}

  Outcome run() {
    refuseStrangers();
    if (!fs::is_regular_file(golden_.folder / inputName)) {
      fail("has facets but no input.calm");
      return std::move(outcome_);
    }
    if (!anyFacet_) {
      fail("has no facet; make an empty one (expected.diagnostics, …) and run with CALM_UPDATE_GOLDEN=1");
      return std::move(outcome_);
    }
    if (checks_) runCheck();
    if (has("expected.human")) runHuman();
    if (has("expected.diff")) runDiff();
    for (const PrintFacet& facet : printFacets) {
      if (has(facet.file)) runPrint(facet);
    }
    for (const PrintFacet& facet : pictureFacets) {
      if (has(facet.file)) runPicture(facet);
    }
    if (has(formattedName)) runFormat();
    if (has(expandedName)) runExpand();
    if (has("expected")) runBuild();
    return std::move(outcome_);
  }

 private:
  /// A misspelt facet would never be compared, so it fails the case.
  void refuseStrangers() {
    for (const fs::directory_entry& entry : fs::directory_iterator(golden_.folder)) {
      std::string name = entry.path().filename().string();
      if (isFacetName(name)) {
        anyFacet_ = true;
        checks_ = checks_ || (name != formattedName && !isPicture(name));
      } else if (name.starts_with("expected")) {
        fail("`" + name + "` is no facet that the harness knows");
      }
    }
  }

  void runCheck() {
    Run run = calmc({"check", "--format", "concise"}, {});
    if (!run.crash.empty()) return;
    expectExit("check", run);
    if (isBad(golden_) && !has("exit") && !holdsError(run.output)) fail("stands below bad/ and has no error");
    if (has("expected.diagnostics")) {
      compare("expected.diagnostics", annotate(inputName, readFile(golden_.folder / inputName), run.output));
    }
    if (has("expected.stderr")) compare("expected.stderr", run.errors);
  }

  void runHuman() {
    Run run = calmc({"check", "--format", "human", "--color", "never"}, {});
    if (run.crash.empty()) compare("expected.human", run.output);
  }

  void runDiff() {
    Run run = calmc({"check", "--diff", "--unsafe-fixes"}, {});
    if (run.crash.empty()) compare("expected.diff", run.output);
  }

  void runPrint(const PrintFacet& facet) {
    Run run = calmc({"check", "--print", std::string(facet.print)}, {});
    if (run.crash.empty()) compare(facet.file, run.output);
  }

  void runPicture(const PrintFacet& facet) {
    Run run = calmc({"graph", "--format", std::string(facet.print)}, {});
    if (run.crash.empty()) compare(facet.file, run.output);
  }

  void runExpand() {
    Run run = calmc({"expand"}, {});
    if (run.crash.empty()) compare(expandedName, run.output);
  }

  /// Formats a copy in place, and once more, which must change nothing.
  void runFormat() {
    const fs::path folder = scratch_.path() / "formatted";
    writeFile(folder / inputName, readFile(golden_.folder / inputName));
    for (int time = 0; time < 2; ++time) {
      Run run = golden::run(setting_.calmc, {"fmt", std::string(inputName)}, folder, scratch_.path());
      if (!run.crash.empty()) return fail("calmc fmt: " + run.crash);
      if (run.exit > 1) return fail("calmc fmt: exit code " + std::to_string(run.exit) + "\n" + run.errors);
      if (time == 0) compare(formattedName, readFile(folder / inputName));
      if (time == 1 && run.errors.find("1 file left unchanged") == std::string::npos) {
        fail("formatting twice is not formatting once\n" + run.errors);
      }
    }
  }

  void runBuild() {
    fs::path out = scratch_.path() / "out";
    Run run = calmc({"build"}, {"-o", out.string()});
    if (!run.crash.empty()) return;
    expectExit("build", run);
    std::map<std::string, std::string> found = readFolder(out);
    if (setting_.update) {
      rewriteFolder(found);
    } else {
      compareFolder(readFolder(golden_.folder / "expected"), found);
    }
  }

  /// `calmc <words> input.calm <behind> <the case's args>`
  Run calmc(std::vector<std::string> words, const std::vector<std::string>& behind) {
    words.emplace_back(inputName);
    words.insert(words.end(), behind.begin(), behind.end());
    words.insert(words.end(), extra_.begin(), extra_.end());
    Run run = golden::run(setting_.calmc, words, golden_.folder, scratch_.path());
    if (!run.crash.empty()) {
      std::string line = "calmc";
      for (const std::string& word : words) line += " " + word;
      fail(line + ": " + run.crash);
    }
    return run;
  }

  void expectExit(std::string_view command, const Run& run) {
    std::vector<std::string> written = readLines(golden_.folder / "exit");
    std::string expected = !written.empty() ? written.front() : isBad(golden_) ? "1" : "0";
    if (std::to_string(run.exit) == expected) return;
    fail("calmc " + std::string(command) + ": exit code " + std::to_string(run.exit) + " instead of " + expected +
         "\n" + run.output + run.errors);
  }

  void compare(std::string_view facet, const std::string& found) {
    fs::path path = golden_.folder / facet;
    std::string expected = readFile(path);
    if (expected == found) return;
    if (setting_.update) {
      writeFile(path, found);
      outcome_.rewritten.emplace_back(facet);
    } else {
      fail(std::string(facet) + " differs\n" + difference(expected, found));
    }
  }

  void compareFolder(const std::map<std::string, std::string>& expected,
                     const std::map<std::string, std::string>& found) {
    for (const auto& [path, bytes] : expected) {
      auto other = found.find(path);
      if (other == found.end()) {
        fail("expected/" + path + " is not written");
      } else if (other->second != bytes) {
        fail("expected/" + path + " differs\n" + difference(bytes, other->second));
      }
    }
    for (const auto& [path, bytes] : found) {
      if (!expected.contains(path)) fail(path + " is written but not expected\n" + difference({}, bytes));
    }
    if (expected.empty() && found.empty() && !isBad(golden_)) fail("expected/ is empty, and nothing is written");
  }

  void rewriteFolder(const std::map<std::string, std::string>& found) {
    fs::path folder = golden_.folder / "expected";
    if (readFolder(folder) == found) return;
    fs::remove_all(folder);
    fs::create_directory(folder);
    for (const auto& [path, bytes] : found) writeFile(folder / path, bytes);
    outcome_.rewritten.emplace_back("expected/");
  }

  bool has(std::string_view name) const { return fs::exists(golden_.folder / name); }
  void fail(std::string message) { outcome_.failures.push_back(std::move(message)); }

  const Case& golden_;
  const Setting& setting_;
  Scratch scratch_;
  std::vector<std::string> extra_;
  bool anyFacet_ = false;
  /// A facet wants more than the text: the case is checked.
  bool checks_ = false;
  Outcome outcome_;
};

}  // namespace

std::vector<Case> findCases(const fs::path& root) {
  std::set<fs::path> folders;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    std::string name = at->path().filename().string();
    if (at->is_directory() && name == "expected") {
      folders.insert(at->path().parent_path());
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && (name == inputName || isFacetName(name))) {
      folders.insert(at->path().parent_path());
    }
  }
  std::vector<Case> cases;
  for (const fs::path& folder : folders) cases.push_back({folder, fs::relative(folder, root).generic_string()});
  return cases;
}

Outcome runCase(const Case& golden, const Setting& setting) { return CaseRunner(golden, setting).run(); }

}  // namespace calm::golden
