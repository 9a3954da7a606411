#include <type_traits>

#include "packs/archive/archive.h"
#include "packs/archive/describe.h"

namespace calm::packs::archive {
namespace {

class Writer {
 public:
  template <class... Parts>
  void operator()(Parts&... parts) {
    (put(parts), ...);
  }

  std::string take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }

  void put(std::string& text) {
    number(text.size());
    bytes_ += text;
  }

  template <class First, class Second>
  void put(std::pair<First, Second>& pair) {
    put(pair.first);
    put(pair.second);
  }

  template <class Item>
  void put(std::vector<Item>& items) {
    number(items.size());
    for (Item& item : items) put(item);
  }

  template <class Part>
  void put(Part& part) {
    if constexpr (std::is_enum_v<Part> || std::is_integral_v<Part>) {
      number(static_cast<std::uint64_t>(part));
    } else {
      describe(*this, part);
    }
  }

  std::string bytes_;
};

template <class Part>
std::string written(Part copy) {
  Writer writer;
  writer(copy);
  return writer.take();
}

}  // namespace

std::string write(const Kinds& kinds) { return written(kinds); }
std::string write(const Words& words) { return written(words); }
std::string write(const Pack& pack) { return written(pack); }

}  // namespace calm::packs::archive
