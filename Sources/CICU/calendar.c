#include "CICU.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

// Umm al-Qura's calendar, in UTC whatever the machine's zone.
static UCalendar *open_hijri(void) {
    UErrorCode code = U_ZERO_ERROR;
    UChar zone[8];
    u_uastrcpy(zone, "Etc/UTC");
    UCalendar *calendar = ucal_open(zone, -1, "en@calendar=islamic-umalqura", UCAL_DEFAULT, &code);
    if (U_FAILURE(code)) {
        if (calendar) ucal_close(calendar);
        return NULL;
    }
    ucal_clear(calendar);
    return calendar;
}

int32_t cicu_hijri_to_day(int32_t year, int32_t month, int32_t day) {
    UCalendar *calendar = open_hijri();
    if (calendar == NULL) return INT32_MIN;
    UErrorCode code = U_ZERO_ERROR;
    ucal_set(calendar, UCAL_EXTENDED_YEAR, year);
    ucal_set(calendar, UCAL_MONTH, month - 1);
    ucal_set(calendar, UCAL_DATE, day);
    UDate millis = ucal_getMillis(calendar, &code);
    ucal_close(calendar);
    if (U_FAILURE(code)) return INT32_MIN;
    double days = millis / 86400000.0;
    int32_t whole = (int32_t)days;
    return days < whole ? whole - 1 : whole;
}

int32_t cicu_hijri_year(int32_t day) {
    UCalendar *calendar = open_hijri();
    if (calendar == NULL) return INT32_MIN;
    UErrorCode code = U_ZERO_ERROR;
    ucal_setMillis(calendar, day * 86400000.0, &code);
    int32_t year = ucal_get(calendar, UCAL_EXTENDED_YEAR, &code);
    ucal_close(calendar);
    return U_FAILURE(code) ? INT32_MIN : year;
}
