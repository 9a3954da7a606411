#include "emit/checks/script.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "emit/json/text.h"

namespace calm::emit::checks {
namespace {

/// A text as a literal of JavaScript, which takes every literal of JSON.
std::string literal(std::string_view text) {
  std::string made;
  json::appendText(made, text);
  return made;
}

std::string literals(const std::vector<std::string>& texts) {
  std::string made;
  for (const std::string& text : texts) made += (made.empty() ? "" : ", ") + literal(text);
  return made;
}

std::string test(std::string_view name, std::string_view body) {
  return fmt::format("pm.test({}, () => {});", literal(name), body);
}

void writeListTests(json::Writer& writer, const Check& check) {
  const std::string_view filled = check.isFilled ? ".that.is.not.empty" : "";
  writer.text(test(check.isFilled ? "answers with a list that is not empty" : "answers with a list",
                   fmt::format("pm.expect(pm.response.json()).to.be.an(\"array\"){}", filled)),
              &check.origin);
  if (check.members.empty()) return;
  const std::string each = fmt::format("pm.expect(each).to.include.all.keys({})", literals(check.members));
  writer.text(test(fmt::format("each element has {}", fmt::join(check.members, ", ")),
                   fmt::format("pm.response.json().forEach((each) => {})", each)),
              &check.origin);
}

}  // namespace

void writeScript(json::Writer& writer, const Check& check) {
  writer.text(
      test(fmt::format("answers with {}", check.status), fmt::format("pm.response.to.have.status({})", check.status)),
      &check.origin);
  if (check.isList) writeListTests(writer, check);
  if (check.values.empty() && check.absent.empty()) return;
  writer.text(
      "const at = (path) => path.reduce((node, step) => (node === null || node === undefined ? node : node[step]), "
      "pm.response.json());",
      nullptr);
  for (const Value& value : check.values) {
    writer.text(test(fmt::format("{} is the one of the landscape", fmt::join(value.path, ".")),
                     fmt::format("pm.expect(at([{}])).to.equal({})", literals(value.path), literal(value.text))),
                &value.origin);
  }
  for (const std::vector<std::string>& path : check.absent) {
    writer.text(test(fmt::format("there is no {}", fmt::join(path, ".")),
                     fmt::format("pm.expect(at([{}])).to.equal(undefined)", literals(path))),
                &check.origin);
  }
}

}  // namespace calm::emit::checks
