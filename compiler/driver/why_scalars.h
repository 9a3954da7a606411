#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace calm::driver {

/// Hears every scalar of a JSON text front to back, without holding the document. `path` is the way to it, keys
/// and indexes; `value` the scalar as JSON.
using ScalarListener = std::function<void(const std::vector<std::string>& path, const std::string& value)>;

/// False where the text is no JSON.
bool readScalars(std::string_view json, const ScalarListener& listener);

/// The way as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& path);

/// The text that a JSON string stands for.
std::string textOf(const std::string& json);

}  // namespace calm::driver
