#include "packs/knowledge/read_condition.h"

namespace calm::packs {

TextCondition readCondition(const read::Json& value) {
  const read::Json& length = read::member(value, "max-length");
  return {read::texts(value, "shape"),
          read::texts(value, "shape-not"),
          read::texts(value, "lacks"),
          read::texts(value, "one-of"),
          length.is_number_unsigned() ? length.get<std::size_t>() : 0,
          read::flag(value, "no-blanks")};
}

}  // namespace calm::packs
