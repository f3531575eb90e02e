/* A place where a sentence may end: the mark, what closes with it, and the words on both sides. */
#ifndef HEXAPLA_SEGMENT_CANDIDATE_H
#define HEXAPLA_SEGMENT_CANDIDATE_H

#include "segment/language.h"

enum mark {
    MARK_STOP,     /* one full stop */
    MARK_ELLIPSIS, /* two or more, or the character; spaces among them allowed */
    MARK_OUTCRY,   /* question and exclamation marks, in any mixture */
    MARK_WIDE      /* a mark of a script that puts no space after it */
};

enum follow {
    FOLLOW_NOTHING, /* the text ends */
    FOLLOW_UPPER,
    FOLLOW_LOWER,
    FOLLOW_DIGIT,
    FOLLOW_UNCASED, /* a letter of a script without case */
    FOLLOW_OTHER    /* a sign */
};

struct candidate {
    struct slice text;
    const struct language_rules *rules;
    size_t start;    /* of the sentence that may end here */
    size_t at;       /* the mark's first byte */
    size_t mark_end; /* after the mark's last byte */
    size_t end;      /* with the closing marks and note numbers that belong to the sentence */
    size_t next;     /* the first character after it that is not white space */
    enum mark mark;
    bool bracket_open; /* one was opened inside the sentence */
    bool quote_open;   /* a straight quotation mark is open before the mark */
    bool quote_closed; /* a quotation mark closes with the sentence */
    bool bracket_closed;
    bool title_closed; /* the bracket is one of those that hold titles: 《…？》 */
    struct slice word; /* before the mark */
    enum abbreviation abbreviation;
    bool abbreviation_inside; /* it goes on after the mark: the first stop in "z. B." */
    struct slice opening;     /* quotation marks, brackets and dashes before the next word */
    struct slice after;       /* the next word */
    enum follow follow;
};

/* Whether one of the marks that end sentences stands at the offset; *len gets its bytes. */
bool candidate_is_mark(struct slice text, size_t at, size_t *len);
/* Fills the rest from text, rules, start, at and what is open; at is a mark. */
void candidate_look(struct candidate *c);

#endif
