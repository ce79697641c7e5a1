// For memrchr.
#define _GNU_SOURCE
#include "CInputs.h"

#include <string.h>

int64_t cinputs_last_index(const uint8_t *bytes, int64_t count, uint8_t byte) {
    const uint8_t *found = count > 0 ? memrchr(bytes, byte, (size_t)count) : NULL;
    return found ? found - bytes : -1;
}

// Counts of a block fit a byte, so that a vector counts sixteen bytes or more at once.
enum { block = 240 };

int64_t cinputs_count(const uint8_t *bytes, int64_t count, uint8_t byte) {
    int64_t found = 0;
    for (int64_t start = 0; start < count; start += block) {
        int length = count - start < block ? (int)(count - start) : block;
        uint8_t here = 0;
        for (int i = 0; i < length; i++) here += bytes[start + i] == byte;
        found += here;
    }
    return found;
}

int64_t cinputs_controls(const uint8_t *bytes, int64_t count) {
    int64_t controls = 0;
    uint8_t zeros = 0;
    for (int64_t start = 0; start < count; start += block) {
        int length = count - start < block ? (int)(count - start) : block;
        uint8_t here = 0;
        for (int i = 0; i < length; i++) {
            uint8_t byte = bytes[start + i];
            zeros |= byte == 0;
            // Wrapping round: 0 for a tab, 4 for a carriage return.
            here += (uint8_t)(byte < 0x20) & (uint8_t)((uint8_t)(byte - 0x09) > 4) & (uint8_t)(byte != 0x1B);
        }
        controls += here;
    }
    return zeros ? -1 : controls;
}

static inline int is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

int64_t cinputs_utf8_fault(const uint8_t *bytes, int64_t count) {
    int64_t i = 0;
    while (i < count) {
        uint64_t word;
        // Runs of ASCII, eight bytes at a time.
        while (count - i >= 8 && (memcpy(&word, bytes + i, 8), (word & 0x8080808080808080) == 0)) i += 8;
        while (i < count && bytes[i] < 0x80) i++;
        if (i >= count) break;
        uint8_t lead = bytes[i];
        // Two bytes, the most letters of Arabic.
        if (lead >= 0xC2 && lead < 0xE0) {
            if (count - i < 2 || !is_tail(bytes[i + 1])) return i;
            i += 2;
        } else if (lead >= 0xE0 && lead < 0xF0) {
            if (count - i < 3 || !is_tail(bytes[i + 1]) || !is_tail(bytes[i + 2])) return i;
            // Longer than needed, or half of a surrogate pair.
            if ((lead == 0xE0 && bytes[i + 1] < 0xA0) || (lead == 0xED && bytes[i + 1] >= 0xA0)) return i;
            i += 3;
        } else if (lead >= 0xF0 && lead < 0xF5) {
            if (count - i < 4 || !is_tail(bytes[i + 1]) || !is_tail(bytes[i + 2]) || !is_tail(bytes[i + 3])) return i;
            // Longer than needed, or beyond the last character.
            if ((lead == 0xF0 && bytes[i + 1] < 0x90) || (lead == 0xF4 && bytes[i + 1] >= 0x90)) return i;
            i += 4;
        } else {
            return i;
        }
    }
    return -1;
}
