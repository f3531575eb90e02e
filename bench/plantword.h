/* The words of a sentence as a planter of errors sees them. */
#ifndef HEXAPLA_BENCH_PLANTWORD_H
#define HEXAPLA_BENCH_PLANTWORD_H

#include "base/map.h"
#include "text/words.h"

enum { PLANT_WORDS = 128 };

struct plantwords {
    struct slice text;
    struct word items[PLANT_WORDS];
    bool quoted[PLANT_WORDS];
    size_t count;
    const struct map *common; /* words that stand in small letters, see plant.h; NULL: not known */
};

/* Ended by NULL. */
extern const char *const plantword_weekdays[],
    *const plantword_months[], *const plantword_spelled[], *const plantword_scales[];

/* Cut after PLANT_WORDS words. */
void plantword_split(struct plantwords *words, struct slice text);
/* Without 's. */
struct slice plantword_at(const struct plantwords *words, size_t i);
/* Whether the list, ended by NULL, has the word, in whatever case; *which gets its index. */
bool plantword_which(struct slice word, const char *const *list, size_t *which);
bool plantword_among(struct slice word, const char *const *list);
bool plantword_upper(char c);
bool plantword_digit(char c);
/* Whether most words have capitals. */
bool plantword_headline(const struct plantwords *words);
/* A word with a capital that is not the first, no calendar word and no common one. */
bool plantword_name(const struct plantwords *words, size_t i);
bool plantword_year(struct slice word);
bool plantword_by_month(const struct plantwords *words, size_t i);
/* Digits that stand alone: no clock time, score, code or date. */
bool plantword_figure(const struct plantwords *words, size_t i);
/* Its digits as a string into 32 bytes; gives how many. */
size_t plantword_digits(struct slice word, char *into);
/* The same word, a figure without its commas, a number spelled out or in digits; quoted: between
 * quotation marks only. */
bool plantword_stands_in(const struct plantwords *words, struct slice wanted, bool quoted);
size_t plantword_times(const struct plantwords *words, struct slice wanted);
size_t plantword_negations(const struct plantwords *words);

#endif
