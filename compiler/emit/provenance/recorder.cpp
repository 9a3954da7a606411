#include "emit/provenance/recorder.h"

#include <fmt/format.h>

#include <cassert>
#include <limits>
#include <utility>

#include "emit/artefacts.h"
#include "emit/json/text.h"

namespace calm::emit::provenance {
namespace {

constexpr std::string_view fileName = "calm-map.json";
constexpr std::uint32_t unlisted = std::numeric_limits<std::uint32_t>::max();
/// What is handed on at once.
constexpr std::size_t pieceSize = 64 * 1024;

/// A map has millions of places: no format string is read for them.
void appendNumber(std::string& bytes, std::uint32_t number) {
  const fmt::format_int digits(number);
  bytes.append(digits.data(), digits.size());
}

}  // namespace

Recorder::Recorder(const Context& context, Output& output)
    : context_(context),
      output_(output),
      isWanted_(names(context.artefacts, provenanceArtefact)),
      sourceIndex_(context.sourcePaths.size(), unlisted) {}

void Recorder::begin(const plan::Landscape& landscape) {
  from_ = landscape.sources;
  if (!isWanted_) return;
  output_.begin(fileName);
  output_.append(fileName, "{\n  \"calm\": 1,\n  \"artefacts\": {");
}

void Recorder::open(const Entries& entries) {
  if (!first_) first_ = &entries;
}

void Recorder::take(const Entries& entries, std::string& text) {
  if (first_ != &entries) return;
  if (std::exchange(empty_, false)) text.erase(0, 1);
  output_.append(fileName, text);
  text.clear();
}

void Recorder::close(const Entries& entries, std::string& text) {
  open(entries);
  if (first_ != &entries) {
    waiting_ += text;
    text.clear();
    return;
  }
  take(entries, text);
  output_.append(fileName, waiting_);
  waiting_.clear();
  first_ = nullptr;
}

void Recorder::appendPlace(std::string& text, source::Span span) {
  const auto id = static_cast<std::size_t>(span.source);
  if (sourceIndex_[id] == unlisted) {
    sourceIndex_[id] = static_cast<std::uint32_t>(sources_.size());
    sources_.push_back(span.source);
  }
  const source::Position at = context_.sources.position(span.source, span.begin);
  appendNumber(text, sourceIndex_[id]);
  text += ':';
  appendNumber(text, at.line);
  text += ':';
  appendNumber(text, at.column);
}

void Recorder::appendOrigin(std::string& text, const plan::Origin& origin) {
  if (!origin.rule && !origin.pack) return appendPlace(text, origin.span);
  if (origin.rule) {
    text += citations_.nameOf(*origin.rule, origin.pack);
  } else {
    citations_.cite(*origin.pack);
    text += "pack:";
    text += origin.pack->product;
  }
  if (!origin.templateField.empty()) {
    text += '(';
    text += origin.templateField;
    text += ')';
  }
  text += " for ";
  appendPlace(text, origin.span);
  for (std::uint32_t i = 0; i < origin.fromCount; ++i) {
    text += i == 0 ? " from " : ",";
    appendPlace(text, from_[origin.fromBegin + i]);
  }
}

void Recorder::end() {
  assert(!first_ && waiting_.empty());
  if (!isWanted_) return;
  std::string text = empty_ ? "}" : "\n  }";
  text += ",\n  \"sources\": [";
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    text += i == 0 ? "\n    " : ",\n    ";
    json::appendText(text, context_.sourcePaths[static_cast<std::size_t>(sources_[i])]);
  }
  text += sources_.empty() ? "]" : "\n  ]";
  citations_.append(text);
  text += "\n}\n";
  output_.append(fileName, text);
  output_.end(fileName);
}

void Entries::begin(std::string_view path) {
  if (!recorder_.isWanted_) return;
  recorder_.open(*this);
  text_ += ",\n    ";
  json::appendText(text_, path);
  text_ += ": {";
  empty_ = true;
}

void Entries::record(std::string_view pointer, const plan::Origin* origin) {
  if (!recorder_.isWanted_) return;
  text_ += std::exchange(empty_, false) ? "\n      \"" : ",\n      \"";
  text_ += pointer;
  text_ += "\": \"";
  if (!origin) {
    text_ += "compiler";
  } else {
    if (lastText_.empty() || last_ != *origin) {
      lastText_.clear();
      recorder_.appendOrigin(lastText_, *origin);
      last_ = *origin;
    }
    text_ += lastText_;
  }
  text_ += '"';
  if (text_.size() >= pieceSize) recorder_.take(*this, text_);
}

void Entries::end() {
  if (!recorder_.isWanted_) return;
  text_ += empty_ ? "}" : "\n    }";
  recorder_.close(*this, text_);
}

}  // namespace calm::emit::provenance
