#include "emit/manifest/sha256_blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

namespace calm::emit::manifest {
namespace {

struct Lanes {
  /// The state as the instructions want it: words a b e f, and c d g h.
  __m128i abef;
  __m128i cdgh;
};

__attribute__((target("sha,sse4.1,ssse3"))) Lanes load(const HashState& state) {
  const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(state.data()));
  const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(state.data() + 4));
  const __m128i cdab = _mm_shuffle_epi32(low, 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(high, 0x1B);
  return {_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xF0)};
}

__attribute__((target("sha,sse4.1,ssse3"))) void store(HashState& state, const Lanes& lanes) {
  const __m128i feba = _mm_shuffle_epi32(lanes.abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(lanes.cdgh, 0xB1);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data()), _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

__attribute__((target("sha,sse4.1,ssse3"))) void hashBlock(Lanes& lanes, const std::uint8_t* block) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i words[4];
  for (int i = 0; i < 4; ++i) {
    words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i), bigEndian);
  }
  Lanes now = lanes;
  for (int round = 0; round < 16; ++round) {
    __m128i& current = words[round % 4];
    if (round >= 4) {
      const __m128i& next = words[(round + 1) % 4];
      const __m128i& third = words[(round + 2) % 4];
      const __m128i& last = words[(round + 3) % 4];
      const __m128i mixed = _mm_add_epi32(_mm_sha256msg1_epu32(current, next), _mm_alignr_epi8(last, third, 4));
      current = _mm_sha256msg2_epu32(mixed, last);
    }
    const __m128i constants = _mm_loadu_si128(reinterpret_cast<const __m128i*>(roundConstants.data()) + round);
    const __m128i sum = _mm_add_epi32(current, constants);
    now.cdgh = _mm_sha256rnds2_epu32(now.cdgh, now.abef, sum);
    now.abef = _mm_sha256rnds2_epu32(now.abef, now.cdgh, _mm_shuffle_epi32(sum, 0x0E));
  }
  lanes.abef = _mm_add_epi32(lanes.abef, now.abef);
  lanes.cdgh = _mm_add_epi32(lanes.cdgh, now.cdgh);
}

__attribute__((target("sha,sse4.1,ssse3"))) void hashBlocksSha(HashState& state, const std::uint8_t* blocks,
                                                               std::size_t count) {
  Lanes lanes = load(state);
  for (std::size_t i = 0; i < count; ++i) hashBlock(lanes, blocks + 64 * i);
  store(state, lanes);
}

bool hasShaInstructions() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

}  // namespace

HashBlocks acceleratedHashBlocks() {
  static const bool available = hasShaInstructions();
  return available ? hashBlocksSha : nullptr;
}

}  // namespace calm::emit::manifest

#else

namespace calm::emit::manifest {

HashBlocks acceleratedHashBlocks() { return nullptr; }

}  // namespace calm::emit::manifest

#endif
