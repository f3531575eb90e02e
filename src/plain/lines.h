/* The lines of a plain text, and where a line break is no more than the wrapping of one paragraph.
 */
#ifndef HEXAPLA_PLAIN_LINES_H
#define HEXAPLA_PLAIN_LINES_H

#include "base/slice.h"
#include "base/vec.h"

/* A line that is not blank. */
struct line {
    uint32_t start, end; /* bytes of the text, without white space at both ends */
    uint32_t number;     /* from 1 */
    uint8_t indent; /* columns before start; a tab goes to the next multiple of 8; at most 255 */
    uint8_t blanks; /* blank lines before it, at most 255 */
    uint8_t width;  /* characters, at most 255 */
    bool joined;    /* the break before it only wraps a paragraph */
};

struct lines {
    VEC(struct line) list;
};

/* `struct lines l = {0};`; the caller frees with lines_free. from: where to begin (past a byte
 * order mark). */
void lines_split(struct slice text, size_t from, struct lines *lines);
void lines_free(struct lines *lines);
/* Fills joined of every line, by the document's own width: a break is soft where the next word did
 * not fit, or where it falls inside a sentence. */
void lines_join(struct slice text, struct lines *lines);

/* The length in bytes of a list mark at the start of s ("• ", "- ", "1. ") with the white space
 * after it; 0 where there is none. number gets the item's number, 0 for a bullet. */
size_t lines_list_mark(struct slice s, unsigned *number);
/* The same for quotation marks of mail: "> ", ">> ". */
size_t lines_quote_mark(struct slice s);
/* Whether s ends as a sentence does, closing quotation marks and brackets passed over. */
bool lines_ends_sentence(struct slice s);

#endif
