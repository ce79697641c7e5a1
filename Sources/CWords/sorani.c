#include "lists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t according_to[] = {
#embed "../../Models/Words/ckb/according-to.txt"
};
static const uint8_t ambiguous_names[] = {
#embed "../../Models/Words/ckb/ambiguous-names.txt"
};
static const uint8_t amount_modifiers[] = {
#embed "../../Models/Words/ckb/amount-modifiers.txt"
};
static const uint8_t conjunctions[] = {
#embed "../../Models/Words/ckb/conjunctions.txt"
};
static const uint8_t counted_nouns[] = {
#embed "../../Models/Words/ckb/counted-nouns.txt"
};
static const uint8_t date_directions[] = {
#embed "../../Models/Words/ckb/date-directions.txt"
};
static const uint8_t date_followers[] = {
#embed "../../Models/Words/ckb/date-followers.txt"
};
static const uint8_t date_joints[] = {
#embed "../../Models/Words/ckb/date-joints.txt"
};
static const uint8_t date_links[] = {
#embed "../../Models/Words/ckb/date-links.txt"
};
static const uint8_t date_modifiers[] = {
#embed "../../Models/Words/ckb/date-modifiers.txt"
};
static const uint8_t day_words[] = {
#embed "../../Models/Words/ckb/day-words.txt"
};
static const uint8_t decade_words[] = {
#embed "../../Models/Words/ckb/decade-words.txt"
};
static const uint8_t demonyms[] = {
#embed "../../Models/Words/ckb/demonyms.txt"
};
static const uint8_t determiners[] = {
#embed "../../Models/Words/ckb/determiners.txt"
};
static const uint8_t directions[] = {
#embed "../../Models/Words/ckb/directions.txt"
};
static const uint8_t filiation[] = {
#embed "../../Models/Words/ckb/filiation.txt"
};
static const uint8_t frequencies[] = {
#embed "../../Models/Words/ckb/frequencies.txt"
};
static const uint8_t future_cues[] = {
#embed "../../Models/Words/ckb/future-cues.txt"
};
static const uint8_t given_names[] = {
#embed "../../Models/Words/ckb/given-names.txt"
};
static const uint8_t group_heads[] = {
#embed "../../Models/Words/ckb/group-heads.txt"
};
static const uint8_t holidays[] = {
#embed "../../Models/Words/ckb/holidays.txt"
};
static const uint8_t kunya[] = {
#embed "../../Models/Words/ckb/kunya.txt"
};
static const uint8_t leading_words[] = {
#embed "../../Models/Words/ckb/leading-words.txt"
};
static const uint8_t locative_prepositions[] = {
#embed "../../Models/Words/ckb/locative-prepositions.txt"
};
static const uint8_t months[] = {
#embed "../../Models/Words/ckb/months.txt"
};
static const uint8_t name_particles[] = {
#embed "../../Models/Words/ckb/name-particles.txt"
};
static const uint8_t naming_verbs[] = {
#embed "../../Models/Words/ckb/naming-verbs.txt"
};
static const uint8_t number_words[] = {
#embed "../../Models/Words/ckb/number-words.txt"
};
static const uint8_t ordinals[] = {
#embed "../../Models/Words/ckb/ordinals.txt"
};
static const uint8_t organisation_heads[] = {
#embed "../../Models/Words/ckb/organisation-heads.txt"
};
static const uint8_t parts_of_day[] = {
#embed "../../Models/Words/ckb/parts-of-day.txt"
};
static const uint8_t past_references[] = {
#embed "../../Models/Words/ckb/past-references.txt"
};
static const uint8_t place_heads_before[] = {
#embed "../../Models/Words/ckb/place-heads-before.txt"
};
static const uint8_t prepositions[] = {
#embed "../../Models/Words/ckb/prepositions.txt"
};
static const uint8_t pronouns[] = {
#embed "../../Models/Words/ckb/pronouns.txt"
};
static const uint8_t role_kinds[] = {
#embed "../../Models/Words/ckb/role-kinds.txt"
};
static const uint8_t role_modifiers[] = {
#embed "../../Models/Words/ckb/role-modifiers.txt"
};
static const uint8_t roles[] = {
#embed "../../Models/Words/ckb/roles.txt"
};
static const uint8_t said_verbs[] = {
#embed "../../Models/Words/ckb/said-verbs.txt"
};
static const uint8_t saying_nouns[] = {
#embed "../../Models/Words/ckb/saying-nouns.txt"
};
static const uint8_t seasons[] = {
#embed "../../Models/Words/ckb/seasons.txt"
};
static const uint8_t solar_months[] = {
#embed "../../Models/Words/ckb/solar-months.txt"
};
static const uint8_t stop_words[] = {
#embed "../../Models/Words/ckb/stop-words.txt"
};
static const uint8_t surnames[] = {
#embed "../../Models/Words/ckb/surnames.txt"
};
static const uint8_t that_words[] = {
#embed "../../Models/Words/ckb/that-words.txt"
};
static const uint8_t time_units_plural[] = {
#embed "../../Models/Words/ckb/time-units-plural.txt"
};
static const uint8_t time_units_singular[] = {
#embed "../../Models/Words/ckb/time-units-singular.txt"
};
static const uint8_t time_units[] = {
#embed "../../Models/Words/ckb/time-units.txt"
};
static const uint8_t time_zones[] = {
#embed "../../Models/Words/ckb/time-zones.txt"
};
static const uint8_t titles[] = {
#embed "../../Models/Words/ckb/titles.txt"
};
static const uint8_t vague_amounts[] = {
#embed "../../Models/Words/ckb/vague-amounts.txt"
};
static const uint8_t weekdays[] = {
#embed "../../Models/Words/ckb/weekdays.txt"
};
static const uint8_t year_prepositions[] = {
#embed "../../Models/Words/ckb/year-prepositions.txt"
};
static const uint8_t year_words[] = {
#embed "../../Models/Words/ckb/year-words.txt"
};

const cwords_list cwords_sorani[] = {
    LIST("ckb/according-to", according_to),
    LIST("ckb/ambiguous-names", ambiguous_names),
    LIST("ckb/amount-modifiers", amount_modifiers),
    LIST("ckb/conjunctions", conjunctions),
    LIST("ckb/counted-nouns", counted_nouns),
    LIST("ckb/date-directions", date_directions),
    LIST("ckb/date-followers", date_followers),
    LIST("ckb/date-joints", date_joints),
    LIST("ckb/date-links", date_links),
    LIST("ckb/date-modifiers", date_modifiers),
    LIST("ckb/day-words", day_words),
    LIST("ckb/decade-words", decade_words),
    LIST("ckb/demonyms", demonyms),
    LIST("ckb/determiners", determiners),
    LIST("ckb/directions", directions),
    LIST("ckb/filiation", filiation),
    LIST("ckb/frequencies", frequencies),
    LIST("ckb/future-cues", future_cues),
    LIST("ckb/given-names", given_names),
    LIST("ckb/group-heads", group_heads),
    LIST("ckb/holidays", holidays),
    LIST("ckb/kunya", kunya),
    LIST("ckb/leading-words", leading_words),
    LIST("ckb/locative-prepositions", locative_prepositions),
    LIST("ckb/months", months),
    LIST("ckb/name-particles", name_particles),
    LIST("ckb/naming-verbs", naming_verbs),
    LIST("ckb/number-words", number_words),
    LIST("ckb/ordinals", ordinals),
    LIST("ckb/organisation-heads", organisation_heads),
    LIST("ckb/parts-of-day", parts_of_day),
    LIST("ckb/past-references", past_references),
    LIST("ckb/place-heads-before", place_heads_before),
    LIST("ckb/prepositions", prepositions),
    LIST("ckb/pronouns", pronouns),
    LIST("ckb/role-kinds", role_kinds),
    LIST("ckb/role-modifiers", role_modifiers),
    LIST("ckb/roles", roles),
    LIST("ckb/said-verbs", said_verbs),
    LIST("ckb/saying-nouns", saying_nouns),
    LIST("ckb/seasons", seasons),
    LIST("ckb/solar-months", solar_months),
    LIST("ckb/stop-words", stop_words),
    LIST("ckb/surnames", surnames),
    LIST("ckb/that-words", that_words),
    LIST("ckb/time-units-plural", time_units_plural),
    LIST("ckb/time-units-singular", time_units_singular),
    LIST("ckb/time-units", time_units),
    LIST("ckb/time-zones", time_zones),
    LIST("ckb/titles", titles),
    LIST("ckb/vague-amounts", vague_amounts),
    LIST("ckb/weekdays", weekdays),
    LIST("ckb/year-prepositions", year_prepositions),
    LIST("ckb/year-words", year_words),
};
const int32_t cwords_sorani_count = sizeof cwords_sorani / sizeof cwords_sorani[0];
