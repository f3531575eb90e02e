/* The words of a sentence with their meanings: which the others have too, which differ, which
 * facts disagree. Made when first shown and kept. */
#ifndef HEXAPLA_SHEET_WORDING_H
#define HEXAPLA_SHEET_WORDING_H

#include "model/comparison.h"
#include "sheet/styled.h"

struct wordings;

/* The owner frees. One cache serves one comparison at a time. */
struct wordings *wordings_new(void);
void wordings_free(struct wordings *wordings);
void wordings_clear(struct wordings *wordings);
/* Valid until the next call. */
const struct styled *wording_of(struct wordings *wordings, const struct comparison *comparison,
                                uint32_t article, uint32_t sentence);

/* Some sentences of an article as one shown text, in the arena, with " ... " between those that do
 * not follow each other there; *own gets where the sentence (one
 * of them, or UINT32_MAX) starts. Long ones are cut with a note. */
struct slice wording_join(struct arena *arena, const struct comparison *comparison,
                          const struct member *member, uint32_t sentence, size_t *own);
/* Whether a word stands in the reasons for a conflict of the pair. */
bool wording_in_conflict(const struct pair *pair, struct slice word);

#endif
