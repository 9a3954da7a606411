#include "driver/runbook/runbook.h"

#include <utility>

#include "cli/commands.h"
#include "cli/one_landscape.h"

namespace calm::cli {
namespace {

using driver::runbook::Form;

Form formOf(RunbookFormat format) {
  switch (format) {
    case RunbookFormat::Html:
      return Form::Page;
    case RunbookFormat::Markdown:
      return Form::Markdown;
    case RunbookFormat::Json:
      return Form::Json;
  }
  return Form::Page;
}

}  // namespace

Answer runbook(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("runbook takes one landscape: the file that begins it, or its folder");
  if (options.environment == "*") return notDone("runbook takes one environment: name it with --env");
  auto compilation = compileOne(options.paths.front(), options, surroundings);
  if (!compilation) return std::move(compilation.error());
  const std::string& environment = compilation.value()->planned().front();
  auto text = driver::runbook::render(*compilation.value(), environment, formOf(options.runbook),
                                      {options.tenant, options.role});
  if (!text) return notDone(text.error().reason);
  Answer answer;
  if (options.out.empty()) {
    answer.out = std::move(text.value());
  } else {
    answer.files.emplace_back(options.out, std::move(text.value()));
  }
  return answer;
}

}  // namespace calm::cli
