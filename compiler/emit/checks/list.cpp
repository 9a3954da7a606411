#include "emit/checks/list.h"

namespace calm::emit::checks {
namespace {

/// A JSON pointer (RFC 6901).
std::string pointerOf(const std::vector<std::string>& path) {
  std::string pointer;
  for (const std::string& step : path) {
    pointer += '/';
    for (const char c : step) {
      if (c == '~') pointer += "~0";
      if (c == '/') pointer += "~1";
      if (c != '~' && c != '/') pointer += c;
    }
  }
  return pointer;
}

void writeBody(json::Writer& writer, const Check& check) {
  if (check.isList) {
    writer.key("list");
    writer.text(check.isFilled ? "filled" : "any", &check.origin);
  }
  if (!check.members.empty()) {
    writer.key("members");
    writer.beginArray();
    for (const std::string& member : check.members) writer.text(member, &check.origin);
    writer.endArray();
  }
  if (!check.values.empty()) {
    writer.key("values");
    writer.beginObject();
    for (const Value& value : check.values) {
      writer.key(pointerOf(value.path));
      writer.text(value.text, &value.origin);
    }
    writer.endObject();
  }
  if (!check.absent.empty()) {
    writer.key("absent");
    writer.beginArray();
    for (const std::vector<std::string>& path : check.absent) writer.text(pointerOf(path), &check.origin);
    writer.endArray();
  }
}

}  // namespace

void write(json::Writer& writer, const Check& check) {
  const auto member = [&](std::string_view key, std::string_view text) {
    if (text.empty()) return;
    writer.key(key);
    writer.text(text, &check.origin);
  };
  writer.beginObject();
  member("id", check.id);
  member("tenant", check.tenant);
  member("title", check.title);
  member("service", check.service);
  member("method", "GET");
  member("path", check.path);
  writer.key("query");
  writer.beginObject();
  for (const Value& parameter : check.query) {
    writer.key(parameter.path.front());
    writer.text(parameter.text, &parameter.origin);
  }
  writer.endObject();
  member("scope", check.scope);
  writer.key("expect");
  writer.beginObject();
  writer.key("status");
  writer.number(check.status, &check.origin);
  writeBody(writer, check);
  writer.endObject();
  member("basis", check.isUnconfirmed ? "unconfirmed" : "stated");
  member("remark", check.remark);
  writer.endObject();
}

}  // namespace calm::emit::checks
