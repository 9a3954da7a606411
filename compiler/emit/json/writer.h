#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "emit/provenance/recorder.h"
#include "plan/plan.h"

namespace calm::emit::json {

/// Writes one JSON document front to back, without holding it as a tree: two blanks of indentation, `": "`, one
/// line end at the end. Each scalar is told to the entries of its artefact as it is written, so the map of provenance
/// has exactly one for each by construction. Keys and values alternate as in the document; calls that do not are a bug.
class Writer {
 public:
  /// `bytes` receives the document, and may be emptied on the way; `entries` are inside the artefact that this is.
  Writer(std::string& bytes, provenance::Entries& entries)
      : bytes_(bytes), entries_(entries), isRecorded_(entries.isWanted()) {}

  void beginObject() { open('{'); }
  void endObject() { close('}'); }
  void beginArray() { open('['); }
  void endArray() { close(']'); }
  void key(std::string_view name);

  /// Scalars. `origin` is null for a constant of the compiler.
  void text(std::string_view value, const plan::Origin* origin);
  void number(std::uint64_t value, const plan::Origin* origin);
  void boolean(bool value, const plan::Origin* origin);
  /// `${secret:NAME}`, which no other text of an artefact can be.
  void secret(std::string_view name, const plan::Origin* origin);

  /// Ends the document, whose containers are all closed.
  void finish() { bytes_ += '\n'; }

 private:
  struct Level {
    bool list = false;
    std::uint32_t members = 0;
    /// Length of the pointer to the container.
    std::size_t pointer = 0;
  };

  void open(char bracket);
  void close(char bracket);
  /// Comma, line end and indentation of the next member or element, and its step of the pointer.
  void beginMember(Level& level);
  void beginValue();
  void endScalar(const plan::Origin* origin) {
    if (isRecorded_) entries_.record(pointer_, origin);
  }

  std::string& bytes_;
  provenance::Entries& entries_;
  /// Whether anybody reads where the values are; else the pointer stays empty.
  bool isRecorded_;
  /// To the value that is written, as it stands inside a JSON text.
  std::string pointer_;
  std::vector<Level> levels_;
};

}  // namespace calm::emit::json
