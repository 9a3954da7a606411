#include "diagnostics/diagnostic.h"

#include <utility>

namespace calm::diagnostics {

Diagnostic& Diagnostic::mark(source::Span place, std::string text) {
  labels.push_back({place, std::move(text)});
  return *this;
}

Diagnostic& Diagnostic::note(std::string text) {
  notes.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::helped(std::string text) {
  help = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::cite(Citation citation) {
  citations.push_back(std::move(citation));
  return *this;
}

Diagnostic& Diagnostic::fix(Fix change) {
  fixes.push_back(std::move(change));
  return *this;
}

}  // namespace calm::diagnostics
