#include "CWords.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t en_months[] = {
#embed "../../Models/Words/en/months.txt"
};

#define LIST(name, bytes) {name, bytes, (int32_t)sizeof bytes}
static const cwords_list lists[] = {
    LIST("en/months", en_months),
};

int32_t cwords_count(void) { return (int32_t)(sizeof lists / sizeof lists[0]); }
cwords_list cwords_at(int32_t index) { return lists[index]; }
