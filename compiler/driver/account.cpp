#include "driver/account.h"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "driver/secret_texts.h"

namespace calm::driver {
namespace {

using source::SourceId;
using source::Span;
using Visit = std::function<void(Span&)>;

/// The text of a pack that ships is no source of a compilation.
constexpr SourceId nowhere{UINT32_MAX};

void eachSpan(diagnostics::Diagnostic& found, const Visit& visit) {
  visit(found.span);
  for (diagnostics::Label& label : found.labels) visit(label.span);
  for (diagnostics::Fix& fix : found.fixes) {
    for (diagnostics::Edit& edit : fix.edits) visit(edit.span);
  }
}

}  // namespace

void Account::add(const Compilation& compilation) {
  take(compilation.findings(), secretsWhereFound(compilation), compilation.sources());
  std::size_t ofFiles = 0;
  std::uint32_t number = 0;
  for (const LoadedFile& file : compilation.loader().files()) {
    const std::string path(compilation.sources().path(file.source));
    const std::vector<std::uint32_t>& starts = compilation.starts();
    noteRead({path, std::find(starts.begin(), starts.end(), number++) != starts.end()});
    if (file.sink.omitted() == 0) continue;
    omitted_[path] = file.sink.omitted();
    ofFiles += file.sink.omitted();
  }
  if (compilation.omitted() > ofFiles) omitted_[""] += compilation.omitted() - ofFiles;
  for (const std::string& problem : compilation.problems()) noteProblem(problem);
  if (nothing_.empty()) nothing_ = compilation.nothing();
}

void Account::add(const Account& other) {
  take(other.findings_, other.secrets_, other.sources_);
  for (const SourceRead& source : other.read_) noteRead(source);
  for (const auto& [path, count] : other.omitted_) {
    if (path.empty()) {
      omitted_[path] += count;
    } else {
      omitted_[path] = count;
    }
  }
  for (const std::string& problem : other.problems_) noteProblem(problem);
  if (nothing_.empty()) nothing_ = other.nothing_;
}

std::size_t Account::omitted() const {
  std::size_t sum = 0;
  for (const auto& [path, count] : omitted_) sum += count;
  return sum;
}

std::size_t Account::files() const {
  std::set<std::string_view> others;
  for (const diagnostics::Diagnostic& found : findings_) {
    const std::string_view path = sources_.path(found.span.source);
    if (!readAt_.contains(std::string(path))) others.insert(path);
  }
  return read_.size() + others.size();
}

void Account::take(const std::vector<diagnostics::Diagnostic>& findings, const std::vector<Span>& secrets,
                   const source::SourceMap& sources) {
  std::map<SourceId, SourceId> here;
  const auto carry = [&](Span& span) {
    if (static_cast<std::size_t>(span.source) >= sources.size()) {
      span.source = nowhere;
      return;
    }
    const auto [at, fresh] = here.try_emplace(span.source);
    if (fresh) {
      const std::string path(sources.path(span.source));
      const auto known = known_.find(std::pair(path, sources.text(span.source)));
      if (known != known_.end()) {
        at->second = known->second;
      } else {
        at->second = sources_.add(path, std::string(sources.text(span.source)));
        known_.emplace(std::pair(path, sources_.text(at->second)), at->second);
      }
    }
    span.source = at->second;
  };
  for (diagnostics::Diagnostic found : findings) {
    eachSpan(found, carry);
    findings_.push_back(std::move(found));
  }
  for (Span secret : secrets) {
    const auto at = here.find(secret.source);
    if (at == here.end()) continue;
    secret.source = at->second;
    secrets_.push_back(secret);
  }
}

void Account::noteRead(const SourceRead& source) {
  const auto [at, fresh] = readAt_.try_emplace(source.path, read_.size());
  if (fresh) {
    read_.push_back(source);
  } else if (source.beginsLandscape) {
    read_[at->second].beginsLandscape = true;
  }
}

void Account::noteProblem(const std::string& problem) {
  if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) problems_.push_back(problem);
}

}  // namespace calm::driver
