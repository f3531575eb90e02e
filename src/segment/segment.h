/* Sentence splitting: fills article.sentences from article.blocks. */
#ifndef HEXAPLA_SEGMENT_SEGMENT_H
#define HEXAPLA_SEGMENT_SEGMENT_H

#include "model/article.h"

/* Splits every block of the article into sentences, in the article's arena, with ids and origins.
 * Every character of the text that is not white space is in exactly one sentence; headings are one
 * sentence each. The article's language decides the rules (absent or unknown: English). */
void segment_article(struct article *article);
/* The same with a limit other than LIMIT_SENTENCES (at least 1): past it, the rest of the text
 * stands as one sentence, with a warning. */
void segment_article_within(struct article *article, size_t limit);

/* The splitter alone: ranges of the sentences of a text in which white space is free to be line
 * breaks. Calls each with every range in order, until it gives false. */
void segment_text(struct slice text, struct slice language,
                  bool (*each)(void *context, struct range range), void *context);

#endif
