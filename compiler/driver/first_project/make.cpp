#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "driver/first_project/first_project.h"
#include "driver/paths.h"
#include "driver/report_file.h"

namespace calm::driver::first_project {
namespace {

/// Beside the folder's own files while it is written; no other run has this name.
std::string unfinished() { return ".calm-init-" + std::to_string(getpid()); }

bool isThere(const std::string& path) {
  struct stat facts {};
  return lstat(path.c_str(), &facts) == 0;
}

bool holds(const std::string& path, std::string_view text) {
  struct stat facts {};
  if (lstat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return false;
  std::ifstream stream(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return bytes == text;
}

/// Files and folders that are taken back unless all is well in the end.
class Making {
 public:
  explicit Making(const std::string& folder) : folder_(folder) {}
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  ~Making() {
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) static_cast<void>(std::remove(path->c_str()));
  }

  void keep() { made_.clear(); }

  /// The error number, or 0.
  int makeFolder(const std::string& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) == 0) return S_ISDIR(facts.st_mode) ? 0 : ENOTDIR;
    if (const int error = path == "/" ? 0 : makeFolder(folderOf(path)); error != 0) return error;
    if (mkdir(path.c_str(), 0777) != 0) return errno;
    made_.push_back(path);
    return 0;
  }

  /// The file appears with its whole text, and never in the place of another.
  int makeFile(const std::string& path, std::string_view text) {
    if (const int error = makeFolder(folderOf(path)); error != 0) return error;
    const std::string prepared = absolute(folder_, unfinished());
    const int file = open(prepared.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) return errno;
    close(file);
    int error = writeReport(prepared, text);
    if (error == 0 && renameat2(AT_FDCWD, prepared.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
      error = errno;
    }
    if (error != 0) {
      static_cast<void>(unlink(prepared.c_str()));
      return error;
    }
    made_.push_back(path);
    return 0;
  }

 private:
  const std::string& folder_;
  std::vector<std::string> made_;
};

}  // namespace

support::Result<Made, NotMade> make(const std::string& folder) {
  Made result;
  std::vector<const File*> missing;
  for (const File& file : files()) {
    const std::string path = absolute(folder, file.path);
    if (!isThere(path)) {
      missing.push_back(&file);
    } else if (file.ifThere == IfThere::Refuse && !holds(path, file.text)) {
      return NotMade{path, "is there already, and init overwrites nothing"};
    } else {
      result.kept.emplace_back(file.path);
    }
  }
  Making making(folder);
  if (const int error = making.makeFolder(folder); error != 0) return NotMade{folder, std::strerror(error)};
  for (const File* file : missing) {
    const std::string path = absolute(folder, file->path);
    if (const int error = making.makeFile(path, file->text); error != 0) return NotMade{path, std::strerror(error)};
    result.written.emplace_back(file->path);
  }
  making.keep();
  return result;
}

}  // namespace calm::driver::first_project
