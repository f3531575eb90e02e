/* Where a line may be broken: what is kept of UAX #14 (line breaking), by classes of characters. */
#ifndef HEXAPLA_TEXT_LINEBREAK_H
#define HEXAPLA_TEXT_LINEBREAK_H

#include <stdbool.h>
#include <stdint.h>

/* Named after the classes of UAX #14; several of its classes are one here. */
enum line_class {
    LINE_ALPHABETIC,  /* AL and whatever is not below; Thai and its like too: no dictionary here */
    LINE_NUMERIC,     /* NU */
    LINE_IDEOGRAPHIC, /* ID, H2, H3, emoji, regional indicators */
    LINE_NONSTARTER,  /* NS, CJ */
    LINE_SPACE,       /* SP and the other white space that is dropped at a break */
    LINE_ZERO_SPACE,  /* ZW */
    LINE_GLUE,        /* GL, WJ */
    LINE_OPEN,        /* OP */
    LINE_CLOSE,       /* CP */
    LINE_CLOSE_WIDE,  /* CL: closing marks of East Asian text, its stops and commas */
    LINE_EXCLAMATION, /* EX */
    LINE_INFIX,       /* IS: . , : ; */
    LINE_SLASH,       /* SY */
    LINE_QUOTE,       /* QU, the shape tells nothing */
    LINE_QUOTE_OPEN,  /* QU, initial */
    LINE_QUOTE_CLOSE, /* QU, final */
    LINE_HYPHEN,      /* HY and the hyphens of BA */
    LINE_DASH,        /* B2, BA: em and en dash, bars */
    LINE_ELLIPSIS,    /* IN */
    LINE_PREFIX,      /* PR: before a number */
    LINE_POSTFIX      /* PO: after one */
};

enum line_class line_class(uint32_t code);

/* What stands before a place where a line might end. */
struct line_place {
    enum line_class before; /* of the last character that is not white space */
    bool spaced;            /* white space stands between it and the next character */
    bool word_start;        /* before starts a word (a hyphen there belongs to what follows) */
};

/* Whether the line may end between the place and a character of class after. Unlike UAX #14 a line
 * never ends before a dash or at a soft hyphen, which could not be made to show. */
bool line_may_break(struct line_place place, enum line_class after);

#endif
