#include "diagnostics/sink.h"

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
  return found;
}

void Sink::append(Sink&& other) {
  hasErrors_ = hasErrors_ || other.hasErrors_;
  omitted_ += other.omitted_;
  found_.insert(found_.end(), std::make_move_iterator(other.found_.begin()),
                std::make_move_iterator(other.found_.end()));
  secrets_.insert(secrets_.end(), other.secrets_.begin(), other.secrets_.end());
}

}  // namespace calm::diagnostics
