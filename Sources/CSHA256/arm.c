#include "private.h"

#if defined(__aarch64__)

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>
int csha256_arm_available(void) {
  return getauxval(AT_HWCAP) >> 6 & 1;  // HWCAP_SHA2 of <asm/hwcap.h>
}
#elif defined(__ARM_FEATURE_SHA2)
int csha256_arm_available(void) { return 1; }
#else
int csha256_arm_available(void) { return 0; }
#endif

__attribute__((target("sha2")))
void csha256_compress_arm(uint32_t *state, const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);

  for (; count > 0; count--, blocks += 64) {
    uint32x4_t abcd_before = abcd, efgh_before = efgh;
    uint32x4_t w[4];
    for (int i = 0; i < 4; i++)
      w[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * i)));

    // Four rounds at a time; each also prepares the four words needed sixteen rounds later.
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      uint32x4_t now = w[group % 4];
      uint32x4_t wk = vaddq_u32(now, vld1q_u32(csha256_constants + 4 * group));
      uint32x4_t abcd_old = abcd;
      abcd = vsha256hq_u32(abcd, efgh, wk);
      efgh = vsha256h2q_u32(efgh, abcd_old, wk);
      if (group < 12) {
        uint32x4_t next = vsha256su0q_u32(now, w[(group + 1) % 4]);
        w[group % 4] = vsha256su1q_u32(next, w[(group + 2) % 4], w[(group + 3) % 4]);
      }
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }

  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#endif
