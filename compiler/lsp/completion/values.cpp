#include "lsp/completion/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lsp/described.h"

namespace calm::lsp {
namespace {

using packs::TypeKind;

std::string typeOf(const Declaration& declaration) {
  if (declaration.param != nullptr) return fmt::format("param {}", fmt::join(wordsOf(declaration.param->type), " "));
  if (declaration.let != nullptr) return "let";
  if (declaration.block == nullptr) return {};
  const syntax::Block& block = *declaration.block;
  return block.product ? fmt::format("{} : {}", block.kind.text, block.product.text) : std::string(block.kind.text);
}

bool isValue(const Declaration& declaration) { return declaration.param != nullptr || declaration.let != nullptr; }

class Values {
 public:
  Values(const Writing& writing, const Knowing& knowing, bool snippets)
      : writing_(writing),
        knowing_(knowing),
        snippets_(snippets),
        expected_(expectedAt(writing, *knowing.catalog, knowing.reachable)) {}

  std::vector<Offer> run() {
    if (writing_.path.empty()) {
      addWords();
      addReferences();
      addNames();
      addFunctions();
    } else {
      addSteps();
    }
    return std::move(offers_);
  }

 private:
  /// In a list once; where a list is wanted, one of them is a list of one.
  void add(Offer offer) {
    if (!seen_.insert(offer.label).second) return;
    const bool isInList = writing_.depth > 0 && !writing_.given.empty();
    if (isInList && std::ranges::find(writing_.given, offer.label, &WrittenMember::name) != writing_.given.end())
      return;
    offers_.push_back(std::move(offer));
  }

  void addWord(const packs::Symbol& word, std::string documentation) {
    const std::string text = expected_.isList ? fmt::format("[{}]", word.id) : word.id;
    add({word.id, OfferKind::EnumMember, text, word.label, std::move(documentation)});
  }

  void addWords() {
    if (!expected_.isKnown) {
      if (writing_.of == Writing::Of::Let) addBooleans();
      return;
    }
    if (expected_.kind == TypeKind::Bool && !expected_.isList) addBooleans();
    if (expected_.kind != TypeKind::Symbol) return;
    if (expected_.useCases) addUseCases();
    for (const packs::Symbol& symbol : expected_.symbols) addWord(symbol, describe(symbol));
  }

  void addBooleans() {
    for (const char* word : {"true", "false"}) add({word, OfferKind::Keyword, word});
  }

  void addUseCases() {
    const Permitted permitted(*knowing_.catalog, writing_.blocks);
    const packs::Pack* pack = permitted.pack();
    for (const packs::UseCaseName& name : knowing_.catalog->kinds().useCases) {
      const bool isOurs =
          pack == nullptr || std::ranges::find(pack->useCases, name.id, &packs::UseCase::id) != pack->useCases.end();
      if (isOurs) addWord({name.id, name.label, {}}, describeUseCase(name, pack));
    }
  }

  // --- names

  void addReferences() {
    if (knowing_.reachable == nullptr || expected_.kind != TypeKind::Reference || !expected_.isKnown) return;
    std::vector<Reached> all = knowing_.reachable->objects();
    std::ranges::move(knowing_.reachable->tops(), std::back_inserter(all));
    for (const Reached& each : all) {
      const syntax::Block* block = each.declaration->block;
      if (block == nullptr || block->kind.text != expected_.target) continue;
      const packs::Pack* pack = block->product ? knowing_.catalog->pack(block->product.text) : nullptr;
      const bool isOther = pack != nullptr && !expected_.product.empty() && pack->product != expected_.product;
      if (!isOther) addReached(each, OfferKind::Reference);
    }
    addDerived();
  }

  void addReached(const Reached& each, OfferKind kind) {
    add({each.path, kind, each.path, typeOf(*each.declaration), std::string(each.declaration->documentation)});
  }

  /// Objects of the tenant that the product derives.
  void addDerived() {
    if (knowing_.model == nullptr || knowing_.reachable->tenant() == nullptr) return;
    for (const model::Object& object : knowing_.model->objects.rows()) {
      if (!object.derived || object.kind->name != expected_.target || object.tenant == model::noObject) continue;
      if (knowing_.model->objects[object.tenant].source != knowing_.reachable->tenant()) continue;
      const std::string path = pathOf(object);
      add({path, OfferKind::Reference, path, fmt::format("{}, derived", object.kind->noun)});
    }
  }

  std::string pathOf(const model::Object& object) const {
    const bool isNested = object.parent != model::noObject && object.parent != object.tenant;
    const std::string before = isNested ? pathOf(knowing_.model->objects[object.parent]) + "." : "";
    return before + std::string(object.label);
  }

  /// Params, lets and names of loops of the type; where texts are put together or nothing is known also tenants, whose
  /// fields a path reaches.
  void addNames() {
    for (const std::string_view loop : writing_.loops) {
      add({std::string(loop), OfferKind::Variable, std::string(loop), "loop"});
    }
    if (knowing_.reachable == nullptr) return;
    const bool isDeclared = writing_.of == Writing::Of::Let || writing_.of == Writing::Of::Param;
    const std::vector<Reached> tops = knowing_.reachable->tops();
    for (const Reached& each : tops) {
      const bool isSelf = isDeclared && each.path == writing_.name;
      if (isValue(*each.declaration) && !isSelf && fits(expectedOf(*each.declaration), expected_)) {
        addReached(each, each.declaration->let ? OfferKind::Constant : OfferKind::Variable);
      }
    }
    const bool isText = expected_.isKnown && (expected_.kind == TypeKind::Text || expected_.kind == TypeKind::Url ||
                                              expected_.kind == TypeKind::Host);
    if (expected_.isKnown && !isText) return;
    for (const Reached& each : tops) {
      if (each.declaration->kind == Declaration::Kind::Tenant) addReached(each, OfferKind::Module);
    }
  }

  void addFunctions() {
    if (writing_.inText || expected_.isList) return;
    switch (expected_.isKnown ? expected_.kind : TypeKind::Map) {
      case TypeKind::Secret:
        return addCall("secret", "\"{}\"", "the name of a secret");
      case TypeKind::ServiceKey:
        return addCall("key-file", "\"{}\"", "a JSON service key");
      case TypeKind::Host:
        return addCall("host", "{}", "the host of a URL");
      case TypeKind::Url:
        return addCall("join", "{}", "a URL and more of its path");
      default:
        return;
    }
  }

  void addCall(std::string_view name, const char* argument, const char* detail) {
    Stops stops;
    const std::string inside = fmt::format(fmt::runtime(argument), snippets_ ? stops.stop() : "");
    add({std::string(name), OfferKind::Function, fmt::format("{}({})", name, inside), detail, {}, snippets_});
  }

  // --- behind a dot

  void addSteps() {
    const auto target = knowing_.reachable ? knowing_.reachable->find(writing_.path) : std::nullopt;
    if (!target) return;
    for (const Reached& each : knowing_.reachable->behind(*target)) {
      addReached(each, isValue(*each.declaration) ? OfferKind::Variable : OfferKind::Module);
    }
    addKeys(*target);
    if (target->blocks.empty()) return;
    const Permitted permitted(*knowing_.catalog, target->blocks);
    for (const packs::FieldDef* field : permitted.fields()) {
      const bool canStand = fits(expectedOf(*field, 0), expected_) || field->type.kind == TypeKind::ServiceKey;
      if (canStand) add({field->name, OfferKind::Property, field->name, written(field->type), describe(*field)});
    }
    for (const packs::Kind* kind : permitted.kinds()) {
      if (kind->label == packs::LabelForm::None)
        add({kind->name, OfferKind::Struct, kind->name, kind->noun, describe(*kind)});
    }
    if (permitted.pack() == nullptr || target->blocks.size() != 1) return;
    for (const packs::Computed& each : permitted.pack()->computed) {
      add({each.name, OfferKind::Property, each.name, "computed"});
    }
  }

  /// Of a let that is a record.
  void addKeys(const Target& target) {
    const syntax::Let* let = target.declaration ? target.declaration->let : nullptr;
    const auto* map = let ? std::get_if<std::unique_ptr<syntax::Map>>(&let->value.node) : nullptr;
    if (map == nullptr) return;
    for (const syntax::Entry& entry : (*map)->entries) add({entry.key, OfferKind::Property, entry.key});
  }

  const Writing& writing_;
  const Knowing& knowing_;
  bool snippets_;
  Expected expected_;
  std::set<std::string> seen_;
  std::vector<Offer> offers_;
};

}  // namespace

std::vector<Offer> valuesFor(const Writing& writing, const Knowing& knowing, bool snippets) {
  return Values(writing, knowing, snippets).run();
}

std::vector<Offer> paramsFor(const Writing& writing, const Knowing& knowing) {
  std::vector<Offer> offers;
  if (knowing.reachable == nullptr) return offers;
  for (const Reached& each : knowing.reachable->tops()) {
    const bool isGiven = std::ranges::find(writing.given, each.path, &WrittenMember::name) != writing.given.end();
    if (each.declaration->param == nullptr || isGiven) continue;
    const std::string text = writing.next == syntax::TokenKind::Assign ? each.path : each.path + " = ";
    offers.push_back({each.path, OfferKind::Variable, text, typeOf(*each.declaration),
                      std::string(each.declaration->documentation)});
  }
  return offers;
}

std::vector<Offer> typesFor(bool snippets) {
  std::vector<Offer> offers;
  for (const char* type : {"text", "number", "bool", "duration", "url", "host", "symbol", "secret"}) {
    offers.push_back({type, OfferKind::Keyword, type});
  }
  for (const char* type : {"symbol", "list", "map"}) {
    Stops stops;
    const std::string text = fmt::format("{}({})", type, snippets ? stops.stop() : "");
    offers.push_back({fmt::format("{}(…)", type), OfferKind::Keyword, text, {}, {}, snippets});
  }
  return offers;
}

}  // namespace calm::lsp
