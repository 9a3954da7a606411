#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "lsp/json.h"
#include "lsp/lines.h"

namespace calm::lsp {

/// A text that the editor has open: it counts, whatever is on the disk.
struct Document {
  std::string uri;
  /// Nothing for a text that is no file.
  std::optional<std::string> path;
  std::int64_t version = 0;
  std::string text;
};

/// The open documents, by their URI as the client writes it.
class Documents {
 public:
  Document& open(const std::string& uri, std::int64_t version, std::string text);
  void close(const std::string& uri) { open_.erase(uri); }

  /// Null where none is open.
  Document* find(const std::string& uri);
  const Document* atPath(const std::string& path) const;
  const std::map<std::string, Document>& all() const { return open_; }

 private:
  std::map<std::string, Document> open_;
};

/// Makes one change of `textDocument/didChange`: of a range, or of the whole text. False where it is neither.
bool change(Document& document, const Json& change, Encoding encoding);

}  // namespace calm::lsp
