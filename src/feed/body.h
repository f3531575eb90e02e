/* The body of an article out of a feed. */
#ifndef HEXAPLA_FEED_BODY_H
#define HEXAPLA_FEED_BODY_H

#include "feed/draft.h"

/* Gives the article its text from the best of the contents: the whole text before a description,
 * that before a summary, unless it is empty. What another content says besides becomes the subtitle
 * or furniture. Share lines, "read more" and the like become furniture unless raw. Warns where only
 * a summary is there. False where there is no text at all. */
bool body_of_item(struct article *article, struct arena *scratch, const struct content *contents,
                  size_t count, bool raw);

#endif
