// The compression functions of SHA-256 and SHA-512 (FIPS 180-4, 6.2.2 and 6.4.2), the only parts of
// the hashes that are worth leaving Swift for. Padding, buffering and the digest are Swift's affair.

#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Folds `count` consecutive blocks of 64 bytes into `state`, with the processor's SHA
/// instructions where it has them and in plain C where it has not. `blocks` need not be aligned.
void csha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);

/// The same in plain C on every processor, so that a test can compare the two.
void csha256_compress_portable(uint32_t *state, const uint8_t *blocks, size_t count);

/// 1 if `csha256_compress` uses the processor's SHA instructions here, otherwise 0.
int csha256_is_accelerated(void);

/// Folds `count` consecutive blocks of 128 bytes into `state` as SHA-512 does. `blocks` need not be
/// aligned.
void csha512_compress(uint64_t *state, const uint8_t *blocks, size_t count);

#endif
