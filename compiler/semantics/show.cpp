#include <fmt/format.h>

#include <string>

#include "semantics/evaluate.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;

std::string show(const Analysis& analysis, const Value& value) {
  switch (value.kind) {
    case ValueKind::Poison:
    case ValueKind::Absent:
      return "nothing";
    case ValueKind::Text:
      decides(analysis, value.text);
      return fmt::format("\"{}\"", value.text);
    case ValueKind::Symbol:
      return fmt::format("`{}`", value.text);
    case ValueKind::Number:
      return fmt::format("`{}`", value.number);
    case ValueKind::Bool:
      return value.isTrue() ? "`true`" : "`false`";
    case ValueKind::Duration:
      return fmt::format("`{}`", value.text);
    case ValueKind::Secret:
      decides(analysis, value.text);
      return fmt::format("`secret(\"{}\")`", value.text);
    case ValueKind::List: {
      std::string out = "`[";
      for (const Value& item : *value.list) {
        if (out.size() > 2) out += ", ";
        const std::string one = show(analysis, item);
        out += one.size() > 1 && one.front() == '`' ? one.substr(1, one.size() - 2) : one;
      }
      return out + "]`";
    }
    case ValueKind::Map:
      return "a map";
    case ValueKind::Object: {
      const model::Object& object = analysis.object(value.object);
      std::string path(object.label.empty() ? std::string_view(object.kind->name) : object.label);
      for (ObjectId up = object.parent; up != noObject && up != object.tenant; up = analysis.object(up).parent) {
        path = fmt::format("{}.{}", analysis.object(up).label, path);
      }
      return fmt::format("`{}`", path);
    }
  }
  return {};
}

std::string sortOf(const Analysis& analysis, const Value& value) {
  switch (value.kind) {
    case ValueKind::Poison:
    case ValueKind::Absent:
      return "nothing";
    case ValueKind::Text:
      return "a text";
    case ValueKind::Symbol:
      return fmt::format("the symbol `{}`", value.text);
    case ValueKind::Number:
      return "a number";
    case ValueKind::Bool:
      return value.isTrue() ? "`true`" : "`false`";
    case ValueKind::Duration:
      return "a duration";
    case ValueKind::Secret:
      return "a secret";
    case ValueKind::List:
      return "a list";
    case ValueKind::Map:
      return "a map";
    case ValueKind::Object: {
      const model::Object& object = analysis.object(value.object);
      return fmt::format("the {} {}", object.kind->noun, show(analysis, value));
    }
  }
  return {};
}

bool equal(const Value& left, const Value& right) {
  if (left.kind != right.kind) return false;
  switch (left.kind) {
    case ValueKind::Text:
    case ValueKind::Symbol:
    case ValueKind::Secret:
      return left.text == right.text;
    case ValueKind::Number:
    case ValueKind::Bool:
    case ValueKind::Duration:
      return left.number == right.number;
    case ValueKind::Object:
      return left.object == right.object;
    case ValueKind::List:
      if (left.list->size() != right.list->size()) return false;
      for (std::size_t i = 0; i < left.list->size(); ++i) {
        if (!equal((*left.list)[i], (*right.list)[i])) return false;
      }
      return true;
    case ValueKind::Map:
      if (left.map->size() != right.map->size()) return false;
      for (std::size_t i = 0; i < left.map->size(); ++i) {
        if ((*left.map)[i].first != (*right.map)[i].first) return false;
        if (!equal((*left.map)[i].second, (*right.map)[i].second)) return false;
      }
      return true;
    case ValueKind::Poison:
    case ValueKind::Absent:
      return false;
  }
  return false;
}

}  // namespace calm::semantics
