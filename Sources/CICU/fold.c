#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

// Letters that ICU's decomposition leaves whole, though writers of the news treat them as one.
static UChar32 plain(UChar32 c) {
    switch (c) {
    case 0x0671: return 0x0627;                            // ٱ alef wasla
    case 0x0649: case 0x06CC: case 0x06CE: return 0x064A;  // ى ی ێ as ي
    case 0x0629: case 0x06C1: case 0x06BE: case 0x06D5: case 0x06C3: return 0x0647;  // ة ہ ھ ە as ه
    case 0x06A9: return 0x0643;                            // ک as ك
    case 0x06C6: case 0x06C7: return 0x0648;               // ۆ ۇ as و
    case 0x0695: return 0x0631;                            // ڕ as ر
    case 0x06B5: return 0x0644;                            // ڵ as ل
    case 0x0131: return 'i';                               // ı
    case 0x00F8: return 'o';                               // ø
    case 0x0142: return 'l';                               // ł
    case 0x0111: return 'd';                               // đ
    case 0x0127: return 'h';                               // ħ
    default: return c;
    }
}

static int ignored(UChar32 c) {
    switch (c) {
    case '\'': case '`': case 0x2018: case 0x2019: case 0x201B: case 0x02BB: case 0x02BC: case 0x02BD: case 0x02BE:
    case 0x02BF: case 0x2032: case 0x00B4: case 0x0621:  // apostrophes, ayn, hamza, ء
    case 0x0640:                                         // tatweel
        return 1;
    }
    int8_t type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

int32_t cicu_fold(int32_t codepoint, uint8_t *out) {
    int32_t written = 0;
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *compatible = unorm2_getNFKDInstance(&code);
    if (U_FAILURE(code)) return 0;
    UChar decomposed[32];
    int32_t count = unorm2_getDecomposition(compatible, codepoint, decomposed, 32, &code);
    if (count < 0 || U_FAILURE(code)) {
        count = 0;
        U16_APPEND_UNSAFE(decomposed, count, codepoint);
    }
    for (int32_t i = 0; i < count;) {
        UChar32 c;
        U16_NEXT(decomposed, i, count, c);
        if (ignored(c)) continue;
        int32_t digit = u_charDigitValue(c);
        if (digit >= 0) c = '0' + digit;
        if (c == 0x00DF) {  // ß
            if (written + 2 <= 16) out[written++] = 's', out[written++] = 's';
            continue;
        }
        c = plain(u_foldCase(c, U_FOLD_CASE_DEFAULT));
        if (written + 4 <= 16) U8_APPEND_UNSAFE(out, written, c);
    }
    return written;
}

int32_t cicu_letter(int32_t codepoint) {
    switch (u_charType(codepoint)) {
    case U_UPPERCASE_LETTER: case U_TITLECASE_LETTER: return 1;
    case U_LOWERCASE_LETTER: return 2;
    case U_MODIFIER_LETTER: case U_OTHER_LETTER: return 3;
    case U_DECIMAL_DIGIT_NUMBER: return 4;
    default: return 0;
    }
}
