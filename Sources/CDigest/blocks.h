#pragma once
// The work of SHA-256, 64 bytes at a time: two ways to the same state.
#include <stdbool.h>
#include <stdint.h>

/// The constants of FIPS 180-4, one a round.
extern const uint32_t cdigest_rounds[64];

void cdigest_blocks_portable(uint32_t state[8], const uint8_t *bytes, int64_t count);

/// The same by the instructions that x86 processors have for it; only where `cdigest_has_sha_instructions`.
void cdigest_blocks_x86(uint32_t state[8], const uint8_t *bytes, int64_t count);
bool cdigest_has_sha_instructions(void);
