#include "lists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t abbreviations[] = {
#embed "../../Models/Words/en/abbreviations.txt"
};
static const uint8_t according_to[] = {
#embed "../../Models/Words/en/according-to.txt"
};
static const uint8_t ambiguous_names[] = {
#embed "../../Models/Words/en/ambiguous-names.txt"
};
static const uint8_t amount_modifiers[] = {
#embed "../../Models/Words/en/amount-modifiers.txt"
};
static const uint8_t articles[] = {
#embed "../../Models/Words/en/articles.txt"
};
static const uint8_t auxiliaries[] = {
#embed "../../Models/Words/en/auxiliaries.txt"
};
static const uint8_t body_nouns[] = {
#embed "../../Models/Words/en/body-nouns.txt"
};
static const uint8_t clause_verbs[] = {
#embed "../../Models/Words/en/clause-verbs.txt"
};
static const uint8_t clock_halves[] = {
#embed "../../Models/Words/en/clock-halves.txt"
};
static const uint8_t common_words[] = {
#embed "../../Models/Words/en/common-words.txt"
};
static const uint8_t complement_verbs[] = {
#embed "../../Models/Words/en/complement-verbs.txt"
};
static const uint8_t conjunctions[] = {
#embed "../../Models/Words/en/conjunctions.txt"
};
static const uint8_t counted_nouns[] = {
#embed "../../Models/Words/en/counted-nouns.txt"
};
static const uint8_t date_directions[] = {
#embed "../../Models/Words/en/date-directions.txt"
};
static const uint8_t date_followers[] = {
#embed "../../Models/Words/en/date-followers.txt"
};
static const uint8_t date_joints[] = {
#embed "../../Models/Words/en/date-joints.txt"
};
static const uint8_t date_links[] = {
#embed "../../Models/Words/en/date-links.txt"
};
static const uint8_t date_modifiers[] = {
#embed "../../Models/Words/en/date-modifiers.txt"
};
static const uint8_t day_words[] = {
#embed "../../Models/Words/en/day-words.txt"
};
static const uint8_t deadline_prepositions[] = {
#embed "../../Models/Words/en/deadline-prepositions.txt"
};
static const uint8_t decade_words[] = {
#embed "../../Models/Words/en/decade-words.txt"
};
static const uint8_t deciding_verbs[] = {
#embed "../../Models/Words/en/deciding-verbs.txt"
};
static const uint8_t demonyms[] = {
#embed "../../Models/Words/en/demonyms.txt"
};
static const uint8_t determiners[] = {
#embed "../../Models/Words/en/determiners.txt"
};
static const uint8_t directions[] = {
#embed "../../Models/Words/en/directions.txt"
};
static const uint8_t era_before[] = {
#embed "../../Models/Words/en/era-before.txt"
};
static const uint8_t era_common[] = {
#embed "../../Models/Words/en/era-common.txt"
};
static const uint8_t evidence_verbs[] = {
#embed "../../Models/Words/en/evidence-verbs.txt"
};
static const uint8_t facility_nouns[] = {
#embed "../../Models/Words/en/facility-nouns.txt"
};
static const uint8_t female_names[] = {
#embed "../../Models/Words/en/female-names.txt"
};
static const uint8_t filiation[] = {
#embed "../../Models/Words/en/filiation.txt"
};
static const uint8_t finite_verbs[] = {
#embed "../../Models/Words/en/finite-verbs.txt"
};
static const uint8_t frequencies[] = {
#embed "../../Models/Words/en/frequencies.txt"
};
static const uint8_t future_cues[] = {
#embed "../../Models/Words/en/future-cues.txt"
};
static const uint8_t given_names[] = {
#embed "../../Models/Words/en/given-names.txt"
};
static const uint8_t group_heads[] = {
#embed "../../Models/Words/en/group-heads.txt"
};
static const uint8_t hijri_months[] = {
#embed "../../Models/Words/en/hijri-months.txt"
};
static const uint8_t holidays[] = {
#embed "../../Models/Words/en/holidays.txt"
};
static const uint8_t indefinite_articles[] = {
#embed "../../Models/Words/en/indefinite-articles.txt"
};
static const uint8_t kunya[] = {
#embed "../../Models/Words/en/kunya.txt"
};
static const uint8_t leading_words[] = {
#embed "../../Models/Words/en/leading-words.txt"
};
static const uint8_t levantine_months[] = {
#embed "../../Models/Words/en/levantine-months.txt"
};
static const uint8_t locative_prepositions[] = {
#embed "../../Models/Words/en/locative-prepositions.txt"
};
static const uint8_t modals[] = {
#embed "../../Models/Words/en/modals.txt"
};
static const uint8_t month_prepositions[] = {
#embed "../../Models/Words/en/month-prepositions.txt"
};
static const uint8_t months[] = {
#embed "../../Models/Words/en/months.txt"
};
static const uint8_t name_particles[] = {
#embed "../../Models/Words/en/name-particles.txt"
};
static const uint8_t name_suffixes[] = {
#embed "../../Models/Words/en/name-suffixes.txt"
};
static const uint8_t naming_verbs[] = {
#embed "../../Models/Words/en/naming-verbs.txt"
};
static const uint8_t noun_verbs[] = {
#embed "../../Models/Words/en/noun-verbs.txt"
};
static const uint8_t number_words[] = {
#embed "../../Models/Words/en/number-words.txt"
};
static const uint8_t numbered_things[] = {
#embed "../../Models/Words/en/numbered-things.txt"
};
static const uint8_t offices[] = {
#embed "../../Models/Words/en/offices.txt"
};
static const uint8_t ordinals[] = {
#embed "../../Models/Words/en/ordinals.txt"
};
static const uint8_t organisation_heads[] = {
#embed "../../Models/Words/en/organisation-heads.txt"
};
static const uint8_t organisation_tails[] = {
#embed "../../Models/Words/en/organisation-tails.txt"
};
static const uint8_t parts_of_day[] = {
#embed "../../Models/Words/en/parts-of-day.txt"
};
static const uint8_t past_cues[] = {
#embed "../../Models/Words/en/past-cues.txt"
};
static const uint8_t past_references[] = {
#embed "../../Models/Words/en/past-references.txt"
};
static const uint8_t place_heads_after[] = {
#embed "../../Models/Words/en/place-heads-after.txt"
};
static const uint8_t place_heads_before[] = {
#embed "../../Models/Words/en/place-heads-before.txt"
};
static const uint8_t place_modifiers[] = {
#embed "../../Models/Words/en/place-modifiers.txt"
};
static const uint8_t prepositions[] = {
#embed "../../Models/Words/en/prepositions.txt"
};
static const uint8_t present_cues[] = {
#embed "../../Models/Words/en/present-cues.txt"
};
static const uint8_t present_references[] = {
#embed "../../Models/Words/en/present-references.txt"
};
static const uint8_t pronouns[] = {
#embed "../../Models/Words/en/pronouns.txt"
};
static const uint8_t role_kinds[] = {
#embed "../../Models/Words/en/role-kinds.txt"
};
static const uint8_t role_modifiers[] = {
#embed "../../Models/Words/en/role-modifiers.txt"
};
static const uint8_t roles[] = {
#embed "../../Models/Words/en/roles.txt"
};
static const uint8_t said_verbs[] = {
#embed "../../Models/Words/en/said-verbs.txt"
};
static const uint8_t saying_nouns[] = {
#embed "../../Models/Words/en/saying-nouns.txt"
};
static const uint8_t seasons[] = {
#embed "../../Models/Words/en/seasons.txt"
};
static const uint8_t surnames[] = {
#embed "../../Models/Words/en/surnames.txt"
};
static const uint8_t thought_verbs[] = {
#embed "../../Models/Words/en/thought-verbs.txt"
};
static const uint8_t time_units_plural[] = {
#embed "../../Models/Words/en/time-units-plural.txt"
};
static const uint8_t time_units_singular[] = {
#embed "../../Models/Words/en/time-units-singular.txt"
};
static const uint8_t time_units[] = {
#embed "../../Models/Words/en/time-units.txt"
};
static const uint8_t time_zones[] = {
#embed "../../Models/Words/en/time-zones.txt"
};
static const uint8_t titles[] = {
#embed "../../Models/Words/en/titles.txt"
};
static const uint8_t tribal_names[] = {
#embed "../../Models/Words/en/tribal-names.txt"
};
static const uint8_t tribal_nouns[] = {
#embed "../../Models/Words/en/tribal-nouns.txt"
};
static const uint8_t unit_nouns[] = {
#embed "../../Models/Words/en/unit-nouns.txt"
};
static const uint8_t urging_verbs[] = {
#embed "../../Models/Words/en/urging-verbs.txt"
};
static const uint8_t vague_amounts[] = {
#embed "../../Models/Words/en/vague-amounts.txt"
};
static const uint8_t weekday_abbreviations[] = {
#embed "../../Models/Words/en/weekday-abbreviations.txt"
};
static const uint8_t weekdays_plural[] = {
#embed "../../Models/Words/en/weekdays-plural.txt"
};
static const uint8_t weekdays[] = {
#embed "../../Models/Words/en/weekdays.txt"
};
static const uint8_t year_prepositions[] = {
#embed "../../Models/Words/en/year-prepositions.txt"
};

const cwords_list cwords_english[] = {
    LIST("en/abbreviations", abbreviations),
    LIST("en/according-to", according_to),
    LIST("en/ambiguous-names", ambiguous_names),
    LIST("en/amount-modifiers", amount_modifiers),
    LIST("en/articles", articles),
    LIST("en/auxiliaries", auxiliaries),
    LIST("en/body-nouns", body_nouns),
    LIST("en/clause-verbs", clause_verbs),
    LIST("en/clock-halves", clock_halves),
    LIST("en/common-words", common_words),
    LIST("en/complement-verbs", complement_verbs),
    LIST("en/conjunctions", conjunctions),
    LIST("en/counted-nouns", counted_nouns),
    LIST("en/date-directions", date_directions),
    LIST("en/date-followers", date_followers),
    LIST("en/date-joints", date_joints),
    LIST("en/date-links", date_links),
    LIST("en/date-modifiers", date_modifiers),
    LIST("en/day-words", day_words),
    LIST("en/deadline-prepositions", deadline_prepositions),
    LIST("en/decade-words", decade_words),
    LIST("en/deciding-verbs", deciding_verbs),
    LIST("en/demonyms", demonyms),
    LIST("en/determiners", determiners),
    LIST("en/directions", directions),
    LIST("en/era-before", era_before),
    LIST("en/era-common", era_common),
    LIST("en/evidence-verbs", evidence_verbs),
    LIST("en/facility-nouns", facility_nouns),
    LIST("en/female-names", female_names),
    LIST("en/filiation", filiation),
    LIST("en/finite-verbs", finite_verbs),
    LIST("en/frequencies", frequencies),
    LIST("en/future-cues", future_cues),
    LIST("en/given-names", given_names),
    LIST("en/group-heads", group_heads),
    LIST("en/hijri-months", hijri_months),
    LIST("en/holidays", holidays),
    LIST("en/indefinite-articles", indefinite_articles),
    LIST("en/kunya", kunya),
    LIST("en/leading-words", leading_words),
    LIST("en/levantine-months", levantine_months),
    LIST("en/locative-prepositions", locative_prepositions),
    LIST("en/modals", modals),
    LIST("en/month-prepositions", month_prepositions),
    LIST("en/months", months),
    LIST("en/name-particles", name_particles),
    LIST("en/name-suffixes", name_suffixes),
    LIST("en/naming-verbs", naming_verbs),
    LIST("en/noun-verbs", noun_verbs),
    LIST("en/number-words", number_words),
    LIST("en/numbered-things", numbered_things),
    LIST("en/offices", offices),
    LIST("en/ordinals", ordinals),
    LIST("en/organisation-heads", organisation_heads),
    LIST("en/organisation-tails", organisation_tails),
    LIST("en/parts-of-day", parts_of_day),
    LIST("en/past-cues", past_cues),
    LIST("en/past-references", past_references),
    LIST("en/place-heads-after", place_heads_after),
    LIST("en/place-heads-before", place_heads_before),
    LIST("en/place-modifiers", place_modifiers),
    LIST("en/prepositions", prepositions),
    LIST("en/present-cues", present_cues),
    LIST("en/present-references", present_references),
    LIST("en/pronouns", pronouns),
    LIST("en/role-kinds", role_kinds),
    LIST("en/role-modifiers", role_modifiers),
    LIST("en/roles", roles),
    LIST("en/said-verbs", said_verbs),
    LIST("en/saying-nouns", saying_nouns),
    LIST("en/seasons", seasons),
    LIST("en/surnames", surnames),
    LIST("en/thought-verbs", thought_verbs),
    LIST("en/time-units-plural", time_units_plural),
    LIST("en/time-units-singular", time_units_singular),
    LIST("en/time-units", time_units),
    LIST("en/time-zones", time_zones),
    LIST("en/titles", titles),
    LIST("en/tribal-names", tribal_names),
    LIST("en/tribal-nouns", tribal_nouns),
    LIST("en/unit-nouns", unit_nouns),
    LIST("en/urging-verbs", urging_verbs),
    LIST("en/vague-amounts", vague_amounts),
    LIST("en/weekday-abbreviations", weekday_abbreviations),
    LIST("en/weekdays-plural", weekdays_plural),
    LIST("en/weekdays", weekdays),
    LIST("en/year-prepositions", year_prepositions),
};
const int32_t cwords_english_count = sizeof cwords_english / sizeof cwords_english[0];
