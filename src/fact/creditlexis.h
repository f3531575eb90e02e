/* Who says so, in the languages of lexis.h. */
#ifndef HEXAPLA_FACT_CREDITLEXIS_H
#define HEXAPLA_FACT_CREDITLEXIS_H

#include "fact/reading.h"

struct attribution {
    struct credit credit;
    uint32_t first, last; /* tokens, with the verb */
};

/* What the verb of saying at the token credits; false where it credits nobody. quoted: a quotation
 * follows in the sentence. */
bool creditlexis_spoken(const struct reading *reading, uint32_t verb, bool quoted,
                        struct attribution *found);
/* The same of "selon", "nach Angaben von", "zufolge". */
bool creditlexis_according(const struct reading *reading, uint32_t token,
                           struct attribution *found);
/* Whether the token may be one that creditlexis_according knows. */
bool creditlexis_leads(const struct reading *reading, uint32_t token);
/* "wollte sich nicht äußern"; token: the word for commenting. */
bool creditlexis_declined(const struct reading *reading, uint32_t token, struct attribution *found);

#endif
