#pragma once
// The door to ICU: our own names, stdint types, whole articles at a time. No header of ICU's is visible to Swift,
// because Foundation brings an ICU of its own and the two do not compile side by side.
#include <stdint.h>

/// Cuts texts into words and sentences. Not safe to share between threads; one a worker.
typedef struct cicu_cutter cicu_cutter;

/// What ICU calls a run between two word boundaries: its rule status in hundreds.
enum { CICU_OTHER = 0, CICU_NUMBER = 1, CICU_LETTERS = 2, CICU_KANA = 3, CICU_IDEOGRAPHS = 4 };

/// The longest text in bytes whose runs fit into records.
enum { CICU_LONGEST_TEXT = (1 << 29) - 8 };

/// A cutter, or NULL when ICU's data is missing; `status` then holds ICU's error code.
cicu_cutter *_Nullable cicu_cutter_open(int32_t *_Nonnull status);
void cicu_cutter_close(cicu_cutter *_Nullable cutter);

/// Writes a record for every run of `text` (valid UTF-8): the byte offset of its end times 8, plus its kind. Returns
/// how many there are, or a negative ICU error code. `records` must have room for `length` + 2; only what is told is
/// written, and two.
///
/// ICU's rules are run by a machine of our own (machine.h), by ICU itself where a dictionary divides words (Thai, Lao,
/// Khmer, Burmese, Chinese, Japanese) and everywhere when ICU's rules come in another format than the machine knows.
int32_t cicu_words(cicu_cutter *_Nonnull cutter, const uint8_t *_Nonnull text, int32_t length,
                   uint32_t *_Nonnull records);

/// The same for sentences.
int32_t cicu_sentences(cicu_cutter *_Nonnull cutter, const uint8_t *_Nonnull text, int32_t length,
                       uint32_t *_Nonnull records);

/// The same by ICU alone: what the machine is tested and measured against.
int32_t cicu_words_by_icu(cicu_cutter *_Nonnull cutter, const uint8_t *_Nonnull text, int32_t length,
                          uint32_t *_Nonnull records);
int32_t cicu_sentences_by_icu(cicu_cutter *_Nonnull cutter, const uint8_t *_Nonnull text, int32_t length,
                              uint32_t *_Nonnull records);

/// 1 when ICU's rules are of the format that the machine knows. Asked after a cutter was opened.
int32_t cicu_runs_without_icu(void);

/// The letters that `codepoint` compares as, in UTF-8: without case, marks, apostrophes and joiners, Arabic and Kurdish
/// letters under one form, digits as ASCII. Writes at most 16 bytes to `out`; returns how many (0: the letter is
/// ignored).
int32_t cicu_fold(int32_t codepoint, uint8_t *_Nonnull out);

/// 1 for an upper-case or title-case letter, 2 for a lower-case letter, 3 for another letter, 4 for a digit, else 0.
int32_t cicu_letter(int32_t codepoint);

/// Days from 1 January 1970 to a day of the Islamic calendar of Umm al-Qura (month 1 is Muharram); INT32_MIN when ICU
/// fails.
int32_t cicu_hijri_to_day(int32_t year, int32_t month, int32_t day);

/// The year of that calendar in which the day that many days after 1 January 1970 lies; INT32_MIN when ICU fails.
int32_t cicu_hijri_year(int32_t day);

/// The version of the ICU that is linked, as "72.1".
const char *_Nonnull cicu_version(void);
