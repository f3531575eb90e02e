/* How alike two phrases are word for word. */
#ifndef HEXAPLA_COMPARE_CLASSIFY_H
#define HEXAPLA_COMPARE_CLASSIFY_H

#include "compare/phrase.h"
#include "model/comparison.h"

/* CLASS_VERBATIM: the texts are equal after fold_typography. CLASS_NEAR: of the words of both, in
 * order, at least four fifths are common; or one word of four or more is replaced. Else
 * CLASS_PARAPHRASE, which says nothing yet. *alike gets the share of common words, 0 where it was
 * not near enough to count. */
enum pair_class classify(const struct phrase *a, struct slice text_a, const struct phrase *b,
                         struct slice text_b, double *alike);

#endif
