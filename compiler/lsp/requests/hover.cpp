#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "driver/secret_texts.h"
#include "lsp/described.h"
#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/names.h"
#include "lsp/requests.h"
#include "lsp/spot.h"

namespace calm::lsp {
namespace {

/// What is known of the thing at a place of one landscape.
class Hover {
 public:
  Hover(driver::Compilation& landscape, const driver::LoadedFile& file, std::uint32_t offset,
        const packs::Catalog& catalog)
      : landscape_(landscape),
        file_(file),
        offset_(offset),
        catalog_(catalog),
        names_(landscape.loader(), catalog),
        spot_(spotAt(file.tree, offset)) {}

  struct Said {
    std::string text;
    source::Span place;
  };

  std::optional<Said> run() {
    std::string text = ofSpot();
    source::Span place = spot_.span;
    const bool isHeader = spot_.on == Spot::On::Kind || spot_.on == Spot::On::Label;
    if (const auto declaration = names_.at(file_.source, offset_)) {
      const std::string name = ofName(names_.declarations()[*declaration]);
      text = text.empty() || spot_.on == Spot::On::Value ? name : name + "\n\n" + text;
      place = placeOfName(*declaration);
    }
    const std::string derived = isHeader ? ofDerived() : "";
    if (!derived.empty()) text += (text.empty() ? "" : "\n\n") + derived;
    if (text.empty()) return std::nullopt;
    return Said{std::move(text), place};
  }

 private:
  const packs::Pack* pack() const {
    const bool isKnown = !spot_.blocks.empty() && spot_.blocks.front()->product;
    return isKnown ? catalog_.pack(spot_.blocks.front()->product.text) : nullptr;
  }

  const packs::Kind* kind() const {
    if (spot_.blocks.empty()) return nullptr;
    const std::string_view name = spot_.blocks.back()->kind.text;
    return pack() ? catalog_.kind(name, *pack()) : catalog_.kind(name);
  }

  /// The first that the innermost block makes.
  std::optional<model::ObjectId> object() const {
    const semantics::Analysed* analysed = landscape_.analysed();
    if (analysed == nullptr || spot_.blocks.empty()) return std::nullopt;
    const auto& rows = analysed->model().objects.rows();
    const auto found = std::ranges::find(rows, spot_.blocks.back(), &model::Object::source);
    if (found == rows.end()) return std::nullopt;
    return static_cast<model::ObjectId>(std::ranges::distance(rows.begin(), found));
  }

  std::string ofDerived() const {
    const auto made = object();
    return made ? describeDerived(landscape_.analysed()->model(), *made) : "";
  }

  std::string ofSpot() const {
    switch (spot_.on) {
      case Spot::On::Kind:
        return kind() ? describe(*kind()) : "";
      case Spot::On::Product:
        return pack() ? describe(*pack()) : "";
      case Spot::On::Label:
        return ofLabel();
      case Spot::On::FieldName:
        return ofField();
      case Spot::On::Value:
        return ofValue();
      case Spot::On::Nothing:
        break;
    }
    return {};
  }

  std::string_view word() const {
    const std::string_view text = landscape_.sources().text(file_.source);
    std::size_t begin = offset_;
    std::size_t end = offset_;
    const auto isPart = [&](std::size_t at) {
      const char c = text[at];
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    while (begin > 0 && isPart(begin - 1)) --begin;
    while (end < text.size() && isPart(end)) ++end;
    return text.substr(begin, end - begin);
  }

  std::string ofLabel() const {
    const packs::Kind* own = kind();
    if (own == nullptr || own->label != packs::LabelForm::Symbol) return {};
    if (own->wantsUseCase) {
      const packs::UseCaseName* useCase = catalog_.useCase(word());
      return useCase ? describeUseCase(*useCase, pack()) : "";
    }
    const auto symbol = std::ranges::find(own->labels, word(), &packs::Symbol::id);
    return symbol == own->labels.end() ? "" : describe(*symbol);
  }

  const packs::FieldDef* field() const {
    const packs::Kind* own = kind();
    if (own == nullptr || spot_.field == nullptr) return nullptr;
    const auto inKind = std::ranges::find(own->fields, spot_.field->name.text, &packs::FieldDef::name);
    if (inKind != own->fields.end()) return &*inKind;
    if (pack() == nullptr || spot_.blocks.size() != 1) return nullptr;
    const auto ofTenant = std::ranges::find(pack()->tenantFields, spot_.field->name.text, &packs::FieldDef::name);
    return ofTenant == pack()->tenantFields.end() ? nullptr : &*ofTenant;
  }

  std::string ofField() const {
    const packs::FieldDef* own = field();
    if (own == nullptr) return {};
    std::string text = describe(*own);
    if (const auto made = object()) {
      const model::Model& model = landscape_.analysed()->model();
      const std::string more = describe(model, model.objects[*made], own->name);
      if (!more.empty()) text += "\n\n" + more;
    }
    return text;
  }

  std::string ofValue() const {
    const packs::FieldDef* own = field();
    if (own == nullptr) return {};
    if (own->useCases) {
      const packs::UseCaseName* useCase = catalog_.useCase(word());
      return useCase ? describeUseCase(*useCase, pack()) : "";
    }
    const auto symbol = std::ranges::find(own->symbols, word(), &packs::Symbol::id);
    if (symbol != own->symbols.end()) return describe(*symbol);
    const packs::Symbol* word =
        own->type.kind == packs::TypeKind::Symbol ? catalog_.word(own->name, this->word()) : nullptr;
    return word ? describe(*word) : "";
  }

  /// The line that declares it, what its author says of it, and what each environment gives.
  std::string ofName(const Declaration& declaration) const {
    const std::string_view whole = landscape_.sources().text(declaration.whole);
    const std::string_view line = whole.substr(0, whole.find('\n'));
    std::string text = fmt::format("```calm\n{}\n```", line);
    if (!declaration.documentation.empty()) text += fmt::format("\n\n{}", declaration.documentation);
    if (declaration.param != nullptr) text += environments(*declaration.param);
    return text;
  }

  /// What each environment gives the param, or that it has its default there.
  std::string environments(const syntax::Param& param) const {
    std::map<std::string_view, std::string> values;
    for (const driver::LoadedFile& file : landscape_.loader().files()) {
      for (const syntax::Item& item : file.tree.items) {
        const auto* environment = std::get_if<syntax::Environment>(&item);
        if (environment == nullptr || !environment->name) continue;
        std::string& value = values[environment->name.text];
        for (const syntax::Entry& entry : environment->entries) {
          const auto named = names_.at(entry.keySpan.source, entry.keySpan.end);
          const bool isIt = named ? names_.declarations()[*named].param == &param : entry.key == param.name.text;
          if (isIt) value = fmt::format("`{}`", landscape_.sources().text(entry.value.span));
        }
      }
    }
    std::string text;
    for (const auto& [name, value] : values) {
      const std::string_view otherwise = param.hasDefault ? "the default" : "no value";
      text += fmt::format("\n- {}: {}", name, value.empty() ? otherwise : value);
    }
    return text.empty() ? text : "\n" + text;
  }

  source::Span placeOfName(std::uint32_t declaration) const {
    for (const source::Span each : names_.placesOf(declaration)) {
      if (each.source == file_.source && each.begin <= offset_ && offset_ <= each.end) return each;
    }
    return names_.declarations()[declaration].place;
  }

  driver::Compilation& landscape_;
  const driver::LoadedFile& file_;
  std::uint32_t offset_;
  const packs::Catalog& catalog_;
  NameIndex names_;
  Spot spot_;
};

}  // namespace

/// What the pack and the landscape know of the word: text, rule and page, and the value that counts.
Reply hover(Session& session, const Json& params) {
  const auto place = locate(session, params);
  if (!place) return Json();
  const auto found = landscapeFileOf(session, *place->document.path);
  if (!found) return Json();
  const auto& [landscape, file] = *found;
  const Knowledge knowledge(session.setup.disk, file.root);
  const auto said = Hover(landscape, file, place->offset, knowledge.catalog()).run();
  if (!said) return Json();
  const diagnostics::Masks masks(driver::secretsEverywhere(landscape), landscape.sources());
  const Lines lines(landscape.sources().text(file.source), session.client.encoding);
  return Json{{"contents", {{"kind", "markdown"}, {"value", masks.everywhere(said->text)}}},
              {"range", lines.range(said->place)}};
}

}  // namespace calm::lsp
