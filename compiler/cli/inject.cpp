#include <fmt/format.h>

#include <memory>
#include <utility>

#include "cli/commands.h"
#include "driver/json/document.h"
#include "driver/paths.h"
#include "driver/secrets/fill.h"
#include "driver/secrets/placeholder.h"

namespace calm::cli {
namespace {

namespace secrets = driver::secrets;
using secrets::Reason;
using Found = support::Result<std::string, Reason>;
using StoreOrReason = support::Result<secrets::Store, Reason>;

/// An empty text is what a variable or a file has that nobody filled.
Found notEmpty(std::string value, std::string_view place) {
  if (value.empty()) return Reason{fmt::format("is empty: {} holds nothing", place)};
  return value;
}

secrets::Store fromEnvironment(const Surroundings& surroundings) {
  return [&surroundings](const std::string& name) -> Found {
    const std::string variable = secrets::variableOf(name);
    auto value = surroundings.variable(variable);
    if (!value) return Reason{fmt::format("is missing: set `{}`", variable)};
    return notEmpty(std::move(*value), fmt::format("`{}`", variable));
  };
}

std::string withoutLineEnd(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  if (text.ends_with('\r')) text.pop_back();
  return text;
}

secrets::Store fromFolder(const std::string& folder, const Surroundings& surroundings) {
  return [folder, &surroundings](const std::string& name) -> Found {
    const std::string file = folder + "/" + name;
    auto text = surroundings.readFile(driver::absolute(surroundings.workingFolder, file));
    if (!text) return Reason{fmt::format("is missing: {}: {}", file, text.error().reason)};
    return notEmpty(withoutLineEnd(std::move(text.value())), file);
  };
}

StoreOrReason fromJson(const std::string& path, const Surroundings& surroundings) {
  const auto text = surroundings.readFile(driver::absolute(surroundings.workingFolder, path));
  if (!text) return Reason{fmt::format("{}: {}", path, text.error().reason)};
  auto document = driver::json::read(text.value());
  if (!document) return Reason{fmt::format("{}: {}", path, document.error().reason)};
  auto root = std::make_shared<driver::json::Value>(std::move(document.value().root));
  if (root->kind != driver::json::Kind::Object) return Reason{fmt::format("{}: is no JSON object", path)};
  return secrets::Store([path, root](const std::string& name) -> Found {
    const driver::json::Value* value = root->member(name);
    if (value == nullptr) return Reason{fmt::format("is missing: {} has no member of this name", path)};
    if (!value->isText()) return Reason{fmt::format("is missing: its member in {} is no text", path)};
    return notEmpty(value->text, path);
  });
}

StoreOrReason storeOf(const std::string& from, const Surroundings& surroundings) {
  if (from.empty()) return Reason{"inject takes --from env, --from dir:PATH or --from json:PATH"};
  if (from == "env") return fromEnvironment(surroundings);
  const std::size_t colon = from.find(':');
  const std::string path = colon == std::string::npos ? std::string() : from.substr(colon + 1);
  const std::string_view kind = std::string_view(from).substr(0, colon);
  if (!path.empty() && kind == "dir") return fromFolder(path, surroundings);
  if (!path.empty() && kind == "json") return fromJson(path, surroundings);
  return Reason{"--from takes `env`, `dir:PATH` or `json:PATH`"};
}

Answer notFilled(const std::string& path, const std::vector<std::string>& reasons) {
  Answer answer{Exit::NotDone, {}, {}, {}};
  for (const std::string& reason : reasons) answer.err += notDone(fmt::format("{}: {}", path, reason)).err;
  return answer;
}

}  // namespace

Answer inject(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("inject takes one file: an artefact of a build");
  const std::string& path = options.paths.front();
  const secrets::Format* const format = secrets::formatOf(path);
  if (format == nullptr) {
    return notDone(fmt::format("{}: placeholders are filled in files that end in {}", path, secrets::knownEndings()));
  }
  const auto text = surroundings.readFile(driver::absolute(surroundings.workingFolder, path));
  if (!text) return notDone(fmt::format("{}: {}", path, text.error().reason));
  const auto names = secrets::namesIn(text.value(), *format);
  if (!names) return notDone(fmt::format("{}: {}", path, names.error().text));
  if (options.from == "env") {
    const std::vector<std::string> meeting = secrets::namesThatMeet(names.value());
    if (!meeting.empty()) return notFilled(path, meeting);
  }
  const auto store = storeOf(options.from, surroundings);
  if (!store) return notDone(store.error().text);
  auto filled = secrets::fill(text.value(), *format, store.value());
  if (!filled) return notFilled(path, filled.error());
  return {Exit::Fine, std::move(filled.value()), {}, {}};
}

}  // namespace calm::cli
