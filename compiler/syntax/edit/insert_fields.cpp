#include "syntax/edit/insert_fields.h"

#include <algorithm>

#include "syntax/edit/lines.h"

namespace calm::syntax {
namespace {

using diagnostics::Edit;

constexpr std::string_view step = "  ";

class Inserting {
 public:
  Inserting(const Block& block, std::string_view source, std::span<const std::string_view> order)
      : block_(block), source_(source), order_(order) {}

  /// The places right behind `{` and right before `}`; false where something else stands there.
  bool findBraces() {
    const std::size_t open = source_.find_first_not_of(" \t", block_.header.end);
    if (open == std::string_view::npos || source_[open] != '{' || block_.brokenHeader) return false;
    begin_ = open + 1;
    if (block_.span.end <= begin_ || source_[block_.span.end - 1] != '}') return false;
    end_ = block_.span.end - 1;
    oneLine_ = source_.substr(begin_, end_ - begin_).find('\n') == std::string_view::npos;
    return true;
  }

  void insert(const NewField& field, std::size_t width) {
    const Field* before = neighbour(field.name);
    if (block_.members.empty() && oneLine_) return intoNothing(field);
    if (before != nullptr) return behind(*before, field, width);
    inFront(field, width);
  }

  std::vector<Edit> edits() && { return std::move(edits_); }

 private:
  std::size_t rank(std::string_view name) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), name) - order_.begin());
  }

  /// The written field that stands nearest before the name.
  const Field* neighbour(std::string_view name) const {
    const Field* nearest = nullptr;
    for (const Member& member : block_.members) {
      const auto* field = member.field();
      if (field == nullptr || rank(field->name.text) >= rank(name)) continue;
      if (nearest == nullptr || rank(field->name.text) >= rank(nearest->name.text)) nearest = field;
    }
    return nearest;
  }

  void put(std::size_t begin, std::size_t end, std::string text) {
    const source::Span place{block_.span.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const auto same = std::find_if(edits_.begin(), edits_.end(), [&](const Edit& edit) { return edit.span == place; });
    if (same == edits_.end()) {
      edits_.push_back({place, std::move(text)});
    } else {
      same->replacement += text;
    }
  }

  static std::string written(const NewField& field, std::size_t width) {
    const std::size_t blanks = width > field.name.size() ? width - field.name.size() : 0;
    return std::string(field.name) + std::string(blanks, ' ') + " = " + field.value;
  }

  /// All that stands between the braces, blanks too.
  void intoNothing(const NewField& field) {
    if (edits_.empty()) return put(begin_, end_, " " + written(field, 0) + " ");
    std::string& text = edits_.back().replacement;
    text.insert(text.size() - 1, ", " + written(field, 0));
  }

  void behind(const Field& before, const NewField& field, std::size_t width) {
    const std::size_t end = before.span.end;
    const std::size_t lineEnd = endOfLine(source_, end);
    const bool ownLines = isAlone(source_, before.span) && lineEnd < end_;
    if (!ownLines) return put(end, end, ", " + written(field, 0));
    const std::size_t begin = before.name.span.begin;
    const std::string_view indent = source_.substr(lineBegin(source_, begin), begin - lineBegin(source_, begin));
    put(lineEnd, lineEnd, "\n" + std::string(indent) + written(field, std::max(width, widthOf(before))));
  }

  void inFront(const NewField& field, std::size_t width) {
    const std::size_t lineEnd = endOfLine(source_, begin_);
    const bool bare = isBlankOrComment(source_.substr(begin_, lineEnd - begin_));
    if (oneLine_ || !bare) return put(begin_, begin_, " " + written(field, 0) + ",");
    put(lineEnd, lineEnd, "\n" + indentation() + written(field, std::max(width, firstWidth())));
  }

  /// How far the members are indented.
  std::string indentation() const {
    for (const Member& member : block_.members) {
      std::size_t begin = 0;
      member.visit([&](const auto& node) { begin = node.span.begin; });
      const std::string_view lead = source_.substr(lineBegin(source_, begin), begin - lineBegin(source_, begin));
      if (isBlank(lead)) return std::string(lead);
    }
    const std::size_t begin = lineBegin(source_, block_.span.begin);
    const std::size_t end = std::min(source_.find_first_not_of(" \t", begin), std::size_t{block_.span.begin});
    return std::string(source_.substr(begin, end - begin)) + std::string(step);
  }

  /// From the name to the blank before its `=`, so that signs stand below each other.
  std::size_t widthOf(const Field& field) const {
    const std::size_t begin = field.name.span.begin;
    const std::size_t assign = source_.find('=', field.name.span.end);
    const std::string_view left = source_.substr(begin, assign - begin);
    return left.find('\n') == std::string_view::npos && left.ends_with(' ') ? left.size() - 1 : 0;
  }

  std::size_t firstWidth() const {
    const auto* first = block_.members.empty() ? nullptr : block_.members.front().field();
    return first != nullptr ? widthOf(*first) : 0;
  }

  const Block& block_;
  std::string_view source_;
  std::span<const std::string_view> order_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool oneLine_ = false;
  std::vector<Edit> edits_;
};

}  // namespace

std::optional<std::vector<Edit>> insertFields(const Block& block, std::string_view source,
                                              std::span<const NewField> fields,
                                              std::span<const std::string_view> order) {
  Inserting inserting(block, source, order);
  if (!inserting.findBraces()) return std::nullopt;
  std::size_t width = 0;
  for (const NewField& field : fields) width = std::max(width, field.name.size());
  std::vector<NewField> sorted(fields.begin(), fields.end());
  const auto rank = [&](const NewField& field) { return std::find(order.begin(), order.end(), field.name); };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (const NewField& field : sorted) inserting.insert(field, width);
  return std::move(inserting).edits();
}

}  // namespace calm::syntax
