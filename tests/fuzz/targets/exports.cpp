// Seeds: *.json *.properties

#include <set>
#include <string>
#include <utility>

#include "diagnostics/sink.h"
#include "driver/exported/calm_text.h"
#include "driver/exported/exported.h"
#include "format/format.h"
#include "fuzz/harness/target.h"
#include "packs/catalog.h"
#include "syntax/parse.h"

namespace {

using namespace calm;
using driver::exported::Destination;

/// An export of destinations, in any form.
void run(std::string_view input) {
  const auto read = driver::exported::read(input);
  if (!read) return fuzz::require(!read.error().reason.empty(), "a refusal says why");
  fuzz::require(!read.value().destinations.empty(), "an export that is taken holds a destination");
  for (const Destination& destination : read.value().destinations) {
    std::set<std::string> keys;
    for (const auto& property : destination.properties) {
      fuzz::require(keys.insert(property.key).second, "a key stands once");
    }
  }
  static const packs::Catalog catalog;
  const auto made = calmText(read.value().destinations, *catalog.kind("destination"), {"imported", "btp-subaccount"});
  diagnostics::Sink sink;
  const syntax::Tree tree = syntax::parse(source::SourceId{0}, made.text, sink);
  fuzz::require(sink.found().empty(), "the text that is made of it has no mistake of syntax");
  fuzz::require(format::format(tree, made.text).text == made.text, "the text that is made of it is in canonical form");
}

}  // namespace

const fuzz::Target fuzz::target{run};
