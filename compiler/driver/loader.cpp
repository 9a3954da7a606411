#include "driver/loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "diagnostics/catalog.h"
#include "diagnostics/suggest.h"
#include "driver/near_file.h"
#include "driver/paths.h"
#include "support/overloaded.h"
#include "support/share_work.h"
#include "syntax/parse.h"

namespace calm::driver {
namespace {

using semantics::ImportEdge;

constexpr std::string_view sourceExtension = ".calm";

std::string mebibytes(std::uint64_t bytes) { return fmt::format("{} MiB", bytes >> 20); }

/// The path of an import as it is meant; nothing where the text is put together from others.
std::optional<std::string> plainPath(const syntax::Value& path) {
  if (const auto* plain = std::get_if<syntax::PlainText>(&path.node)) return std::string(plain->text);
  const auto* rich = std::get_if<std::unique_ptr<syntax::RichText>>(&path.node);
  if (rich == nullptr) return std::nullopt;
  std::string joined;
  for (const syntax::TextPart& part : (*rich)->parts) {
    if (part.path != nullptr) return std::nullopt;
    joined += part.literal;
  }
  return joined;
}

bool wasReported(const syntax::Value& path) {
  return path.tainted || std::holds_alternative<syntax::Missing>(path.node);
}

/// Whether the file is there but was not read, since it or the project is too large: its text is empty, and that is
/// the first finding at its beginning. An import of it is like one that leads nowhere.
bool isTooLarge(const LoadedFile& file) {
  if (!file.sink.hasErrors()) return false;
  const diagnostics::Diagnostic& first = file.sink.found().front();
  const bool isLimit = first.code == diagnostics::FileTooLarge.code || first.code == diagnostics::ProjectTooLarge.code;
  return isLimit && first.span == source::Span{file.source, 0, 0};
}

void reportFault(PathFault fault, const std::string& written, source::Span place, diagnostics::Sink& sink) {
  switch (fault) {
    case PathFault::Empty:
      sink.report(place, diagnostics::ImportNotFound, {written}).helped("name a file, relative to this one");
      break;
    case PathFault::NotRelative:
      sink.report(place, diagnostics::ImportNotRelative, {written})
          .helped("write the way from the folder of this file, with `/` between the parts");
      break;
    case PathFault::OutsideRoot:
      sink.report(place, diagnostics::ImportOutsideRoot, {written})
          .helped("move the file into the project, or put a calm.yaml into the folder that holds both");
      break;
  }
}

}  // namespace

Loader::Loader(Files& disk, std::string workingFolder, source::SourceMap& sources, unsigned threads, LoadLimits limits)
    : disk_(disk),
      workingFolder_(std::move(workingFolder)),
      sources_(sources),
      threads_(std::max(1u, threads)),
      limits_(limits) {}

std::vector<std::uint32_t> Loader::load(const std::vector<Start>& starts) {
  std::vector<std::uint32_t> ids;
  for (const Start& start : starts) {
    const std::optional<std::uint32_t> id = loadStart(start);
    if (id && std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
  }
  while (followed_ < files_.size()) {
    const std::size_t end = files_.size();
    parseWave(followed_);
    for (; followed_ < end; ++followed_) followImports(files_[followed_]);
  }
  return ids;
}

std::optional<std::uint32_t> Loader::loadStart(const Start& start) {
  if (const auto known = byPath_.find(start.path); known != byPath_.end()) return known->second;
  const auto readText = [&]() -> support::Result<std::string, ReadProblem> {
    if (!start.text) return disk_.read(start.path, start.root, limits_.fileBytes);
    if (start.text->size() <= limits_.fileBytes) return *start.text;
    return ReadProblem{ReadFault::TooLarge, {}};
  };
  if (overLimit_) return std::nullopt;
  auto text = readText();
  if (text && !hasRoom(text.value().size())) {
    const std::uint32_t id = add(start.path, start.root, {});
    reportNoRoom({files_[id].source, 0, 0}, files_[id].sink);
    return id;
  }
  if (text) return add(start.path, start.root, std::move(text.value()));
  if (text.error().fault == ReadFault::TooLarge) {
    const std::uint32_t id = add(start.path, start.root, {});
    files_[id].sink.report({files_[id].source, 0, 0}, diagnostics::FileTooLarge, {mebibytes(limits_.fileBytes)});
    return id;
  }
  problems_.push_back(fmt::format("{}: {}", relative(start.path, workingFolder_), text.error().reason));
  return std::nullopt;
}

bool Loader::hasRoom(std::uint64_t bytes) const {
  return files_.size() < limits_.files && bytes_ + bytes <= limits_.projectBytes;
}

void Loader::reportNoRoom(source::Span place, diagnostics::Sink& sink) {
  if (std::exchange(overLimit_, true)) return;
  const bool many = files_.size() >= limits_.files;
  const std::string most = many ? fmt::format("{} files", limits_.files) : mebibytes(limits_.projectBytes);
  sink.report(place, diagnostics::ProjectTooLarge, {most})
      .helped(many ? "`--max-files` raises the limit" : "`--max-size` raises the limit");
}

std::uint32_t Loader::add(std::string path, std::string root, std::string text) {
  const auto id = static_cast<std::uint32_t>(files_.size());
  bytes_ += text.size();
  LoadedFile& file = files_.emplace_back();
  file.source = sources_.add(relative(path, workingFolder_), std::move(text));
  file.root = std::move(root);
  byPath_.emplace(path, id);
  bySource_.emplace(file.source, id);
  file.path = std::move(path);
  return id;
}

const LoadedFile* Loader::file(source::SourceId source) const {
  const auto known = bySource_.find(source);
  return known == bySource_.end() ? nullptr : &files_[known->second];
}

void Loader::parseWave(std::size_t begin) {
  support::shareWork(files_.size() - begin, threads_, [&](std::size_t at) {
    LoadedFile& file = files_[begin + at];
    file.tree = syntax::parse(file.source, sources_.text(file.source), file.sink);
    if (!keepsTokens_) syntax::Tokens().swap(file.tree.tokens);
  });
}

void Loader::followImports(LoadedFile& from) {
  for (const syntax::Item& item : from.tree.items) {
    const auto* import = std::get_if<syntax::Import>(&item);
    if (import != nullptr) from.imports.push_back({import, follow(*import, from)});
  }
}

std::uint32_t Loader::follow(const syntax::Import& import, LoadedFile& from) {
  const source::Span place = import.path.span;
  if (wasReported(import.path)) return ImportEdge::unread;
  const std::optional<std::string> written = plainPath(import.path);
  if (!written) {
    from.sink.report(place, diagnostics::ImportComputed);
    return ImportEdge::unread;
  }
  NamedPath named = resolve(*written, from.path, from.root);
  if (named.fault) {
    reportFault(*named.fault, *written, place, from.sink);
    if (*named.fault == PathFault::NotRelative) offerNear(*written, place, from);
    return ImportEdge::unread;
  }
  if (const auto known = byPath_.find(named.absolute); known != byPath_.end()) {
    return isTooLarge(files_[known->second]) ? ImportEdge::unread : known->second;
  }
  auto text = disk_.read(named.absolute, from.root, limits_.fileBytes);
  if (!text) {
    reportUnread(*written, place, text.error(), from);
    return ImportEdge::unread;
  }
  if (!hasRoom(text.value().size())) {
    reportNoRoom(place, from.sink);
    return ImportEdge::unread;
  }
  return add(std::move(named.absolute), from.root, std::move(text.value()));
}

void Loader::offerNear(const std::string& written, source::Span place, LoadedFile& from) {
  const std::optional<std::string> near = nearFile(written, sourceExtension, from.path, from.root, disk_);
  if (!near) return;
  from.sink.last().helped(fmt::format("did you mean `{}`?", *near));
  from.sink.last().fix({fmt::format("import `{}`", *near),
                        {{place, fmt::format("\"{}\"", *near)}},
                        diagnostics::isSlip(written, *near)});
}

void Loader::reportUnread(const std::string& written, source::Span place, const ReadProblem& problem,
                          LoadedFile& from) {
  switch (problem.fault) {
    case ReadFault::Missing:
      from.sink.report(place, diagnostics::ImportNotFound, {written})
          .helped("the path goes from the folder of this file, with `/` between its parts");
      offerNear(written, place, from);
      break;
    case ReadFault::Link:
      from.sink.report(place, diagnostics::ImportThroughLink, {written}).helped("import the file that it leads to");
      break;
    case ReadFault::Folder:
      from.sink.report(place, diagnostics::ImportNoFile, {written}, {"a folder"})
          .helped("name a file in it; a folder is not imported as a whole");
      break;
    case ReadFault::NoFile:
      from.sink.report(place, diagnostics::ImportNoFile, {written}, {"a device or pipe"});
      break;
    case ReadFault::TooLarge:
      from.sink.report(place, diagnostics::ImportTooLarge, {written}, {mebibytes(limits_.fileBytes)});
      break;
    case ReadFault::Failed:
      problems_.push_back(fmt::format("{}: imports `{}`: {}", sources_.path(from.source), written, problem.reason));
      break;
  }
}

}  // namespace calm::driver
