#include "driver/runbook/runbook.h"

#include <fmt/format.h>

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "diagnostics/suggest.h"
#include "driver/paths.h"
#include "driver/runbook/write_json.h"
#include "emit/memory_output.h"
#include "emit/only_runbook.h"

namespace calm::driver::runbook {
namespace {

std::string unknown(std::string_view what, const std::string& name, const std::set<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  return fmt::format("the runbook has no {} `{}`; {}", what, name, diagnostics::suggestion(name, names));
}

std::unique_ptr<plan::Visitor> writerOf(const emit::Context& context, Form form, emit::Output& output,
                                        std::string& json) {
  if (form == Form::Json) return std::make_unique<JsonRunbook>(context, json);
  const auto alone = form == Form::Page ? emit::RunbookForm::Page : emit::RunbookForm::Markdown;
  return emit::onlyRunbook(context, alone, output);
}

/// How the runbook names each source: its path from the root of the project.
std::vector<std::string> sourcePaths(const Compilation& compilation) {
  const Loader& loader = compilation.loader();
  std::vector<std::string> paths(compilation.sources().size());
  const std::string& root = loader.files()[compilation.starts().front()].root;
  for (const LoadedFile& file : loader.files()) {
    paths[static_cast<std::size_t>(file.source)] = relative(file.path, root);
  }
  return paths;
}

}  // namespace

support::Result<std::string, NoSuch> render(Compilation& compilation, std::string_view environment, Form form,
                                            const Choice& choice) {
  const std::vector<std::string> paths = sourcePaths(compilation);
  const emit::Context context{compilation.sources(), paths, {}};
  emit::MemoryOutput output;
  std::string text;
  const auto writer = writerOf(context, form, output, text);
  ChosenSteps chosen(choice, *writer);
  compilation.read(environment, chosen);
  if (!choice.tenant.empty() && !chosen.tenants().contains(choice.tenant)) {
    return NoSuch{unknown("tenant", choice.tenant, chosen.tenants())};
  }
  if (!choice.role.empty() && !chosen.roles().contains(choice.role)) {
    return NoSuch{unknown("role", choice.role, chosen.roles())};
  }
  if (!output.files.empty()) text = std::move(output.files.front().bytes);
  return text;
}

}  // namespace calm::driver::runbook
