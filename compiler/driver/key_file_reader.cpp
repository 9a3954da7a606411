#include "driver/key_file_reader.h"

#include <algorithm>
#include <utility>

#include "driver/near_file.h"
#include "driver/paths.h"
#include "driver/service_key_reader.h"

namespace calm::driver {
namespace {

using semantics::KeyProblem;
using semantics::ServiceKeyFile;

constexpr std::uint64_t longestKey = 1u << 20;
constexpr std::string_view keyExtension = ".json";

KeyProblem problemOf(const ReadProblem& problem) {
  switch (problem.fault) {
    case ReadFault::Missing:
      return {KeyProblem::Kind::Missing, "no such file"};
    case ReadFault::Link:
      return {KeyProblem::Kind::OutsideRoot, "the path leads through a link"};
    case ReadFault::Folder:
      return {KeyProblem::Kind::NotAKey, "it is a folder"};
    case ReadFault::NoFile:
      return {KeyProblem::Kind::NotAKey, "it is no regular file"};
    case ReadFault::TooLarge:
      return {KeyProblem::Kind::NotAKey, "it is larger than 1 MiB"};
    case ReadFault::Failed:
      return {KeyProblem::Kind::Missing, problem.reason};
  }
  return {};
}

KeyProblem problemOf(PathFault fault) {
  switch (fault) {
    case PathFault::Empty:
      return {KeyProblem::Kind::Missing, "the path is empty"};
    case PathFault::NotRelative:
      return {KeyProblem::Kind::OutsideRoot, "the path is no relative path with `/`"};
    case PathFault::OutsideRoot:
      return {KeyProblem::Kind::OutsideRoot, "the path leaves the folder of the project"};
  }
  return {};
}

}  // namespace

support::Result<const ServiceKeyFile*, KeyProblem> KeyFileReader::read(source::SourceId from, std::string_view path) {
  const LoadedFile* const file = loader_.file(from);
  if (file == nullptr) return KeyProblem{KeyProblem::Kind::Missing, "no such file"};
  const NamedPath named = resolve(path, file->path, file->root);
  if (named.fault) return problemOf(*named.fault);
  const std::lock_guard lock(mutex_);
  auto known = read_.find(named.absolute);
  if (known == read_.end()) known = read_.emplace(named.absolute, readAt(named.absolute, file->root)).first;
  if (!known->second) {
    KeyProblem problem = known->second.error();
    if (problem.kind == KeyProblem::Kind::Missing) {
      problem.near = nearFile(path, keyExtension, file->path, file->root, disk_).value_or("");
    }
    return problem;
  }
  return &std::as_const(known->second).value();
}

KeyFileReader::Answer KeyFileReader::readAt(const std::string& path, const std::string& root) {
  auto text = disk_.read(path, root, longestKey);
  if (!text) return problemOf(text.error());
  Answer key = readServiceKey(text.value());
  // The secret stood in it.
  std::fill(text.value().begin(), text.value().end(), '\0');
  return key;
}

}  // namespace calm::driver
