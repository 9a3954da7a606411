#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace calm::packs {

/// What is wrong with a pack (CALM5001): the line of the YAML file, from 1 (0: the file as a whole), and a sentence.
struct PackProblem {
  std::string file;
  std::uint32_t line = 0;
  std::string message;
};

using PackProblems = std::vector<PackProblem>;

/// `file:line: message`, as a list of findings prints it.
std::string print(const PackProblem& problem);

}  // namespace calm::packs
