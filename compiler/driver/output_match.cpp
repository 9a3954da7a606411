#include "driver/output_match.h"

#include <vector>

#include "emit/manifest/sha256.h"

namespace calm::driver {
namespace {

support::Result<Match, OutputError> matchFound(OutputFolder& folder, const std::string& path,
                                               const OutputFolder::Found& found, const ManifestEntry& entry) {
  if (!found) return found.error();
  if (!found.value()) return Match::Absent;
  const FoundFile& there = *found.value();
  if (there.size != entry.size) return Match::Differs;
  std::vector<char> piece(std::size_t{64} * 1024);
  emit::manifest::Sha256 hash;
  while (true) {
    const auto read = [&] { return ::read(there.file.number(), piece.data(), piece.size()); };
    const ssize_t got = uninterrupted(read);
    if (got < 0) return folder.failed(path);
    if (got == 0) break;
    hash.add({piece.data(), static_cast<std::size_t>(got)});
  }
  return emit::manifest::hexOf(hash.digest()) == entry.sha256 ? Match::Matches : Match::Differs;
}

}  // namespace

support::Result<Match, OutputError> match(OutputFolder& folder, const std::string& path, const ManifestEntry& entry) {
  return matchFound(folder, path, folder.find(path, OutputFolder::Other::Overlook), entry);
}

support::Result<Match, OutputError> matchPrepared(OutputFolder& folder, const std::string& path,
                                                  const ManifestEntry& entry) {
  return matchFound(folder, path, folder.findPrepared(path), entry);
}

}  // namespace calm::driver
