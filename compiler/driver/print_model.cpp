#include "driver/print_model.h"

#include <fmt/format.h>

#include <string_view>

#include "diagnostics/render/shown_text.h"
#include "driver/print_range.h"

namespace calm::driver {
namespace {

using model::ObjectId;
using model::Value;
using model::ValueKind;

class ModelPrinter {
 public:
  ModelPrinter(const model::Model& model, model::StepComposer& steps, const source::SourceMap& sources)
      : model_(model), steps_(steps), sources_(sources) {}

  std::string print() {
    for (std::size_t at = 0; at < model_.objects.size(); ++at) {
      const auto id = static_cast<ObjectId>(at);
      if (model_.objects[id].parent == model::noObject) show(id);
    }
    for (const model::Tenant& tenant : model_.tenants) decided(tenant);
    for (const model::Tenant& tenant : model_.tenants) {
      for (const model::Step& step : steps_.stepsOf(tenant, model::StepParts::Outline)) {
        line(fmt::format("step {} \"{}\"", step.id, diagnostics::escaped(step.title)));
      }
      steps_.forget();
    }
    return std::move(out_);
  }

 private:
  void show(ObjectId id) {
    const model::Object& object = model_.objects[id];
    std::string head = object.kind == nullptr ? "<unknown kind>" : object.kind->name;
    if (!object.label.empty()) head += " " + diagnostics::escaped(object.label);
    if (object.derived) head += " derived" + origin(object.origin);
    if (object.role != nullptr) head += fmt::format(" as {}", object.role->id);
    if (object.damaged) head += " damaged";
    if (object.ignored) head += " ignored";
    if (object.unmatched) head += " unmatched";
    line(head);
    ++depth_;
    for (const model::Field& field : object.fields) show(field);
    for (const ObjectId block : object.blocks) show(block);
    --depth_;
  }

  void show(const model::Field& field) {
    const bool derived = field.source == nullptr;
    const std::string_view name = field.def == nullptr ? "<unknown field>" : std::string_view(field.def->name);
    line(fmt::format("{} {} {}{}{}", name, derived ? '~' : '=', value(field.value), field.refused ? " refused" : "",
                     origin(field.origin)));
  }

  void decided(const model::Tenant& tenant) {
    std::string text = fmt::format("tenant {} decided:", name(tenant.object));
    if (tenant.hub != model::noObject) text += fmt::format(" hub {}", name(tenant.hub));
    if (!tenant.variant.empty()) text += fmt::format(" variant {}", tenant.variant);
    if (tenant.undecided) text += " undecided";
    for (const model::WantedUseCase& wanted : tenant.wanted) text += fmt::format(" wants {}", wanted.useCase->id);
    line(text);
  }

  std::string value(const Value& value) const {
    switch (value.kind) {
      case ValueKind::Poison:
        return "<reported>";
      case ValueKind::Absent:
        return "<none>";
      case ValueKind::Text:
        return fmt::format("\"{}\"", diagnostics::escaped(value.text));
      case ValueKind::Symbol:
      case ValueKind::Duration:
        return std::string(value.text);
      case ValueKind::Number:
        return std::to_string(value.number);
      case ValueKind::Bool:
        return value.isTrue() ? "true" : "false";
      case ValueKind::Secret:
        return fmt::format("secret(\"{}\")", diagnostics::escaped(value.text));
      case ValueKind::List:
        return list(*value.list);
      case ValueKind::Map:
        return map(*value.map);
      case ValueKind::Object:
        return "→ " + name(value.object);
    }
    return {};
  }

  std::string list(const model::ValueList& items) const {
    std::string out;
    for (const Value& item : items) out += (out.empty() ? "" : ", ") + value(item);
    return "[" + out + "]";
  }

  std::string map(const model::ValueMap& entries) const {
    std::string out;
    for (const auto& [key, item] : entries) {
      out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", diagnostics::escaped(key), value(item));
    }
    return "{" + out + "}";
  }

  /// The path of labels from the file.
  std::string name(ObjectId id) const {
    const model::Object& object = model_.objects[id];
    std::string own = diagnostics::escaped(object.label);
    if (own.empty() && object.kind != nullptr) own = object.kind->name;
    return object.parent == model::noObject ? own : name(object.parent) + "." + own;
  }

  std::string origin(const model::Origin& from) const {
    const std::string rule = from.rule() == nullptr ? "" : fmt::format(" {}", from.rule()->id);
    return from.span == source::Span{} ? rule : fmt::format("{} @{}", rule, printRange(from.span, sources_));
  }

  void line(std::string_view text) { out_ += fmt::format("{:{}}{}\n", "", depth_ * 2, text); }

  const model::Model& model_;
  model::StepComposer& steps_;
  const source::SourceMap& sources_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string printModel(const model::Model& model, model::StepComposer& steps, const source::SourceMap& sources) {
  return ModelPrinter(model, steps, sources).print();
}

}  // namespace calm::driver
