#pragma once

#include <utility>
#include <variant>

namespace calm::support {

/// Either a value or the reason why there is none. Used for what the world did (files, libraries);
/// what the user did wrong goes to the diagnostics Sink instead.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  const T& value() const { return std::get<0>(state_); }
  T& value() { return std::get<0>(state_); }
  const E& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, E> state_;
};

}  // namespace calm::support
