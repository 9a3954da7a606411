#include "packs/problem.h"

namespace calm::packs {

std::string print(const PackProblem& problem) {
  const std::string place = problem.line == 0 ? problem.file : problem.file + ":" + std::to_string(problem.line);
  return place + ": " + problem.message;
}

}  // namespace calm::packs
