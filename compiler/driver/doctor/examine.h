#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs/knowledge/key_checks.h"

/// An offline look at a service key. The key is a text of whatever origin, and no value of it is ever part of what is
/// said: neither of a secret nor of anything else.
namespace calm::driver::doctor {

struct Finding {
  packs::KeyLevel level = packs::KeyLevel::Error;
  /// Of the check: `api-suffix`; of the file: `file-…`.
  std::string id;
  /// The member it is about, in SAP's shape: `uaa.clientid`; empty: the file.
  std::string member;
  std::string says;
  std::string remedy;
  /// Where SAP says so: a page of the guide, or another place; empty where no page is needed.
  std::string citation;
};

/// In the order of the checks, what is wrong with the file first.
std::vector<Finding> examine(std::string_view text, const packs::KeyChecks& checks);

/// For a person; ends with what no file shows.
std::string renderHuman(std::string_view path, const std::vector<Finding>& findings, const packs::KeyChecks& checks);

/// `schemas/doctor.schema.json`.
std::string renderJson(std::string_view path, const std::vector<Finding>& findings, const packs::KeyChecks& checks);

}  // namespace calm::driver::doctor
