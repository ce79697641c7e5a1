#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct cicu_cutter {
    UBreakIterator *words, *sentences;
    UText text;
};

cicu_cutter *cicu_cutter_open(int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    cicu_cutter *cutter = calloc(1, sizeof *cutter);
    if (cutter == NULL) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    cutter->text = (UText)UTEXT_INITIALIZER;
    // "en" whatever the machine's locale: equal input gives equal records everywhere.
    cutter->words = ubrk_open(UBRK_WORD, "en", NULL, 0, &code);
    cutter->sentences = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &code);
    *status = code;
    if (U_FAILURE(code)) {
        cicu_cutter_close(cutter);
        return NULL;
    }
    return cutter;
}

void cicu_cutter_close(cicu_cutter *cutter) {
    if (cutter == NULL) return;
    if (cutter->words) ubrk_close(cutter->words);
    if (cutter->sentences) ubrk_close(cutter->sentences);
    utext_close(&cutter->text);
    free(cutter);
}

static UErrorCode point_at(cicu_cutter *cutter, UBreakIterator *breaks, const uint8_t *text, int32_t length) {
    UErrorCode code = U_ZERO_ERROR;
    utext_openUTF8(&cutter->text, (const char *)text, length, &code);
    ubrk_setUText(breaks, &cutter->text, &code);
    return code;
}

int32_t cicu_words(cicu_cutter *cutter, const uint8_t *text, int32_t length, int32_t *ends, uint8_t *kinds, int32_t room) {
    UErrorCode code = point_at(cutter, cutter->words, text, length);
    if (U_FAILURE(code)) return -(int32_t)code;
    int32_t count = 0;
    ubrk_first(cutter->words);
    for (int32_t end; count < room && (end = ubrk_next(cutter->words)) != UBRK_DONE; count++) {
        int32_t rule = ubrk_getRuleStatus(cutter->words);
        ends[count] = end;
        kinds[count] = rule >= UBRK_WORD_LETTER ? CICU_LETTERS : rule >= UBRK_WORD_NUMBER ? CICU_NUMBER : CICU_OTHER;
    }
    return count;
}

int32_t cicu_sentences(cicu_cutter *cutter, const uint8_t *text, int32_t length, int32_t *ends, int32_t room) {
    UErrorCode code = point_at(cutter, cutter->sentences, text, length);
    if (U_FAILURE(code)) return -(int32_t)code;
    int32_t count = 0;
    ubrk_first(cutter->sentences);
    for (int32_t end; count < room && (end = ubrk_next(cutter->sentences)) != UBRK_DONE; count++) ends[count] = end;
    return count;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
