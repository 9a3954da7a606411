#include "emit/provenance/recorder.h"

#include <fmt/format.h>

#include <limits>
#include <utility>

#include "emit/json/text.h"

namespace calm::emit::provenance {
namespace {

constexpr std::uint32_t unlisted = std::numeric_limits<std::uint32_t>::max();

/// A map has millions of places: no format string is read for them.
void appendNumber(std::string& bytes, std::uint32_t number) {
  const fmt::format_int digits(number);
  bytes.append(digits.data(), digits.size());
}

std::string_view wordOf(packs::Basis basis) {
  switch (basis) {
    case packs::Basis::Stated:
      return "stated";
    case packs::Basis::Derived:
      return "derived";
    case packs::Basis::Ambiguous:
      return "ambiguous";
  }
  return {};
}

}  // namespace

Recorder::Recorder(const plan::Plan& plan, const Context& context)
    : plan_(plan), context_(context), sourceIndex_(context.sourcePaths.size(), unlisted) {
  bytes_ += "{\n  \"calm\": 1,\n  \"artefacts\": {";
}

void Recorder::beginArtefact(std::string_view path) {
  bytes_ += firstArtefact_ ? "\n    " : ",\n    ";
  json::appendText(bytes_, path);
  bytes_ += ": {";
  firstArtefact_ = false;
  firstEntry_ = true;
}

void Recorder::endArtefact() { bytes_ += firstEntry_ ? "}" : "\n    }"; }

void Recorder::record(std::string_view pointer, const plan::Origin* origin) {
  bytes_ += firstEntry_ ? "\n      " : ",\n      ";
  firstEntry_ = false;
  json::appendText(bytes_, pointer);
  bytes_ += ": \"";
  if (!origin) {
    bytes_ += "compiler";
  } else if (origin->rule || origin->pack) {
    appendDerived(*origin);
  } else {
    appendPlace(origin->span);
  }
  bytes_ += '"';
}

void Recorder::appendPlace(source::Span span) {
  const auto id = static_cast<std::size_t>(span.source);
  if (sourceIndex_[id] == unlisted) {
    sourceIndex_[id] = static_cast<std::uint32_t>(sources_.size());
    sources_.push_back(span.source);
  }
  const source::Position at = context_.sources.position(span.source, span.begin);
  appendNumber(bytes_, sourceIndex_[id]);
  bytes_ += ':';
  appendNumber(bytes_, at.line);
  bytes_ += ':';
  appendNumber(bytes_, at.column);
}

void Recorder::appendDerived(const plan::Origin& origin) {
  if (origin.rule) {
    bytes_ += nameOf(*origin.rule, origin.pack);
  } else {
    packs_.emplace(origin.pack->product, origin.pack);
    bytes_ += "pack:";
    bytes_ += origin.pack->product;
  }
  if (!origin.templateField.empty()) {
    bytes_ += '(';
    bytes_ += origin.templateField;
    bytes_ += ')';
  }
  bytes_ += " for ";
  appendPlace(origin.span);
  for (std::uint32_t i = 0; i < origin.fromCount; ++i) {
    bytes_ += i == 0 ? " from " : ",";
    appendPlace(plan_.sources[origin.fromBegin + i]);
  }
}

std::string_view Recorder::nameOf(const packs::Rule& rule, const packs::Pack* pack) {
  const auto [found, fresh] = citations_.try_emplace(&rule, Citation{rule.id, &rule, pack});
  if (!fresh) return found->second.name;
  // Two packs may use one id; the second is told apart by its product.
  if (!names_.emplace(rule.id, &rule).second && pack) {
    found->second.name = fmt::format("{}/{}", pack->product, rule.id);
    names_.emplace(found->second.name, &rule);
  }
  return found->second.name;
}

void Recorder::appendMember(std::string_view key, std::string_view value) {
  if (value.empty()) return;
  bytes_ += bytes_.back() == '{' ? "\n      \"" : ",\n      \"";
  bytes_ += key;
  bytes_ += "\": ";
  json::appendText(bytes_, value);
}

void Recorder::appendSources() {
  bytes_ += ",\n  \"sources\": [";
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    bytes_ += i == 0 ? "\n    " : ",\n    ";
    json::appendText(bytes_, context_.sourcePaths[static_cast<std::size_t>(sources_[i])]);
  }
  bytes_ += sources_.empty() ? "]" : "\n  ]";
}

void Recorder::appendRules() {
  bytes_ += ",\n  \"rules\": {";
  bool first = true;
  for (const auto& [name, rule] : names_) {
    bytes_ += first ? "\n    " : ",\n    ";
    first = false;
    json::appendText(bytes_, name);
    bytes_ += ": {";
    const packs::Pack* pack = citations_.at(rule).pack;
    appendMember("product", pack ? std::string_view(pack->product) : std::string_view());
    appendMember("page", rule->page.empty() && pack ? pack->page : rule->page);
    appendMember("section", rule->section);
    appendMember("step", rule->step);
    appendMember("basis", wordOf(rule->basis));
    appendMember("says", rule->says);
    bytes_ += "\n    }";
  }
  bytes_ += first ? "}" : "\n  }";
  bytes_ += ",\n  \"packs\": {";
  first = true;
  for (const auto& [product, pack] : packs_) {
    bytes_ += first ? "\n    " : ",\n    ";
    first = false;
    json::appendText(bytes_, product);
    bytes_ += ": {";
    appendMember("name", pack->name);
    appendMember("page", pack->page);
    bytes_ += bytes_.back() == '{' ? "}" : "\n    }";
  }
  bytes_ += first ? "}" : "\n  }";
}

OutputFile Recorder::finish() {
  bytes_ += firstArtefact_ ? "}" : "\n  }";
  appendSources();
  appendRules();
  bytes_ += "\n}\n";
  return {"calm-map.json", std::move(bytes_)};
}

}  // namespace calm::emit::provenance
