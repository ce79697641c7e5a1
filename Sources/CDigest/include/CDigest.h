#pragma once
#include <stdint.h>

/// Writes the SHA-256 of `bytes` to `digest`, 32 bytes.
void cdigest_sha256(const uint8_t *_Nullable bytes, int64_t count, uint8_t *_Nonnull digest);

/// One of several pieces of bytes.
typedef struct {
    const uint8_t *_Nullable bytes;
    int64_t count;
} cdigest_piece;

/// Writes the SHA-256 of `count` pieces as if they stood one behind the other.
void cdigest_sha256_of_pieces(const cdigest_piece *_Nullable pieces, int64_t count, uint8_t *_Nonnull digest);

/// The SHA-256 of `bytes` without the instructions that some processors have for it, so that a test can compare.
void cdigest_sha256_portable(const uint8_t *_Nullable bytes, int64_t count, uint8_t *_Nonnull digest);

/// A fast 64-bit checksum, for finding damage, not for defence.
uint64_t cdigest_checksum(const uint8_t *_Nullable bytes, int64_t count);
