#include "diagnostics/render/display_width.h"

#include <catch2/catch.hpp>

using namespace calm::diagnostics;

TEST_CASE("display width: combining 0, plain 1, wide 2") {
  CHECK(displayWidth('a') == 1);
  CHECK(displayWidth(0xE9) == 1);
  CHECK(displayWidth(0x301) == 0);
  CHECK(displayWidth(0x200D) == 0);
  CHECK(displayWidth(0x65E5) == 2);
  CHECK(displayWidth(0xFF21) == 2);
  CHECK(displayWidth(0x1F680) == 2);
  CHECK(displayWidth(0x2022) == 1);
}

TEST_CASE("decode: broken bytes come one by one") {
  CHECK(decode("é").point == 0xE9);
  CHECK(decode("🚀").bytes == 4);
  for (const char* broken : {"\xff", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC3"}) {
    CHECK_FALSE(decode(broken).good);
    CHECK(decode(broken).bytes == 1);
  }
}
