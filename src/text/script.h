/* Scripts: what a text is written in, and which language that already tells. */
#ifndef HEXAPLA_TEXT_SCRIPT_H
#define HEXAPLA_TEXT_SCRIPT_H

#include "base/slice.h"

enum script {
    SCRIPT_NONE,
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_ARABIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_ONE /* and from here on those that say the language, by their place in a table */
};

struct script_count {
    int script;           /* the one most letters are of; SCRIPT_ONE and above: language is set */
    const char *language; /* where the script alone tells it (static), else NULL */
    double share;         /* of all letters */
    size_t letters, ideographs;
};

/* Counts the letters of s; an ideograph or syllable counts as three letters, since it says as much.
 */
struct script_count script_of(struct slice s);
/* Whether the language (a primary tag) is written in the script, of those that several share. */
bool script_writes(int script, const char *language);
/* The same for any language: false only where the language is known to be written otherwise. */
bool script_may_write(int script, const char *language);
/* Marks that texts may leave out (Arabic vowels, Hebrew points): no part of a word's spelling. */
bool script_is_optional_mark(uint32_t code);

#endif
