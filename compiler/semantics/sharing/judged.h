#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "semantics/analysis.h"

/// Questions about texts, asked for all the environments that a look is for. Where one of them would get another
/// answer, the look does not stand for it (Analysed::standsAlone).
namespace calm::semantics {

/// The answer of `ask` for a text.
template <class Ask>
auto judged(const Analysis& analysis, std::string_view text, const Ask& ask) {
  auto answer = ask(text);
  if (const Others* others = analysis.others.of(text)) {
    for (const std::string& other : *others) analysis.differs = analysis.differs || ask(other) != answer;
  }
  return answer;
}

/// The text is about to decide something that can not be asked for others.
inline void decides(const Analysis& analysis, std::string_view text) {
  analysis.differs = analysis.differs || analysis.others.of(text) != nullptr;
}

/// As `equal`, for values of packs and fields.
bool judgedEqual(const Analysis& analysis, const model::Value& left, const model::Value& right);

/// The text of a value in the environment of this number.
std::string_view textIn(const Analysis& analysis, std::string_view text, std::size_t environment);

/// What the text of a param is in other environments; null where it is the same in all, or no look is for several.
const Others* othersOf(const Analysis& analysis, const Binding& binding);

/// Keeps a text, and what it is in other environments; those may be none.
std::string_view keepWith(Analysis& analysis, std::string_view text, Others others);

/// Keeps a text that was made of another one, and what it is in other environments: `make` makes it of theirs.
template <class Make>
std::string_view keepMade(Analysis& analysis, std::string_view from, std::string_view made, const Make& make) {
  const Others* others = analysis.others.of(from);
  if (!others) return made;
  Others theirs;
  for (const std::string& other : *others) theirs.emplace_back(make(other));
  return keepWith(analysis, made, std::move(theirs));
}

}  // namespace calm::semantics
