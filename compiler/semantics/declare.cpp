#include "semantics/declare.h"

#include <fmt/format.h>

#include <string>
#include <unordered_map>

#include "semantics/scope.h"
#include "semantics/suggest.h"
#include "support/overloaded.h"

namespace calm::semantics {

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// What a top level name was first declared as, over the whole landscape (tenants) or one file (the rest).
struct Declared {
  std::string_view name;
  Span span;
};

class Declaring {
 public:
  explicit Declaring(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    const std::size_t count = analysis_.program.files.size();
    analysis_.names.files.resize(count);
    for (std::uint32_t file = 0; file < count; ++file) imports(file);
    for (std::uint32_t file = 0; file < count; ++file) bindings(file);
    for (std::uint32_t file = 0; file < count; ++file) blocks(file);
    for (std::uint32_t file = 0; file < count; ++file) twins(file);
  }

 private:
  const syntax::Tree& tree(std::uint32_t file) const { return *analysis_.program.files[file].tree; }
  FileNames& names(std::uint32_t file) { return analysis_.names.files[file]; }

  bool claim(std::uint32_t file, std::string_view noun, std::string_view name, const TopName& top) {
    const auto [entry, fresh] = names(file).own.try_emplace(name, top);
    if (fresh) return true;
    analysis_.sink.report(top.span, diagnostics::DeclaredTwice, {noun}, {name})
        .mark(entry->second.span, "first declared here");
    return false;
  }

  void imports(std::uint32_t file) {
    names(file).incomplete = tree(file).damaged;
    for (const ImportEdge& edge : analysis_.program.files[file].imports) {
      const bool unread = edge.file == ImportEdge::unread;
      if (!edge.import->alias) {
        if (unread) {
          names(file).incomplete = true;
        } else {
          names(file).imports.push_back(edge.file);
        }
        continue;
      }
      const auto index = static_cast<std::uint32_t>(analysis_.names.aliases.size());
      const syntax::Identifier& alias = edge.import->alias;
      analysis_.names.aliases.push_back({alias.text, alias.span, unread ? 0 : edge.file, unread, unread});
      if (!claim(file, "import", alias.text, {TopName::Kind::Alias, index, alias.span})) {
        analysis_.names.aliases.back().used = true;
      }
    }
  }

  void bind(std::uint32_t file, const syntax::Identifier& name, const syntax::Param* param, const syntax::Let* let) {
    if (!name) {
      names(file).incomplete = true;
      return;
    }
    const auto index = static_cast<std::uint32_t>(analysis_.names.bindings.size());
    Binding binding;
    binding.isParam = param != nullptr;
    binding.name = name.text;
    binding.nameSpan = name.span;
    binding.param = param;
    binding.let = let;
    binding.file = file;
    analysis_.names.bindings.push_back(binding);
    if (!claim(file, param ? "param" : "let", name.text, {TopName::Kind::Binding, index, name.span})) {
      analysis_.names.bindings.back().used = true;
    }
  }

  void bindings(std::uint32_t file) {
    for (const syntax::Item& item : tree(file).items) {
      std::visit(support::overloaded{
                     [&](const syntax::Param& param) { bind(file, param.name, &param, nullptr); },
                     [&](const syntax::Let& let) { bind(file, let.name, nullptr, &let); },
                     [&](const syntax::Environment& environment) {
                       refuseConstruct(analysis_, environment.span, "environment");
                     },
                     [&](const syntax::For& loop) {
                       refuseConstruct(analysis_, loop.span, "for");
                       names(file).incomplete = true;
                     },
                     [&](const syntax::BrokenItem&) { names(file).incomplete = true; },
                     [](const syntax::Import&) {},
                     [](const syntax::Assert&) {},
                     [](const syntax::Block&) {},
                 },
                 item);
    }
  }

  void blocks(std::uint32_t file) {
    for (const syntax::Item& item : tree(file).items) {
      const auto* block = std::get_if<syntax::Block>(&item);
      if (!block) continue;
      if (block->brokenHeader) {
        names(file).incomplete = true;
        markUsesInside(analysis_, *block, file, noObject);
        continue;
      }
      const ObjectId id = declareBlock(analysis_, *block, file, noObject);
      if (id == noObject) {
        names(file).incomplete = true;
        continue;
      }
      if (analysis_.object(id).label.empty()) {
        names(file).incomplete = true;
        continue;
      }
      tenantName(file, id);
    }
  }

  void tenantName(std::uint32_t file, ObjectId id) {
    model::Object& object = analysis_.object(id);
    const TopName top{TopName::Kind::Tenant, static_cast<std::uint32_t>(id), object.labelSpan};
    const auto [known, fresh] = tenants_.try_emplace(lowered(object.label), Declared{object.label, object.labelSpan});
    if (!fresh) {
      object.ignored = true;
      auto& found = known->second.name == object.label
                        ? analysis_.sink.report(object.labelSpan, diagnostics::DeclaredTwice, {object.kind->noun},
                                                {object.label})
                        : analysis_.sink.report(object.labelSpan, diagnostics::DiffersInCase, {known->second.name},
                                                {object.label});
      found.mark(known->second.span, "first declared here");
      names(file).own.try_emplace(object.label, top);
      return;
    }
    if (!claim(file, object.kind->noun, object.label, top)) object.ignored = true;
  }

  /// Names of the file that a file it imports declares as well.
  void twins(std::uint32_t file) {
    for (const auto& [name, top] : names(file).own) {
      for (const std::uint32_t imported : names(file).imports) {
        const auto other = names(imported).own.find(name);
        if (other == names(imported).own.end() || other->second.kind == TopName::Kind::Alias) continue;
        if (top.kind == TopName::Kind::Tenant && other->second.kind == TopName::Kind::Tenant) continue;
        analysis_.sink.report(top.span, diagnostics::DeclaredTwice, {"the name"}, {name})
            .mark(other->second.span, "the imported file declares it here");
        break;
      }
    }
  }

  Analysis& analysis_;
  std::unordered_map<std::string, Declared> tenants_;
};

}  // namespace

void declare(Analysis& analysis) { Declaring(analysis).run(); }

void refuseConstruct(Analysis& analysis, Span place, std::string_view construct) {
  analysis.sink.report(place, diagnostics::NotInThisVersion, {construct})
      .helped("the language has it; write the blocks out, one by one, until this compiler carries it out");
}

void refuseAnnotations(Analysis& analysis, const std::vector<syntax::Annotation>& annotations) {
  for (const syntax::Annotation& annotation : annotations) {
    if (annotation.name.text == "allow") {
      analysis.sink.report(annotation.span, diagnostics::AnnotationLater, {annotation.name.text})
          .helped("take it out; this compiler suppresses nothing yet");
    } else if (annotation.name) {
      auto& found = analysis.sink.report(annotation.name.span, diagnostics::UnknownAnnotation, {annotation.name.text});
      found.helped("the only annotation is `@allow`");
    }
  }
}

void markUsesInside(Analysis& analysis, const syntax::Block& block, std::uint32_t file, ObjectId tenant) {
  Scope scope;
  scope.file = file;
  scope.tenant = tenant;
  const bool bound = std::holds_alternative<std::unique_ptr<syntax::RichText>>(block.label.node);
  if (bound) markUses(analysis, scope, block.label);
  for (const syntax::Member& member : block.members) {
    if (const auto* field = std::get_if<syntax::Field>(&member.node)) markUses(analysis, scope, field->value);
    if (const auto* inner = std::get_if<syntax::Block>(&member.node)) markUsesInside(analysis, *inner, file, tenant);
  }
}

}  // namespace calm::semantics
