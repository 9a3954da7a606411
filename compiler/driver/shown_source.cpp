#include "driver/shown_source.h"

#include "diagnostics/render/shown_text.h"
#include "driver/secret_texts.h"
#include "source/source_map.h"

namespace calm::driver {

std::string shownSource(std::string_view text) {
  source::SourceMap sources;
  const source::SourceId source = sources.add({}, std::string(text));
  return diagnostics::Masks(secretTexts(sources.text(source), source), sources).whole(source);
}

}  // namespace calm::driver
