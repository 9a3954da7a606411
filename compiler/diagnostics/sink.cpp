#include "diagnostics/sink.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace calm::diagnostics {

Diagnostic& Sink::add(source::Span span, std::string_view code, Severity severity, std::string message) {
  hasErrors_ = hasErrors_ || severity == Severity::Error;
  Diagnostic& found = found_.emplace_back();
  found.code = code;
  found.severity = severity;
  found.span = span;
  found.message = std::move(message);
  found.pass = pass_;
  return found;
}

void Sink::forgetSince(std::size_t index) {
  found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(index), found_.end());
  hasErrors_ = std::any_of(found_.begin(), found_.end(),
                           [](const Diagnostic& each) { return each.severity == Severity::Error; });
}

void Sink::put(Diagnostic found) {
  hasErrors_ = hasErrors_ || found.severity == Severity::Error;
  found_.push_back(std::move(found));
}

void Sink::append(Sink&& other) {
  hasErrors_ = hasErrors_ || other.hasErrors_;
  omitted_ += other.omitted_;
  found_.insert(found_.end(), std::make_move_iterator(other.found_.begin()),
                std::make_move_iterator(other.found_.end()));
  secrets_.insert(secrets_.end(), other.secrets_.begin(), other.secrets_.end());
}

}  // namespace calm::diagnostics
