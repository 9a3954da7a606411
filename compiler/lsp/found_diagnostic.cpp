#include "lsp/found_diagnostic.h"

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"
#include "driver/paths.h"
#include "lsp/uri.h"

namespace calm::lsp {
namespace {

int severityOf(diagnostics::Severity severity) {
  switch (severity) {
    case diagnostics::Severity::Error:
      return 1;
    case diagnostics::Severity::Warning:
      return 2;
    case diagnostics::Severity::Note:
      return 3;
  }
  return 1;
}

/// The editor shows what nothing uses as faded.
bool isUnused(const diagnostics::Diagnostic& found) {
  return found.code == diagnostics::Unused.code || found.code == diagnostics::AllowUnused.code;
}

/// Where a person reads more of the code: the page that the client says to hold them, else SAP's where that has an
/// address of the web.
std::string explanationOf(const diagnostics::Diagnostic& found, const Client& client) {
  if (!client.explanations.empty()) return client.explanations + found.code + ".md";
  if (found.citations.empty() || !found.citations.front().page.starts_with("https://")) return {};
  return found.citations.front().page;
}

/// The sentence, what else is known, where SAP says so, and the way out: an editor shows nothing beside the message.
std::string messageOf(const diagnostics::Diagnostic& found, const diagnostics::Masks& masks) {
  std::string out = masks.sentence(found.message, found);
  const auto add = [&](std::string_view lead, const std::string& text) {
    out.append("\n").append(lead).append(": ").append(masks.sentence(text, found));
  };
  for (const std::string& note : found.notes) add("note", note);
  if (!found.citations.empty()) {
    const diagnostics::Citation& rule = found.citations.front();
    if (rule.rule != found.code) add("note", rule.rule + ": " + rule.says);
    if (!rule.page.empty()) add("page", rule.page + (rule.section.empty() ? "" : ", section “" + rule.section + "”"));
    if (rule.rule == found.code && !rule.why.empty()) add("why", rule.why);
  }
  if (!found.help.empty()) add("help", found.help);
  return out;
}

}  // namespace

std::string Shown::path(source::SourceId source) const {
  if (const driver::LoadedFile* file = look_.compilation->loader().file(source)) return file->path;
  return driver::absolute(look_.folder, look_.compilation->sources().path(source));
}

std::string Shown::uri(source::SourceId source) const {
  const std::string file = path(source);
  const Document* open = session_.documents.atPath(file);
  return open ? open->uri : uriOf(file);
}

const Lines& Shown::lines(source::SourceId source) {
  const std::string_view text = look_.compilation->sources().text(source);
  return lines_.try_emplace(source, text, session_.client.encoding).first->second;
}

Json Shown::location(source::Span span) {
  return {{"uri", uri(span.source)}, {"range", lines(span.source).range(span)}};
}

Json diagnosticOf(const diagnostics::Diagnostic& found, const diagnostics::Masks& masks, Shown& shown,
                  const Client& client) {
  Json out = {{"range", shown.lines(found.span.source).range(found.span)},
              {"severity", severityOf(found.severity)},
              {"code", found.code},
              {"source", "calmc"},
              {"message", messageOf(found, masks)}};
  if (const std::string page = explanationOf(found, client); !page.empty()) out["codeDescription"] = {{"href", page}};
  if (isUnused(found)) out["tags"] = Json::array({1});
  if (client.relatedInformation && !found.labels.empty()) {
    Json& related = out["relatedInformation"] = Json::array();
    for (const diagnostics::Label& label : found.labels) {
      related.push_back({{"location", shown.location(label.span)}, {"message", masks.sentence(label.text, found)}});
    }
  }
  return out;
}

}  // namespace calm::lsp
