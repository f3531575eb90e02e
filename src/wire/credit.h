/* Who wrote an item, where, and whom it credits, as wires put it. */
#ifndef HEXAPLA_WIRE_CREDIT_H
#define HEXAPLA_WIRE_CREDIT_H

#include "model/article.h"

/* Adds the people in "By Jane Roe and John Doe, Northwire" to the article's bylines, and an outlet
 * behind a comma as its source where it has none. Twice the same counts once. */
void credit_byline(struct article *article, struct slice line);
/* Whether the line begins as a byline does: "By ", "Von ". *names gets the rest. */
bool credit_lead(struct slice line, struct slice *names);
/* Fills dateline, and source from the agency in brackets, where they are absent, from the first of
 * the article's paragraphs; and cites from its text. Once the text is there. */
void credit_text(struct article *article);

#endif
