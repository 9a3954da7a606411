#include "emit/terraform/template.h"

#include <cstddef>

namespace calm::emit::terraform {

std::string templateOf(std::string_view text) {
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  std::string made;
  made.reserve(text.size());
  // Terraform takes a mark at the beginning of a template for one of a file.
  if (text.starts_with(byteOrderMark)) {
    made += "${\"\\ufeff\"}";
    text.remove_prefix(byteOrderMark.size());
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (text[at] == '$' || text[at] == '%') && at + 1 < text.size() && text[at + 1] == '{';
    if (begins) made += text[at];
    made += text[at];
  }
  return made;
}

}  // namespace calm::emit::terraform
