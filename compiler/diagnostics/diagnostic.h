#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/kind.h"
#include "source/span.h"

namespace calm::diagnostics {

/// A second place that explains the first.
struct Label {
  source::Span span;
  std::string text;
};

/// Replaces the bytes of `span` by `replacement`.
struct Edit {
  source::Span span;
  std::string replacement;
};

/// A change that removes the finding. Safe means: the meaning that the author had is certain.
struct Fix {
  std::string title;
  std::vector<Edit> edits;
  bool safe = true;
};

/// A rule of a product pack that stands behind a finding.
struct Citation {
  std::string rule;
  /// The sentence of the rule in our words.
  std::string says;
  /// Page of SAP's guide, section and step, as the pack has them; the consequence where the guide states one.
  std::string page;
  std::string section;
  std::string step;
  std::string why;
  /// `stated`, `derived` or `ambiguous`.
  std::string basis;
  /// It is not broken as well: the one that is broken rests on it.
  bool isBehind = false;
};

/// One finding. The primary place is always in a file of the user.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::Error;
  source::Span span;
  std::string message;
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::string help;
  std::vector<Fix> fixes;
  /// The first one is the rule whose id is the code (if the code is a rule); further ones are broken as well.
  std::vector<Citation> citations;
  /// Which pass over its text found it, as the phase that reports counts them; 0 where there is one only.
  std::uint32_t pass = 0;
  /// The environments in which it holds; empty where it holds in every one, or none is declared.
  std::vector<std::string> environments;

  Diagnostic& mark(source::Span place, std::string text);
  Diagnostic& note(std::string text);
  Diagnostic& helped(std::string text);
  Diagnostic& cite(Citation citation);
  Diagnostic& fix(Fix fix);
};

}  // namespace calm::diagnostics
