/* One stretch of an article as flowing text: its sentences one after the other, each behind its
 * mark. */
#ifndef HEXAPLA_PARALLEL_STRETCH_H
#define HEXAPLA_PARALLEL_STRETCH_H

#include "parallel/flow.h"

enum { STRETCH_SENTENCES = 16, STRETCH_BYTES = 8192 };

struct stretch {
    struct buffer text;
    struct spans spans;
    enum meaning meaning;
    uint32_t first; /* sentence */
    size_t count;
    size_t starts[STRETCH_SENTENCES]; /* bytes of text: the marks */
    char marks[STRETCH_SENTENCES];
};

/* All stretches of an article. The owner frees first. */
struct stretches stretches_find(const struct article *article);
size_t stretches_of(const struct stretches *stretches, uint32_t sentence);

/* Its text; the owner calls stretch_free. */
void stretch_make(const struct reader *reader, uint32_t article, size_t index,
                  struct stretch *stretch);
void stretch_free(struct stretch *stretch);
/* Lines at that width, the gap after a paragraph among them. */
size_t stretch_lines(const struct reader *reader, uint32_t article, size_t index, size_t width);
/* The line a sentence begins in, and the one it ends in. */
size_t stretch_line_of(const struct stretch *stretch, uint32_t sentence, size_t width);
size_t stretch_last_line_of(const struct stretch *stretch, uint32_t sentence, size_t width);
/* The first sentence that begins in a line, or else the one that goes on there. */
uint32_t stretch_sentence_at(const struct stretch *stretch, size_t line, size_t width);

#endif
