#include "semantics/expansion.h"

#include <utility>

namespace calm::semantics {

using model::Value;
using model::ValueKind;

namespace {

constexpr std::size_t mostElements = 1'000'000;

const void* containerOf(const Value& value) {
  if (value.kind == ValueKind::List) return value.list;
  return value.kind == ValueKind::Map ? static_cast<const void*>(value.map) : nullptr;
}

/// A value with all that it holds.
std::size_t sizeOf(const Analysis& analysis, const Value& value) {
  const void* container = containerOf(value);
  if (!container) return 1;
  if (const auto known = analysis.sizes.find(container); known != analysis.sizes.end()) return known->second;
  return 1 + (value.kind == ValueKind::List ? value.list->size() : value.map->size());
}

std::size_t total(const Analysis& analysis, const model::ValueList& items) {
  std::size_t size = 1;
  for (const Value& item : items) size += sizeOf(analysis, item);
  return size;
}

std::size_t total(const Analysis& analysis, const model::ValueMap& entries) {
  std::size_t size = 1;
  for (const auto& [key, item] : entries) size += sizeOf(analysis, item);
  return size;
}

bool fits(Analysis& analysis, std::size_t size, Span place) {
  if (size <= mostElements) return true;
  analysis.sink.report(place, diagnostics::ValueTooLarge, {"1,000,000 elements"})
      .helped("a value that holds others counts with all that they hold; name the parts that are needed instead");
  return false;
}

}  // namespace

bool mayGrow(Analysis& analysis, std::size_t bytes, Span place) {
  if (bytes > longestText) {
    analysis.sink.report(place, diagnostics::ValueTooLarge, {"64 KiB"}).helped("join fewer texts");
    return false;
  }
  if (analysis.textBytes > mostTextBytes) return false;
  analysis.textBytes += bytes;
  if (analysis.textBytes <= mostTextBytes) return true;
  analysis.sink.report(place, diagnostics::ProjectExpandsTooFar, {"256 MiB"}).helped("join fewer or shorter texts");
  return false;
}

bool mayHold(Analysis& analysis, const model::ValueList& items, Span place) {
  return fits(analysis, total(analysis, items), place);
}

bool mayHold(Analysis& analysis, const model::ValueMap& entries, Span place) {
  return fits(analysis, total(analysis, entries), place);
}

void noteSize(Analysis& analysis, const Value& made) {
  const bool isList = made.kind == ValueKind::List;
  const std::size_t size = isList ? total(analysis, *made.list) : total(analysis, *made.map);
  if (size > 1 + (isList ? made.list->size() : made.map->size())) analysis.sizes.emplace(containerOf(made), size);
}

}  // namespace calm::semantics
