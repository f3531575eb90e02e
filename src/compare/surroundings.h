/* Stretches of the words beside a value, as its sentence has them, fit to name what it is of. */
#ifndef HEXAPLA_COMPARE_SURROUNDINGS_H
#define HEXAPLA_COMPARE_SURROUNDINGS_H

#include "base/buffer.h"
#include "compare/surround.h"

struct surroundings {
    const struct vocabulary *vocabulary;
    struct slice text;        /* of the article */
    struct range value;       /* in it */
    struct spot_tokens place; /* of the value in its sentence */
    bool over_numbers;        /* what stands behind it goes on where a number comes */
    bool over_marks;          /* stretches go on over punctuation */
};

/* Of a value in a sentence of the document, which is of the text. */
struct surroundings surroundings_of(const struct vocabulary *vocabulary,
                                    const struct document *document, struct slice text,
                                    uint32_t sentence, struct range value);
/* Words up to the next punctuation, so many at most, without the small words at the far end. Bytes
 * of the text; empty where nothing is left. */
struct range surroundings_before(const struct surroundings *around, uint32_t most);
/* From a token on, which is the value's or stands behind it. */
struct range surroundings_after(const struct surroundings *around, uint32_t token, uint32_t most);
/* How many words from a token on are, likely, the noun that a figure counts. */
uint32_t surroundings_noun(const struct surroundings *around, uint32_t token, uint32_t most);
/* Whether the range's first word only joins others; so, too, where it is empty. */
bool surroundings_begins_small(const struct surroundings *around, struct range range);
/* How many words begin in a range. */
uint32_t surroundings_words(const struct surroundings *around, struct range range);
/* Whether a word in it says what a thing is: more than how it hangs together, or a name. */
bool surroundings_tells(const struct surroundings *around, struct range range);
/* Appends the range with single spaces. */
void surroundings_add(const struct surroundings *around, struct range range, struct buffer *into);

#endif
