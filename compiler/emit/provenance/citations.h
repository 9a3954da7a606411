#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "packs/pack.h"

namespace calm::emit::provenance {

/// The rules and packs that a map cites; each stands in it once.
class Citations {
 public:
  /// How the map names a rule: its id, and where two packs use one id, the second with its product in front.
  std::string_view nameOf(const packs::Rule& rule, const packs::Pack* pack);
  void cite(const packs::Pack& pack) { packs_.emplace(pack.product, &pack); }

  /// Appends the members `rules` and `packs`.
  void append(std::string& map) const;

 private:
  struct Citation {
    std::string name;
    const packs::Pack* pack = nullptr;
  };

  std::map<const packs::Rule*, Citation> cited_;
  std::map<std::string, const packs::Rule*, std::less<>> names_;
  std::map<std::string_view, const packs::Pack*> packs_;
};

}  // namespace calm::emit::provenance
