#include "emit/manifest/manifest.h"

#include <fmt/format.h>

#include <iterator>

#include "emit/json/text.h"

namespace calm::emit::manifest {

void ManifestWriter::file(std::string_view path, std::string_view bytes) {
  entries_.insert_or_assign(std::string(path), Entry{bytes.size(), sha256(bytes)});
  next_.file(path, bytes);
}

void ManifestWriter::begin(std::string_view path) {
  growing_.insert_or_assign(std::string(path), Growing{});
  next_.begin(path);
}

void ManifestWriter::append(std::string_view path, std::string_view bytes) {
  Growing& file = growing_.find(path)->second;
  file.size += bytes.size();
  file.hash.add(bytes);
  next_.append(path, bytes);
}

void ManifestWriter::end(std::string_view path) {
  const auto file = growing_.find(path);
  entries_.insert_or_assign(file->first, Entry{file->second.size, file->second.hash.digest()});
  growing_.erase(file);
  next_.end(path);
}

void ManifestWriter::finish() {
  std::string bytes = "{\n  \"calm\": 1,\n  \"files\": [";
  for (const auto& [path, entry] : entries_) {
    bytes += bytes.back() == '[' ? "\n    {\n      \"path\": " : ",\n    {\n      \"path\": ";
    json::appendText(bytes, path);
    fmt::format_to(std::back_inserter(bytes), ",\n      \"size\": {},\n      \"sha256\": \"{}\"\n    }}", entry.size,
                   hexOf(entry.sha256));
  }
  bytes += entries_.empty() ? "]\n}\n" : "\n  ]\n}\n";
  next_.file(fileName, bytes);
}

}  // namespace calm::emit::manifest
