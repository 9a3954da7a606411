#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

/// Fills the placeholders of an artefact, all of them or none.
namespace calm::driver::secrets {

/// Why a secret has no value, or a file can not be filled: what a sentence goes on with. It holds no value.
struct Reason {
  std::string text;
};

/// The value of a secret, or why there is none.
using Store = std::function<support::Result<std::string, Reason>(const std::string& name)>;

/// A value that is a placeholder: its bytes in the text, quotes included, and how another value is written there.
struct Slot {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
};

/// How texts stand in files of one format.
struct Format {
  /// Every value that is a placeholder, in the order of the text; or what is wrong with the text.
  support::Result<std::vector<Slot>, Reason> (*slots)(std::string_view text);
  /// The value as it stands in a slot; or why the format can not say it.
  support::Result<std::string, Reason> (*written)(std::string_view value);
};

/// By the ending of the path; null where Calm does not know the format.
const Format* formatOf(std::string_view path);

/// The endings of all formats, for a message.
std::string knownEndings();

/// The text with a value in the place of each placeholder. Otherwise every reason why that can not be done, each a
/// sentence without any value.
support::Result<std::string, std::vector<std::string>> fill(std::string_view text, const Format& format,
                                                            const Store& store);

/// The names of the placeholders in the text, each once; or what is wrong with the text.
support::Result<std::vector<std::string>, Reason> namesIn(std::string_view text, const Format& format);

/// Pairs of names that one variable of the environment would have to give, as sentences.
std::vector<std::string> namesThatMeet(const std::vector<std::string>& names);

}  // namespace calm::driver::secrets
