#include "diagnostics/render/ruler.h"

#include <string_view>

namespace calm::diagnostics {
namespace {

/// Farther than this, the index of lines is the quicker way.
constexpr std::uint32_t near = 1u << 16;

}  // namespace

source::Position Ruler::at(source::SourceId source, std::uint32_t offset) {
  bool goesOn = known_ && source_ == source && offset_ <= offset && offset - offset_ < near;
  if (goesOn) {
    const std::string_view between = sources_.text({source, offset_, offset});
    goesOn = between.find_first_of("\r\n") == std::string_view::npos;
    for (char byte : between) position_.column += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u ? 1 : 0;
  }
  if (!goesOn) position_ = sources_.position(source, offset);
  known_ = true;
  source_ = source;
  offset_ = offset;
  return position_;
}

}  // namespace calm::diagnostics
