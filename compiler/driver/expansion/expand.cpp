#include "driver/expansion/expand.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "driver/expansion/hidden_tenants.h"
#include "driver/expansion/text.h"
#include "driver/paths.h"
#include "format/format.h"
#include "model/model.h"
#include "semantics/sharing/names_in.h"
#include "syntax/parse.h"

namespace calm::driver {
namespace {

using expansion::label;
using expansion::quoted;
using model::ObjectId;
using model::Value;
using model::ValueKind;

/// Names that the expanded text does not have: of params, lets, imports and loops, whatever file says them.
class Resolved {
 public:
  explicit Resolved(const Loader& loader) {
    for (const LoadedFile& file : loader.files()) {
      for (const syntax::Item& item : file.tree.items) add(item);
    }
  }

  /// Whether the value can not stand as it is written.
  bool isReadBy(const syntax::Value& value) const {
    for (const std::string_view name : semantics::namesIn(value)) {
      if (names_.contains(name)) return true;
    }
    return false;
  }

 private:
  void add(const syntax::Item& item) {
    if (const auto* param = std::get_if<syntax::Param>(&item)) names_.insert(param->name.text);
    if (const auto* let = std::get_if<syntax::Let>(&item)) names_.insert(let->name.text);
    if (const auto* import = std::get_if<syntax::Import>(&item)) names_.insert(import->alias.text);
    if (const auto* loop = std::get_if<syntax::For>(&item)) add(*loop);
    if (const auto* block = std::get_if<syntax::Block>(&item)) add(block->members);
  }

  void add(const syntax::For& loop) {
    names_.insert(loop.first.text);
    names_.insert(loop.second.text);
    add(loop.members);
  }

  void add(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      if (const auto* block = member.block()) add(block->members);
      if (const auto* loop = member.loop()) add(*loop);
    }
  }

  std::set<std::string_view> names_;
};

class Expansion {
 public:
  Expansion(const Compilation& compilation, std::string environment, std::string folder)
      : model_(compilation.analysed()->model()),
        sources_(compilation.sources()),
        loader_(compilation.loader()),
        resolved_(compilation.loader()),
        hidden_(model_),
        environment_(std::move(environment)),
        folder_(std::move(folder)) {}

  std::string run() {
    // Artefacts tell the environment that they are for.
    std::string text = environment_.empty() ? "" : fmt::format("environment {} {{}}\n", label(environment_));
    std::set<ObjectId> declared;
    for (const model::Tenant& tenant : model_.tenants) {
      if (!text.empty()) text += '\n';
      tenant_ = tenant.object;
      block(tenant.object);
      for (const ObjectId id : std::exchange(named_, {})) {
        if (declared.insert(id).second) text += fmt::format("let {} = {}\n\n", hidden_.nameOf(id), object(id).label);
      }
      text += std::exchange(out_, {});
    }
    return text;
  }

  /// The object alone; empty where it names a tenant, or a value that nobody knows.
  std::string run(ObjectId id) {
    tenant_ = object(id).tenant;
    block(id);
    return namesTenants_ || namesKeys_ ? std::string() : std::exchange(out_, {});
  }

 private:
  const model::Object& object(ObjectId id) const { return model_.objects[id]; }

  void block(ObjectId id) {
    const model::Object& object = this->object(id);
    if (object.ignored) {
      // Nothing in it was looked at, by permission of an `@allow`: it stays as it is.
      out_ += std::string(sources_.text(object.source->span)) + "\n";
      return;
    }
    if (object.source) {
      documentation(object.source->preamble.documentation());
      annotations(object.source->preamble.annotations());
    }
    if (object.derived) out_ += comment(object.origin) + "\n";
    out_ += object.kind->name;
    if (!object.label.empty()) out_ += " " + label(object.label);
    if (object.parent == model::noObject) out_ += " : " + object.pack->product;
    out_ += " {\n";
    for (const model::Field& each : object.fields) field(each);
    for (const ObjectId inner : object.blocks) block(inner);
    out_ += "}\n";
  }

  void field(const model::Field& field) {
    if (!field.value.known()) return;
    if (field.source) {
      documentation(field.source->preamble.documentation());
      annotations(field.source->preamble.annotations());
      out_ += fmt::format("{} = {}\n", field.def->name, written(*field.source, field.value));
    } else {
      out_ += fmt::format("{} = {} {}\n", field.def->name, value(field.value), comment(field.origin));
    }
  }

  std::string written(const syntax::Field& source, const Value& resolved) {
    if (resolved.kind == ValueKind::Map && !resolved.text.empty()) {
      const std::string& from = loader_.file(source.span.source)->path;
      return fmt::format("key-file({})", quoted(relative(absolute(folderOf(from), resolved.text), folder_)));
    }
    if (!resolved_.isReadBy(source.value)) return std::string(sources_.text(source.value.span));
    return value(resolved);
  }

  void documentation(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      out_ += fmt::format("/// {}\n", text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void annotations(std::span<const syntax::Annotation> annotations) {
    for (const syntax::Annotation& each : annotations) out_ += std::string(sources_.text(each.span)) + "\n";
  }

  /// `// C4C-06, page …, section “…”, step 3`.
  static std::string comment(const model::Origin& origin) {
    if (!origin.rule()) return "// derived";
    std::string text = "// " + origin.rule()->id;
    const std::string& page = origin.rule()->page.empty() && origin.pack() ? origin.pack()->page : origin.rule()->page;
    if (!page.empty()) text += ", page " + page;
    return text;
  }

  std::string value(const Value& value) {
    switch (value.kind) {
      case ValueKind::Poison:
      case ValueKind::Absent:
        return {};
      case ValueKind::Text:
        namesKeys_ = namesKeys_ || value.text.find("${key:") != std::string_view::npos;
        return quoted(value.text);
      case ValueKind::Symbol:
      case ValueKind::Duration:
        return std::string(value.text);
      case ValueKind::Number:
        return std::to_string(value.number);
      case ValueKind::Bool:
        return value.isTrue() ? "true" : "false";
      case ValueKind::Secret:
        return fmt::format("secret({})", quoted(value.text));
      case ValueKind::List:
        return list(*value.list);
      case ValueKind::Map:
        return map(*value.map);
      case ValueKind::Object:
        return path(value.object);
    }
    return {};
  }

  std::string list(const model::ValueList& items) {
    std::string out;
    for (const Value& item : items) out += (out.empty() ? "" : ", ") + value(item);
    return "[" + out + "]";
  }

  std::string map(const model::ValueMap& entries) {
    std::string out;
    for (const auto& [key, item] : entries) {
      out += fmt::format("{}{} = {}", out.empty() ? " " : ", ", label(key), value(item));
    }
    return "{" + out + (out.empty() ? "}" : " }");
  }

  /// How the object is reached from a place in the tenant that is written.
  std::string path(ObjectId id) {
    const model::Object& object = this->object(id);
    if (object.parent == model::noObject) return tenant(id);
    const std::string_view word = object.label.empty() ? std::string_view(object.kind->name) : object.label;
    // A name that stands first can not be written by index: it is reached from its tenant.
    if (object.parent == tenant_ && expansion::isName(word)) return std::string(word);
    const std::string before = path(object.parent);
    return expansion::isName(word) ? before + "." + std::string(word) : fmt::format("{}[{}]", before, quoted(word));
  }

  std::string tenant(ObjectId id) {
    namesTenants_ = true;
    if (!hidden_.isHidden(id, tenant_)) return std::string(object(id).label);
    named_.insert(id);
    return hidden_.nameOf(id);
  }

  const model::Model& model_;
  const source::SourceMap& sources_;
  const Loader& loader_;
  const Resolved resolved_;
  const expansion::HiddenTenants hidden_;
  const std::string environment_;
  const std::string folder_;
  /// The one that is written.
  ObjectId tenant_ = model::noObject;
  /// The tenants that it reaches by a let.
  std::set<ObjectId> named_;
  bool namesTenants_ = false;
  bool namesKeys_ = false;
  std::string out_;
};

std::string formatted(const std::string& text) {
  diagnostics::Sink sink;
  return format::format(syntax::parse(source::SourceId{0}, text, sink), text).text;
}

}  // namespace

std::string expand(Compilation& compilation, const std::string& folder) {
  return formatted(Expansion(compilation, compilation.planned().front(), folder).run());
}

std::optional<std::string> expandObject(const Compilation& compilation, ObjectId object) {
  const std::string text = Expansion(compilation, {}, {}).run(object);
  return text.empty() ? std::nullopt : std::optional(formatted(text));
}

}  // namespace calm::driver
