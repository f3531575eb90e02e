/* The words of all articles of a story, read on several cores. */
#ifndef HEXAPLA_VOCABULARY_SCAN_H
#define HEXAPLA_VOCABULARY_SCAN_H

#include "vocabulary/document.h"

/* Reads every article into its document; documents are empty before. The same documents and the
 * same vocabulary, numbers and all, as document_read gives one article after the other. threads: at
 * most; 0: one a core. */
void scan_articles(struct document *documents, struct vocabulary *vocabulary,
                   struct article *const *articles, size_t count, size_t threads);

#endif
