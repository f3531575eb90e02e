/* Word forms as numbers that mean the same in every article: hashes of the folded form and of its
 * stem. Each distinct form is folded and stemmed once. */
#ifndef HEXAPLA_PASSAGE_LEXICON_H
#define HEXAPLA_PASSAGE_LEXICON_H

#include "passage/passage.h"

struct form {
    uint64_t word;
    uint64_t stem;
    float common; /* in what share of sentences of English news and prose it stands, 0 to 1 */
};

/* Takes the language of the words to come: a BCP 47 tag, English where absent. */
void lexicon_speak(struct lexicon *lexicon, struct slice language);
struct form lexicon_form(struct lexicon *lexicon, struct slice raw);

#endif
