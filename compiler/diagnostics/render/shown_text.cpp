#include "diagnostics/render/shown_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/render/display_width.h"

namespace calm::diagnostics {
namespace {

/// Shorter ones are words that a sentence has anyway.
constexpr std::size_t leastHidden = 4;

bool isPlain(char byte) {
  return byte >= 0x20 && byte < 0x7F && std::string_view("\\${}\"").find(byte) == std::string_view::npos;
}

std::string_view unquoted(std::string_view text) {
  if (text.starts_with('"')) text.remove_prefix(1);
  if (text.ends_with('"')) text.remove_suffix(1);
  return text;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// A printer or a sentence may have resolved escapes and interpolations, or escaped what can not be shown: the pieces
/// between them are looked for by themselves.
void replacePieces(std::string& text, std::string_view written) {
  while (!written.empty()) {
    const auto end =
        static_cast<std::size_t>(std::find_if_not(written.begin(), written.end(), isPlain) - written.begin());
    const std::string_view piece = trimmed(written.substr(0, end));
    if (piece.size() >= leastHidden) replaceAll(text, piece, secretMark);
    written.remove_prefix(std::min(end + 1, written.size()));
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (!next.good) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if (next.point == '\n') {
      result += "\\n";
    } else if (next.point == '\t') {
      result += "\\t";
    } else if (isUnshowable(next.point)) {
      result += fmt::format("\\u{{{:x}}}", next.point);
    } else {
      result.append(text.substr(0, next.bytes));
    }
    text.remove_prefix(next.bytes);
  }
  return result;
}

std::string shownPath(std::string_view path) {
  std::string shown = escaped(path);
  return shown.starts_with("::") ? "./" + shown : shown;
}

Masks::Masks(std::span<const source::Span> secrets, const source::SourceMap& sources) : sources_(sources) {
  std::vector<source::Span> sorted(secrets.begin(), secrets.end());
  std::sort(sorted.begin(), sorted.end());
  for (const source::Span& each : sorted) {
    const bool touches = !masked_.empty() && masked_.back().source == each.source && masked_.back().end >= each.begin;
    if (touches) {
      masked_.back().end = std::max(masked_.back().end, each.end);
    } else {
      masked_.push_back(each);
    }
  }
}

const source::Span* Masks::from(source::SourceId source, std::uint32_t offset) const {
  const auto at = std::partition_point(masked_.begin(), masked_.end(), [&](const source::Span& each) {
    return each.source < source || (each.source == source && each.end <= offset);
  });
  return at != masked_.end() && at->source == source ? &*at : nullptr;
}

std::string Masks::everywhere(std::string text) const {
  for (const source::Span& mask : masked_) {
    const std::string_view written = sources_.text(mask);
    if (written.empty()) continue;
    replaceAll(text, written, fmt::format("\"{}\"", secretMark));
    replacePieces(text, written);
  }
  return text;
}

std::string Masks::whole(source::SourceId source) const {
  const std::string_view text = sources_.text(source);
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const source::Span* mask = from(source, at);
    if (mask != nullptr && mask->begin <= at) {
      out += secretMark;
      at = mask->end;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const bool lineEnd = rest.starts_with("\r\n") || rest.front() == '\n';
    const std::uint32_t bytes = rest.starts_with("\r\n") ? 2 : decode(rest).bytes;
    const bool asItIs = lineEnd || rest.front() == '\t';
    out += asItIs ? std::string(rest.substr(0, bytes)) : escaped(rest.substr(0, bytes));
    at += bytes;
  }
  return out;
}

void Masks::hide(std::string& text, source::Span place) const {
  for (const source::Span* at = from(place.source, place.begin); at != nullptr && at->begin < place.end;
       at = from(at->source, at->end)) {
    const std::string_view secret = unquoted(sources_.text(*at));
    if (secret.size() >= leastHidden) replaceAll(text, secret, secretMark);
    replacePieces(text, secret);
  }
}

std::string Masks::replacement(std::string_view text, const Diagnostic& finding) const {
  std::string result(text);
  if (masked_.empty()) return result;
  hide(result, finding.span);
  for (const Label& label : finding.labels) hide(result, label.span);
  for (const Fix& fix : finding.fixes) {
    for (const Edit& edit : fix.edits) hide(result, edit.span);
  }
  return result;
}

std::string Masks::sentence(std::string_view text, const Diagnostic& finding) const {
  return escaped(replacement(text, finding));
}

}  // namespace calm::diagnostics
