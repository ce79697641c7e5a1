#include "CDigest.h"

#include <string.h>

uint64_t cdigest_checksum(const uint8_t *bytes, int64_t count) {
    // Four lanes, so that the multiplications overlap.
    uint64_t lanes[4] = {0x9E3779B97F4A7C15, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3};
    int64_t i = 0;
    for (; count - i >= 32; i += 32)
        for (int lane = 0; lane < 4; lane++) {
            uint64_t word;
            memcpy(&word, bytes + i + 8 * lane, 8);
            lanes[lane] = (lanes[lane] ^ word) * 0xD6E8FEB86659FD93;
            lanes[lane] ^= lanes[lane] >> 32;
        }
    uint64_t sum = (uint64_t)count;
    for (int lane = 0; lane < 4; lane++) sum = (sum ^ lanes[lane]) * 0x9E3779B97F4A7C15 + (sum >> 29);
    for (; i < count; i++) sum = (sum ^ bytes[i]) * 0x100000001B3;
    return sum ^ sum >> 32;
}
