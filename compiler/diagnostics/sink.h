#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/kind.h"
#include "source/span.h"

namespace calm::diagnostics {

/// Collects what the phases find. It decides nothing: order, colour, limits and exit codes belong to whoever
/// renders the result.
class Sink {
 public:
  /// Reports a row of the catalogue. The reference is good until the next report.
  template <Hole... Holes>
  Diagnostic& report(source::Span span, const Kind<Holes...>& kind, std::type_identity_t<Holes>... holes) {
    return add(span, kind.code, kind.severity, fmt::format(fmt::runtime(kind.sentence), holes.text...));
  }

  /// Reports a finding whose code is no row of the catalogue: a rule of a product pack.
  Diagnostic& add(source::Span span, std::string_view code, Severity severity, std::string message);

  /// A text that no renderer may show: shown as `••••` in every excerpt.
  void mask(source::Span secret) { secrets_.push_back(secret); }

  bool hasErrors() const { return hasErrors_; }
  std::span<const Diagnostic> found() const { return found_; }
  /// The findings from the `index`th on, to add what a later look knows of them.
  std::span<Diagnostic> since(std::size_t index) { return std::span<Diagnostic>(found_).subspan(index); }
  /// The finding that was reported last; there is one.
  Diagnostic& last() { return found_.back(); }
  std::span<const source::Span> secrets() const { return secrets_; }

  /// Takes findings back: of places that turn out not to be looked at.
  template <class Test>
  void takeBack(const Test& test) {
    if (std::erase_if(found_, test) == 0) return;
    hasErrors_ = omitted_ != 0;
    for (const Diagnostic& found : found_) hasErrors_ = hasErrors_ || found.severity == Severity::Error;
  }

  /// Counts an error that is one too many to be kept.
  void omit() {
    hasErrors_ = true;
    ++omitted_;
  }
  std::size_t omitted() const { return omitted_; }

  /// What is reported from now on was found in this pass (Diagnostic::pass). Gives the one before.
  std::uint32_t enterPass(std::uint32_t pass) { return std::exchange(pass_, pass); }
  std::uint32_t pass() const { return pass_; }

  /// Drops the findings from the `index`th on: of a look that was not meant to say anything.
  void forgetSince(std::size_t index);

  /// Puts in a finding that was made elsewhere.
  void put(Diagnostic found);

  /// Takes over everything that another sink collected, in its order.
  void append(Sink&& other);

 private:
  std::vector<Diagnostic> found_;
  std::vector<source::Span> secrets_;
  std::size_t omitted_ = 0;
  bool hasErrors_ = false;
  std::uint32_t pass_ = 0;
};

}  // namespace calm::diagnostics
