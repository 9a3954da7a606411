#pragma once

#include <string_view>

namespace calm::emit {

/// Where the files of a build go, one after the other, so that no more than a part of them is ever in memory. Paths
/// are relative to the output folder, with `/`. Nothing that a call gives is needed after it. What goes wrong is kept
/// by the output until somebody asks it: emitters go on.
class Output {
 public:
  virtual ~Output() = default;

  /// A file, whole.
  virtual void file(std::string_view path, std::string_view bytes) = 0;

  /// A file that grows with the landscape comes in pieces. Several may be open at once, and whole files may come
  /// meanwhile.
  virtual void begin(std::string_view path) = 0;
  virtual void append(std::string_view path, std::string_view bytes) = 0;
  virtual void end(std::string_view path) = 0;
};

}  // namespace calm::emit
