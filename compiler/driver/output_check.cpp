#include "driver/output_check.h"

#include <algorithm>
#include <utility>

namespace calm::driver {

void OutputCheck::file(std::string_view path, std::string_view bytes) {
  begin(path);
  append(path, bytes);
  end(path);
}

void OutputCheck::begin(std::string_view path) {
  if (!error_) error_ = names_.add(path);
  if (error_) return;
  const std::string name(path);
  if (!folder_) {
    open_.emplace(name, Comparison(std::nullopt));
    return;
  }
  auto found = folder_->find(name, OutputFolder::Other::Refuse);
  if (!found) {
    error_ = found.error();
    return;
  }
  open_.emplace(name, Comparison(std::move(found.value())));
}

void OutputCheck::append(std::string_view path, std::string_view bytes) {
  if (error_) return;
  if (!open_.find(path)->second.add(bytes)) error_ = folder_->failed(path);
}

void OutputCheck::end(std::string_view path) {
  if (error_) return;
  const auto at = open_.find(path);
  const OnDisk state = at->second.result();
  if (state == OnDisk::Missing) difference_.missing.push_back(at->first);
  if (state == OnDisk::Differs) difference_.differing.push_back(at->first);
  left_.erase(at->first);
  open_.erase(at);
}

support::Result<Difference, OutputError> OutputCheck::finish() {
  for (const auto& [path, entry] : left_) {
    if (error_) break;
    const auto found = folder_->find(path, OutputFolder::Other::Overlook);
    if (!found) {
      error_ = found.error();
    } else if (found.value()) {
      difference_.extra.push_back(path);
    }
  }
  if (error_) return *std::move(error_);
  std::sort(difference_.missing.begin(), difference_.missing.end());
  std::sort(difference_.differing.begin(), difference_.differing.end());
  return std::move(difference_);
}

}  // namespace calm::driver
