#pragma once
// ICU's own compiled rules of words and sentences, laid out anew so that UTF-8 runs through them several times faster
// than through ubrk. Boundaries and rule statuses are ICU's; `cicu_words_by_icu` is what they are tested against.
#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/ucptrie.h>

/// Columns of a row of `steps`: a category of ICU's for ASCII, and the same again for what takes more than one byte.
enum { MACHINE_CATEGORIES = 32, MACHINE_COLUMNS = 2 * MACHINE_CATEGORIES };

/// A machine over categories of characters. Shared by all threads once it is made.
struct machine {
    /// ICU's table: rows of `row_length` bytes: accepting, look-ahead, index of the status, next state by category.
    uint8_t *rows;
    uint32_t row_length;
    /// ICU's state before the first character.
    uint8_t first_state;
    /// Categories from this one on are for a dictionary.
    uint8_t first_dictionary;
    /// A state's rule status in hundreds.
    uint8_t kind_of_state[256];
    UCPTrie *categories;
    uint8_t *binary;

    // The same with the end of a run and the beginning of the next one joined into one step; see machine.c.
    /// Next row, times MACHINE_COLUMNS, by row and column; row 0 is where a step is not known in advance.
    uint16_t *steps;
    /// What to add to a position (times 8, in both halves) for the records of runs that end when the row is left.
    uint64_t *record_of_row;
    /// How many runs ended when the row was reached.
    uint8_t *ended_at_row;
    uint16_t first_row;
    /// Column of each code point of the Basic Multilingual Plane.
    uint8_t column[0x10000];
};

/// Reads the compiled rules of `breaks`. Returns 0 when they are of a format that this file does not know.
int machine_open(struct machine *machine, UBreakIterator *breaks);

/// The end of the run that begins at `start` and its kind, one character at a time as ICU does it. `dictionary` is set
/// when the run has letters that a dictionary divides further.
int32_t machine_run_end(const struct machine *machine, const uint8_t *text, int32_t length, int32_t start,
                        uint8_t *kind, int *dictionary);

/// Column of the character at `index`, whose length in bytes is added to `index`.
static inline uint8_t machine_column(const struct machine *machine, const uint8_t *text, int32_t length,
                                     int32_t *index) {
    uint8_t first = text[*index];
    int32_t left = length - *index;
    if (first < 0x80) {
        *index += 1;
        return machine->column[first];
    }
    // Text is checked to be valid before it comes here; a cut character must not read beyond the end all the same.
    if (first < 0xE0 && left >= 2) {
        uint8_t column = machine->column[(first & 0x1F) << 6 | (text[*index + 1] & 0x3F)];
        *index += 2;
        return column;
    }
    if (first >= 0xE0 && first < 0xF0 && left >= 3) {
        uint32_t c = (uint32_t)(first & 0x0F) << 12 | (uint32_t)(text[*index + 1] & 0x3F) << 6
                     | (text[*index + 2] & 0x3F);
        *index += 3;
        return machine->column[c];
    }
    if (first >= 0xF0 && left >= 4) {
        UChar32 c = (first & 0x07) << 18 | (text[*index + 1] & 0x3F) << 12 | (text[*index + 2] & 0x3F) << 6
                    | (text[*index + 3] & 0x3F);
        *index += 4;
        return (uint8_t)(ucptrie_get(machine->categories, c) + MACHINE_CATEGORIES);
    }
    *index += 1;
    return machine->column[0xFFFD];
}
