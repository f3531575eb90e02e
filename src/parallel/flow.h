/* Flowing columns: each article runs on in its own column as it was written. What is on the screen
 * and where the cursor is. */
#ifndef HEXAPLA_PARALLEL_FLOW_H
#define HEXAPLA_PARALLEL_FLOW_H

#include "desk/state.h"

/* A line of an article: of one of its stretches. */
struct flow_place {
    size_t stretch, line;
};

/* An article cut into paragraphs, very long ones again, so that a line costs no more than its
 * stretch. */
struct stretches {
    uint32_t *first; /* [stretch]: its first sentence; count + 1 of them */
    size_t count;
};

struct flow {
    const struct comparison *of; /* made for this one; NULL: not yet */
    bool locked;                 /* the other columns keep to the cursor's statement */
    struct stretches *articles;  /* [article] */
    struct flow_place *tops;     /* [article] */
    uint32_t article, sentence;  /* the cursor's */
    size_t line;                 /* of its stretch */
    size_t width;                /* of the text that line was found for */
    size_t screen;               /* the cursor's line on the screen */
};

const struct flow *flow_of(const struct reader *reader);
/* From aligned columns to flowing ones, unlocked; then locked; then aligned again. */
void flow_cycle(struct reader *reader);

bool flow_update(struct reader *reader, enum action action, long count, struct requests *requests);
/* The focused column was pressed on a line of the screen, or (SIZE_MAX) above its text. */
void flow_press(struct reader *reader, size_t line);
void flow_refresh(struct reader *reader);
void flow_forget(struct reader *reader);
void flow_release(struct reader *reader);

/* Columns of the text in a column of the screen. */
size_t flow_width(const struct reader *reader, size_t place);
/* So many lines on or back; false where the article ends before that. */
bool flow_forward(const struct reader *reader, uint32_t article, size_t width,
                  struct flow_place *place, size_t lines);
bool flow_back(const struct reader *reader, uint32_t article, size_t width,
               struct flow_place *place, size_t lines);
/* Where a sentence begins, and which one begins or goes on in a line. */
struct flow_place flow_place_of(const struct reader *reader, uint32_t article, uint32_t sentence,
                                size_t width);
uint32_t flow_sentence_at(const struct reader *reader, uint32_t article, struct flow_place place,
                          size_t width);

/* For the motions: what is kept, made when first asked for. */
struct flow *flow_own(struct reader *reader);
struct flow_place flow_cursor(const struct flow *flow);
size_t flow_focused_width(const struct reader *reader);
size_t flow_body_lines(const struct reader *reader);
/* Whether the article has no sentence. */
bool flow_is_empty(const struct reader *reader, uint32_t article);
/* The row of the aligned columns that a sentence stands in. */
size_t flow_row_of(const struct reader *reader, uint32_t article, uint32_t sentence);

#endif
