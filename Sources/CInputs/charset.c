#include "CInputs.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

// Charsets that shift between tables hide markup from whoever looks for it, and no newsroom writes them.
static int is_plain(UConverter *converter) {
    switch (ucnv_getType(converter)) {
    case UCNV_SBCS:
    case UCNV_DBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
    case UCNV_UTF8:
    case UCNV_UTF16:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF32:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian:
        return 1;
    default:
        return 0;
    }
}

static UConverter *opened(const char *charset) {
    UErrorCode status = U_ZERO_ERROR;
    // An empty name would be the system's own charset.
    UConverter *converter = *charset ? ucnv_open(charset, &status) : NULL;
    if (converter && (U_FAILURE(status) || !is_plain(converter))) {
        ucnv_close(converter);
        return NULL;
    }
    // Nothing is guessed: what the charset does not have is a fault, not a question mark.
    if (converter)
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    return converter;
}

int32_t cinputs_charset_is_known(const char *charset) {
    UConverter *converter = opened(charset);
    if (!converter) return 0;
    ucnv_close(converter);
    return 1;
}

static int64_t convert(UConverter *from, UConverter *to, const char *bytes, int64_t count, char **text, int64_t *fault) {
    int64_t room = count + count / 2 + 16, done = 0;
    char *memory = malloc((size_t)room);
    const char *source = bytes;
    UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
    UBool reset = 1;
    while (memory) {
        UErrorCode status = U_ZERO_ERROR;
        char *target = memory + done;
        ucnv_convertEx(to, from, &target, memory + room, &source, bytes + count, pivot, &pivot_source, &pivot_target,
                       pivot + sizeof pivot / sizeof *pivot, reset, 1, &status);
        reset = 0;
        done = target - memory;
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            room *= 2;
            char *bigger = realloc(memory, (size_t)room);
            if (!bigger) break;
            memory = bigger;
            continue;
        }
        if (U_SUCCESS(status)) {
            *text = memory;
            return done;
        }
        char invalid[32];
        int8_t length = sizeof invalid;
        UErrorCode asked = U_ZERO_ERROR;
        ucnv_getInvalidChars(from, invalid, &length, &asked);
        *fault = source - bytes - (U_SUCCESS(asked) ? length : 0);
        if (*fault < 0) *fault = 0;
        free(memory);
        return -1;
    }
    free(memory);
    return -2;
}

int64_t cinputs_convert(const char *charset, const uint8_t *bytes, int64_t count, uint8_t **text, int64_t *fault) {
    *text = NULL;
    *fault = 0;
    UConverter *from = opened(charset);
    if (!from) return -3;
    UConverter *to = opened("UTF-8");
    int64_t length = to && count >= 0 && count < INT32_MAX
                         ? convert(from, to, (const char *)bytes, count, (char **)text, fault)
                         : -2;
    ucnv_close(from);
    if (to) ucnv_close(to);
    return length;
}

void cinputs_convert_close(uint8_t *text) { free(text); }
