#include "CYardstick.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct cyardstick {
    UBreakIterator *words, *sentences;
    UText text;
    UChar *buffer;
    int32_t room;
    /// Keeps the compiler from leaving out what nobody reads.
    int64_t statuses;
};

cyardstick *cyardstick_open(void) {
    cyardstick *yardstick = calloc(1, sizeof *yardstick);
    if (yardstick == NULL) return NULL;
    UErrorCode code = U_ZERO_ERROR;
    yardstick->text = (UText)UTEXT_INITIALIZER;
    yardstick->words = ubrk_open(UBRK_WORD, "en", NULL, 0, &code);
    yardstick->sentences = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &code);
    if (U_SUCCESS(code)) return yardstick;
    cyardstick_close(yardstick);
    return NULL;
}

void cyardstick_close(cyardstick *yardstick) {
    if (yardstick == NULL) return;
    if (yardstick->words) ubrk_close(yardstick->words);
    if (yardstick->sentences) ubrk_close(yardstick->sentences);
    utext_close(&yardstick->text);
    free(yardstick->buffer);
    free(yardstick);
}

static int64_t count(cyardstick *yardstick) {
    int64_t boundaries = 0;
    ubrk_first(yardstick->words);
    for (; ubrk_next(yardstick->words) != UBRK_DONE; boundaries++)
        yardstick->statuses += ubrk_getRuleStatus(yardstick->words);
    ubrk_first(yardstick->sentences);
    for (; ubrk_next(yardstick->sentences) != UBRK_DONE; boundaries++) {}
    return boundaries;
}

int64_t cyardstick_run(cyardstick *yardstick, int32_t form, const uint8_t *text, int32_t length) {
    UErrorCode code = U_ZERO_ERROR;
    if (form == CYARDSTICK_UTF8) {
        utext_openUTF8(&yardstick->text, (const char *)text, length, &code);
        ubrk_setUText(yardstick->words, &yardstick->text, &code);
        ubrk_setUText(yardstick->sentences, &yardstick->text, &code);
    } else {
        if (yardstick->room < length) {
            free(yardstick->buffer);
            yardstick->room = length + length / 2;
            yardstick->buffer = malloc((size_t)yardstick->room * sizeof *yardstick->buffer);
            if (yardstick->buffer == NULL) return -(int64_t)U_MEMORY_ALLOCATION_ERROR;
        }
        int32_t units = 0;
        u_strFromUTF8(yardstick->buffer, yardstick->room, &units, (const char *)text, length, &code);
        ubrk_setText(yardstick->words, yardstick->buffer, units, &code);
        ubrk_setText(yardstick->sentences, yardstick->buffer, units, &code);
    }
    if (U_FAILURE(code)) return -(int64_t)code;
    return count(yardstick);
}
