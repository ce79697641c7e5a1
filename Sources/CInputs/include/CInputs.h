#pragma once
// The door to libxml2 (HTML), zlib (gzip) and the byte loops of the C library. No header of theirs is visible to Swift.
#include <stdint.h>

/// The offset of the last `byte`; -1 when there is none.
int64_t cinputs_last_index(const uint8_t *_Nullable bytes, int64_t count, uint8_t byte);
/// How often `byte` is there.
int64_t cinputs_count(const uint8_t *_Nullable bytes, int64_t count, uint8_t byte);
/// The offset of the first byte that begins no well-formed character of UTF-8; -1 when all are well-formed.
int64_t cinputs_utf8_fault(const uint8_t *_Nullable bytes, int64_t count);
/// How many control characters there are, those met in text (tab to carriage return, escape) left aside; -1 when a zero
/// byte is among them.
int64_t cinputs_controls(const uint8_t *_Nullable bytes, int64_t count);
