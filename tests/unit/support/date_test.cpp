#include "support/date.h"

#include <catch2/catch.hpp>

using namespace calm::support;

TEST_CASE("days are read as YYYY-MM-DD and as the calendar has them") {
  CHECK(print(readDate("2027-03-31").value()) == "2027-03-31");
  CHECK(readDate("2028-02-29"));
  for (const char* text : {"2027-02-29", "2027-00-01", "2027-13-01", "2027-04-31", "2027-4-30", "27-04-30",
                           "2027/04/30", "2027-04-30 ", "", "2027-04-3x", "+027-04-30"}) {
    CHECK_FALSE(readDate(text));
  }
  CHECK(readDate("2027-03-31").value() < readDate("2027-04-01").value());
}

TEST_CASE("seconds since 1970 fall on a day in UTC") {
  CHECK(print(dateOf(0).value()) == "1970-01-01");
  CHECK(print(dateOf(86'399).value()) == "1970-01-01");
  CHECK(print(dateOf(1'806'451'200).value()) == "2027-03-31");
  CHECK(print(dateOf(253'402'300'799).value()) == "9999-12-31");
  CHECK_FALSE(dateOf(253'402'300'800));
  CHECK_FALSE(dateOf(INT64_MAX));
  CHECK_FALSE(dateOf(INT64_MIN));
}
