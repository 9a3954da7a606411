#include "driver/output_commit.h"

#include <set>

namespace calm::driver {
namespace {

/// With more files than this, one syncfs() costs less than an fsync() for each.
constexpr std::size_t fewFiles = 64;

std::size_t changesOf(const Survey& survey) {
  return survey.create.size() + survey.replace.size() + survey.obsolete.size();
}

}  // namespace

Commit::Commit(OutputFolder& folder, const Survey& survey, const emit::OutputFiles& output)
    : folder_(folder),
      survey_(survey),
      manifest_(output.back()),
      durable_(changesOf(survey) <= fewFiles ? Durable::Now : Durable::Later) {}

std::optional<OutputError> Commit::run() {
  auto error = writeAll();
  if (!error) error = renameAll();
  if (!error) error = syncFolders();
  if (!error) error = commitManifest();
  if (error) {
    takeBack();
    return error;
  }
  return removeOldBytes();
}

/// The journal is durable before anything else is there, so whatever a kill leaves behind can be told.
std::optional<OutputError> Commit::writeJournal() {
  if (auto error = folder_.writeTemporary(manifest_.path, manifest_.bytes, Durable::Now)) return error;
  return folder_.syncFolderOf(manifest_.path);
}

std::optional<OutputError> Commit::writeAll() {
  if (auto error = writeJournal()) return error;
  for (const auto* files : {&survey_.create, &survey_.replace}) {
    for (const emit::OutputFile* file : *files) {
      if (auto error = folder_.writeTemporary(file->path, file->bytes, durable_)) return error;
    }
  }
  return durable_ == Durable::Later ? folder_.syncAll() : std::nullopt;
}

std::optional<OutputError> Commit::place(const emit::OutputFile& file) {
  if (auto error = folder_.place(file.path)) return error;
  done_.push_back({&file.path, Step::Placed});
  return std::nullopt;
}

std::optional<OutputError> Commit::swap(const emit::OutputFile& file) {
  const auto swapped = folder_.swap(file.path);
  if (!swapped) return swapped.error();
  if (swapped.value() == Swap::Exchanged) done_.push_back({&file.path, Step::Swapped});
  return std::nullopt;
}

std::optional<OutputError> Commit::renameAll() {
  for (const emit::OutputFile* file : survey_.create) {
    if (auto error = place(*file)) return error;
  }
  for (const emit::OutputFile* file : survey_.replace) {
    if (auto error = swap(*file)) return error;
  }
  for (const std::string& path : survey_.obsolete) {
    if (auto error = folder_.withdraw(path)) return error;
    done_.push_back({&path, Step::Withdrawn});
  }
  return std::nullopt;
}

std::optional<OutputError> Commit::syncFolders() {
  folder_.syncMadeFolders();
  if (durable_ == Durable::Later) return folder_.syncAll();
  std::set<std::string> folders;
  for (const Done& done : done_) {
    for (std::size_t slash = done.path->rfind('/'); slash != std::string::npos && slash > 0;
         slash = done.path->rfind('/', slash - 1)) {
      folders.insert(done.path->substr(0, slash));
    }
  }
  for (const std::string& folder : folders) {
    if (auto error = folder_.syncFolderOf(folder + "/.")) return error;
  }
  return folder_.syncFolderOf(manifest_.path);
}

std::optional<OutputError> Commit::commitManifest() {
  if (survey_.manifest != OnDisk::Same) {
    auto error = survey_.manifest == OnDisk::Missing ? place(manifest_) : swap(manifest_);
    if (error) return error;
  }
  return folder_.syncFolderOf(manifest_.path);
}

/// The journal goes last: as long as it is there, the next build looks for what is left.
std::optional<OutputError> Commit::removeOldBytes() {
  for (const emit::OutputFile* file : survey_.replace) {
    if (auto error = folder_.removeTemporary(file->path)) return error;
  }
  for (const std::string& path : survey_.obsolete) {
    if (auto error = folder_.removeTemporary(path)) return error;
    folder_.removeEmptyFolders(path);
  }
  return folder_.removeTemporary(manifest_.path);
}

void Commit::takeBack() {
  for (auto done = done_.rbegin(); done != done_.rend(); ++done) {
    switch (done->step) {
      case Step::Placed:
        static_cast<void>(folder_.remove(*done->path));
        break;
      case Step::Swapped:
        static_cast<void>(folder_.swap(*done->path));
        break;
      case Step::Withdrawn:
        static_cast<void>(folder_.place(*done->path));
        break;
    }
  }
  for (const auto* files : {&survey_.create, &survey_.replace}) {
    for (const emit::OutputFile* file : *files) static_cast<void>(folder_.removeTemporary(file->path));
  }
  static_cast<void>(folder_.removeTemporary(manifest_.path));
  folder_.removeMadeFolders();
}

}  // namespace calm::driver
