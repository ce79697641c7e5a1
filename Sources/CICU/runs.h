#pragma once
#include "machine.h"

/// Divides the run from `start` to `end`, which has letters for a dictionary: writes its records and returns how many,
/// or a negative ICU error code.
typedef int32_t machine_divider(void *context, const uint8_t *text, int32_t start, int32_t end, uint32_t *records);

/// Writes a record for every run of `text`: the byte offset of its end times 8, plus its kind. Returns how many, or
/// what `divide` returned when that is negative. `records` has room for `length` + 2.
int32_t machine_runs(const struct machine *machine, const uint8_t *text, int32_t length, uint32_t *records,
                     machine_divider *divide, void *context);
