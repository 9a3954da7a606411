#include "emit/page/row.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "emit/manifest/sha256.h"
#include "emit/page/data.h"
#include "packs/written_word.h"

namespace calm::emit::page {
namespace {

std::string_view valueOf(const plan::StepField& field) {
  const bool isSecret = field.value.kind == plan::LeafKind::Secret;
  return isSecret || field.shown.empty() ? field.value.text : field.shown;
}

void appendNumber(std::string& bytes, std::size_t number) { fmt::format_to(std::back_inserter(bytes), "{}", number); }

template <class List, class Append>
void appendList(std::string& bytes, const List& list, Append&& append) {
  bytes += '[';
  bool first = true;
  for (const auto& each : list) {
    if (!first) bytes += ',';
    first = false;
    append(each);
  }
  bytes += ']';
}

void appendCause(std::string& bytes, const plan::Step& step, const Context& context) {
  const source::Position at = context.sources.position(step.cause.source, step.cause.begin);
  appendString(bytes, fmt::format("{}:{}", context.sourcePaths[static_cast<std::size_t>(step.cause.source)], at.line));
}

}  // namespace

void appendRow(std::string& bytes, const plan::Step& step, std::span<const plan::Step> steps,
               const plan::Tenant& tenant, const Context& context, Shared& shared) {
  const auto shareText = [&](std::string_view text) { appendNumber(bytes, shared.texts.numberOf(text)); };
  bytes += '[';
  appendString(bytes, step.id);
  bytes += ',';
  appendProse(bytes, step.title);
  bytes += ',';
  appendString(bytes, packs::wordOf(step.cls));
  bytes += ',';
  shareText(step.system);
  bytes += ',';
  appendList(bytes, step.navigation, shareText);
  bytes += ',';
  appendList(bytes, step.actions, shareText);
  bytes += ',';
  appendList(bytes, step.fields, [&](const plan::StepField& field) {
    bytes += '[';
    shareText(field.screen);
    bytes += ',';
    appendString(bytes, valueOf(field));
    bytes += ',';
    shareText(field.hint);
    bytes += field.value.kind == plan::LeafKind::Secret ? ",\"s\"]" : "]";
  });
  bytes += ',';
  shareText(step.expect);
  bytes += ',';
  shareText(step.undo);
  bytes += ',';
  appendList(bytes, step.remarks, shareText);
  bytes += ',';
  appendList(bytes, step.dependsOn, [&](std::uint32_t before) { appendString(bytes, steps[before].id); });
  bytes += ',';
  appendList(bytes, step.rules,
             [&](const packs::Rule* rule) { appendNumber(bytes, shared.rules.numberOf(*rule, *tenant.pack)); });
  bytes += ',';
  appendCause(bytes, step, context);
  bytes += ',';
  appendString(bytes, step.artefact);
  bytes += ']';
}

std::string keyOf(const plan::Step& step, std::string_view environment) {
  std::string content;
  const auto add = [&](std::string_view text) {
    content += text;
    content += '\0';
  };
  add(environment);
  for (const std::string_view each : {step.id, step.title, step.role, step.system, step.expect}) add(each);
  for (const std::string_view part : step.navigation) add(part);
  for (const std::string_view action : step.actions) add(action);
  for (const plan::StepField& field : step.fields) {
    add(field.screen);
    add(valueOf(field));
  }
  return manifest::hexOf(manifest::sha256(content)).substr(0, 16);
}

}  // namespace calm::emit::page
