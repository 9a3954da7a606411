#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "lsp/opened.h"
#include "lsp/requests.h"
#include "lsp/symbol_kind.h"
#include "support/overloaded.h"

namespace calm::lsp {
namespace {

class Outline {
 public:
  explicit Outline(const Opened& opened) : opened_(opened) {}

  Json run() const {
    Json made = Json::array();
    for (const syntax::Item& item : opened_.tree.items) {
      std::visit(support::overloaded{
                     [&](const syntax::Param& param) { add(made, param, SymbolKind::Variable, "param"); },
                     [&](const syntax::Let& let) { add(made, let, SymbolKind::Constant, "let"); },
                     [&](const syntax::Environment& each) { add(made, each, SymbolKind::Namespace, "environment"); },
                     [&](const syntax::For& loop) { addLoop(made, loop); },
                     [&](const syntax::Block& block) { addBlock(made, block); },
                     [](const auto&) {},
                 },
                 item);
    }
    return made;
  }

 private:
  std::string_view text(source::Span span) const {
    return std::string_view(opened_.document.text).substr(span.begin, span.end - span.begin);
  }

  /// The span of the name lies in that of the whole, as editors demand.
  Json symbol(std::string_view name, SymbolKind kind, source::Span whole, source::Span place,
              std::string_view detail) const {
    place.begin = std::clamp(place.begin, whole.begin, whole.end);
    place.end = std::clamp(place.end, place.begin, whole.end);
    return {{"name", name.empty() ? "?" : name},
            {"detail", detail},
            {"kind", static_cast<int>(kind)},
            {"range", opened_.lines.range(whole)},
            {"selectionRange", opened_.lines.range(place)}};
  }

  template <class Item>
  void add(Json& list, const Item& item, SymbolKind kind, std::string_view detail) const {
    list.push_back(symbol(item.name.text, kind, item.span, item.name.span, detail));
  }

  void addBlock(Json& list, const syntax::Block& block) const {
    const bool isLabelled = !std::holds_alternative<syntax::Missing>(block.label.node);
    const std::string_view name = isLabelled ? text(block.label.span) : block.kind.text;
    const std::string detail =
        isLabelled ? fmt::format("{}{}{}", block.kind.text, block.product ? " : " : "", block.product.text) : "";
    const SymbolKind kind = block.product ? SymbolKind::Module : SymbolKind::Object;
    Json made = symbol(name, kind, block.span, isLabelled ? block.label.span : block.kind.span, detail);
    made["children"] = members(block.members);
    list.push_back(std::move(made));
  }

  void addLoop(Json& list, const syntax::For& loop) const {
    Json made = symbol(fmt::format("for {}", loop.first.text), SymbolKind::Array, loop.span, loop.first.span, "");
    made["children"] = members(loop.members);
    list.push_back(std::move(made));
  }

  Json members(const std::vector<syntax::Member>& all) const {
    Json made = Json::array();
    for (const syntax::Member& member : all) {
      member.visit(support::overloaded{
          [&](const syntax::Field& field) { add(made, field, SymbolKind::Property, ""); },
          [&](const syntax::Block& block) { addBlock(made, block); },
          [&](const syntax::For& loop) { addLoop(made, loop); },
      });
    }
    return made;
  }

  const Opened& opened_;
};

}  // namespace

Reply documentSymbol(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  return opened ? Outline(*opened).run() : Json();
}

}  // namespace calm::lsp
