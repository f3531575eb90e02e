/* Errors as rewrites make them, put into a sentence on purpose: one figure, date, name, quoted word
 * or "not" changed, all else left. Which one, and how, follows from the seed alone. */
#ifndef HEXAPLA_BENCH_PLANT_H
#define HEXAPLA_BENCH_PLANT_H

#include "base/buffer.h"
#include "base/map.h"

enum plant_kind {
    PLANT_SWAP,    /* two digits of a figure swapped: 214, 241 */
    PLANT_STEP,    /* one digit of a figure up or down by one */
    PLANT_SIZE,    /* a nought more, or million for billion */
    PLANT_SPELLED, /* two, three */
    PLANT_WEEKDAY,
    PLANT_MONTH,
    PLANT_DAY, /* of the month */
    PLANT_YEAR,
    PLANT_NAME,    /* another name */
    PLANT_LETTERS, /* two letters of a name swapped */
    PLANT_QUOTE,   /* a quoted word becomes another */
    PLANT_NOT,     /* a "not" added */
    PLANT_UNNOT,   /* a "not" left out */
    PLANTS
};

extern const char *const plant_names[PLANTS];

/* Adds the words that stand in small letters; such a word is no name when it has a capital
 * ("Department"). Keys point into the text. */
void plant_note_common(struct map *common, struct slice text);

/* Writes the changed sentence. Only what the other sentence has too is changed, so that the two
 * said the same there before, and never into what that has elsewhere; false where there is no such
 * thing. name: to put in for PLANT_NAME.
 * what gets "214 -> 241", *where the offset of the first. */
bool plant(enum plant_kind kind, struct slice text, struct slice other, const struct map *common,
           uint64_t seed, struct slice name, struct buffer *changed, struct buffer *what,
           uint32_t *where);
/* A name of the sentence, other than its first word; absent where it has none, or where nearly all
 * its words have capitals, as in headlines. */
struct slice plant_a_name(struct slice text, const struct map *common, uint64_t seed);

#endif
