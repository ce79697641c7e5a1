#pragma once
#include "CWords.h"

#define LIST(name, bytes) {name, bytes, (int32_t)sizeof bytes}

// One file a language; a list has its bytes and its line there.
extern const cwords_list cwords_english[], cwords_arabic[], cwords_sorani[], cwords_romanisation[];
extern const int32_t cwords_english_count, cwords_arabic_count, cwords_sorani_count, cwords_romanisation_count;
