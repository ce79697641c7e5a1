#include "lists.h"

int32_t cwords_count(void) {
    return cwords_english_count + cwords_arabic_count + cwords_sorani_count + cwords_romanisation_count;
}

cwords_list cwords_at(int32_t index) {
    const cwords_list *const languages[] = {cwords_english, cwords_arabic, cwords_sorani, cwords_romanisation};
    const int32_t counts[] = {cwords_english_count, cwords_arabic_count, cwords_sorani_count, cwords_romanisation_count};
    int language = 0;
    while (language < 3 && index >= counts[language]) index -= counts[language++];
    return languages[language][index];
}
