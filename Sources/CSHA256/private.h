#ifndef CSHA256_PRIVATE_H
#define CSHA256_PRIVATE_H

#include "csha256.h"

/// The round constants K of FIPS 180-4, 4.2.2.
extern const uint32_t csha256_constants[64];

#if defined(__x86_64__)
int csha256_x86_available(void);
void csha256_compress_x86(uint32_t *state, const uint8_t *blocks, size_t count);
#elif defined(__aarch64__)
int csha256_arm_available(void);
void csha256_compress_arm(uint32_t *state, const uint8_t *blocks, size_t count);
#endif

#endif
