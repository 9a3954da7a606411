#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/output_folder.h"
#include "driver/output_survey.h"

namespace calm::driver {

/// Carries out a survey. Everything is written under temporary names first; then names change one by one, the
/// manifest's last. Whatever fails on the way is taken back.
class Commit {
 public:
  /// All outlive the commit; the last file of the output is the manifest.
  Commit(OutputFolder& folder, const Survey& survey, const emit::OutputFiles& output);

  std::optional<OutputError> run();

 private:
  enum class Step { Placed, Swapped, Withdrawn };
  struct Done {
    const std::string* path;
    Step step;
  };

  std::optional<OutputError> writeAll();
  std::optional<OutputError> writeJournal();
  std::optional<OutputError> renameAll();
  std::optional<OutputError> place(const emit::OutputFile& file);
  std::optional<OutputError> swap(const emit::OutputFile& file);
  std::optional<OutputError> syncFolders();
  std::optional<OutputError> commitManifest();
  std::optional<OutputError> removeOldBytes();
  void takeBack();

  OutputFolder& folder_;
  const Survey& survey_;
  const emit::OutputFile& manifest_;
  Durable durable_;
  std::vector<Done> done_;
};

}  // namespace calm::driver
