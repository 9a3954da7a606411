#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "emit/provenance/recorder.h"
#include "plan/plan.h"

namespace calm::emit::yaml {

/// Writes one YAML document front to back in block style, two blanks of indentation. A text stands without quotes only
/// where every version of YAML reads it as a text; else in double quotes, escaped as in JSON, on its line. Each scalar
/// is told to the entries of its artefact under its JSON pointer.
class Writer {
 public:
  /// `bytes` receives the document; `entries` are inside the artefact that this is.
  Writer(std::string& bytes, provenance::Entries& entries) : bytes_(bytes), entries_(entries) {}

  /// A line of ours, before the document.
  void comment(std::string_view line);

  void beginMap() { open(Shape::Map); }
  void endMap() { close("{}"); }
  void beginList() { open(Shape::List); }
  void endList() { close("[]"); }
  void key(std::string_view name);

  /// `origin` is null for a constant of the compiler.
  void text(std::string_view value, const plan::Origin* origin);

 private:
  enum class Shape : std::uint8_t { Map, List };
  /// What stands before the container on its line.
  enum class Before : std::uint8_t { Nothing, Key, Dash };

  struct Level {
    Shape shape = Shape::Map;
    Before before = Before::Nothing;
    std::size_t indent = 0;
    std::uint32_t members = 0;
    /// Length of the pointer to the container.
    std::size_t pointer = 0;
  };

  void open(Shape shape);
  void close(std::string_view empty);
  /// Where the next member of the container begins, its line and its blanks.
  void beginMember(Level& level);
  /// The dash of an element, where the value is one.
  void beginValue();

  std::string& bytes_;
  provenance::Entries& entries_;
  /// To the value that is written, as it stands inside a JSON text.
  std::string pointer_;
  std::vector<Level> levels_;
};

}  // namespace calm::emit::yaml
