#include <cstdlib>
#include <type_traits>

#include "packs/archive/archive.h"
#include "packs/archive/describe.h"

namespace calm::packs::archive {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class... Parts>
  void operator()(Parts&... parts) {
    (take(parts), ...);
  }

  bool atEnd() const { return rest_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) std::abort();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    std::abort();
  }

  void take(std::string& text) {
    const std::uint64_t size = number();
    if (size > rest_.size()) std::abort();
    text.assign(rest_.data(), size);
    rest_.remove_prefix(size);
  }

  template <class First, class Second>
  void take(std::pair<First, Second>& pair) {
    take(pair.first);
    take(pair.second);
  }

  template <class Item>
  void take(std::vector<Item>& items) {
    const std::uint64_t size = number();
    if (size > rest_.size()) std::abort();
    items.resize(size);
    for (Item& item : items) take(item);
  }

  template <class Part>
  void take(Part& part) {
    if constexpr (std::is_same_v<Part, bool>) {
      part = number() != 0;
    } else if constexpr (std::is_enum_v<Part> || std::is_integral_v<Part>) {
      part = static_cast<Part>(number());
    } else {
      describe(*this, part);
    }
  }

  std::string_view rest_;
};

template <class Part>
Part whole(std::string_view bytes) {
  Part made;
  Reader reader(bytes);
  reader(made);
  if (!reader.atEnd()) std::abort();
  return made;
}

}  // namespace

Kinds readKinds(std::string_view bytes) { return whole<Kinds>(bytes); }
Words readWords(std::string_view bytes) { return whole<Words>(bytes); }
Pack readPack(std::string_view bytes) { return whole<Pack>(bytes); }

}  // namespace calm::packs::archive
