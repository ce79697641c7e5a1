#include "CICU.h"

#include <pthread.h>
#include <stdlib.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

#include "runs.h"

struct cicu_cutter {
    /// Opened when a text needs them.
    UBreakIterator *words, *sentences;
    UText text;
};

// “en” whatever the machine's locale: equal input gives equal records everywhere.
static UBreakIterator *open_breaks(UBreakIteratorType type, UErrorCode *code) {
    return ubrk_open(type, "en", NULL, 0, code);
}

// MARK: The machines, made once

static struct machine words, sentences;
static int has_words, has_sentences;
static UErrorCode code_of_machines = U_ZERO_ERROR;

static void make_machines(void) {
    UBreakIterator *breaks = open_breaks(UBRK_WORD, &code_of_machines);
    if (U_SUCCESS(code_of_machines)) has_words = machine_open(&words, breaks);
    if (breaks) ubrk_close(breaks);
    breaks = open_breaks(UBRK_SENTENCE, &code_of_machines);
    if (U_SUCCESS(code_of_machines)) has_sentences = machine_open(&sentences, breaks);
    if (breaks) ubrk_close(breaks);
}

int32_t cicu_runs_without_icu(void) { return has_words && has_sentences; }

cicu_cutter *cicu_cutter_open(int32_t *status) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_machines);
    cicu_cutter *cutter = U_SUCCESS(code_of_machines) ? calloc(1, sizeof *cutter) : NULL;
    *status = cutter == NULL && U_SUCCESS(code_of_machines) ? U_MEMORY_ALLOCATION_ERROR : code_of_machines;
    if (cutter != NULL) cutter->text = (UText)UTEXT_INITIALIZER;
    return cutter;
}

void cicu_cutter_close(cicu_cutter *cutter) {
    if (cutter == NULL) return;
    if (cutter->words) ubrk_close(cutter->words);
    if (cutter->sentences) ubrk_close(cutter->sentences);
    utext_close(&cutter->text);
    free(cutter);
}

// MARK: By ICU

/// Writes the records of `text`, whose first byte is at `offset` of the article.
static int32_t runs_by_icu(cicu_cutter *cutter, UBreakIterator **breaks, UBreakIteratorType type, const uint8_t *text,
                           int32_t offset, int32_t length, uint32_t *records) {
    UErrorCode code = U_ZERO_ERROR;
    if (*breaks == NULL) *breaks = open_breaks(type, &code);
    utext_openUTF8(&cutter->text, (const char *)text, length, &code);
    ubrk_setUText(*breaks, &cutter->text, &code);
    if (U_FAILURE(code)) return -(int32_t)code;
    int32_t count = 0;
    ubrk_first(*breaks);
    for (int32_t end; (end = ubrk_next(*breaks)) != UBRK_DONE; count++)
        records[count] = (uint32_t)(offset + end) << 3 | (uint32_t)(ubrk_getRuleStatus(*breaks) / 100);
    return count;
}

int32_t cicu_words_by_icu(cicu_cutter *cutter, const uint8_t *text, int32_t length, uint32_t *records) {
    return runs_by_icu(cutter, &cutter->words, UBRK_WORD, text, 0, length, records);
}

int32_t cicu_sentences_by_icu(cicu_cutter *cutter, const uint8_t *text, int32_t length, uint32_t *records) {
    return runs_by_icu(cutter, &cutter->sentences, UBRK_SENTENCE, text, 0, length, records);
}

// MARK: By the machines

static int32_t divide_words(void *cutter, const uint8_t *text, int32_t start, int32_t end, uint32_t *records) {
    cicu_cutter *own = cutter;
    return runs_by_icu(own, &own->words, UBRK_WORD, text + start, start, end - start, records);
}

static int32_t divide_sentences(void *cutter, const uint8_t *text, int32_t start, int32_t end, uint32_t *records) {
    cicu_cutter *own = cutter;
    return runs_by_icu(own, &own->sentences, UBRK_SENTENCE, text + start, start, end - start, records);
}

int32_t cicu_words(cicu_cutter *cutter, const uint8_t *text, int32_t length, uint32_t *records) {
    if (!has_words) return cicu_words_by_icu(cutter, text, length, records);
    return machine_runs(&words, text, length, records, divide_words, cutter);
}

int32_t cicu_sentences(cicu_cutter *cutter, const uint8_t *text, int32_t length, uint32_t *records) {
    if (!has_sentences) return cicu_sentences_by_icu(cutter, text, length, records);
    return machine_runs(&sentences, text, length, records, divide_sentences, cutter);
}

const char *cicu_version(void) { return U_ICU_VERSION; }
