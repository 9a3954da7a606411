#include "semantics/give_params.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/scope.h"
#include "semantics/text_check.h"

namespace calm::semantics {

namespace {

using Bindings = std::vector<std::uint32_t>;

class Giving {
 public:
  explicit Giving(Analysis& analysis) : analysis_(analysis), open_(analysis.program.files.size(), false) {
    if (!open_.empty()) reach(root());
  }

  void run() {
    for (std::uint32_t file = 0; file < open_.size(); ++file) {
      for (const syntax::Item& item : analysis_.program.files[file].tree->items) {
        const auto* environment = std::get_if<syntax::Environment>(&item);
        if (environment) give(file, *environment);
      }
    }
    for (const ParamOverride& given : analysis_.program.params) {
      const Bindings meant = paramsNamed(root(), given.name);
      for (const std::uint32_t binding : meant) analysis_.names.bindings[binding].override = &given;
      if (meant.empty()) analysis_.model.unknownParams.push_back(given.name);
    }
  }

 private:
  std::uint32_t root() const { return static_cast<std::uint32_t>(open_.size() - 1); }

  /// Files whose names stand for themselves: those that no alias on the way from the root hides.
  void reach(std::uint32_t file) {
    if (open_[file]) return;
    open_[file] = true;
    for (const std::uint32_t imported : analysis_.names.files[file].imports) reach(imported);
  }

  void give(std::uint32_t file, const syntax::Environment& environment) {
    const std::string_view name = environment.name.text;
    analysis_.names.lostGiven = analysis_.names.lostGiven || environment.damaged || name.empty();
    if (!name.empty()) checkName(environment.name);
    Scope scope;
    scope.file = file;
    for (const syntax::Entry& entry : environment.entries) {
      bool isGiven = false;
      for (const std::uint32_t index : entryParams(file, entry)) {
        const auto [first, fresh] = given_.try_emplace({name, index}, entry.keySpan);
        if (!fresh) {
          analysis_.sink.report(entry.keySpan, diagnostics::GivenTwice, {entry.key})
              .mark(first->second, "first given here");
          break;
        }
        if (name != analysis_.program.environment) continue;
        isGiven = true;
        analysis_.names.bindings[index].given = &entry.value;
        analysis_.names.bindings[index].givenIn = file;
      }
      if (!isGiven) markUses(analysis_, scope, entry.value);
    }
  }

  /// Its name is that of a folder of artefacts.
  void checkName(const syntax::Identifier& name) {
    std::string low(name.text);
    std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const auto [first, fresh] = declared_.try_emplace(low, name);
    if (!fresh) {
      if (first->second.text == name.text) return;
      analysis_.sink.report(name.span, diagnostics::DiffersInCase, {first->second.text}, {name.text})
          .mark(first->second.span, "first written so");
      return;
    }
    if (const std::string problem = labelProblem(name.text, false); !problem.empty()) {
      analysis_.sink.report(name.span, diagnostics::UnusableLabel, {name.text}, {"an environment"}, {problem})
          .helped("its artefacts have a folder of this name");
    }
  }

  Bindings entryParams(std::uint32_t file, const syntax::Entry& entry) {
    Bindings meant = entry.key.empty() ? Bindings{} : paramsNamed(file, entry.key);
    if (meant.empty() && !entry.key.empty() && !mayBeLost()) refuse(file, entry);
    return meant;
  }

  bool mayBeLost() const {
    const auto& files = analysis_.names.files;
    return std::any_of(files.begin(), files.end(), [](const FileNames& names) { return names.incomplete; });
  }

  void refuse(std::uint32_t file, const syntax::Entry& entry) {
    analysis_.noteMissing({entry.key, noObject, false, false, entry.keySpan});
    auto& found = analysis_.sink.report(entry.keySpan, diagnostics::UnknownParam, {entry.key});
    if (const auto own = analysis_.names.files[file].own.find(entry.key);
        own != analysis_.names.files[file].own.end()) {
      found.mark(own->second.span, "this is no param").helped("an environment gives values to params only");
      return;
    }
    std::vector<std::string> names;
    for (const Binding& binding : analysis_.names.bindings) {
      if (!binding.isParam) continue;
      if (open_[binding.file]) names.emplace_back(binding.name);
      for (const Alias& alias : analysis_.names.aliases) {
        if (alias.unread || alias.target != binding.file) continue;
        names.push_back(fmt::format("{}.{}", alias.name, binding.name));
        if (binding.name == entry.key) return void(found.helped(fmt::format("write `{}`", names.back())));
      }
    }
    const std::string_view near = diagnostics::nearest(entry.key, names);
    if (near.empty()) return;
    found.helped(fmt::format("did you mean `{}`?", near));
    found.fix(diagnostics::nameFix(entry.keySpan, entry.key, near));
  }

  /// The params that a name means where it stands in this file: those that the file sees; else, since an environment
  /// may stand in any file, those of the landscape.
  Bindings paramsNamed(std::uint32_t file, std::string_view name) const {
    if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
      return behindAlias(file, name.substr(0, dot), name.substr(dot + 1));
    }
    Bindings found;
    const auto add = [&](std::uint32_t from) {
      const auto& own = analysis_.names.files[from].own;
      const auto known = own.find(name);
      if (known == own.end() || known->second.kind != TopName::Kind::Binding) return;
      if (!analysis_.names.bindings[known->second.index].isParam) return;
      if (std::find(found.begin(), found.end(), known->second.index) == found.end()) {
        found.push_back(known->second.index);
      }
    };
    add(file);
    for (const std::uint32_t imported : analysis_.names.files[file].imports) add(imported);
    if (!found.empty()) return found;
    for (std::uint32_t each = 0; each < open_.size(); ++each) {
      if (open_[each]) add(each);
    }
    return found;
  }

  Bindings behindAlias(std::uint32_t file, std::string_view alias, std::string_view name) const {
    Bindings found;
    const auto add = [&](const Alias& via) {
      if (via.name != alias || via.unread) return;
      const auto& own = analysis_.names.files[via.target].own;
      const auto known = own.find(name);
      if (known == own.end() || known->second.kind != TopName::Kind::Binding) return;
      if (analysis_.names.bindings[known->second.index].isParam) found.push_back(known->second.index);
    };
    const auto& own = analysis_.names.files[file].own;
    if (const auto known = own.find(alias); known != own.end() && known->second.kind == TopName::Kind::Alias) {
      add(analysis_.names.aliases[known->second.index]);
      return found;
    }
    for (const Alias& each : analysis_.names.aliases) add(each);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  Analysis& analysis_;
  std::vector<bool> open_;
  std::map<std::pair<std::string_view, std::uint32_t>, Span> given_;
  /// By their names in small letters, where each was first declared.
  std::map<std::string, syntax::Identifier> declared_;
};

}  // namespace

void giveParams(Analysis& analysis) { Giving(analysis).run(); }

}  // namespace calm::semantics
