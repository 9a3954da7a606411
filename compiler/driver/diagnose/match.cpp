#include "driver/diagnose/match.h"

#include <algorithm>
#include <map>
#include <set>

#include "driver/diagnose/words.h"

namespace calm::driver::diagnose {
namespace {

/// How many symptoms use a word: one that many use tells little.
class Usage {
 public:
  explicit Usage(std::span<const packs::Symptom> symptoms) {
    for (const packs::Symptom& symptom : symptoms) {
      std::set<std::string> words;
      for (const std::string& text : symptom.texts) {
        for (std::string& word : wordsOf(text)) words.insert(std::move(word));
      }
      for (const std::string& word : words) ++counts_[word];
    }
  }

  /// Whether a part of a text is enough to know it by.
  bool tells(const std::vector<std::string>& part) const {
    constexpr std::size_t few = 3;
    return std::any_of(part.begin(), part.end(), [&](const std::string& word) {
      const auto found = counts_.find(word);
      return word.size() > 2 && found != counts_.end() && found->second <= few;
    });
  }

 private:
  std::map<std::string, std::size_t> counts_;
};

std::size_t countOf(const std::vector<std::string>& words) {
  return words.size() - static_cast<std::size_t>(std::count(words.begin(), words.end(), "*"));
}

double degreeOf(const std::vector<std::string>& said, const std::vector<std::string>& known, const Usage& usage) {
  if (holdsAll(said, known)) return 1;
  if (usage.tells(said) && holdsAll(known, said)) return 0.95;
  const auto common = static_cast<double>(commonWords(said, known));
  const auto words = static_cast<double>(countOf(known));
  const auto ofBoth = 2 * common / (words + static_cast<double>(said.size()));
  // Of a line of a log the message is a part only.
  const double ofKnown = words >= 4 ? common / words : 0;
  return std::max(ofBoth, ofKnown * 0.9);
}

}  // namespace

std::vector<Likeness> likenesses(std::string_view text, std::span<const packs::Symptom> symptoms) {
  const Usage usage(symptoms);
  const std::vector<std::string> said = wordsOf(text);
  std::vector<Likeness> found;
  if (said.empty()) return found;
  for (const packs::Symptom& symptom : symptoms) {
    Likeness best{&symptom, {}, 0};
    for (const std::string& known : symptom.texts) {
      const double degree = degreeOf(said, wordsOf(known), usage);
      if (degree > best.degree) best = {&symptom, known, degree};
    }
    if (best.degree > 0) found.push_back(best);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.degree > b.degree; });
  return found;
}

}  // namespace calm::driver::diagnose
