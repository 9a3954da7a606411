#include "laws/listings.h"

#include <sstream>

namespace laws {
namespace {

Listing opened(const std::string& fence, std::size_t line) {
  Listing listing;
  listing.line = line;
  std::istringstream words(fence);
  std::string word;
  words >> word;
  while (words >> word) {
    if (word == "fragment" || word == "before" || word == "after") {
      listing.isFragment = true;
    } else if (word == "fails") {
      words >> listing.fails;
    } else {
      listing.file = word;
    }
  }
  return listing;
}

}  // namespace

std::vector<Listing> listingsOf(std::string_view page) {
  std::vector<Listing> listings;
  std::istringstream lines{std::string(page)};
  bool inside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!inside && (line == "```calm" || line.rfind("```calm ", 0) == 0)) {
      listings.push_back(opened(line.substr(3), number));
      inside = true;
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      listings.back().text += line + "\n";
    }
  }
  return listings;
}

}  // namespace laws
