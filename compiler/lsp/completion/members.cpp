#include "lsp/completion/members.h"

#include <fmt/format.h>

#include <algorithm>

#include "lsp/described.h"

namespace calm::lsp {
namespace {

using packs::Kind;
using packs::LabelForm;
using packs::ObjectTemplate;

/// Whether what stands behind the word belongs to it: then nothing but the word is replaced.
bool goesOn(const Writing& writing) {
  switch (writing.next) {
    case syntax::TokenKind::EndOfFile:
    case syntax::TokenKind::LineEnd:
    case syntax::TokenKind::CloseBrace:
    case syntax::TokenKind::Comma:
    case syntax::TokenKind::Semicolon:
      return false;
    default:
      return true;
  }
}

class Blocks {
 public:
  Blocks(const Writing& writing, const packs::Catalog& catalog, bool snippets)
      : writing_(writing),
        catalog_(catalog),
        permitted_(catalog, writing.blocks),
        writesWhole_(snippets && !goesOn(writing)) {}

  std::vector<Offer> blocks() {
    const std::vector<const Kind*> kinds = permitted_.kinds();
    if (writesWhole_) {
      for (const Kind* kind : kinds) addWhole(*kind);
    }
    for (const Kind* kind : kinds) {
      if (!isGivenOnce(*kind)) add({kind->name, OfferKind::Module, kind->name + " ", kind->noun, describe(*kind)});
    }
    return std::move(offers_);
  }

  std::vector<Offer> labels() {
    const Kind* kind = permitted_.kind(writing_.name);
    if (kind == nullptr || kind->label != LabelForm::Symbol) return {};
    for (const packs::Symbol& word : permitted_.labels(*kind)) {
      if (isGiven(*kind, word.id)) continue;
      Stops stops;
      Offer offer{word.id, OfferKind::EnumMember, word.id, word.label, describeWord(*kind, word)};
      finish(offer, writesWhole_ ? fmt::format("{} {}", word.id, body(head(*kind, word.id), stops, nullptr)) : "");
    }
    return std::move(offers_);
  }

  std::vector<Offer> products() {
    const Kind* kind = catalog_.kind(writing_.name);
    if (kind == nullptr || !kind->hasProduct) return {};
    for (const std::string_view id : catalog_.products()) {
      const packs::Pack* pack = catalog_.pack(id);
      if (pack == nullptr) continue;
      Stops stops;
      Offer offer{std::string(id), OfferKind::Class, std::string(id), pack->name, describe(*pack)};
      finish(offer, writesWhole_ ? fmt::format("{} {}", id, body(head(*kind, {}, pack), stops, nullptr)) : "");
    }
    return std::move(offers_);
  }

 private:
  void add(Offer offer) { offers_.push_back(std::move(offer)); }

  void finish(Offer& offer, std::string whole) {
    offer.isSnippet = !whole.empty();
    if (offer.isSnippet) offer.text = std::move(whole);
    add(std::move(offer));
  }

  bool isGiven(const Kind& kind, std::string_view label) const {
    return std::ranges::any_of(
        writing_.given, [&](const WrittenMember& member) { return member.name == kind.name && member.label == label; });
  }

  /// A kind without a label stands once; one whose label is a word, once for each.
  bool isGivenOnce(const Kind& kind) const {
    if (kind.label == LabelForm::None) return isGiven(kind, {});
    if (kind.label == LabelForm::Name) return false;
    const auto labels = permitted_.labels(kind);
    return std::ranges::all_of(labels, [&](const packs::Symbol& word) { return isGiven(kind, word.id); }) &&
           !labels.empty();
  }

  std::string describeWord(const Kind& kind, const packs::Symbol& word) const {
    const packs::UseCaseName* useCase = kind.wantsUseCase ? catalog_.useCase(word.id) : nullptr;
    return useCase ? describeUseCase(*useCase, permitted_.pack()) : describe(word);
  }

  /// The blocks around a new one, and that one.
  std::vector<BlockHead> head(const Kind& kind, std::string_view label, const packs::Pack* pack = nullptr) const {
    std::vector<BlockHead> blocks = writing_.blocks;
    blocks.push_back({.kind = kind.name, .label = label});
    if (pack == nullptr) return blocks;
    blocks.back().product = pack->product;
    if (pack->useCases.empty()) return blocks;
    for (const Kind& each : catalog_.kinds().kinds) {
      if (each.wantsUseCase) blocks.back().members.push_back({each.name});
    }
    return blocks;
  }

  /// What the new block can not be without; its template says how it is told from others.
  std::string body(const std::vector<BlockHead>& blocks, Stops& stops, const ObjectTemplate* role) {
    const Permitted inside(catalog_, blocks);
    std::string lines;
    for (const packs::FieldDef* field : inside.fields()) {
      if (!inside.isRequired(*field)) continue;
      const std::string fixed = role ? fixedValue(*role, *field) : "";
      lines += fmt::format("  {} = {}\n", field->name, fixed.empty() ? stops.valueOf(*field) : inSnippet(fixed));
    }
    return fmt::format("{{\n{}  $0\n}}", lines);
  }

  /// The value that the template gives its key, where that is a word or a list of words.
  static std::string fixedValue(const ObjectTemplate& role, const packs::FieldDef& field) {
    const auto part = std::ranges::find(role.fields, field.name, &packs::FieldTemplate::name);
    if (role.key != field.name || part == role.fields.end() || part->values.size() != 1) return {};
    const std::string& value = part->values.front();
    const bool isPlain = value.find_first_of("(.\"'") == std::string::npos;
    return isPlain ? value : "";
  }

  void addWhole(const Kind& kind) {
    if (kind.hasProduct) return addTenants(kind);
    if (kind.label == LabelForm::Symbol) return addWords(kind);
    if (isGivenOnce(kind)) return;
    const auto templates = permitted_.templates(kind);
    for (const ObjectTemplate* role : templates) {
      if (kind.label == LabelForm::None || role->name.empty() || isGiven(kind, role->name)) continue;
      Stops stops;
      const std::string begin = fmt::format("{} {} ", kind.name, stops.stop(role->name));
      addWhole(fmt::format("{} {}", kind.name, role->name), kind, begin + body(head(kind, {}), stops, role));
    }
    if (!templates.empty() && kind.label == LabelForm::Name) return;
    Stops stops;
    const std::string name = kind.label == LabelForm::Name ? stops.stop("name") + " " : "";
    addWhole(kind.name + " { }", kind, fmt::format("{} {}{}", kind.name, name, body(head(kind, {}), stops, nullptr)));
  }

  void addWords(const Kind& kind) {
    for (const packs::Symbol& word : permitted_.labels(kind)) {
      if (isGiven(kind, word.id)) continue;
      Stops stops;
      Offer offer{
          fmt::format("{} {}", kind.name, word.id), OfferKind::Snippet, {}, word.label, describeWord(kind, word)};
      finish(offer, fmt::format("{} {} {}", kind.name, word.id, body(head(kind, word.id), stops, nullptr)));
    }
  }

  void addTenants(const Kind& kind) {
    for (const std::string_view id : catalog_.products()) {
      const packs::Pack* pack = catalog_.pack(id);
      if (pack == nullptr) continue;
      Stops stops;
      const std::string begin = fmt::format("{} {} : {} ", kind.name, stops.stop("name"), id);
      Offer offer{fmt::format("{} : {}", kind.name, id), OfferKind::Snippet, {}, pack->name, describe(*pack)};
      finish(offer, begin + body(head(kind, {}, pack), stops, nullptr));
    }
  }

  void addWhole(std::string label, const Kind& kind, std::string text) {
    Offer offer{std::move(label), OfferKind::Snippet, {}, kind.noun, describe(kind)};
    finish(offer, std::move(text));
  }

  const Writing& writing_;
  const packs::Catalog& catalog_;
  Permitted permitted_;
  bool writesWhole_;
  std::vector<Offer> offers_;
};

std::string documentationOf(const Permitted& permitted, const packs::FieldDef& field) {
  std::string text = describe(field);
  if (!field.required && permitted.isRequired(field)) text += "\n\nrequired";
  if (const packs::Rule* rule = permitted.ruleOf(field.name)) text += "\n\n" + describe(*rule, permitted.pack());
  return text;
}

}  // namespace

std::vector<Offer> membersFor(const Writing& writing, const packs::Catalog& catalog, bool snippets) {
  std::vector<Offer> offers;
  const Permitted permitted(catalog, writing.blocks);
  for (const packs::FieldDef* field : permitted.fields()) {
    if (std::ranges::find(writing.given, field->name, &WrittenMember::name) != writing.given.end()) continue;
    Offer offer{field->name, OfferKind::Field, field->name + " = ", written(field->type),
                documentationOf(permitted, *field)};
    if (goesOn(writing)) {
      offer.text = field->name;
    } else if (snippets) {
      Stops stops;
      offer.text += stops.valueOf(*field);
      offer.isSnippet = true;
    }
    offers.push_back(std::move(offer));
  }
  if (writing.next == syntax::TokenKind::Assign) return offers;
  std::ranges::move(blocksFor(writing, catalog, snippets), std::back_inserter(offers));
  return offers;
}

std::vector<Offer> blocksFor(const Writing& writing, const packs::Catalog& catalog, bool snippets) {
  return Blocks(writing, catalog, snippets).blocks();
}

std::vector<Offer> labelsFor(const Writing& writing, const packs::Catalog& catalog, bool snippets) {
  return Blocks(writing, catalog, snippets).labels();
}

std::vector<Offer> productsFor(const Writing& writing, const packs::Catalog& catalog, bool snippets) {
  return Blocks(writing, catalog, snippets).products();
}

}  // namespace calm::lsp
