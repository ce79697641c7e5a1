#pragma once
// What raqim's speed is compared with: ICU's bare word and sentence segmentation, in C, as its documentation shows it.
#include <stdint.h>

/// How ICU is given the text. Which is the faster depends on the text; the yardstick is the faster.
enum { CYARDSTICK_UTF8 = 0, CYARDSTICK_UTF16 = 1 };

typedef struct cyardstick cyardstick;

/// Opens ICU's iterators of English words and sentences; NULL when that fails.
cyardstick *_Nullable cyardstick_open(void);
void cyardstick_close(cyardstick *_Nullable yardstick);

/// Goes through the words of `text`, with their rule statuses, and through its sentences. Returns how many boundaries there
/// are, or a negative ICU error code. UTF-16 is converted first, into memory that is used again.
int64_t cyardstick_run(cyardstick *_Nonnull yardstick, int32_t form, const uint8_t *_Nonnull text, int32_t length);
