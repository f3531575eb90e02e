/* What stands above an article's text in the article view. */
#ifndef HEXAPLA_VIEWS_ARTICLE_HEAD_H
#define HEXAPLA_VIEWS_ARTICLE_HEAD_H

#include "desk/state.h"
#include "sheet/page.h"

enum { ARTICLE_INDENT = 2 };

/* Adds the title, who wrote it where and when, its badges, and all that its source says of it: the
 * editor's note, status, embargo, version, dateline, address, copyright. */
void article_head_add(const struct reader *reader, const struct article *article,
                      struct page *page);
/* A paragraph of its own, made fit to be shown; nothing where it is empty. */
void article_head_line(struct page *page, enum meaning meaning, struct slice text);

#endif
