/* Text as the reader shows it: one line, safe, white space collapsed. */
#ifndef HEXAPLA_SHEET_DISPLAY_H
#define HEXAPLA_SHEET_DISPLAY_H

#include "base/buffer.h"
#include "model/article.h"

/* What is shown of one sentence at most, in bytes; the rest is counted in a note. */
enum { DISPLAY_BYTES = 32768 };

/* raw itself where it can be shown as it is, else a copy in scratch, which is cleared first and
 * owns the result until it changes. */
struct slice display_text(struct slice raw, struct buffer *scratch);
/* A sentence of an article, likewise. */
struct slice display_sentence(const struct article *article, size_t sentence,
                              struct buffer *scratch);
/* Appends the name people know the article by: source, else title, else file name. */
void display_name(const struct article *article, struct buffer *into);
/* Appends "3 Mar 15:20", or "3 Mar 2026" (without year "3 Mar") where no time is known, or
 * nothing. */
void display_time(const struct article *article, bool year, struct buffer *into);
/* Appends "3 Mar 2026" of a time in ISO 8601, or nothing. */
void display_day(struct slice published, struct buffer *into);
/* Whether the first letter with a direction runs from right to left. */
bool display_is_rtl(struct slice text);

#endif
