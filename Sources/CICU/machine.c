#include "machine.h"

#include <stdlib.h>
#include <string.h>

// ICU's table of rules is a machine that finds the end of one run: it goes on until no longer run is possible and
// answers the last position at which it could have stopped; then it begins again from there, so the characters behind
// that position are read twice. `steps` does both at once. A row stands for
//
//   PLAIN   a state of ICU's, inside a run;
//   BEHIND  a state in which ICU could not stop (“said.”: a letter may follow the dot), reached by one byte of ASCII
//           from a state in which it could. When no letter follows, a run has ended before that byte.
//
// and the step out of it either goes on, or ends one or two runs and is already inside the next one. Everything else (a
// longer way back, letters for a dictionary) leads to row 0, from where `machine_run_end` takes over.

enum { FORMAT_OF_ICU_72 = 6, MAGIC = 0xB1A0, MAX_ROWS = 1023 };
// How ICU lays out the header of compiled rules and of the state table in it.
enum { AT_MAGIC, AT_FORMAT, AT_LENGTH, AT_CATEGORIES, AT_TABLE, AT_TABLE_LENGTH, AT_TRIE = 8, AT_TRIE_LENGTH,
       AT_STATUS = 12, AT_STATUS_LENGTH, HEADER_WORDS = 20 };
enum { STATES, ROW_LENGTH, FIRST_DICTIONARY, LOOK_AHEAD, FLAGS, TABLE_WORDS };
enum { FLAG_BEGIN_REQUIRED = 2, FLAG_BYTES = 4 };
enum { STOP = 0, START = 1, CATEGORY_END = 1, CATEGORY_BEGIN = 2, FIRST_CATEGORY = 3, ROW_HEADER = 3 };

/// What stands for a row while `steps` is made.
struct row {
    uint8_t is_behind;
    uint8_t state;
    /// How many runs ended with the step to this row.
    uint8_t ended;
    /// BEHIND: the kind of the run that ends before the byte, and the state of the run that would begin with it.
    uint8_t kind, other;
};

static uint8_t next_state(const struct machine *machine, uint8_t state, int category) {
    return machine->rows[state * machine->row_length + ROW_HEADER + category];
}

static int accepts(const struct machine *machine, uint8_t state) { return machine->rows[state * machine->row_length]; }

int32_t machine_run_end(const struct machine *machine, const uint8_t *text, int32_t length, int32_t start,
                        uint8_t *kind, int *dictionary) {
    uint8_t state = machine->first_state;
    int32_t end = start, index = start, first_dictionary = length;
    uint8_t kind_at_end = machine->kind_of_state[STOP];
    while (index < length) {
        int32_t here = index;
        int category = machine_column(machine, text, length, &index) & (MACHINE_CATEGORIES - 1);
        if (category >= machine->first_dictionary && here < first_dictionary) first_dictionary = here;
        state = next_state(machine, state, category);
        if (accepts(machine, state)) {
            end = index;
            kind_at_end = machine->kind_of_state[state];
        }
        if (state == STOP) break;
    }
    if (state != STOP) {
        state = next_state(machine, state, CATEGORY_END);
        if (accepts(machine, state)) {
            end = length;
            kind_at_end = machine->kind_of_state[state];
        }
    }
    if (end == start) {  // ICU takes one character when no rule does
        machine_column(machine, text, length, &end);
        kind_at_end = machine->kind_of_state[STOP];
    }
    *kind = kind_at_end;
    *dictionary = first_dictionary < end;
    return end;
}

// MARK: Reading ICU's rules

/// Whether `length` bytes at word `at` of the header lie inside the rules.
static int section(const uint32_t *header, int at, uint32_t length, uint32_t least) {
    uint32_t start = header[at], size = header[at + 1];
    return start % 4 == 0 && start >= HEADER_WORDS * 4 && start <= length && size >= least && size <= length - start;
}

static int read_table(struct machine *machine, const uint32_t *header, uint32_t length) {
    if (!section(header, AT_TABLE, length, TABLE_WORDS * 4) || !section(header, AT_TRIE, length, 16)
        || !section(header, AT_STATUS, length, 4))
        return 0;
    const uint32_t *table = header + header[AT_TABLE] / 4;
    uint32_t categories = header[AT_CATEGORIES], states = table[STATES];
    machine->row_length = table[ROW_LENGTH];
    // No look-ahead (“/” in rules) and states of one byte: so are the rules of words and sentences.
    if (table[LOOK_AHEAD] != 0 || !(table[FLAGS] & FLAG_BYTES) || categories > MACHINE_CATEGORIES || states < 2
        || states > 256 || machine->row_length < ROW_HEADER + categories
        || header[AT_TABLE_LENGTH] < TABLE_WORDS * 4 + states * machine->row_length)
        return 0;
    machine->rows = (uint8_t *)(table + TABLE_WORDS);
    machine->first_dictionary = table[FIRST_DICTIONARY] < categories ? table[FIRST_DICTIONARY] : categories;
    const int32_t *status = (const int32_t *)header + header[AT_STATUS] / 4;
    uint32_t statuses = header[AT_STATUS_LENGTH] / 4;
    for (uint32_t state = 0; state < states; state++) {
        const uint8_t *row = machine->rows + state * machine->row_length;
        if (row[0] > 1 || row[1] != 0 || row[2] >= statuses) return 0;
        for (uint32_t category = 0; category < categories; category++)
            if (row[ROW_HEADER + category] >= states) return 0;
        // A state's statuses are a count and that many values, the highest last: the one that ubrk tells.
        int32_t count = status[row[2]];
        if (count < 0 || row[2] + (uint32_t)count >= statuses) return 0;
        machine->kind_of_state[state] = (uint8_t)(status[row[2] + count] / 100);
        if (machine->kind_of_state[state] > 7) return 0;
    }
    machine->first_state = table[FLAGS] & FLAG_BEGIN_REQUIRED ? next_state(machine, START, CATEGORY_BEGIN) : START;
    return machine->first_state != STOP;
}

static int read_trie(struct machine *machine, const uint32_t *header) {
    UErrorCode code = U_ZERO_ERROR;
    machine->categories =
        ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY, header + header[AT_TRIE] / 4,
                               (int32_t)header[AT_TRIE_LENGTH], NULL, &code);
    if (U_FAILURE(code)) return 0;
    uint32_t category;
    for (UChar32 start = 0, end;; start = end + 1) {
        end = ucptrie_getRange(machine->categories, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &category);
        if (end < 0) break;
        if (category < FIRST_CATEGORY || category >= header[AT_CATEGORIES]) return 0;
        for (UChar32 c = start; c <= end && c < 0x10000; c++)
            machine->column[c] = (uint8_t)(category + (c < 0x80 ? 0 : MACHINE_CATEGORIES));
    }
    return 1;
}

// MARK: Joining the steps

/// The row that a step from `row` by `column` leads to; a row of state STOP when that is not known in advance.
static struct row step(const struct machine *machine, struct row row, int column) {
    static const struct row unknown = {.state = STOP};
    int category = column & (MACHINE_CATEGORIES - 1);
    if (category >= machine->first_dictionary || category < FIRST_CATEGORY) return unknown;
    uint8_t next = next_state(machine, row.state, category);
    if (next != STOP) {
        int may_be_behind = !row.is_behind && accepts(machine, row.state) && row.state != machine->first_state;
        if (!may_be_behind || accepts(machine, next) || column >= MACHINE_CATEGORIES)
            return (struct row){.state = next};
        uint8_t other = next_state(machine, machine->first_state, category);
        if (!accepts(machine, other)) return (struct row){.state = next};
        return (struct row){.is_behind = 1, .state = next, .kind = machine->kind_of_state[row.state], .other = other};
    }
    struct row begun = {.state = next_state(machine, machine->first_state, category), .ended = 1};
    if (row.is_behind) {
        next = next_state(machine, row.other, category);
        if (next != STOP) begun.state = next; else begun.ended = 2;
    } else if (!accepts(machine, row.state) || row.state == machine->first_state) {
        return unknown;
    }
    return accepts(machine, begun.state) ? begun : unknown;
}

static int join_steps(struct machine *machine) {
    struct row *rows = calloc(MAX_ROWS + 1, sizeof *rows);
    machine->steps = calloc(MAX_ROWS * MACHINE_COLUMNS, sizeof *machine->steps);
    if (rows == NULL || machine->steps == NULL) {
        free(rows);
        return 0;
    }
    int count = 2;
    rows[1].state = machine->first_state;
    for (int from = 1; from < count && count < MAX_ROWS; from++) {
        for (int column = 0; column < MACHINE_COLUMNS; column++) {
            struct row to = step(machine, rows[from], column);
            if (to.state == STOP) continue;
            int row = 1;
            while (row < count && memcmp(&rows[row], &to, sizeof to) != 0) row++;
            if (row == count) {
                if (count == MAX_ROWS) break;
                rows[count++] = to;
            }
            machine->steps[from * MACHINE_COLUMNS + column] = (uint16_t)(row * MACHINE_COLUMNS);
        }
    }
    machine->first_row = MACHINE_COLUMNS;
    uint16_t *exact = realloc(machine->steps, (size_t)count * MACHINE_COLUMNS * sizeof *exact);
    if (exact != NULL) machine->steps = exact;
    machine->record_of_row = calloc((size_t)count, sizeof *machine->record_of_row);
    machine->ended_at_row = calloc((size_t)count, 1);
    int made = count < MAX_ROWS && machine->record_of_row != NULL && machine->ended_at_row != NULL;
    for (int row = 1; made && row < count; row++) {
        uint64_t kind = machine->kind_of_state[rows[row].state];
        // The first record stands in the lower half, where the next one in memory begins behind it.
        machine->record_of_row[row] =
            rows[row].is_behind
                ? (uint64_t)rows[row].kind - 8 + ((uint64_t)machine->kind_of_state[rows[row].other] << 32)
                : kind;
        machine->ended_at_row[row] = rows[row].ended;
    }
    free(rows);
    return made;
}

static void machine_close(struct machine *machine) {
    ucptrie_close(machine->categories);
    free(machine->binary);
    free(machine->steps);
    free(machine->record_of_row);
    free(machine->ended_at_row);
    memset(machine, 0, sizeof *machine);
}

int machine_open(struct machine *machine, UBreakIterator *breaks) {
    memset(machine, 0, sizeof *machine);
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = ubrk_getBinaryRules(breaks, NULL, 0, &code);
    if (U_FAILURE(code) || length < HEADER_WORDS * 4) return 0;
    machine->binary = malloc((size_t)length);
    if (machine->binary == NULL) return 0;
    ubrk_getBinaryRules(breaks, machine->binary, length, &code);
    const uint32_t *header = (const uint32_t *)machine->binary;
    if (U_SUCCESS(code) && header[AT_MAGIC] == MAGIC && machine->binary[4 * AT_FORMAT] == FORMAT_OF_ICU_72
        && header[AT_LENGTH] == (uint32_t)length && read_table(machine, header, (uint32_t)length)
        && read_trie(machine, header) && join_steps(machine))
        return 1;
    machine_close(machine);
    return 0;
}
