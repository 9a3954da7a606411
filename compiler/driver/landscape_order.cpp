#include "driver/landscape_order.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/catalog.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

using semantics::ImportEdge;

constexpr std::size_t maxDepth = 32;

class Orderer {
 public:
  Orderer(const std::deque<LoadedFile>& files, ReportedCircles& circles, diagnostics::Sink& sink)
      : files_(files), circles_(circles), sink_(sink), places_(files.size(), ImportEdge::unread) {}

  std::vector<semantics::File> order(std::uint32_t start) {
    visit(start);
    return std::move(ordered_);
  }

 private:
  void visit(std::uint32_t id) {
    semantics::File file{&files_[id].tree, {}};
    open_.push_back({id, nullptr});
    for (const ImportEdge& edge : files_[id].imports) {
      open_.back().import = edge.import;
      file.imports.push_back({edge.import, place(edge)});
    }
    open_.pop_back();
    places_[id] = static_cast<std::uint32_t>(ordered_.size());
    ordered_.push_back(std::move(file));
  }

  /// Where the imported file stands in the order; visits it first if need be.
  std::uint32_t place(const ImportEdge& edge) {
    if (edge.file == ImportEdge::unread || places_[edge.file] != ImportEdge::unread) return placeOf(edge.file);
    const auto isThis = [&](const Open& each) { return each.file == edge.file; };
    const auto circle = std::find_if(open_.begin(), open_.end(), isThis);
    if (circle != open_.end()) {
      reportCircle(circle);
      return ImportEdge::unread;
    }
    if (open_.size() > maxDepth) {
      sink_.report(edge.import->path.span, diagnostics::ImportTooDeep, {fmt::format("{} files", maxDepth)})
          .helped("let the file that begins the landscape import the deep ones itself");
      return ImportEdge::unread;
    }
    visit(edge.file);
    return placeOf(edge.file);
  }

  std::uint32_t placeOf(std::uint32_t file) const {
    return file == ImportEdge::unread ? ImportEdge::unread : places_[file];
  }

  struct Open {
    std::uint32_t file;
    const syntax::Import* import;
  };

  void reportCircle(std::vector<Open>::const_iterator first) {
    std::vector<std::uint32_t> members;
    std::string way;
    for (auto at = first; at != open_.end(); ++at) {
      members.push_back(at->file);
      way += fmt::format("`{}` → ", name(at->file));
    }
    way += fmt::format("`{}`", name(first->file));
    std::sort(members.begin(), members.end());
    if (!circles_.insert(members).second) return;
    diagnostics::Diagnostic& found = sink_.report(open_.back().import->path.span, diagnostics::ImportCycle, {way})
                                         .helped("move what both files need into a third file, and import that");
    for (auto at = first; at + 1 != open_.end(); ++at) {
      found.mark(at->import->path.span, fmt::format("`{}` imports `{}` here", name(at->file), name((at + 1)->file)));
    }
  }

  std::string name(std::uint32_t file) const { return relative(files_[file].path, files_[file].root); }

  const std::deque<LoadedFile>& files_;
  ReportedCircles& circles_;
  diagnostics::Sink& sink_;
  std::vector<std::uint32_t> places_;
  std::vector<semantics::File> ordered_;
  std::vector<Open> open_;
};

void markReached(const std::deque<LoadedFile>& files, std::uint32_t from, std::vector<bool>& reached) {
  std::vector<std::uint32_t> open{from};
  while (!open.empty()) {
    const std::uint32_t file = open.back();
    open.pop_back();
    if (reached[file]) continue;
    reached[file] = true;
    for (const ImportEdge& edge : files[file].imports) {
      if (edge.file != ImportEdge::unread) open.push_back(edge.file);
    }
  }
}

}  // namespace

std::vector<semantics::File> inOrder(const std::deque<LoadedFile>& files, std::uint32_t start, ReportedCircles& circles,
                                     diagnostics::Sink& sink) {
  return Orderer(files, circles, sink).order(start);
}

std::vector<std::uint32_t> landscapeStarts(const std::deque<LoadedFile>& files,
                                           const std::vector<std::uint32_t>& candidates) {
  std::vector<bool> imported(files.size(), false);
  for (std::uint32_t id = 0; id < files.size(); ++id) {
    for (const ImportEdge& edge : files[id].imports) {
      if (edge.file != ImportEdge::unread && edge.file != id) imported[edge.file] = true;
    }
  }
  std::vector<std::uint32_t> starts;
  std::vector<bool> reached(files.size(), false);
  for (std::uint32_t id : candidates) {
    if (imported[id]) continue;
    starts.push_back(id);
    markReached(files, id, reached);
  }
  for (std::uint32_t id : candidates) {
    if (reached[id]) continue;
    starts.push_back(id);
    markReached(files, id, reached);
  }
  return starts;
}

}  // namespace calm::driver
