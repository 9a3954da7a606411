#include "lsp/workspace.h"

#include <algorithm>
#include <utility>

#include "driver/paths.h"
#include "driver/project.h"

namespace calm::lsp {
namespace {

/// The files that the landscape of `start` is made of.
std::set<std::uint32_t> closureOf(const driver::Loader& loader, std::uint32_t start) {
  std::set<std::uint32_t> seen{start};
  for (std::vector<std::uint32_t> left{start}; !left.empty();) {
    const std::uint32_t file = left.back();
    left.pop_back();
    for (const semantics::ImportEdge& edge : loader.files()[file].imports) {
      if (edge.file != semantics::ImportEdge::unread && seen.insert(edge.file).second) left.push_back(edge.file);
    }
  }
  return seen;
}

}  // namespace

void Workspace::setFolders(std::vector<std::string> folders) {
  folders_ = std::move(folders);
  // The longest one that holds a file is its own.
  std::sort(folders_.begin(), folders_.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  looks_.clear();
  forget();
}

void Workspace::configure(driver::Settings settings) {
  settings_ = std::move(settings);
  forget();
}

void Workspace::open(const std::string& path, const std::string& text) {
  open_.insert(path);
  edit(path, text);
}

void Workspace::edit(const std::string& path, const std::string& text) {
  disk_.edit(path, text);
  stale(path);
}

void Workspace::close(const std::string& path) {
  disk_.forget(path);
  open_.erase(path);
  stale(path);
}

void Workspace::forget() {
  landscapes_.clear();
  for (const auto& [key, look] : looks_) stale_.insert(key);
  for (const std::string& path : open_) stale_.insert(keyOf(path));
}

void Workspace::stale(const std::string& path) {
  landscapes_.clear();
  stale_.insert(keyOf(path));
  // A project may lie in another one, and a single file may import what is edited.
  for (const auto& [key, look] : looks_) stale_.insert(key);
}

std::string Workspace::keyOf(const std::string& path) {
  const auto around = std::find_if(folders_.begin(), folders_.end(),
                                   [&](const std::string& folder) { return driver::liesUnder(path, folder); });
  const std::string folder = around == folders_.end() ? driver::folderOf(path) : *around;
  const driver::Project project = driver::projectOfFile(path, folder, disk_);
  if (project.configured) return project.root;
  return around == folders_.end() ? path : folder;
}

std::string Workspace::folderOf(const std::string& key) { return disk_.isFolder(key) ? key : driver::folderOf(key); }

/// An open file that the search leaves out is named beside the project; any other begins a landscape only if nothing
/// imports it, open or not.
Look Workspace::lookAt(const std::string& key) {
  Look look{folderOf(key), nullptr};
  driver::Input input{.paths = {key}, .text = std::nullopt, .textName = {}};
  const auto run = [&] {
    look.compilation = std::make_unique<driver::Compilation>(disk_, look.folder, settings_);
    look.compilation->run(input, driver::Until::Model);
  };
  run();
  std::set<std::string> found{key};
  for (const driver::LoadedFile& file : look.compilation->loader().files()) found.insert(file.path);
  for (const std::string& path : open_) {
    if (!found.contains(path) && keyOf(path) == key) input.paths.push_back(path);
  }
  if (input.paths.size() > 1) run();
  return look;
}

void Workspace::refresh() {
  for (const std::string& key : std::exchange(stale_, {})) {
    hasNews_ = true;
    const bool wanted =
        std::any_of(open_.begin(), open_.end(), [&](const std::string& path) { return keyOf(path) == key; });
    if (wanted) {
      looks_[key] = lookAt(key);
    } else {
      looks_.erase(key);
    }
  }
}

bool Workspace::takeNews() {
  refresh();
  return std::exchange(hasNews_, false);
}

std::string Workspace::startOf(const std::string& path) {
  refresh();
  const auto look = looks_.find(keyOf(path));
  if (look == looks_.end()) return path;
  const driver::Compilation& all = *look->second.compilation;
  for (const std::uint32_t start : all.starts()) {
    for (const std::uint32_t file : closureOf(all.loader(), start)) {
      if (all.loader().files()[file].path == path) return all.loader().files()[start].path;
    }
  }
  return path;
}

driver::Compilation* Workspace::landscapeOf(const std::string& path) {
  const std::string start = startOf(path);
  const auto [known, fresh] = landscapes_.try_emplace(start);
  if (fresh) {
    driver::Settings settings = settings_;
    settings.apart = true;
    settings.printing = true;
    known->second = std::make_unique<driver::Compilation>(disk_, folderOf(keyOf(start)), std::move(settings));
    known->second->run({.paths = {start}, .text = std::nullopt, .textName = {}}, driver::Until::Model);
  }
  return known->second->starts().empty() ? nullptr : known->second.get();
}

}  // namespace calm::lsp
