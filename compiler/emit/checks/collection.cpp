#include "emit/checks/collection.h"

#include <fmt/format.h>

#include "emit/checks/script.h"
#include "emit/checks/url.h"

namespace calm::emit::checks {
namespace {

constexpr std::string_view schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

void constant(json::Writer& writer, std::string_view key, std::string_view text) {
  writer.key(key);
  writer.text(text, nullptr);
}

void writeInfo(json::Writer& writer, std::string_view service) {
  writer.key("info");
  writer.beginObject();
  constant(writer, "name", fmt::format("Checks: {}", service));
  constant(
      writer, "description",
      "What must hold once the landscape is set up. GET requests only. The variable accessToken takes a token of the "
      "service; it stands in no file.");
  constant(writer, "schema", schema);
  writer.endObject();
}

void writeAuth(json::Writer& writer) {
  writer.key("auth");
  writer.beginObject();
  constant(writer, "type", "bearer");
  writer.key("bearer");
  writer.beginArray();
  writer.beginObject();
  constant(writer, "key", "token");
  constant(writer, "value", "{{accessToken}}");
  constant(writer, "type", "string");
  writer.endObject();
  writer.endArray();
  writer.endObject();
}

std::string descriptionOf(const Check& check) {
  std::string text;
  if (check.isUnconfirmed) text += "Not confirmed by SAP. ";
  text += check.remark;
  if (!check.scope.empty()) text += fmt::format("{}Scope: {}", text.empty() ? "" : " ", check.scope);
  return text;
}

void writeItem(json::Writer& writer, const Check& check) {
  const auto member = [&](std::string_view key, std::string_view text) {
    writer.key(key);
    writer.text(text, &check.origin);
  };
  writer.beginObject();
  member("name", check.isUnconfirmed ? fmt::format("{} (not confirmed)", check.title) : check.title);
  writer.key("request");
  writer.beginObject();
  member("method", "GET");
  member("url", fmt::format("{{{{url}}}}{}{}", check.path, queryText(check.query)));
  if (const std::string description = descriptionOf(check); !description.empty()) member("description", description);
  writer.endObject();
  writer.key("event");
  writer.beginArray();
  writer.beginObject();
  member("listen", "test");
  writer.key("script");
  writer.beginObject();
  member("type", "text/javascript");
  writer.key("exec");
  writer.beginArray();
  writeScript(writer, check);
  writer.endArray();
  writer.endObject();
  writer.endObject();
  writer.endArray();
  writer.endObject();
}

void writeVariable(json::Writer& writer, std::string_view key, std::string_view value, const plan::Origin* origin) {
  writer.beginObject();
  constant(writer, "key", key);
  writer.key("value");
  writer.text(value, origin);
  writer.endObject();
}

}  // namespace

Collection::Collection(const Surroundings& surroundings, std::string_view service)
    : output_(surroundings.output),
      path_(fmt::format("checks/{}.postman_collection.json", service)),
      entries_(surroundings.provenance),
      writer_(bytes_, entries_) {
  output_.begin(path_);
  entries_.begin(path_);
  writer_.beginObject();
  writeInfo(writer_, service);
  writeAuth(writer_);
  writer_.key("item");
  writer_.beginArray();
}

void Collection::add(std::string_view tenant, std::span<const Check> checks) {
  writer_.beginObject();
  writer_.key("name");
  writer_.text(tenant, &checks.front().origin);
  writer_.key("item");
  writer_.beginArray();
  for (const Check& check : checks) writeItem(writer_, check);
  writer_.endArray();
  writer_.endObject();
  handOn();
}

void Collection::end(const Service* service) {
  writer_.endArray();
  writer_.key("variable");
  writer_.beginArray();
  const Service::Member* url = service ? service->find("url") : nullptr;
  writeVariable(writer_, "url", url ? url->text : "", url ? &url->origin : nullptr);
  writeVariable(writer_, "accessToken", "", nullptr);
  writer_.endArray();
  writer_.endObject();
  writer_.finish();
  entries_.end();
  output_.append(path_, bytes_);
  output_.end(path_);
}

void Collection::handOn() {
  constexpr std::size_t pieceSize = 64 * 1024;
  if (bytes_.size() < pieceSize) return;
  output_.append(path_, bytes_);
  bytes_.clear();
}

}  // namespace calm::emit::checks
