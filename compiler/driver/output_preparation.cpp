#include "driver/output_preparation.h"

#include <utility>

#include "driver/output_match.h"
#include "emit/manifest/manifest.h"

namespace calm::driver {

Preparation::Preparation(OutputFolder& folder, Manifest earlier) : folder_(folder), left_(std::move(earlier)) {}

void Preparation::file(std::string_view path, std::string_view bytes) {
  if (error_) return;
  const std::string name(path);
  error_ = name == emit::manifest::fileName ? prepareManifest(name, bytes) : prepareFile(name, bytes);
}

void Preparation::begin(std::string_view path) {
  if (!error_) error_ = beginFile(std::string(path));
}

void Preparation::append(std::string_view path, std::string_view bytes) {
  if (error_) return;
  const auto growing = growing_.find(path);
  error_ = appendTo(growing->first, growing->second, bytes);
}

void Preparation::end(std::string_view path) {
  if (error_) return;
  const auto growing = growing_.find(path);
  error_ = endFile(growing->first, growing->second);
  growing_.erase(growing);
}

support::Result<OutputChanges, OutputError> Preparation::finish() {
  if (error_) return *std::move(error_);
  return std::move(changes_);
}

support::Result<OnDisk, OutputError> Preparation::compare(const std::string& path, std::string_view bytes) {
  auto found = folder_.find(path, OutputFolder::Other::Refuse);
  if (!found) return found.error();
  if (found.value() && found.value()->size != bytes.size()) return OnDisk::Differs;
  Comparison comparison(std::move(found.value()));
  if (!comparison.add(bytes)) return folder_.failed(path);
  return comparison.result();
}

/// What has to happen to a file that is made. It is prepared by now, or will be.
std::optional<OutputError> Preparation::note(const std::string& path, OnDisk state) {
  const bool known = left_.erase(path) > 0;
  switch (state) {
    case OnDisk::Missing:
      changes_.create.push_back(path);
      return std::nullopt;
    case OnDisk::Same:
      ++changes_.unchanged;
      return std::nullopt;
    case OnDisk::Differs:
      break;
  }
  if (!known) return OutputError{folder_.shown(path), "was not written by a build, so it is not overwritten"};
  changes_.replace.push_back(path);
  return std::nullopt;
}

std::optional<OutputError> Preparation::prepareFile(const std::string& path, std::string_view bytes) {
  if (auto refused = names_.add(path)) return refused;
  const auto state = compare(path, bytes);
  if (!state) return state.error();
  if (auto refused = note(path, state.value())) return refused;
  return state.value() == OnDisk::Same ? std::nullopt : folder_.prepare(path, bytes);
}

std::optional<OutputError> Preparation::beginFile(const std::string& path) {
  if (auto refused = names_.add(path)) return refused;
  auto found = folder_.find(path, OutputFolder::Other::Refuse);
  if (!found) return found.error();
  growing_.emplace(path, Growing{Comparison(std::move(found.value())), {}});
  return std::nullopt;
}

/// As long as the file is the same nothing is written; then what was the same is copied.
std::optional<OutputError> Preparation::appendTo(const std::string& path, Growing& growing, std::string_view bytes) {
  if (!growing.prepared) {
    if (!growing.comparison.add(bytes)) return folder_.failed(path);
    if (growing.comparison.same()) {
      growing.size += bytes.size();
      return std::nullopt;
    }
    auto prepared = folder_.prepare(path);
    if (!prepared) return prepared.error();
    growing.prepared = std::move(prepared.value());
    if (!growing.comparison.copy(growing.size, growing.prepared.number())) return folder_.failed(path);
  }
  if (!writeAll(growing.prepared.number(), bytes)) return folder_.failed(path);
  growing.size += bytes.size();
  return std::nullopt;
}

std::optional<OutputError> Preparation::endFile(const std::string& path, const Growing& growing) {
  const OnDisk state = growing.comparison.result();
  if (auto refused = note(path, state)) return refused;
  if (state == OnDisk::Same || growing.prepared) return std::nullopt;
  // The file that is there is longer, or there is none and this one is empty.
  const auto prepared = folder_.prepare(path);
  if (!prepared) return prepared.error();
  if (!growing.comparison.copy(growing.size, prepared.value().number())) return folder_.failed(path);
  return std::nullopt;
}

std::optional<OutputError> Preparation::findObsolete() {
  for (const auto& [path, entry] : left_) {
    const auto state = match(folder_, path, entry);
    if (!state) return state.error();
    if (state.value() == Match::Matches) changes_.obsolete.push_back(path);
    if (state.value() == Match::Differs) changes_.kept.push_back(path);
  }
  return std::nullopt;
}

std::optional<OutputError> Preparation::prepareManifest(const std::string& path, std::string_view bytes) {
  if (auto error = findObsolete()) return error;
  const auto state = compare(path, bytes);
  if (!state) return state.error();
  changes_.manifest = state.value();
  return changes_.none() ? std::nullopt : folder_.prepare(path, bytes);
}

}  // namespace calm::driver
