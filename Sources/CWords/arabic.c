#include "lists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t according_to[] = {
#embed "../../Models/Words/ar/according-to.txt"
};
static const uint8_t ambiguous_names[] = {
#embed "../../Models/Words/ar/ambiguous-names.txt"
};
static const uint8_t amount_modifiers[] = {
#embed "../../Models/Words/ar/amount-modifiers.txt"
};
static const uint8_t conjunctions[] = {
#embed "../../Models/Words/ar/conjunctions.txt"
};
static const uint8_t counted_nouns[] = {
#embed "../../Models/Words/ar/counted-nouns.txt"
};
static const uint8_t date_directions[] = {
#embed "../../Models/Words/ar/date-directions.txt"
};
static const uint8_t date_followers[] = {
#embed "../../Models/Words/ar/date-followers.txt"
};
static const uint8_t date_joints[] = {
#embed "../../Models/Words/ar/date-joints.txt"
};
static const uint8_t date_links[] = {
#embed "../../Models/Words/ar/date-links.txt"
};
static const uint8_t date_modifiers[] = {
#embed "../../Models/Words/ar/date-modifiers.txt"
};
static const uint8_t day_words[] = {
#embed "../../Models/Words/ar/day-words.txt"
};
static const uint8_t decade_words[] = {
#embed "../../Models/Words/ar/decade-words.txt"
};
static const uint8_t demonyms[] = {
#embed "../../Models/Words/ar/demonyms.txt"
};
static const uint8_t determiners[] = {
#embed "../../Models/Words/ar/determiners.txt"
};
static const uint8_t directions[] = {
#embed "../../Models/Words/ar/directions.txt"
};
static const uint8_t female_names[] = {
#embed "../../Models/Words/ar/female-names.txt"
};
static const uint8_t filiation[] = {
#embed "../../Models/Words/ar/filiation.txt"
};
static const uint8_t frequencies[] = {
#embed "../../Models/Words/ar/frequencies.txt"
};
static const uint8_t future_cues[] = {
#embed "../../Models/Words/ar/future-cues.txt"
};
static const uint8_t future_references[] = {
#embed "../../Models/Words/ar/future-references.txt"
};
static const uint8_t given_names[] = {
#embed "../../Models/Words/ar/given-names.txt"
};
static const uint8_t group_heads[] = {
#embed "../../Models/Words/ar/group-heads.txt"
};
static const uint8_t hijri_months[] = {
#embed "../../Models/Words/ar/hijri-months.txt"
};
static const uint8_t holidays[] = {
#embed "../../Models/Words/ar/holidays.txt"
};
static const uint8_t kunya[] = {
#embed "../../Models/Words/ar/kunya.txt"
};
static const uint8_t leading_words[] = {
#embed "../../Models/Words/ar/leading-words.txt"
};
static const uint8_t locative_prepositions[] = {
#embed "../../Models/Words/ar/locative-prepositions.txt"
};
static const uint8_t months[] = {
#embed "../../Models/Words/ar/months.txt"
};
static const uint8_t name_particles[] = {
#embed "../../Models/Words/ar/name-particles.txt"
};
static const uint8_t naming_verbs[] = {
#embed "../../Models/Words/ar/naming-verbs.txt"
};
static const uint8_t number_words[] = {
#embed "../../Models/Words/ar/number-words.txt"
};
static const uint8_t numbered_things[] = {
#embed "../../Models/Words/ar/numbered-things.txt"
};
static const uint8_t offices[] = {
#embed "../../Models/Words/ar/offices.txt"
};
static const uint8_t ordinals[] = {
#embed "../../Models/Words/ar/ordinals.txt"
};
static const uint8_t organisation_heads[] = {
#embed "../../Models/Words/ar/organisation-heads.txt"
};
static const uint8_t parts_of_day[] = {
#embed "../../Models/Words/ar/parts-of-day.txt"
};
static const uint8_t past_cues[] = {
#embed "../../Models/Words/ar/past-cues.txt"
};
static const uint8_t past_references[] = {
#embed "../../Models/Words/ar/past-references.txt"
};
static const uint8_t place_heads_before[] = {
#embed "../../Models/Words/ar/place-heads-before.txt"
};
static const uint8_t prepositions[] = {
#embed "../../Models/Words/ar/prepositions.txt"
};
static const uint8_t pronouns[] = {
#embed "../../Models/Words/ar/pronouns.txt"
};
static const uint8_t role_kinds[] = {
#embed "../../Models/Words/ar/role-kinds.txt"
};
static const uint8_t role_modifiers[] = {
#embed "../../Models/Words/ar/role-modifiers.txt"
};
static const uint8_t roles[] = {
#embed "../../Models/Words/ar/roles.txt"
};
static const uint8_t said_verbs[] = {
#embed "../../Models/Words/ar/said-verbs.txt"
};
static const uint8_t saying_nouns[] = {
#embed "../../Models/Words/ar/saying-nouns.txt"
};
static const uint8_t seasons[] = {
#embed "../../Models/Words/ar/seasons.txt"
};
static const uint8_t stop_words[] = {
#embed "../../Models/Words/ar/stop-words.txt"
};
static const uint8_t surnames[] = {
#embed "../../Models/Words/ar/surnames.txt"
};
static const uint8_t that_words[] = {
#embed "../../Models/Words/ar/that-words.txt"
};
static const uint8_t time_units_dual[] = {
#embed "../../Models/Words/ar/time-units-dual.txt"
};
static const uint8_t time_units_plural[] = {
#embed "../../Models/Words/ar/time-units-plural.txt"
};
static const uint8_t time_units_singular[] = {
#embed "../../Models/Words/ar/time-units-singular.txt"
};
static const uint8_t time_units[] = {
#embed "../../Models/Words/ar/time-units.txt"
};
static const uint8_t time_zones[] = {
#embed "../../Models/Words/ar/time-zones.txt"
};
static const uint8_t titles[] = {
#embed "../../Models/Words/ar/titles.txt"
};
static const uint8_t tribal_names[] = {
#embed "../../Models/Words/ar/tribal-names.txt"
};
static const uint8_t vague_amounts[] = {
#embed "../../Models/Words/ar/vague-amounts.txt"
};
static const uint8_t weekdays[] = {
#embed "../../Models/Words/ar/weekdays.txt"
};
static const uint8_t year_prepositions[] = {
#embed "../../Models/Words/ar/year-prepositions.txt"
};

const cwords_list cwords_arabic[] = {
    LIST("ar/according-to", according_to),
    LIST("ar/ambiguous-names", ambiguous_names),
    LIST("ar/amount-modifiers", amount_modifiers),
    LIST("ar/conjunctions", conjunctions),
    LIST("ar/counted-nouns", counted_nouns),
    LIST("ar/date-directions", date_directions),
    LIST("ar/date-followers", date_followers),
    LIST("ar/date-joints", date_joints),
    LIST("ar/date-links", date_links),
    LIST("ar/date-modifiers", date_modifiers),
    LIST("ar/day-words", day_words),
    LIST("ar/decade-words", decade_words),
    LIST("ar/demonyms", demonyms),
    LIST("ar/determiners", determiners),
    LIST("ar/directions", directions),
    LIST("ar/female-names", female_names),
    LIST("ar/filiation", filiation),
    LIST("ar/frequencies", frequencies),
    LIST("ar/future-cues", future_cues),
    LIST("ar/future-references", future_references),
    LIST("ar/given-names", given_names),
    LIST("ar/group-heads", group_heads),
    LIST("ar/hijri-months", hijri_months),
    LIST("ar/holidays", holidays),
    LIST("ar/kunya", kunya),
    LIST("ar/leading-words", leading_words),
    LIST("ar/locative-prepositions", locative_prepositions),
    LIST("ar/months", months),
    LIST("ar/name-particles", name_particles),
    LIST("ar/naming-verbs", naming_verbs),
    LIST("ar/number-words", number_words),
    LIST("ar/numbered-things", numbered_things),
    LIST("ar/offices", offices),
    LIST("ar/ordinals", ordinals),
    LIST("ar/organisation-heads", organisation_heads),
    LIST("ar/parts-of-day", parts_of_day),
    LIST("ar/past-cues", past_cues),
    LIST("ar/past-references", past_references),
    LIST("ar/place-heads-before", place_heads_before),
    LIST("ar/prepositions", prepositions),
    LIST("ar/pronouns", pronouns),
    LIST("ar/role-kinds", role_kinds),
    LIST("ar/role-modifiers", role_modifiers),
    LIST("ar/roles", roles),
    LIST("ar/said-verbs", said_verbs),
    LIST("ar/saying-nouns", saying_nouns),
    LIST("ar/seasons", seasons),
    LIST("ar/stop-words", stop_words),
    LIST("ar/surnames", surnames),
    LIST("ar/that-words", that_words),
    LIST("ar/time-units-dual", time_units_dual),
    LIST("ar/time-units-plural", time_units_plural),
    LIST("ar/time-units-singular", time_units_singular),
    LIST("ar/time-units", time_units),
    LIST("ar/time-zones", time_zones),
    LIST("ar/titles", titles),
    LIST("ar/tribal-names", tribal_names),
    LIST("ar/vague-amounts", vague_amounts),
    LIST("ar/weekdays", weekdays),
    LIST("ar/year-prepositions", year_prepositions),
};
const int32_t cwords_arabic_count = sizeof cwords_arabic / sizeof cwords_arabic[0];
