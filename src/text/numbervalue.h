/* The value of a number phrase, without what bounds it. */
#ifndef HEXAPLA_TEXT_NUMBERVALUE_H
#define HEXAPLA_TEXT_NUMBERVALUE_H

#include "text/number.h"

/* A value being read. */
struct number_parse {
    struct slice text;
    const struct number_style *style;
    double total, part, unit;
    double vague; /* how many times more "hundreds" may be; 0: it is no such word */
    bool any, digits, scaled;
    enum number_kind kind;
    struct range range;
};

/* Reads the value whose first word begins at at (one of "a", "several" may stand before it) into
 * *parse, whose text and style are set; false where none does. */
bool numbervalue_read(struct number_parse *parse, size_t at);
static inline double numbervalue_of(const struct number_parse *parse)
{
    return parse->total + parse->part;
}

#endif
