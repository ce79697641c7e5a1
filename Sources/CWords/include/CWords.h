#pragma once
// The word lists of Models/Words, built into the binary so that raqim stays one file beside its gazetteer.
#include <stdint.h>

/// One list: `name` is its path below Models/Words without ".txt", as in "en/months".
typedef struct {
    const char *_Nonnull name;
    const uint8_t *_Nonnull bytes;
    int32_t count;
} cwords_list;

/// How many lists there are.
int32_t cwords_count(void);
/// The list at `index`, from 0 to `cwords_count() - 1`.
cwords_list cwords_at(int32_t index);
