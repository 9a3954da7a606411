#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace calm::driver {

/// A source file that gets another text as a whole. Paths are absolute; the views outlive the call.
struct Rewrite {
  std::string path;
  /// Nothing outside this folder is written, and no link is followed below it.
  std::string root;
  /// The bytes that were read, from which the new text was made.
  std::string_view before;
  std::string_view after;
};

/// Puts the new text in the place of the old one, or says why not. The file is the old one or the new one at every
/// instant, keeps its mode and owner, and stays untouched where it no longer holds `before`: nobody's work is lost.
/// A file with several names (hard links), or whose owner can not be kept, is written in place, its new text lying
/// whole beside it until that is done.
std::optional<std::string> rewriteOnDisk(const Rewrite& change);

}  // namespace calm::driver
