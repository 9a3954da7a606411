#pragma once

#include <functional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render/shown_text.h"
#include "lsp/lines.h"
#include "lsp/session.h"

namespace calm::lsp {

/// The sources of one compilation as a client sees them: their URIs, and the lines of each, made once.
class Shown {
 public:
  Shown(const Look& look, const Session& session) : look_(look), session_(session) {}

  std::string path(source::SourceId source) const;
  std::string uri(source::SourceId source) const;
  const Lines& lines(source::SourceId source);
  Json location(source::Span span);

 private:
  const Look& look_;
  const Session& session_;
  std::map<source::SourceId, Lines> lines_;
};

/// A finding as the protocol has it. Secrets that the message could show are masked.
Json diagnosticOf(const diagnostics::Diagnostic& found, const diagnostics::Masks& masks, Shown& shown,
                  const Client& client);

}  // namespace calm::lsp
