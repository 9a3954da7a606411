#include "emit/runbook/memo.h"

#include "emit/runbook/markdown.h"

namespace calm::emit::runbook {
namespace {

constexpr std::size_t mostKept = 4096;

}  // namespace

template <class Render>
void Memo::append(Rendered& known, std::string& page, std::string_view text, const Render& render) {
  if (text.empty()) return;
  if (const auto found = known.find(text); found != known.end()) {
    page += found->second;
    return;
  }
  const std::size_t begin = page.size();
  render(page, text);
  if (known.size() < mostKept) known.emplace(text, page.substr(begin));
}

void Memo::plain(std::string& page, std::string_view text) { append(plain_, page, text, appendPlain); }

void Memo::prose(std::string& page, std::string_view text) { append(prose_, page, text, appendProse); }

}  // namespace calm::emit::runbook
