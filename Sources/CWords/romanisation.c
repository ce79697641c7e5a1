#include "lists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t letters[] = {
#embed "../../Models/Romanisation/letters.txt"
};

const cwords_list cwords_romanisation[] = {
    LIST("romanisation/letters", letters),
};
const int32_t cwords_romanisation_count = sizeof cwords_romanisation / sizeof cwords_romanisation[0];
