/* An editor's decisions, read in their order: which sentences are bound together, which stand off,
 * which units are to be kept apart. */
#ifndef HEXAPLA_COMPARE_DECIDE_H
#define HEXAPLA_COMPARE_DECIDE_H

#include "compare/candidates.h"
#include "compare/index.h"

/* A sentence that a decision names. */
struct ruled {
    uint32_t article, sentence;
    uint32_t group;   /* those of one group are bound together, 0 .. group_count - 1 */
    uint32_t company; /* how many its group has, itself among them */
    bool off;         /* split off: it stands with its group and nowhere else */
    bool left;        /* made by amend_clusters: parted from what it says word for word */
};

/* Two that were said not to say the same: indexes of ruled; b goes, where one has to. */
struct parting {
    uint32_t a, b;
};

struct decided {
    struct ruled *ruled; /* by article, then sentence */
    uint32_t ruled_count, group_count;
    struct parting *partings; /* those bound together later are not among them */
    uint32_t parting_count;
    struct couple *rejected; /* the partings of different units, ascending */
    size_t rejected_count;
};

/* *decided is zero before. Decisions that name a sentence no article has are passed over. Free with
 * decided_free. */
void decided_read(struct decided *decided, const struct candidates *candidates,
                  const struct decisions *decisions);
void decided_free(struct decided *decided);
bool decided_rejected(const struct decided *decided, uint32_t a, uint32_t b);
/* What was decided of a sentence, or NULL. */
const struct ruled *decided_of(const struct decided *decided, uint32_t article, uint32_t sentence);

#endif
