#include "CWords.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t en_abbreviations[] = {
#embed "../../Models/Words/en/abbreviations.txt"
};
static const uint8_t en_according_to[] = {
#embed "../../Models/Words/en/according-to.txt"
};
static const uint8_t en_ambiguous_names[] = {
#embed "../../Models/Words/en/ambiguous-names.txt"
};
static const uint8_t en_amount_modifiers[] = {
#embed "../../Models/Words/en/amount-modifiers.txt"
};
static const uint8_t en_articles[] = {
#embed "../../Models/Words/en/articles.txt"
};
static const uint8_t en_auxiliaries[] = {
#embed "../../Models/Words/en/auxiliaries.txt"
};
static const uint8_t en_clock_halves[] = {
#embed "../../Models/Words/en/clock-halves.txt"
};
static const uint8_t en_common_words[] = {
#embed "../../Models/Words/en/common-words.txt"
};
static const uint8_t en_conjunctions[] = {
#embed "../../Models/Words/en/conjunctions.txt"
};
static const uint8_t en_counted_nouns[] = {
#embed "../../Models/Words/en/counted-nouns.txt"
};
static const uint8_t en_date_directions[] = {
#embed "../../Models/Words/en/date-directions.txt"
};
static const uint8_t en_date_followers[] = {
#embed "../../Models/Words/en/date-followers.txt"
};
static const uint8_t en_date_joints[] = {
#embed "../../Models/Words/en/date-joints.txt"
};
static const uint8_t en_date_links[] = {
#embed "../../Models/Words/en/date-links.txt"
};
static const uint8_t en_date_modifiers[] = {
#embed "../../Models/Words/en/date-modifiers.txt"
};
static const uint8_t en_day_words[] = {
#embed "../../Models/Words/en/day-words.txt"
};
static const uint8_t en_deadline_prepositions[] = {
#embed "../../Models/Words/en/deadline-prepositions.txt"
};
static const uint8_t en_decade_words[] = {
#embed "../../Models/Words/en/decade-words.txt"
};
static const uint8_t en_deciding_verbs[] = {
#embed "../../Models/Words/en/deciding-verbs.txt"
};
static const uint8_t en_demonyms[] = {
#embed "../../Models/Words/en/demonyms.txt"
};
static const uint8_t en_determiners[] = {
#embed "../../Models/Words/en/determiners.txt"
};
static const uint8_t en_directions[] = {
#embed "../../Models/Words/en/directions.txt"
};
static const uint8_t en_era_before[] = {
#embed "../../Models/Words/en/era-before.txt"
};
static const uint8_t en_era_common[] = {
#embed "../../Models/Words/en/era-common.txt"
};
static const uint8_t en_evidence_verbs[] = {
#embed "../../Models/Words/en/evidence-verbs.txt"
};
static const uint8_t en_filiation[] = {
#embed "../../Models/Words/en/filiation.txt"
};
static const uint8_t en_frequencies[] = {
#embed "../../Models/Words/en/frequencies.txt"
};
static const uint8_t en_future_cues[] = {
#embed "../../Models/Words/en/future-cues.txt"
};
static const uint8_t en_given_names[] = {
#embed "../../Models/Words/en/given-names.txt"
};
static const uint8_t en_group_heads[] = {
#embed "../../Models/Words/en/group-heads.txt"
};
static const uint8_t en_hijri_months[] = {
#embed "../../Models/Words/en/hijri-months.txt"
};
static const uint8_t en_holidays[] = {
#embed "../../Models/Words/en/holidays.txt"
};
static const uint8_t en_indefinite_articles[] = {
#embed "../../Models/Words/en/indefinite-articles.txt"
};
static const uint8_t en_kunya[] = {
#embed "../../Models/Words/en/kunya.txt"
};
static const uint8_t en_levantine_months[] = {
#embed "../../Models/Words/en/levantine-months.txt"
};
static const uint8_t en_locative_prepositions[] = {
#embed "../../Models/Words/en/locative-prepositions.txt"
};
static const uint8_t en_modals[] = {
#embed "../../Models/Words/en/modals.txt"
};
static const uint8_t en_month_prepositions[] = {
#embed "../../Models/Words/en/month-prepositions.txt"
};
static const uint8_t en_months[] = {
#embed "../../Models/Words/en/months.txt"
};
static const uint8_t en_name_particles[] = {
#embed "../../Models/Words/en/name-particles.txt"
};
static const uint8_t en_name_suffixes[] = {
#embed "../../Models/Words/en/name-suffixes.txt"
};
static const uint8_t en_naming_verbs[] = {
#embed "../../Models/Words/en/naming-verbs.txt"
};
static const uint8_t en_number_words[] = {
#embed "../../Models/Words/en/number-words.txt"
};
static const uint8_t en_numbered_things[] = {
#embed "../../Models/Words/en/numbered-things.txt"
};
static const uint8_t en_ordinals[] = {
#embed "../../Models/Words/en/ordinals.txt"
};
static const uint8_t en_organisation_heads[] = {
#embed "../../Models/Words/en/organisation-heads.txt"
};
static const uint8_t en_organisation_tails[] = {
#embed "../../Models/Words/en/organisation-tails.txt"
};
static const uint8_t en_parts_of_day[] = {
#embed "../../Models/Words/en/parts-of-day.txt"
};
static const uint8_t en_past_cues[] = {
#embed "../../Models/Words/en/past-cues.txt"
};
static const uint8_t en_past_references[] = {
#embed "../../Models/Words/en/past-references.txt"
};
static const uint8_t en_place_heads_after[] = {
#embed "../../Models/Words/en/place-heads-after.txt"
};
static const uint8_t en_place_heads_before[] = {
#embed "../../Models/Words/en/place-heads-before.txt"
};
static const uint8_t en_place_modifiers[] = {
#embed "../../Models/Words/en/place-modifiers.txt"
};
static const uint8_t en_prepositions[] = {
#embed "../../Models/Words/en/prepositions.txt"
};
static const uint8_t en_present_cues[] = {
#embed "../../Models/Words/en/present-cues.txt"
};
static const uint8_t en_present_references[] = {
#embed "../../Models/Words/en/present-references.txt"
};
static const uint8_t en_pronouns[] = {
#embed "../../Models/Words/en/pronouns.txt"
};
static const uint8_t en_role_modifiers[] = {
#embed "../../Models/Words/en/role-modifiers.txt"
};
static const uint8_t en_roles[] = {
#embed "../../Models/Words/en/roles.txt"
};
static const uint8_t en_said_verbs[] = {
#embed "../../Models/Words/en/said-verbs.txt"
};
static const uint8_t en_saying_nouns[] = {
#embed "../../Models/Words/en/saying-nouns.txt"
};
static const uint8_t en_seasons[] = {
#embed "../../Models/Words/en/seasons.txt"
};
static const uint8_t en_surnames[] = {
#embed "../../Models/Words/en/surnames.txt"
};
static const uint8_t en_thought_verbs[] = {
#embed "../../Models/Words/en/thought-verbs.txt"
};
static const uint8_t en_time_units_plural[] = {
#embed "../../Models/Words/en/time-units-plural.txt"
};
static const uint8_t en_time_units_singular[] = {
#embed "../../Models/Words/en/time-units-singular.txt"
};
static const uint8_t en_time_units[] = {
#embed "../../Models/Words/en/time-units.txt"
};
static const uint8_t en_time_zones[] = {
#embed "../../Models/Words/en/time-zones.txt"
};
static const uint8_t en_titles[] = {
#embed "../../Models/Words/en/titles.txt"
};
static const uint8_t en_tribal_names[] = {
#embed "../../Models/Words/en/tribal-names.txt"
};
static const uint8_t en_vague_amounts[] = {
#embed "../../Models/Words/en/vague-amounts.txt"
};
static const uint8_t en_weekday_abbreviations[] = {
#embed "../../Models/Words/en/weekday-abbreviations.txt"
};
static const uint8_t en_weekdays_plural[] = {
#embed "../../Models/Words/en/weekdays-plural.txt"
};
static const uint8_t en_weekdays[] = {
#embed "../../Models/Words/en/weekdays.txt"
};
static const uint8_t en_year_prepositions[] = {
#embed "../../Models/Words/en/year-prepositions.txt"
};
static const uint8_t ar_ambiguous_names[] = {
#embed "../../Models/Words/ar/ambiguous-names.txt"
};
static const uint8_t ar_amount_modifiers[] = {
#embed "../../Models/Words/ar/amount-modifiers.txt"
};
static const uint8_t ar_conjunctions[] = {
#embed "../../Models/Words/ar/conjunctions.txt"
};
static const uint8_t ar_counted_nouns[] = {
#embed "../../Models/Words/ar/counted-nouns.txt"
};
static const uint8_t ar_date_directions[] = {
#embed "../../Models/Words/ar/date-directions.txt"
};
static const uint8_t ar_date_followers[] = {
#embed "../../Models/Words/ar/date-followers.txt"
};
static const uint8_t ar_date_joints[] = {
#embed "../../Models/Words/ar/date-joints.txt"
};
static const uint8_t ar_date_links[] = {
#embed "../../Models/Words/ar/date-links.txt"
};
static const uint8_t ar_date_modifiers[] = {
#embed "../../Models/Words/ar/date-modifiers.txt"
};
static const uint8_t ar_day_words[] = {
#embed "../../Models/Words/ar/day-words.txt"
};
static const uint8_t ar_decade_words[] = {
#embed "../../Models/Words/ar/decade-words.txt"
};
static const uint8_t ar_determiners[] = {
#embed "../../Models/Words/ar/determiners.txt"
};
static const uint8_t ar_directions[] = {
#embed "../../Models/Words/ar/directions.txt"
};
static const uint8_t ar_frequencies[] = {
#embed "../../Models/Words/ar/frequencies.txt"
};
static const uint8_t ar_future_cues[] = {
#embed "../../Models/Words/ar/future-cues.txt"
};
static const uint8_t ar_group_heads[] = {
#embed "../../Models/Words/ar/group-heads.txt"
};
static const uint8_t ar_hijri_months[] = {
#embed "../../Models/Words/ar/hijri-months.txt"
};
static const uint8_t ar_holidays[] = {
#embed "../../Models/Words/ar/holidays.txt"
};
static const uint8_t ar_locative_prepositions[] = {
#embed "../../Models/Words/ar/locative-prepositions.txt"
};
static const uint8_t ar_months[] = {
#embed "../../Models/Words/ar/months.txt"
};
static const uint8_t ar_name_particles[] = {
#embed "../../Models/Words/ar/name-particles.txt"
};
static const uint8_t ar_number_words[] = {
#embed "../../Models/Words/ar/number-words.txt"
};
static const uint8_t ar_numbered_things[] = {
#embed "../../Models/Words/ar/numbered-things.txt"
};
static const uint8_t ar_ordinals[] = {
#embed "../../Models/Words/ar/ordinals.txt"
};
static const uint8_t ar_organisation_heads[] = {
#embed "../../Models/Words/ar/organisation-heads.txt"
};
static const uint8_t ar_parts_of_day[] = {
#embed "../../Models/Words/ar/parts-of-day.txt"
};
static const uint8_t ar_past_cues[] = {
#embed "../../Models/Words/ar/past-cues.txt"
};
static const uint8_t ar_past_references[] = {
#embed "../../Models/Words/ar/past-references.txt"
};
static const uint8_t ar_prepositions[] = {
#embed "../../Models/Words/ar/prepositions.txt"
};
static const uint8_t ar_pronouns[] = {
#embed "../../Models/Words/ar/pronouns.txt"
};
static const uint8_t ar_role_modifiers[] = {
#embed "../../Models/Words/ar/role-modifiers.txt"
};
static const uint8_t ar_roles[] = {
#embed "../../Models/Words/ar/roles.txt"
};
static const uint8_t ar_saying_nouns[] = {
#embed "../../Models/Words/ar/saying-nouns.txt"
};
static const uint8_t ar_seasons[] = {
#embed "../../Models/Words/ar/seasons.txt"
};
static const uint8_t ar_stop_words[] = {
#embed "../../Models/Words/ar/stop-words.txt"
};
static const uint8_t ar_time_units_dual[] = {
#embed "../../Models/Words/ar/time-units-dual.txt"
};
static const uint8_t ar_time_units_plural[] = {
#embed "../../Models/Words/ar/time-units-plural.txt"
};
static const uint8_t ar_time_units_singular[] = {
#embed "../../Models/Words/ar/time-units-singular.txt"
};
static const uint8_t ar_time_units[] = {
#embed "../../Models/Words/ar/time-units.txt"
};
static const uint8_t ar_time_zones[] = {
#embed "../../Models/Words/ar/time-zones.txt"
};
static const uint8_t ar_tribal_names[] = {
#embed "../../Models/Words/ar/tribal-names.txt"
};
static const uint8_t ar_vague_amounts[] = {
#embed "../../Models/Words/ar/vague-amounts.txt"
};
static const uint8_t ar_weekdays[] = {
#embed "../../Models/Words/ar/weekdays.txt"
};
static const uint8_t ar_year_prepositions[] = {
#embed "../../Models/Words/ar/year-prepositions.txt"
};
static const uint8_t ckb_ambiguous_names[] = {
#embed "../../Models/Words/ckb/ambiguous-names.txt"
};
static const uint8_t ckb_amount_modifiers[] = {
#embed "../../Models/Words/ckb/amount-modifiers.txt"
};
static const uint8_t ckb_conjunctions[] = {
#embed "../../Models/Words/ckb/conjunctions.txt"
};
static const uint8_t ckb_counted_nouns[] = {
#embed "../../Models/Words/ckb/counted-nouns.txt"
};
static const uint8_t ckb_date_directions[] = {
#embed "../../Models/Words/ckb/date-directions.txt"
};
static const uint8_t ckb_date_followers[] = {
#embed "../../Models/Words/ckb/date-followers.txt"
};
static const uint8_t ckb_date_joints[] = {
#embed "../../Models/Words/ckb/date-joints.txt"
};
static const uint8_t ckb_date_links[] = {
#embed "../../Models/Words/ckb/date-links.txt"
};
static const uint8_t ckb_date_modifiers[] = {
#embed "../../Models/Words/ckb/date-modifiers.txt"
};
static const uint8_t ckb_day_words[] = {
#embed "../../Models/Words/ckb/day-words.txt"
};
static const uint8_t ckb_demonyms[] = {
#embed "../../Models/Words/ckb/demonyms.txt"
};
static const uint8_t ckb_determiners[] = {
#embed "../../Models/Words/ckb/determiners.txt"
};
static const uint8_t ckb_directions[] = {
#embed "../../Models/Words/ckb/directions.txt"
};
static const uint8_t ckb_frequencies[] = {
#embed "../../Models/Words/ckb/frequencies.txt"
};
static const uint8_t ckb_future_cues[] = {
#embed "../../Models/Words/ckb/future-cues.txt"
};
static const uint8_t ckb_group_heads[] = {
#embed "../../Models/Words/ckb/group-heads.txt"
};
static const uint8_t ckb_holidays[] = {
#embed "../../Models/Words/ckb/holidays.txt"
};
static const uint8_t ckb_kunya[] = {
#embed "../../Models/Words/ckb/kunya.txt"
};
static const uint8_t ckb_locative_prepositions[] = {
#embed "../../Models/Words/ckb/locative-prepositions.txt"
};
static const uint8_t ckb_months[] = {
#embed "../../Models/Words/ckb/months.txt"
};
static const uint8_t ckb_name_particles[] = {
#embed "../../Models/Words/ckb/name-particles.txt"
};
static const uint8_t ckb_number_words[] = {
#embed "../../Models/Words/ckb/number-words.txt"
};
static const uint8_t ckb_ordinals[] = {
#embed "../../Models/Words/ckb/ordinals.txt"
};
static const uint8_t ckb_organisation_heads[] = {
#embed "../../Models/Words/ckb/organisation-heads.txt"
};
static const uint8_t ckb_parts_of_day[] = {
#embed "../../Models/Words/ckb/parts-of-day.txt"
};
static const uint8_t ckb_prepositions[] = {
#embed "../../Models/Words/ckb/prepositions.txt"
};
static const uint8_t ckb_pronouns[] = {
#embed "../../Models/Words/ckb/pronouns.txt"
};
static const uint8_t ckb_role_modifiers[] = {
#embed "../../Models/Words/ckb/role-modifiers.txt"
};
static const uint8_t ckb_roles[] = {
#embed "../../Models/Words/ckb/roles.txt"
};
static const uint8_t ckb_saying_nouns[] = {
#embed "../../Models/Words/ckb/saying-nouns.txt"
};
static const uint8_t ckb_seasons[] = {
#embed "../../Models/Words/ckb/seasons.txt"
};
static const uint8_t ckb_stop_words[] = {
#embed "../../Models/Words/ckb/stop-words.txt"
};
static const uint8_t ckb_time_units_plural[] = {
#embed "../../Models/Words/ckb/time-units-plural.txt"
};
static const uint8_t ckb_time_units_singular[] = {
#embed "../../Models/Words/ckb/time-units-singular.txt"
};
static const uint8_t ckb_time_units[] = {
#embed "../../Models/Words/ckb/time-units.txt"
};
static const uint8_t ckb_vague_amounts[] = {
#embed "../../Models/Words/ckb/vague-amounts.txt"
};
static const uint8_t ckb_weekdays[] = {
#embed "../../Models/Words/ckb/weekdays.txt"
};
static const uint8_t ckb_year_prepositions[] = {
#embed "../../Models/Words/ckb/year-prepositions.txt"
};
static const uint8_t ckb_year_words[] = {
#embed "../../Models/Words/ckb/year-words.txt"
};

static const uint8_t ar_according_to[] = {
#embed "../../Models/Words/ar/according-to.txt"
};
static const uint8_t ar_said_verbs[] = {
#embed "../../Models/Words/ar/said-verbs.txt"
};
static const uint8_t ckb_according_to[] = {
#embed "../../Models/Words/ckb/according-to.txt"
};
static const uint8_t ckb_said_verbs[] = {
#embed "../../Models/Words/ckb/said-verbs.txt"
};
static const uint8_t ar_demonyms[] = {
#embed "../../Models/Words/ar/demonyms.txt"
};
static const uint8_t ar_filiation[] = {
#embed "../../Models/Words/ar/filiation.txt"
};
static const uint8_t ar_given_names[] = {
#embed "../../Models/Words/ar/given-names.txt"
};
static const uint8_t ar_kunya[] = {
#embed "../../Models/Words/ar/kunya.txt"
};
static const uint8_t ar_place_heads_before[] = {
#embed "../../Models/Words/ar/place-heads-before.txt"
};
static const uint8_t ar_surnames[] = {
#embed "../../Models/Words/ar/surnames.txt"
};
static const uint8_t ar_titles[] = {
#embed "../../Models/Words/ar/titles.txt"
};
static const uint8_t ckb_filiation[] = {
#embed "../../Models/Words/ckb/filiation.txt"
};
static const uint8_t ckb_given_names[] = {
#embed "../../Models/Words/ckb/given-names.txt"
};
static const uint8_t ckb_place_heads_before[] = {
#embed "../../Models/Words/ckb/place-heads-before.txt"
};
static const uint8_t ckb_surnames[] = {
#embed "../../Models/Words/ckb/surnames.txt"
};
static const uint8_t ckb_titles[] = {
#embed "../../Models/Words/ckb/titles.txt"
};
#define LIST(name, bytes) {name, bytes, (int32_t)sizeof bytes}
static const cwords_list lists[] = {
    LIST("ckb/titles", ckb_titles),
    LIST("ckb/surnames", ckb_surnames),
    LIST("ckb/place-heads-before", ckb_place_heads_before),
    LIST("ckb/given-names", ckb_given_names),
    LIST("ckb/filiation", ckb_filiation),
    LIST("ar/titles", ar_titles),
    LIST("ar/surnames", ar_surnames),
    LIST("ar/place-heads-before", ar_place_heads_before),
    LIST("ar/kunya", ar_kunya),
    LIST("ar/given-names", ar_given_names),
    LIST("ar/filiation", ar_filiation),
    LIST("ar/demonyms", ar_demonyms),
    LIST("ckb/said-verbs", ckb_said_verbs),
    LIST("ckb/according-to", ckb_according_to),
    LIST("ar/said-verbs", ar_said_verbs),
    LIST("ar/according-to", ar_according_to),
    LIST("en/abbreviations", en_abbreviations),
    LIST("en/according-to", en_according_to),
    LIST("en/ambiguous-names", en_ambiguous_names),
    LIST("en/amount-modifiers", en_amount_modifiers),
    LIST("en/articles", en_articles),
    LIST("en/auxiliaries", en_auxiliaries),
    LIST("en/clock-halves", en_clock_halves),
    LIST("en/common-words", en_common_words),
    LIST("en/conjunctions", en_conjunctions),
    LIST("en/counted-nouns", en_counted_nouns),
    LIST("en/date-directions", en_date_directions),
    LIST("en/date-followers", en_date_followers),
    LIST("en/date-joints", en_date_joints),
    LIST("en/date-links", en_date_links),
    LIST("en/date-modifiers", en_date_modifiers),
    LIST("en/day-words", en_day_words),
    LIST("en/deadline-prepositions", en_deadline_prepositions),
    LIST("en/decade-words", en_decade_words),
    LIST("en/deciding-verbs", en_deciding_verbs),
    LIST("en/demonyms", en_demonyms),
    LIST("en/determiners", en_determiners),
    LIST("en/directions", en_directions),
    LIST("en/era-before", en_era_before),
    LIST("en/era-common", en_era_common),
    LIST("en/evidence-verbs", en_evidence_verbs),
    LIST("en/filiation", en_filiation),
    LIST("en/frequencies", en_frequencies),
    LIST("en/future-cues", en_future_cues),
    LIST("en/given-names", en_given_names),
    LIST("en/group-heads", en_group_heads),
    LIST("en/hijri-months", en_hijri_months),
    LIST("en/holidays", en_holidays),
    LIST("en/indefinite-articles", en_indefinite_articles),
    LIST("en/kunya", en_kunya),
    LIST("en/levantine-months", en_levantine_months),
    LIST("en/locative-prepositions", en_locative_prepositions),
    LIST("en/modals", en_modals),
    LIST("en/month-prepositions", en_month_prepositions),
    LIST("en/months", en_months),
    LIST("en/name-particles", en_name_particles),
    LIST("en/name-suffixes", en_name_suffixes),
    LIST("en/naming-verbs", en_naming_verbs),
    LIST("en/number-words", en_number_words),
    LIST("en/numbered-things", en_numbered_things),
    LIST("en/ordinals", en_ordinals),
    LIST("en/organisation-heads", en_organisation_heads),
    LIST("en/organisation-tails", en_organisation_tails),
    LIST("en/parts-of-day", en_parts_of_day),
    LIST("en/past-cues", en_past_cues),
    LIST("en/past-references", en_past_references),
    LIST("en/place-heads-after", en_place_heads_after),
    LIST("en/place-heads-before", en_place_heads_before),
    LIST("en/place-modifiers", en_place_modifiers),
    LIST("en/prepositions", en_prepositions),
    LIST("en/present-cues", en_present_cues),
    LIST("en/present-references", en_present_references),
    LIST("en/pronouns", en_pronouns),
    LIST("en/role-modifiers", en_role_modifiers),
    LIST("en/roles", en_roles),
    LIST("en/said-verbs", en_said_verbs),
    LIST("en/saying-nouns", en_saying_nouns),
    LIST("en/seasons", en_seasons),
    LIST("en/surnames", en_surnames),
    LIST("en/thought-verbs", en_thought_verbs),
    LIST("en/time-units-plural", en_time_units_plural),
    LIST("en/time-units-singular", en_time_units_singular),
    LIST("en/time-units", en_time_units),
    LIST("en/time-zones", en_time_zones),
    LIST("en/titles", en_titles),
    LIST("en/tribal-names", en_tribal_names),
    LIST("en/vague-amounts", en_vague_amounts),
    LIST("en/weekday-abbreviations", en_weekday_abbreviations),
    LIST("en/weekdays-plural", en_weekdays_plural),
    LIST("en/weekdays", en_weekdays),
    LIST("en/year-prepositions", en_year_prepositions),
    LIST("ar/ambiguous-names", ar_ambiguous_names),
    LIST("ar/amount-modifiers", ar_amount_modifiers),
    LIST("ar/conjunctions", ar_conjunctions),
    LIST("ar/counted-nouns", ar_counted_nouns),
    LIST("ar/date-directions", ar_date_directions),
    LIST("ar/date-followers", ar_date_followers),
    LIST("ar/date-joints", ar_date_joints),
    LIST("ar/date-links", ar_date_links),
    LIST("ar/date-modifiers", ar_date_modifiers),
    LIST("ar/day-words", ar_day_words),
    LIST("ar/decade-words", ar_decade_words),
    LIST("ar/determiners", ar_determiners),
    LIST("ar/directions", ar_directions),
    LIST("ar/frequencies", ar_frequencies),
    LIST("ar/future-cues", ar_future_cues),
    LIST("ar/group-heads", ar_group_heads),
    LIST("ar/hijri-months", ar_hijri_months),
    LIST("ar/holidays", ar_holidays),
    LIST("ar/locative-prepositions", ar_locative_prepositions),
    LIST("ar/months", ar_months),
    LIST("ar/name-particles", ar_name_particles),
    LIST("ar/number-words", ar_number_words),
    LIST("ar/numbered-things", ar_numbered_things),
    LIST("ar/ordinals", ar_ordinals),
    LIST("ar/organisation-heads", ar_organisation_heads),
    LIST("ar/parts-of-day", ar_parts_of_day),
    LIST("ar/past-cues", ar_past_cues),
    LIST("ar/past-references", ar_past_references),
    LIST("ar/prepositions", ar_prepositions),
    LIST("ar/pronouns", ar_pronouns),
    LIST("ar/role-modifiers", ar_role_modifiers),
    LIST("ar/roles", ar_roles),
    LIST("ar/saying-nouns", ar_saying_nouns),
    LIST("ar/seasons", ar_seasons),
    LIST("ar/stop-words", ar_stop_words),
    LIST("ar/time-units-dual", ar_time_units_dual),
    LIST("ar/time-units-plural", ar_time_units_plural),
    LIST("ar/time-units-singular", ar_time_units_singular),
    LIST("ar/time-units", ar_time_units),
    LIST("ar/time-zones", ar_time_zones),
    LIST("ar/tribal-names", ar_tribal_names),
    LIST("ar/vague-amounts", ar_vague_amounts),
    LIST("ar/weekdays", ar_weekdays),
    LIST("ar/year-prepositions", ar_year_prepositions),
    LIST("ckb/ambiguous-names", ckb_ambiguous_names),
    LIST("ckb/amount-modifiers", ckb_amount_modifiers),
    LIST("ckb/conjunctions", ckb_conjunctions),
    LIST("ckb/counted-nouns", ckb_counted_nouns),
    LIST("ckb/date-directions", ckb_date_directions),
    LIST("ckb/date-followers", ckb_date_followers),
    LIST("ckb/date-joints", ckb_date_joints),
    LIST("ckb/date-links", ckb_date_links),
    LIST("ckb/date-modifiers", ckb_date_modifiers),
    LIST("ckb/day-words", ckb_day_words),
    LIST("ckb/demonyms", ckb_demonyms),
    LIST("ckb/determiners", ckb_determiners),
    LIST("ckb/directions", ckb_directions),
    LIST("ckb/frequencies", ckb_frequencies),
    LIST("ckb/future-cues", ckb_future_cues),
    LIST("ckb/group-heads", ckb_group_heads),
    LIST("ckb/holidays", ckb_holidays),
    LIST("ckb/kunya", ckb_kunya),
    LIST("ckb/locative-prepositions", ckb_locative_prepositions),
    LIST("ckb/months", ckb_months),
    LIST("ckb/name-particles", ckb_name_particles),
    LIST("ckb/number-words", ckb_number_words),
    LIST("ckb/ordinals", ckb_ordinals),
    LIST("ckb/organisation-heads", ckb_organisation_heads),
    LIST("ckb/parts-of-day", ckb_parts_of_day),
    LIST("ckb/prepositions", ckb_prepositions),
    LIST("ckb/pronouns", ckb_pronouns),
    LIST("ckb/role-modifiers", ckb_role_modifiers),
    LIST("ckb/roles", ckb_roles),
    LIST("ckb/saying-nouns", ckb_saying_nouns),
    LIST("ckb/seasons", ckb_seasons),
    LIST("ckb/stop-words", ckb_stop_words),
    LIST("ckb/time-units-plural", ckb_time_units_plural),
    LIST("ckb/time-units-singular", ckb_time_units_singular),
    LIST("ckb/time-units", ckb_time_units),
    LIST("ckb/vague-amounts", ckb_vague_amounts),
    LIST("ckb/weekdays", ckb_weekdays),
    LIST("ckb/year-prepositions", ckb_year_prepositions),
    LIST("ckb/year-words", ckb_year_words),
};

int32_t cwords_count(void) { return (int32_t)(sizeof lists / sizeof lists[0]); }
cwords_list cwords_at(int32_t index) { return lists[index]; }
