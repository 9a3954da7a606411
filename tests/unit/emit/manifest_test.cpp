#include "emit/manifest/manifest.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "emit/manifest/sha256.h"
#include "plan_for_emit_test.h"

using namespace calm::emit;
using manifest::hexOf;

namespace {

struct Vector {
  std::string message;
  std::string hex;
};

/// FIPS 180-4 and NIST CAVP.
const Vector vectors[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
     "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
    {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
};

manifest::Digest portable(std::string_view message) {
  manifest::Sha256 hash(manifest::hashBlocksPortable);
  hash.add(message);
  return hash.digest();
}

}  // namespace

TEST_CASE("SHA-256 gives the published digests") {
  for (const auto& [message, hex] : vectors) {
    CHECK(hexOf(manifest::sha256(message)) == hex);
    CHECK(hexOf(portable(message)) == hex);
  }
}

TEST_CASE("the instructions for SHA-256 agree with plain C++ at every length of the tail") {
  std::string message;
  for (int length = 0; length < 300; ++length) {
    CHECK(manifest::sha256(message) == portable(message));
    message += static_cast<char>(length * 7 + 1);
  }
}

TEST_CASE("the manifest lists every file, sorted, and stands last") {
  const test::AcmePlan acme;
  const OutputFiles output = acme.emitted();
  REQUIRE(output.back().path == "calm-manifest.json");
  const auto files = nlohmann::json::parse(output.back().bytes)["files"];
  REQUIRE(files.size() == output.size() - 1);
  std::string before;
  for (const auto& file : files) {
    const std::string path = file["path"];
    CHECK(before < path);
    before = path;
    CHECK(file["size"] == test::bytesOf(output, path).size());
    CHECK(file["sha256"] == hexOf(manifest::sha256(test::bytesOf(output, path))));
  }
}

TEST_CASE("SHA-256 does not care in which pieces the bytes come") {
  std::string message;
  for (int i = 0; i < 300; ++i) message += static_cast<char>(i * 31 + 5);
  for (std::size_t first = 0; first <= 200; first += 7) {
    for (std::size_t second = 0; second <= 100; second += 3) {
      manifest::Sha256 hash;
      hash.add(std::string_view(message).substr(0, first));
      hash.add(std::string_view(message).substr(first, second));
      hash.add(std::string_view(message).substr(first + second));
      REQUIRE(hash.digest() == manifest::sha256(message));
    }
  }
}

TEST_CASE("a manifest of nothing is written out") {
  MemoryOutput output;
  manifest::ManifestWriter(output).finish();
  CHECK(output.files.back().bytes == "{\n  \"calm\": 1,\n  \"files\": []\n}\n");
}

TEST_CASE("a file that comes in pieces is in the manifest as if it came whole") {
  MemoryOutput pieces;
  manifest::ManifestWriter first(pieces);
  first.begin("a.json");
  first.file("b.json", "b");
  first.append("a.json", "one");
  first.append("a.json", "");
  first.append("a.json", "two");
  first.end("a.json");
  first.finish();
  MemoryOutput whole;
  manifest::ManifestWriter second(whole);
  second.file("a.json", "onetwo");
  second.file("b.json", "b");
  second.finish();
  CHECK(pieces.files.back().bytes == whole.files.back().bytes);
}
