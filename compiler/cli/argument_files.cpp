#include "cli/argument_files.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace calm::cli {
namespace {

using Words = support::Result<std::vector<std::string>, std::string>;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

/// Reads the words of one file.
class Reader {
 public:
  Reader(std::string_view path, std::string_view text) : path_(path), text_(text) {}

  Words read() {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text_.starts_with(byteOrderMark)) text_.remove_prefix(byteOrderMark.size());
    if (text_.find('\0') != std::string_view::npos) return fmt::format("{}: holds a NUL byte, it is no text", path_);
    while (skipToWord()) {
      const std::size_t line = line_;
      const bool reference = text_[at_] == '@';
      if (!readWord()) return problem_;
      if (reference) {
        return fmt::format("{}:{}: `{}`: a file of arguments names no other one; write a path as `./{}`", path_, line,
                           words_.back(), words_.back());
      }
    }
    return std::move(words_);
  }

 private:
  void step() { line_ += text_[at_++] == '\n' ? 1 : 0; }

  /// False at the end of the text.
  bool skipToWord() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else if (isBlank(text_[at_])) {
        step();
      } else {
        return true;
      }
    }
    return false;
  }

  bool readWord() {
    std::string word;
    while (at_ < text_.size() && !isBlank(text_[at_])) {
      const char c = text_[at_];
      const bool fine = c == '\'' || c == '"' ? readQuoted(word) : readPlain(word);
      if (!fine) return false;
    }
    words_.push_back(std::move(word));
    return true;
  }

  bool readPlain(std::string& word) {
    if (text_[at_] == '\\') {
      step();
      if (at_ == text_.size()) return fail(line_, "nothing stands behind the last backslash");
    }
    word += text_[at_];
    step();
    return true;
  }

  bool readQuoted(std::string& word) {
    const char quote = text_[at_];
    const std::size_t line = line_;
    step();
    while (at_ < text_.size() && text_[at_] != quote) {
      if (quote == '"' && text_[at_] == '\\' && at_ + 1 < text_.size()) step();
      word += text_[at_];
      step();
    }
    if (at_ == text_.size()) return fail(line, "this quote has no end");
    step();
    return true;
  }

  bool fail(std::size_t line, std::string_view why) {
    problem_ = fmt::format("{}:{}: {}", path_, line, why);
    return false;
  }

  std::string_view path_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::vector<std::string> words_;
  std::string problem_;
};

}  // namespace

Words withArgumentFiles(const std::vector<std::string>& words, const Surroundings& surroundings) {
  std::vector<std::string> all;
  bool literal = false;
  for (const std::string& word : words) {
    literal = literal || word == "--";
    if (literal || !word.starts_with('@')) {
      all.push_back(word);
      continue;
    }
    const std::string path = word.substr(1);
    if (path.empty()) return std::string("`@` names no file of arguments; write a path as `./@`");
    const auto text = surroundings.readFile(path);
    if (!text) return fmt::format("{}: {}", path, text.error().reason);
    auto read = Reader(path, text.value()).read();
    if (!read) return read.error();
    for (std::string& each : read.value()) all.push_back(std::move(each));
  }
  return all;
}

std::vector<std::string> argumentFilesIn(const std::vector<std::string>& words) {
  std::vector<std::string> files;
  for (const std::string& word : words) {
    if (word == "--") break;
    if (word.starts_with('@')) files.push_back(word.substr(1));
  }
  return files;
}

}  // namespace calm::cli
