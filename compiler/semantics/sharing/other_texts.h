#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace calm::semantics {

/// What stands in other environments in the place of a text, for each of them in their order.
using Others = std::vector<std::string>;

/// The texts of one look that are not the same in all the environments that it is for. A text is known by where it
/// lies, so each has to lie in a place of its own.
class OtherTexts {
 public:
  void note(std::string_view text, Others others) {
    bytes_ += text.size();
    for (const std::string& other : others) bytes_ += other.size();
    known_.insert_or_assign(Place{text.data(), text.size()}, std::move(others));
  }

  /// Null where the text is the same everywhere.
  const Others* of(std::string_view text) const {
    if (known_.empty()) return nullptr;
    const auto found = known_.find(Place{text.data(), text.size()});
    return found == known_.end() ? nullptr : &found->second;
  }

  bool isEmpty() const { return known_.empty(); }
  /// Of all of them, in all environments.
  std::size_t bytes() const { return bytes_; }

 private:
  using Place = std::pair<const char*, std::size_t>;
  struct Hash {
    std::size_t operator()(const Place& place) const {
      return std::hash<const char*>()(place.first) ^ (place.second << 1U);
    }
  };

  std::unordered_map<Place, Others, Hash> known_;
  std::size_t bytes_ = 0;
};

}  // namespace calm::semantics
