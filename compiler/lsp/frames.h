#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace calm::lsp {

/// Cuts the bytes of a client into messages: `Content-Length: N`, an empty line, N bytes. What is no frame is passed
/// over up to the next header, so a client that went astray once is understood again.
class Frames {
 public:
  /// A message, or why there is none where one was expected.
  struct Piece {
    std::string text;
    std::string problem = {};
  };

  void add(std::string_view bytes) { pending_.append(bytes); }

  /// The next message; nothing until more bytes are there.
  std::optional<Piece> next();

  static std::string framed(std::string_view message);

 private:
  std::optional<Piece> malformed(std::string problem, std::size_t from);

  std::string pending_;
  /// A problem of the bytes that are passed over was told.
  bool astray_ = false;
};

}  // namespace calm::lsp
