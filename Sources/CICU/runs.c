#include "runs.h"

#include <string.h>

/// Where the machine is: before the byte at `index`, in `row`, with `count` runs ended.
struct place {
    int32_t index, count;
    uint32_t row;
};

/// Takes one character of any length.
static inline struct place take(const struct machine *machine, const uint8_t *text, int32_t length, uint32_t *records,
                                struct place place) {
    uint64_t both = (uint64_t)(uint32_t)place.index << 3;
    uint64_t record = (both << 32 | both) + machine->record_of_row[place.row / MACHINE_COLUMNS];
    memcpy(records + place.count, &record, sizeof record);
    uint8_t column = machine_column(machine, text, length, &place.index);
    place.row = machine->steps[place.row + column];
    place.count += machine->ended_at_row[place.row / MACHINE_COLUMNS];
    return place;
}

/// Takes eight bytes of ASCII: no branch, so the time of a byte is that of one load behind another.
static inline struct place take_eight(const struct machine *machine, uint64_t bytes, uint32_t *records,
                                      struct place place) {
    uint64_t both = (uint64_t)(uint32_t)place.index << 3;
    both |= both << 32;
    const uint64_t one = 8ull << 32 | 8ull;
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        uint64_t record = both + machine->record_of_row[place.row / MACHINE_COLUMNS];
        memcpy(records + place.count, &record, sizeof record);
        place.row = machine->steps[place.row + machine->column[bytes & 0x7F]];
        place.count += machine->ended_at_row[place.row / MACHINE_COLUMNS];
        bytes >>= 8;
        both += one;
    }
    place.index += 8;
    return place;
}

int32_t machine_runs(const struct machine *machine, const uint8_t *text, int32_t length, uint32_t *records,
                     machine_divider *divide, void *context) {
    struct place place = {.row = machine->first_row};
    int32_t start = 0;
    for (;;) {
        while (place.row != 0) {
            uint64_t bytes;
            if (length - place.index >= 8
                && (memcpy(&bytes, text + place.index, 8), (bytes & 0x8080808080808080) == 0)) {
                place = take_eight(machine, bytes, records, place);
            } else if (place.index < length) {
                place = take(machine, text, length, records, place);
            } else {
                break;
            }
        }
        // At the end, and where no step is known in advance, ICU's own way finds the end of the run.
        if (place.count > 0) start = (int32_t)(records[place.count - 1] >> 3);
        if (start >= length) return place.count;
        uint8_t kind;
        int dictionary;
        int32_t end = machine_run_end(machine, text, length, start, &kind, &dictionary);
        if (dictionary) {
            int32_t divided = divide(context, text, start, end, records + place.count);
            if (divided < 0) return divided;
            place.count += divided;
        } else {
            records[place.count++] = (uint32_t)end << 3 | kind;
        }
        place.index = end;
        place.row = machine->first_row;
    }
}
