#include "lsp/written_out.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "driver/expansion/expand.h"

namespace calm::lsp {
namespace {

using model::Object;
using model::ObjectId;

bool touches(source::Span one, source::Span other) { return one.begin <= other.end && other.begin <= one.end; }

bool hasSeveralEnvironments(const driver::Loader& loader) {
  std::set<std::string_view> names;
  for (const driver::LoadedFile& file : loader.files()) {
    for (const syntax::Item& item : file.tree.items) {
      if (const auto* environment = std::get_if<syntax::Environment>(&item)) names.insert(environment->name.text);
    }
  }
  return names.size() > 1;
}

class Writer {
 public:
  Writer(const driver::Compilation& landscape, const driver::LoadedFile& file, source::Span range)
      : landscape_(landscape), model_(landscape.analysed()->model()), file_(file), range_(range) {}

  std::vector<WrittenOut> run() {
    for (std::uint32_t at = 0; at < model_.objects.size(); ++at) {
      const auto id = static_cast<ObjectId>(at);
      const Object& object = model_.objects[id];
      if (!object.derived || object.parent == model::noObject) continue;
      const Object& parent = model_.objects[object.parent];
      if (isOfFile(parent) && (touches(parent.header, range_) || isOfUseCase(object))) add(id, *parent.source);
    }
    return std::move(found_);
  }

 private:
  bool isOfFile(const Object& object) const {
    return object.source != nullptr && object.header.source == file_.source && !object.damaged &&
           object.iteration == model::noIteration;
  }

  /// Whether the range lies in a use case that the object serves.
  bool isOfUseCase(const Object& object) const {
    const auto tenant = std::ranges::find(model_.tenants, object.tenant, &model::Tenant::object);
    if (tenant == model_.tenants.end() || object.role == nullptr) return false;
    return std::ranges::any_of(tenant->wanted, [&](const model::WantedUseCase& wanted) {
      const Object& useCase = model_.objects[wanted.object];
      const bool serves = std::ranges::find(object.role->serves, wanted.useCase->path) != object.role->serves.end();
      return serves && isOfFile(useCase) && touches(useCase.source->span, range_);
    });
  }

  /// As the last member of the block, on lines of its own.
  void add(ObjectId id, const syntax::Block& parent) {
    const std::string_view all = landscape_.sources().text(file_.source);
    const std::uint32_t close = parent.span.end - 1;
    const auto text = parent.span.end > 0 && all[close] == '}' ? driver::expandObject(landscape_, id) : std::nullopt;
    if (!text) return;
    const std::string indent = indentOf(all, parent.kind.span.begin);
    const std::size_t blank = all.find_last_not_of(" \t", close == 0 ? 0 : close - 1);
    const bool isAlone = blank != std::string_view::npos && all[blank] == '\n';
    const auto place = isAlone ? static_cast<std::uint32_t>(blank + 1) : close;
    const Object& object = model_.objects[id];
    std::string name = object.kind->name;
    if (!object.label.empty()) name += fmt::format(" {}", object.label);
    found_.push_back({std::move(name), place, "\n" + indented(*text, indent + "  ") + (isAlone ? "" : indent)});
  }

  static std::string indentOf(std::string_view all, std::uint32_t at) {
    const std::size_t lineEnd = at == 0 ? std::string_view::npos : all.rfind('\n', at - 1);
    const std::size_t begin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    const std::size_t end = std::min(all.find_first_not_of(" \t", begin), all.size());
    return std::string(all.substr(begin, end - begin));
  }

  static std::string indented(std::string_view text, const std::string& indent) {
    std::string made;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      if (text.front() != '\n') made += indent;
      made += text.substr(0, end);
      text.remove_prefix(end);
    }
    return made;
  }

  const driver::Compilation& landscape_;
  const model::Model& model_;
  const driver::LoadedFile& file_;
  source::Span range_;
  std::vector<WrittenOut> found_;
};

}  // namespace

std::vector<WrittenOut> writtenOut(const driver::Compilation& landscape, const driver::LoadedFile& file,
                                   source::Span range) {
  if (landscape.analysed() == nullptr || hasSeveralEnvironments(landscape.loader())) return {};
  return Writer(landscape, file, range).run();
}

}  // namespace calm::lsp
