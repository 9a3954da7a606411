#include "driver/json/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace calm::driver::json {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// A name that looks like one; anything else may be a value in the wrong place.
std::string shown(std::string_view name) {
  constexpr std::string_view usual = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
  const bool isUsual = name.size() <= 64 && name.find_first_not_of(usual) == std::string_view::npos;
  return isUsual ? fmt::format("the member `{}`", name) : "a member";
}

/// Builds the value member by member, so that a name that comes twice is seen.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(std::string_view text) : text_(text) {}

  Value root;
  Problem problem;

  bool null() override { return add({Kind::Null, "null", {}, {}}); }
  bool boolean(bool value) override { return add({Kind::Bool, value ? "true" : "false", {}, {}}); }
  bool number_integer(number_integer_t value) override { return add({Kind::Number, std::to_string(value), {}, {}}); }
  bool number_unsigned(number_unsigned_t value) override { return add({Kind::Number, std::to_string(value), {}, {}}); }
  bool number_float(number_float_t, const string_t& written) override { return add({Kind::Number, written, {}, {}}); }
  bool string(string_t& value) override { return add({Kind::Text, std::move(value), {}, {}}); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Kind::Object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Kind::List); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (!levels_.back().seen.insert(name).second) {
      return refuse(Fault::Twice, fmt::format("has {} twice in one object", shown(name)));
    }
    levels_.back().value->names.push_back(std::move(name));
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    const std::string_view before = text_.substr(0, std::min(position == 0 ? 0 : position - 1, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
    return refuse(Fault::NoJson, fmt::format("is no JSON at line {}, column {}", line, column));
  }

 private:
  bool refuse(Fault fault, std::string reason) {
    if (problem.reason.empty()) problem = {fault, std::move(reason)};
    return false;
  }

  Value& place(Value value) {
    if (levels_.empty()) return root = std::move(value);
    return levels_.back().value->items.emplace_back(std::move(value));
  }

  bool add(Value value) {
    place(std::move(value));
    return true;
  }

  bool open(Kind kind) {
    if (levels_.size() == maxDepth) return refuse(Fault::TooDeep, fmt::format("is nested deeper than {}", maxDepth));
    Value& value = place({kind, {}, {}, {}});
    levels_.push_back({&value, {}});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  /// An object or list that is open. A list around it does not grow meanwhile, so the pointer holds.
  struct Level {
    Value* value = nullptr;
    std::set<std::string> seen;
  };

  std::string_view text_;
  std::vector<Level> levels_;
};

/// A text in UTF-16, with or without its mark: every second byte of ASCII is zero.
bool isUtf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
}

}  // namespace

const Value* Value::member(std::string_view name) const {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? nullptr : &items[static_cast<std::size_t>(at - names.begin())];
}

support::Result<Document, Problem> read(std::string_view text) {
  if (isUtf16(text)) return Problem{Fault::Utf16, "is in UTF-16, and JSON files are in UTF-8"};
  Builder builder(text);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return builder.problem;
  return Document{std::move(builder.root), text.starts_with(mark)};
}

}  // namespace calm::driver::json
