#include "lsp/left_out.h"

#include <algorithm>
#include <map>

#include "lsp/described.h"

namespace calm::lsp {
namespace {

using model::Value;
using model::ValueKind;

bool holdsSecret(const Value& value) {
  if (value.kind == ValueKind::List) return std::ranges::any_of(*value.list, holdsSecret);
  return value.kind == ValueKind::Secret;
}

/// What a person can read at a glance.
bool isPlain(const Value& value) {
  return value.known() && value.kind != ValueKind::Absent && value.kind != ValueKind::Map && !holdsSecret(value);
}

std::vector<LeftOut> leftOutOf(const model::Model& model, const model::Object& object) {
  std::vector<LeftOut> fields;
  for (const model::Field& field : object.fields) {
    if (field.def == nullptr || field.source != nullptr || !isPlain(field.value)) continue;
    fields.push_back(
        {field.def->name, written(model, field.value), describe(model, object, std::string_view(field.def->name))});
  }
  return fields;
}

bool isSame(const LeftOut& a, const LeftOut& b) { return a.field == b.field && a.value == b.value; }

}  // namespace

std::vector<LeftOutOfBlock> leftOutIn(const model::Model& model, source::SourceId source) {
  std::map<std::uint32_t, LeftOutOfBlock> blocks;
  for (const model::Object& object : model.objects.rows()) {
    const syntax::Block* block = object.source;
    if (block == nullptr || block->span.source != source || object.ignored) continue;
    std::vector<LeftOut> fields = leftOutOf(model, object);
    const auto [known, fresh] = blocks.try_emplace(block->span.begin, LeftOutOfBlock{block, {}});
    if (fresh) {
      known->second.fields = std::move(fields);
    } else {
      std::erase_if(known->second.fields, [&](const LeftOut& each) {
        return std::ranges::none_of(fields, [&](const LeftOut& other) { return isSame(each, other); });
      });
    }
  }
  std::vector<LeftOutOfBlock> made;
  for (auto& [begin, block] : blocks) {
    if (!block.fields.empty()) made.push_back(std::move(block));
  }
  return made;
}

}  // namespace calm::lsp
