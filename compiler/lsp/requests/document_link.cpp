#include <string>

#include "driver/paths.h"
#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/requests.h"
#include "lsp/uri.h"
#include "syntax/lexer.h"

namespace calm::lsp {
namespace {

/// Without its quotes.
source::Span inside(source::Span text) { return {text.source, text.begin + 1, text.end - 1}; }

/// The links of one file of a project.
class Links {
 public:
  Links(Session& session, const ProjectFile& place)
      : session_(session),
        place_(place),
        text_(place.look.compilation->sources().text(place.file.source)),
        lines_(text_, session.client.encoding) {}

  Json run() {
    addImports();
    addKeyFiles();
    return std::move(made_);
  }

 private:
  void add(source::Span range, const std::string& target) {
    made_.push_back({{"range", lines_.range(range)}, {"target", target}});
  }

  void addImports() {
    const Shown shown(place_.look, session_);
    for (const semantics::ImportEdge& edge : place_.file.imports) {
      const source::Span path = edge.import->path.span;
      if (edge.file == semantics::ImportEdge::unread || path.end < path.begin + 2) continue;
      add(inside(path), shown.uri(place_.look.compilation->loader().files()[edge.file].source));
    }
  }

  /// `key-file("…")`, wherever it stands; a path with escapes is nobody's.
  void addKeyFiles() {
    const syntax::Tokens tokens = syntax::lexPart(text_, 0, static_cast<std::uint32_t>(text_.size()));
    for (std::size_t at = 2; at < tokens.size(); ++at) {
      const syntax::Token& path = tokens[at];
      const bool isCalled = path.kind == syntax::TokenKind::Text &&
                            tokens[at - 1].kind == syntax::TokenKind::OpenParen && said(tokens[at - 2]) == "key-file";
      if (!isCalled) continue;
      const source::Span range = inside({place_.file.source, path.begin, path.end});
      const std::string_view written = text_.substr(range.begin, range.end - range.begin);
      const driver::NamedPath named = driver::resolve(written, place_.file.path, place_.file.root);
      if (!named.fault && session_.setup.disk.isFile(named.absolute)) add(range, uriOf(named.absolute));
    }
  }

  std::string_view said(const syntax::Token& token) const { return text_.substr(token.begin, token.end - token.begin); }

  Session& session_;
  const ProjectFile& place_;
  std::string_view text_;
  Lines lines_;
  Json made_ = Json::array();
};

}  // namespace

/// Of what is there: the files that are imported, and the key files under the root.
Reply documentLink(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  const auto place = document ? projectFileOf(session, *document) : std::nullopt;
  return place ? Links(session, *place).run() : Json();
}

}  // namespace calm::lsp
