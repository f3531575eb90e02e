/* What the splitter knows of a language: tables made out of the files in data/, one a language. */
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
    ABBREVIATION_HOUR,     /* p.m.: as CLOSING, but for zones, days and months */
    ABBREVIATION_YEAR      /* r. after a number: as HOUR; elsewhere as NEVER */
};

struct abbreviation_entry {
    const char *word; /* without its last full stop; a capital asks for one in the text */
    enum abbreviation kind;
};

/* Words sorted by strcmp. */
struct word_set {
    const char *const *words;
    size_t count;
};

#define WORD_SET(array) \
    { \
        (array), sizeof(array) / sizeof(array)[0] \
    }

struct abbreviation_set {
    const struct abbreviation_entry *entries; /* sorted by strcmp */
    size_t count;
};

/* Bits of the words that some tables hold: most words are in none, which one bit tells. */
struct word_filter {
    uint64_t bits[64];
};

struct language_rules {
    const char *name; /* of the data file */
    struct abbreviation_set abbreviations;
    struct abbreviation_set own;      /* the user's; asked first */
    const struct word_filter *filter; /* of all abbreviations asked for; NULL: none is made */
    struct word_set tags;             /* BCP 47 primary languages */
    struct word_set starters;         /* begin a sentence where a capital alone does not tell */
    struct word_set speech;           /* verbs that report what was said */
    struct word_set denials;          /* beside such a verb: nothing was said */
    struct word_set speakers;         /* pronouns that come before such a verb */
    struct word_set roles;            /* lower-case words in the name of a speaker */
    struct word_set continuers;       /* follow such a verb when what was said is not to come */
    struct word_set hours;            /* stand capitalised after an hour: zones, days, months */
    struct word_set exclaimed;        /* names that end with an exclamation mark, without it */
    struct word_set offices;          /* follow a company in one sentence */
    struct word_set months;           /* make an ordinal of the number before them */
    struct word_set ordinal_cues;     /* stand before an ordinal: am 3. */
    struct word_set ordinal_nouns;    /* stand after one: 3. Platz */
    struct word_set letter_cues;      /* stand before a letter that is no initial: Plan B. */
    struct word_set tails;            /* end compounds that are abbreviations: Bahnhofstr. */
    const char *terminators; /* ASCII marks that end sentences besides . ? !; may be NULL */
    bool informal;           /* sentences begin with small letters too */
    bool weak_stop;          /* the point of Latin scripts is a pause in the sentence */
};

/* All tables, in no order; the one named "any" has no tags. */
extern const struct language_rules *const language_tables[];
extern const size_t language_table_count;

/* The table of a BCP 47 tag, or NULL. */
const struct language_rules *language_find(struct slice tag);
/* The table of the tag; where it is absent or unknown, that of the script that most of the text's
 * beginning is written in; English for Latin. Never NULL. */
const struct language_rules *language_for(struct slice tag, struct slice text);
/* The table of what is alike in many languages. */
const struct language_rules *language_common(void);
/* Makes the filter of the rules' abbreviations and has them use it; it must last as long as they.
 */
void language_filter(struct language_rules *rules, struct word_filter *filter);
/* What the word before a full stop is; inner full stops are part of it ("Ph.D", "U.S"). Asks the
 * user's own, the language's table, then that of abbreviations known everywhere. */
enum abbreviation language_abbreviation(const struct language_rules *rules, struct slice word);
/* The same for a single capital letter, which is an initial where the table has no such entry. */
enum abbreviation language_letter(const struct language_rules *rules, struct slice letter);
/* Whether the word is a compound that ends with one of the language's tails. */
bool language_compound(const struct language_rules *rules, struct slice word);
/* Whether the word, in small letters, is in the set. */
bool word_set_has(const struct word_set *set, struct slice word);

#endif
