#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace calm::emit::runbook {

/// Renders a text once: the steps of one product say mostly the same. It keeps the first texts that it meets, no more
/// than a few thousand, so that its memory does not grow with the landscape.
class Memo {
 public:
  /// As appendPlain and appendProse of `markdown.h`.
  void plain(std::string& page, std::string_view text);
  void prose(std::string& page, std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Rendered = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

  template <class Render>
  static void append(Rendered& known, std::string& page, std::string_view text, const Render& render);

  Rendered plain_;
  Rendered prose_;
};

}  // namespace calm::emit::runbook
