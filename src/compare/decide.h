/* An editor's decisions as pairs of units. */
#ifndef HEXAPLA_COMPARE_DECIDE_H
#define HEXAPLA_COMPARE_DECIDE_H

#include "compare/candidates.h"
#include "compare/index.h"

struct decided {
    struct couple *accepted, *rejected; /* each ascending */
    size_t accepted_count, rejected_count;
};

/* Decisions that name a sentence no article has are passed over. Free with decided_free. */
void decided_read(struct decided *decided, const struct candidates *candidates,
                  const struct decisions *decisions);
void decided_free(struct decided *decided);
bool decided_rejected(const struct decided *decided, uint32_t a, uint32_t b);
bool decided_accepted(const struct decided *decided, uint32_t a, uint32_t b);

#endif
