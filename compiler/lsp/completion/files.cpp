#include "lsp/completion/files.h"

#include <fmt/format.h>

#include "driver/paths.h"

namespace calm::lsp {

std::vector<Offer> filesFor(Writing& writing, std::string_view text, std::uint32_t offset, const WrittenIn& in,
                            driver::Files& disk) {
  std::string before;
  if (!writing.isUnquoted) before = text.substr(writing.word.begin, offset - writing.word.begin);
  const std::string above = before.substr(0, before.rfind('/') + 1);
  writing.word.begin += static_cast<std::uint32_t>(above.size());
  const std::string folder = driver::absolute(driver::folderOf(in.file), above.empty() ? "." : above);
  std::vector<Offer> offers;
  if (!driver::liesUnder(folder, in.root) || above.starts_with('/')) return offers;
  const auto entries = disk.list(folder);
  if (!entries) return offers;
  const bool isImport = writing.wants == Writing::Wants::ImportedFile;
  const std::string_view ending = isImport ? ".calm" : ".json";
  for (const driver::FolderEntry& entry : entries.value()) {
    const std::string path = folder + "/" + entry.name;
    const bool counts = entry.isFolder || (entry.name.ends_with(ending) && path != in.file);
    if (!counts || entry.name.starts_with('.')) continue;
    const std::string step = entry.isFolder ? entry.name + "/" : entry.name;
    const OfferKind kind = entry.isFolder ? OfferKind::Folder : OfferKind::File;
    offers.push_back({step, kind, writing.isUnquoted ? fmt::format("\"{}\"", step) : step});
  }
  if (folder != in.root && (above.empty() || above.ends_with("../"))) {
    offers.push_back({"../", OfferKind::Folder, writing.isUnquoted ? "\"../\"" : "../"});
  }
  return offers;
}

}  // namespace calm::lsp
