#include <fmt/format.h>

#include "diagnostics/render/display_width.h"
#include "diagnostics/render/finding_text.h"
#include "diagnostics/render/reports.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {
namespace {

/// For an attribute in double quotes and for text. What XML can not hold at all is no longer in a text that was escaped
/// for people, but for two code points.
std::string xml(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Decoded next = decode(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (bytes == "&") {
      out += "&amp;";
    } else if (bytes == "<") {
      out += "&lt;";
    } else if (bytes == ">") {
      out += "&gt;";
    } else if (bytes == "\"") {
      out += "&quot;";
    } else if (next.point == 0xFFFE || next.point == 0xFFFF) {
      out += fmt::format("\\u{{{:x}}}", next.point);
    } else {
      out += bytes;
    }
  }
  return out;
}

/// One `testsuite`, while its cases are added.
struct Suite {
  std::string name;
  std::string cases;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;

  std::string finished() const {
    return fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\">\n{}  </testsuite>\n",
        xml(name), tests, failures, errors, cases);
  }
};

class JunitRenderer {
 public:
  JunitRenderer(const Findings& findings, const ReportFacts& facts)
      : findings_(findings), facts_(facts), ruler_(findings.sources) {}

  std::string render() {
    for (const Diagnostic* found : findings_.arranged.shown) add(*found);
    addRun();
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"calmc\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
        tests_, failures_, errors_, suites_);
  }

 private:
  void add(const Diagnostic& found) {
    const std::string path = facts_.path(findings_, found.span.source);
    if (suite_.tests == 0 || suite_.name != path) begin(path);
    const auto [line, column] = ruler_.at(found.span.source, found.span.begin);
    const std::vector<std::string> lines = linesOf(found, findings_, facts_);
    const std::string text =
        fmt::format("{}:{}:{}: {}: {} [{}]", path, line, column, word(found.severity), joined(lines, "\n"), found.code);
    const bool fails = facts_.fails(found);
    ++suite_.tests;
    suite_.failures += fails ? 1 : 0;
    suite_.cases += fmt::format("    <testcase name=\"{} at {}:{}\" classname=\"{}\" file=\"{}\" line=\"{}\">\n",
                                xml(found.code), line, column, xml(path), xml(path), line);
    suite_.cases += fails ? fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n", xml(lines.front()),
                                        word(found.severity), xml(text))
                          : fmt::format("      <system-out>{}</system-out>\n", xml(text));
    suite_.cases += "    </testcase>\n";
  }

  /// What could not be done; and a case that passes, so that a run without findings is no empty report.
  void addRun() {
    begin("calmc");
    for (const std::string& problem : facts_.run.problems) {
      ++suite_.tests;
      ++suite_.errors;
      const std::string text = xml(escaped(problem));
      suite_.cases += fmt::format(
          "    <testcase name=\"{}\" classname=\"calmc\">\n      <error message=\"{}\" type=\"problem\">{}</error>\n   "
          " </testcase>\n",
          text, text, text);
    }
    if (facts_.run.problems.empty()) {
      ++suite_.tests;
      suite_.cases += "    <testcase name=\"every file was read\" classname=\"calmc\"/>\n";
    }
    end();
  }

  void begin(std::string name) {
    end();
    suite_ = {std::move(name), {}, 0, 0, 0};
  }

  void end() {
    if (suite_.tests == 0) return;
    tests_ += suite_.tests;
    failures_ += suite_.failures;
    errors_ += suite_.errors;
    suites_ += suite_.finished();
  }

  const Findings& findings_;
  const ReportFacts& facts_;
  Ruler ruler_;
  Suite suite_;
  std::string suites_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

std::string renderJunit(const Findings& findings, const ReportFacts& facts) {
  return JunitRenderer(findings, facts).render();
}

}  // namespace calm::diagnostics
