#include "packs/yaml/builder.h"

#include "packs/yaml/scalar.h"

namespace calm::packs::yaml {

using nlohmann::ordered_json;

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ > 1) throw Refused{mark.line, "a second document begins here: one file holds one pack"};
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  refuseDecoration(mark, "?", anchor);
  const bool ofKey = !open_.empty() && open_.back().hasKey;
  // The event comes where the parser noticed, which may be lines below the key.
  const int line =
      ofKey ? static_cast<int>(document_.lines.at(step(open_.back().pointer, open_.back().key))) - 1 : mark.line;
  const std::string name = ofKey ? "`" + open_.back().key + "`" : "this place";
  throw Refused{line, name + " has no value: write one, or leave the key out"};
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  throw Refused{mark.line, "aliases (`*name`) are not supported: write the value out"};
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const bool plain = tag == "?";
  refuseDecoration(mark, plain || tag == "!" ? "?" : tag, anchor);
  if (!plain) lastQuoted_ = mark;
  if (value.size() > maxTextBytes) throw Refused{mark.line, "a text has more than 16384 bytes"};
  if (std::string why = refusedCharacter(value); !why.empty()) throw Refused{mark.line, std::move(why)};
  if (expectsKey()) return takeKey(mark, plain, value);

  std::string pointer;
  if (!plain) {
    place(mark, ordered_json(value), pointer);
    return;
  }
  auto scalar = plainScalar(value);
  if (!scalar) throw Refused{mark.line, scalar.error()};
  place(mark, std::move(scalar.value()), pointer);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
  refuseDecoration(mark, tag, anchor);
  openContainer(mark, ordered_json::array());
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
  refuseDecoration(mark, tag, anchor);
  openContainer(mark, ordered_json::object());
}

void Builder::takeKey(const YAML::Mark& mark, bool plain, const std::string& text) {
  Open& open = open_.back();
  if (std::string why = refusedKey(text); plain && !why.empty()) throw Refused{mark.line, std::move(why)};
  const std::string pointer = step(open.pointer, text);
  if (open.value->contains(text)) {
    const std::uint32_t first = document_.lines.at(pointer);
    throw Refused{mark.line, "the key `" + text + "` is given twice, first in line " + std::to_string(first)};
  }
  open.key = text;
  open.hasKey = true;
  document_.lines.add(pointer, static_cast<std::uint32_t>(mark.line + 1));
}

void Builder::refuseDecoration(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const {
  if (anchor != 0) throw Refused{mark.line, "anchors (`&name`) are not supported: write the value out"};
  if (tag != "?" && !tag.empty()) throw Refused{mark.line, "tags (`!name`) are not supported: write the value without"};
}

void Builder::openContainer(const YAML::Mark& mark, ordered_json empty) {
  if (expectsKey()) throw Refused{mark.line, "a key is a list or a map: write a text"};
  if (open_.size() >= maxDepth) throw Refused{mark.line, "nested deeper than 32 levels"};
  std::string pointer;
  ordered_json& placed = place(mark, std::move(empty), pointer);
  open_.push_back({&placed, std::move(pointer), {}, false});
}

ordered_json& Builder::place(const YAML::Mark& mark, ordered_json value, std::string& pointer) {
  if (open_.empty()) {
    document_.root = std::move(value);
    return document_.root;
  }
  Open& open = open_.back();
  if (open.value->is_array()) {
    pointer = step(open.pointer, open.value->size());
    document_.lines.add(pointer, static_cast<std::uint32_t>(mark.line + 1));
    return open.value->emplace_back(std::move(value));
  }
  pointer = step(open.pointer, open.key);
  open.hasKey = false;
  return (*open.value)[open.key] = std::move(value);
}

}  // namespace calm::packs::yaml
