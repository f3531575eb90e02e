/* What the splitter knows of a language: one table each, in language_XX.c. */
#ifndef HEXAPLA_SEGMENT_LANGUAGE_H
#define HEXAPLA_SEGMENT_LANGUAGE_H

#include "base/slice.h"

/* What a full stop after an abbreviation can mean. */
enum abbreviation {
    ABBREVIATION_NONE,
    ABBREVIATION_NEVER,    /* Mr. e.g.: no sentence ends here */
    ABBREVIATION_NUMBERED, /* No. p.: none ends before a number */
    ABBREVIATION_ENDING,   /* Inc. Calif.: ends before a word that looks like a beginning */
    ABBREVIATION_INITIAL,  /* Jr. U.S. J.: ends only before a word known to begin sentences */
    ABBREVIATION_CLOSING,  /* etc. kg.: ends before any capital */
    ABBREVIATION_HOUR      /* p.m.: as CLOSING, but for zones, days and months */
};

struct abbreviation_entry {
    const char *word; /* without its last full stop; a capital asks for one in the text */
    enum abbreviation kind;
};

/* Lower-case words sorted by strcmp. */
struct word_set {
    const char *const *words;
    size_t count;
};

#define WORD_SET(array) \
    { \
        (array), sizeof(array) / sizeof(array)[0] \
    }

struct language_rules {
    const char *tag;                                /* BCP 47 primary language */
    const struct abbreviation_entry *abbreviations; /* sorted by the lower-case form */
    size_t abbreviation_count;
    struct word_set starters;   /* begin a sentence where a capital alone does not tell */
    struct word_set speech;     /* verbs that report what was said */
    struct word_set speakers;   /* pronouns that come before such a verb */
    struct word_set roles;      /* lower-case words in the name of a speaker */
    struct word_set continuers; /* follow such a verb when what was said is not to come */
    struct word_set hours;      /* stand capitalised after an hour: zones, days, months */
    struct word_set exclaimed;  /* names that end with an exclamation mark, without it */
    struct word_set offices;    /* follow a company in one sentence */
    const char *terminators;    /* ASCII marks that end sentences besides . ? !; may be NULL */
};

/* Of a BCP 47 tag, which may be absent; English where no table is known. Never NULL. */
const struct language_rules *language_find(struct slice tag);
/* What the word before a full stop is; inner full stops are part of it ("Ph.D", "U.S"). */
enum abbreviation language_abbreviation(const struct language_rules *rules, struct slice word);
/* Whether the word, with its ASCII letters lowered, is in the set. */
bool word_set_has(const struct word_set *set, struct slice word);

extern const struct language_rules language_en;
extern const struct language_rules language_el;
extern const struct language_rules language_hy;

#endif
