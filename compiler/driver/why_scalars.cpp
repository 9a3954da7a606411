#include "driver/why_scalars.h"

#include <cstdint>
#include <nlohmann/json.hpp>

namespace calm::driver {
namespace {

using nlohmann::json;

class Listener : public nlohmann::json_sax<json> {
 public:
  explicit Listener(const ScalarListener& listener) : listener_(listener) {}

  bool null() override { return scalar(json(nullptr)); }
  bool boolean(bool value) override { return scalar(json(value)); }
  bool number_integer(number_integer_t value) override { return scalar(json(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(json(value)); }
  bool number_float(number_float_t value, const string_t&) override { return scalar(json(value)); }
  bool string(string_t& value) override { return scalar(json(std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(false); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    path_.back() = name;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  /// Of an object: the key stands in the path already.
  void step() {
    if (levels_.empty() || !levels_.back().list) return;
    path_.back() = std::to_string(levels_.back().next++);
  }
  bool scalar(const json& value) {
    step();
    listener_(path_, value.dump(-1, ' ', false, json::error_handler_t::replace));
    return true;
  }
  bool open(bool list) {
    step();
    levels_.push_back({list, 0});
    path_.emplace_back();
    return true;
  }
  bool close() {
    levels_.pop_back();
    path_.pop_back();
    return true;
  }

  struct Level {
    bool list;
    std::uint64_t next;
  };
  const ScalarListener& listener_;
  std::vector<std::string> path_;
  std::vector<Level> levels_;
};

}  // namespace

bool readScalars(std::string_view text, const ScalarListener& listener) {
  Listener handler(listener);
  return json::sax_parse(text.begin(), text.end(), &handler);
}

std::string pointerOf(const std::vector<std::string>& path) {
  json::json_pointer pointer;
  for (const std::string& step : path) pointer.push_back(step);
  return pointer.to_string();
}

std::string textOf(const std::string& text) {
  const json value = json::parse(text, nullptr, /*allow_exceptions=*/false);
  return value.is_string() ? value.get<std::string>() : text;
}

}  // namespace calm::driver
