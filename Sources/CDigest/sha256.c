#include "CDigest.h"
#include "blocks.h"

#include <string.h>

typedef void takes_blocks(uint32_t state[8], const uint8_t *bytes, int64_t count);

static void digest_with(takes_blocks *take, const cdigest_piece *pieces, int64_t count, uint8_t *digest) {
    uint32_t state[8] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    // What does not fill a block yet, and at the end a one bit, zeros, and the length in bits.
    uint8_t last[128] = {0};
    int64_t rest = 0, all = 0;
    for (int64_t i = 0; i < count; i++) {
        const uint8_t *bytes = pieces[i].bytes;
        int64_t left = pieces[i].count;
        if (left == 0) continue;
        all += left;
        if (rest > 0) {
            int64_t more = left < 64 - rest ? left : 64 - rest;
            memcpy(last + rest, bytes, (size_t)more);
            rest += more, bytes += more, left -= more;
            if (rest < 64) continue;
            take(state, last, 1);
            rest = 0;
        }
        int64_t whole = left / 64;
        if (whole > 0) take(state, bytes, whole);
        rest = left % 64;
        if (rest > 0) memcpy(last, bytes + 64 * whole, (size_t)rest);
    }
    memset(last + rest, 0, sizeof last - (size_t)rest);
    last[rest] = 0x80;
    int64_t size = rest < 56 ? 64 : 128;
    uint64_t bits = (uint64_t)all * 8;
    for (int i = 0; i < 8; i++) last[size - 1 - i] = (uint8_t)(bits >> (8 * i));
    take(state, last, size / 64);
    for (int i = 0; i < 32; i++) digest[i] = (uint8_t)(state[i / 4] >> (24 - 8 * (i % 4)));
}

void cdigest_sha256_of_pieces(const cdigest_piece *pieces, int64_t count, uint8_t *digest) {
    digest_with(cdigest_has_sha_instructions() ? cdigest_blocks_x86 : cdigest_blocks_portable, pieces, count, digest);
}

void cdigest_sha256(const uint8_t *bytes, int64_t count, uint8_t *digest) {
    cdigest_sha256_of_pieces(&(cdigest_piece){bytes, count}, 1, digest);
}

void cdigest_sha256_portable(const uint8_t *bytes, int64_t count, uint8_t *digest) {
    digest_with(cdigest_blocks_portable, &(cdigest_piece){bytes, count}, 1, digest);
}
