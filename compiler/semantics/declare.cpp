#include "semantics/declare.h"

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "semantics/declare_condition.h"
#include "semantics/declare_loop.h"
#include "semantics/give_params.h"
#include "semantics/iteration.h"
#include "semantics/scope.h"
#include "support/overloaded.h"

namespace calm::semantics {

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// A param or let whose value was lost to a finding of its text: one more of its name takes its place.
bool isLost(const Analysis& analysis, const TopName& top) {
  if (top.kind != TopName::Kind::Binding) return false;
  const Binding& binding = analysis.names.bindings[top.index];
  const syntax::Value& value = binding.isParam ? binding.param->value : binding.let->value;
  if (binding.isParam && !binding.param->hasDefault) return false;
  return value.tainted || std::holds_alternative<syntax::Missing>(value.node);
}

bool claim(Analysis& analysis, std::uint32_t file, std::string_view noun, std::string_view name, const TopName& top) {
  const auto [entry, fresh] = analysis.names.files[file].own.try_emplace(name, top);
  if (fresh) return true;
  if (isLost(analysis, entry->second)) {
    entry->second = top;
    return true;
  }
  analysis.sink.report(top.span, diagnostics::DeclaredTwice, {noun}, {name})
      .mark(entry->second.span, "first declared here")
      .helped("give one of them another name, or take it out");
  return false;
}

class Declaring {
 public:
  explicit Declaring(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    const std::size_t count = analysis_.program.files.size();
    analysis_.names.files.resize(count);
    for (std::uint32_t file = 0; file < count; ++file) imports(file);
    for (std::uint32_t file = 0; file < count; ++file) bindings(file);
    giveParams(analysis_);
    for (std::uint32_t file = 0; file < count; ++file) blocks(file);
    for (std::uint32_t file = 0; file < count; ++file) twins(file);
  }

 private:
  const syntax::Tree& tree(std::uint32_t file) const { return *analysis_.program.files[file].tree; }
  FileNames& names(std::uint32_t file) { return analysis_.names.files[file]; }

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
      if (!claim(analysis_, file, "import", alias.text, {TopName::Kind::Alias, index, alias.span})) {
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
    if (!claim(analysis_, file, param ? "param" : "let", name.text, {TopName::Kind::Binding, index, name.span})) {
      analysis_.names.bindings.back().used = true;
    }
  }

  void bindings(std::uint32_t file) {
    for (const syntax::Item& item : tree(file).items) {
      std::visit(support::overloaded{
                     [&](const syntax::Param& param) { bind(file, param.name, &param, nullptr); },
                     [&](const syntax::Let& let) { bind(file, let.name, nullptr, &let); },
                     [](const syntax::Environment&) {},
                     [&](const syntax::For& loop) { outline(file, loop.members); },
                     [&](const syntax::BrokenItem&) { names(file).incomplete = true; },
                     [](const syntax::Import&) {},
                     [](const syntax::Assert&) {},
                     [&](const syntax::Block& block) { outline(file, block); },
                 },
                 item);
    }
  }

  /// What is known of the blocks before loops and conditions are: which names the text gives, and whether a tenant has
  /// a use case.
  void outline(std::uint32_t file, const syntax::Block& block) {
    if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) names(file).labels.insert(name->text);
    if (const auto* plain = std::get_if<syntax::PlainText>(&block.label.node)) names(file).labels.insert(plain->text);
    if (const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node)) {
      names(file).patterns.push_back(text->get());
    }
    if (analysis_.model.library) analysis_.model.library = !holdsUseCase(block.members);
  }

  void outline(std::uint32_t file, const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      if (const auto* block = member.block()) outline(file, *block);
      if (const auto* loop = member.loop()) outline(file, loop->members);
    }
  }

  bool holdsUseCase(const std::vector<syntax::Member>& members) const {
    return std::any_of(members.begin(), members.end(), [&](const syntax::Member& member) {
      if (const auto* loop = member.loop()) return holdsUseCase(loop->members);
      const auto* block = member.block();
      const packs::Kind* kind = block ? analysis_.catalog.kind(block->kind.text) : nullptr;
      return kind && kind->wantsUseCase;
    });
  }

  void blocks(std::uint32_t file) {
    for (const syntax::Item& item : tree(file).items) {
      const auto* block = std::get_if<syntax::Block>(&item);
      if (block) top(file, *block, noIteration, analysis_.program.isQuiet(block));
      if (const auto* loop = std::get_if<syntax::For>(&item)) runTop(file, *loop);
    }
  }

  void runTop(std::uint32_t file, const syntax::For& loop) {
    const bool elsewhere = analysis_.program.isQuiet(&loop);
    if (elsewhere) analysis_.model.leftOut.push_back(loop.span);
    const auto declare = [&](const syntax::Block& block, IterationId pass) { top(file, block, pass, elsewhere); };
    runLoop(analysis_, loop, {file}, {declare, [&] { names(file).tenantsLost = true; }});
  }

  void top(std::uint32_t file, const syntax::Block& block, IterationId iteration, bool elsewhere) {
    if (block.brokenHeader) {
      names(file).incomplete = true;
      Scope scope;
      scope.file = file;
      markUsesInside(analysis_, block, scope);
      return;
    }
    const Position position{file, noObject, iteration};
    const Condition condition = elsewhere ? Condition::Elsewhere : readCondition(analysis_, block, position);
    if (condition == Condition::Fails) return leaveOut(analysis_, block, position);
    const ObjectId id = declareBlock(analysis_, block, position, condition);
    if (id == noObject || analysis_.object(id).label.empty()) names(file).tenantsLost = true;
  }

  /// Names that two files declare which are visible in one: the later declaration is one too many.
  void twins(std::uint32_t file) {
    std::map<std::string_view, std::pair<std::uint32_t, TopName>> visible;
    std::set<std::uint32_t> sources(names(file).imports.begin(), names(file).imports.end());
    sources.insert(file);
    for (const std::uint32_t source : sources) {
      for (const auto& [name, top] : names(source).own) {
        if (source != file && top.kind == TopName::Kind::Alias) continue;
        const auto [first, fresh] = visible.try_emplace(name, source, top);
        if (fresh) continue;
        if (top.kind == TopName::Kind::Tenant && first->second.second.kind == TopName::Kind::Tenant) continue;
        if (!reported_.insert(top.span.begin + (static_cast<std::uint64_t>(top.span.source) << 32)).second) continue;
        analysis_.sink.report(top.span, diagnostics::DeclaredTwice, {"the name"}, {name})
            .mark(first->second.second.span, "first declared here")
            .helped("import one of the files with `as`, and reach its names through that");
      }
    }
  }

  Analysis& analysis_;
  /// Where a name was reported that an imported file declares as well.
  std::set<std::uint64_t> reported_;
};

}  // namespace

void declare(Analysis& analysis) { Declaring(analysis).run(); }

void claimTenant(Analysis& analysis, std::uint32_t file, ObjectId id) {
  model::Object& object = analysis.object(id);
  const TopName top{TopName::Kind::Tenant, static_cast<std::uint32_t>(id), object.labelSpan};
  const auto [known, fresh] = analysis.names.tenants.try_emplace(
      lowered(object.label), DeclaredTenant{object.label, object.labelSpan, object.iteration});
  if (fresh) {
    if (!claim(analysis, file, object.kind->noun, object.label, top)) object.ignored = true;
    return;
  }
  object.ignored = true;
  auto& found =
      known->second.name == object.label
          ? analysis.sink.report(object.labelSpan, diagnostics::DeclaredTwice, {object.kind->noun}, {object.label})
          : analysis.sink.report(object.labelSpan, diagnostics::DiffersInCase, {known->second.name}, {object.label});
  markFirst(analysis, found, known->second.span, known->second.iteration);
  found.helped("give one of them another name");
  analysis.names.files[file].own.try_emplace(object.label, top);
}

void markFirst(const Analysis& analysis, diagnostics::Diagnostic& found, Span first, IterationId iteration) {
  if (first != found.span) {
    found.mark(first, "first declared here");
  } else {
    found.note(fmt::format("the iteration {} makes it first", describe(analysis, iteration)));
  }
}

void markUsesInside(Analysis& analysis, const syntax::Block& block, const Scope& scope) {
  const bool bound = std::holds_alternative<std::unique_ptr<syntax::RichText>>(block.label.node);
  if (bound) markUses(analysis, scope, block.label);
  markUses(analysis, scope, block.when);
  markUsesInside(analysis, block.members, scope);
}

void markUsesInside(Analysis& analysis, const std::vector<syntax::Member>& members, const Scope& scope) {
  for (const syntax::Member& member : members) {
    member.visit(support::overloaded{
        [&](const syntax::Field& field) { markUses(analysis, scope, field.value); },
        [&](const syntax::Block& block) { markUsesInside(analysis, block, scope); },
        [&](const syntax::For& loop) {
          markUses(analysis, scope, loop.range);
          markUsesInside(analysis, loop.members, scope);
        },
    });
  }
}

}  // namespace calm::semantics
