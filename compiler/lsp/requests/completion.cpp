#include <fmt/format.h>

#include <optional>
#include <set>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "lsp/completion/files.h"
#include "lsp/completion/members.h"
#include "lsp/completion/values.h"
#include "lsp/described.h"
#include "lsp/located.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

/// What may stand at one place of a document.
class Completion {
 public:
  Completion(Session& session, const Document& document, std::uint32_t offset)
      : session_(session), document_(document), offset_(offset), writing_(writingAt(document.text, offset)) {}

  bool beginsSomething() const {
    return writing_.wants == Writing::Wants::Item || writing_.wants == Writing::Wants::Member ||
           writing_.wants == Writing::Wants::Looped;
  }

  /// What stands in other files is looked at only where a name is wanted: the answer comes while somebody writes.
  Json run() {
    catalog_ = &knowledge_.emplace(session_.setup.disk, root()).catalog();
    knowing_.catalog = catalog_;
    if (!needsNames()) return shown(offers());
    findFile();
    if (file_ == nullptr) return shown(offers());
    const NameIndex& names = names_.emplace(compilation_->loader(), *catalog_);
    knowing_.reachable = &reachable_.emplace(compilation_->loader(), names, *file_, writing_.blocks);
    if (const auto* analysed = compilation_->analysed()) knowing_.model = &analysed->model();
    return shown(offers());
  }

 private:
  std::string root() const {
    if (!document_.path) return session_.setup.workingFolder;
    return session_.workspace.folderOf(session_.workspace.keyOf(*document_.path));
  }

  bool needsNames() const {
    return writing_.wants == Writing::Wants::Value || writing_.wants == Writing::Wants::Param ||
           writing_.wants == Writing::Wants::EnvironmentName;
  }

  /// In its project; of several landscapes in the one that it is part of.
  void findFile() {
    if (const auto found = projectFileOf(session_, document_)) {
      compilation_ = found->look.compilation.get();
      file_ = &found->file;
    }
    if (file_ == nullptr || compilation_->starts().size() < 2) return;
    if (const auto found = landscapeFileOf(session_, *document_.path)) {
      compilation_ = &found->landscape;
      file_ = &found->file;
    }
  }

  std::vector<Offer> offers() {
    const bool snippets = session_.client.snippets;
    switch (writing_.wants) {
      case Writing::Wants::Nothing:
        break;
      case Writing::Wants::Item:
        return items();
      case Writing::Wants::Member:
        return membersFor(writing_, *catalog_, snippets);
      case Writing::Wants::Looped:
        return blocksFor(writing_, *catalog_, snippets);
      case Writing::Wants::Label:
        return labelsFor(writing_, *catalog_, snippets);
      case Writing::Wants::Product:
        return productsFor(writing_, *catalog_, snippets);
      case Writing::Wants::Type:
        return typesFor(snippets);
      case Writing::Wants::EnvironmentName:
        return environments();
      case Writing::Wants::Param:
        return paramsFor(writing_, knowing_);
      case Writing::Wants::Value:
        return valuesFor(writing_, knowing_, snippets);
      case Writing::Wants::Unit:
        return units();
      case Writing::Wants::Annotation:
        return {{"allow",
                 OfferKind::Function,
                 snippets ? "allow($1, \"$2\")" : "allow(",
                 "a finding, with a reason",
                 {},
                 snippets}};
      case Writing::Wants::Code:
        return codes();
      case Writing::Wants::ImportedFile:
      case Writing::Wants::KeyFile:
        if (!document_.path) break;
        return filesFor(writing_, document_.text, offset_, {*document_.path, root()}, session_.setup.disk);
    }
    return {};
  }

  std::vector<Offer> items() const {
    std::vector<Offer> offers = blocksFor(writing_, *catalog_, session_.client.snippets);
    for (const char* word : {"import", "param", "environment", "let", "assert", "for"}) {
      offers.push_back({word, OfferKind::Keyword, fmt::format("{} ", word)});
    }
    return offers;
  }

  std::vector<Offer> environments() const {
    std::vector<Offer> offers;
    if (file_ == nullptr) return offers;
    std::set<std::string_view> seen;
    for (const driver::LoadedFile& file : compilation_->loader().files()) {
      for (const syntax::Item& item : file.tree.items) {
        const auto* environment = std::get_if<syntax::Environment>(&item);
        if (environment == nullptr || !environment->name || isHalfWritten(*environment)) continue;
        const std::string name(environment->name.text);
        if (seen.insert(environment->name.text).second) offers.push_back({name, OfferKind::Constant, name});
      }
    }
    return offers;
  }

  bool isHalfWritten(const syntax::Environment& environment) const {
    return environment.name.span.begin == writing_.word.begin && environment.name.span.end == writing_.word.end;
  }

  static std::vector<Offer> units() {
    return {{"s", OfferKind::Unit, "s", "seconds"},
            {"min", OfferKind::Unit, "min", "minutes"},
            {"h", OfferKind::Unit, "h", "hours"},
            {"d", OfferKind::Unit, "d", "days"}};
  }

  /// Rules of the product of the tenant around the place, or of all; then what else can be allowed.
  std::vector<Offer> codes() const {
    std::vector<Offer> offers;
    const Permitted permitted(*catalog_, writing_.blocks);
    for (const std::string_view id : catalog_->rules()) {
      const packs::Rule* rule = permitted.pack() ? permitted.pack()->rule(id) : catalog_->rule(id);
      if (rule == nullptr) continue;
      offers.push_back(
          {std::string(id), OfferKind::Constant, std::string(id), rule->says, describe(*rule, permitted.pack())});
    }
    std::set<std::string_view> ours;
    for (const diagnostics::Entry& entry : diagnostics::catalog) {
      const std::string code(entry.code);
      const bool isNew = diagnostics::isAllowable(code) && ours.insert(entry.code).second;
      if (isNew) offers.push_back({code, OfferKind::Constant, code});
    }
    return offers;
  }

  Json shown(const std::vector<Offer>& offers) const {
    const Lines lines(document_.text, session_.client.encoding);
    const Json range = lines.range(writing_.word);
    const bool touches = writing_.word.begin > 0 && document_.text[writing_.word.begin - 1] == '=';
    Json items = Json::array();
    for (const Offer& offer : offers) {
      Json item = {{"label", offer.label},
                   {"kind", static_cast<int>(offer.kind)},
                   {"sortText", fmt::format("{:04}", items.size())},
                   {"textEdit", {{"range", range}, {"newText", touches ? " " + offer.text : offer.text}}}};
      if (!offer.detail.empty()) item["detail"] = offer.detail;
      if (!offer.documentation.empty()) item["documentation"] = {{"kind", "markdown"}, {"value", offer.documentation}};
      if (offer.isSnippet) item["insertTextFormat"] = 2;
      items.push_back(std::move(item));
    }
    return {{"isIncomplete", false}, {"items", std::move(items)}};
  }

  Session& session_;
  const Document& document_;
  std::uint32_t offset_;
  Writing writing_;
  std::optional<Knowledge> knowledge_;
  const packs::Catalog* catalog_ = nullptr;
  const driver::Compilation* compilation_ = nullptr;
  /// Null where the document is in no project, or nobody asks for one.
  const driver::LoadedFile* file_ = nullptr;
  std::optional<NameIndex> names_;
  std::optional<Reachable> reachable_;
  Knowing knowing_;
};

/// A blank was typed, and nothing stands before it that wants a word.
bool isIdle(const Json& params, const Completion& completion) {
  return textOf(at(params, "context", "triggerCharacter")) == " " && completion.beginsSomething();
}

}  // namespace

/// What may stand at the place and is not there yet, by the type that is expected.
Reply completion(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  if (document == nullptr) return Json();
  const auto offset = Lines(document->text, session.client.encoding).offset(member(params, "position"));
  if (!offset) return Failure{Failure::invalidParams, "`position` is a position"};
  Completion completion(session, *document, *offset);
  if (isIdle(params, completion)) return Json();
  return completion.run();
}

}  // namespace calm::lsp
