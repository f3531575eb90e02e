/* The names in dates, of some forty languages: what tools/datenames.txt holds. */
#ifndef HEXAPLA_TEXT_DATENAMES_H
#define HEXAPLA_TEXT_DATENAMES_H

#include "base/slice.h"

enum name_kind {
    NAME_MONTH,
    NAME_DAY,
    NAME_OF,     /* between day, month and year */
    NAME_AT,     /* between date and time */
    NAME_HOUR,   /* the same, and a time must follow */
    NAME_CLOCK,  /* behind a time */
    NAME_YEAR,   /* behind a year */
    NAME_UNREAD, /* a month of a calendar that is not read */
    NAME_FIRST   /* the first word of a name of two */
};

/* The languages as a mask, for the calls below; 0 where the tag is absent or has no names here. */
uint64_t datenames_language(struct slice tag);
/* The name of the kind that stands at s.data[at], as whole words without regard to case; gives its
 * bytes, 0 for none, and the month (or the weekday, 1 for Monday; 0: not known). Short names count
 * only in the languages given, or where English and its like have them, since "out" and "set" are
 * months elsewhere. */
size_t datenames_find(struct slice s, size_t at, enum name_kind kind, uint64_t languages,
                      int *month);
/* Whether the word at at, as far as apostrophes, may be a name of any kind or the first word of
 * one: false says that datenames_find gives 0. */
bool datenames_any(struct slice s, size_t at);
/* Whether the month there is one of the languages given, or of English, German, French, Spanish,
 * Italian, Portuguese or Dutch. */
bool datenames_is_own(struct slice s, size_t at, uint64_t languages);
/* Whether a name of a month or weekday may begin at at: a quick look. *word gets the bytes of the
 * word there (0: none begins), or of the start of one too long to be a name. */
bool datenames_may_begin(struct slice s, size_t at, size_t *word);

#endif
