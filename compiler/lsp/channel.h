#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace calm::lsp {

enum class Wait : std::uint8_t { ForBytes, Not };

/// What connects the server with an editor.
class Channel {
 public:
  virtual ~Channel() = default;

  /// Some bytes, none where none are there and nobody waits; nothing once the client is gone.
  virtual std::optional<std::string> read(Wait wait) = 0;

  /// False once the client is gone.
  virtual bool write(std::string_view bytes) = 0;
};

/// Standard input and output.
class StandardChannel final : public Channel {
 public:
  std::optional<std::string> read(Wait wait) override;
  bool write(std::string_view bytes) override;
};

}  // namespace calm::lsp
