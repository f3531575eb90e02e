/* What an editor must know of an article before its words: that it is held, killed or corrected,
 * how pressing it is, which version. */
#ifndef HEXAPLA_MODEL_BADGE_H
#define HEXAPLA_MODEL_BADGE_H

#include "model/article.h"

enum badge_rank {
    BADGE_ALARM,   /* must not be overlooked: canceled, withheld, embargoed */
    BADGE_WARNING, /* urgent, corrected; what is not the whole story */
    BADGE_QUIET    /* version, lower urgency, a note */
};

struct badge {
    enum badge_rank rank;
    char text[48];  /* "EMBARGOED until 2026-03-01 06:00Z" */
    char brief[20]; /* "EMBARGO": for narrow columns */
};

enum { BADGES_MOST = 12 };

struct badges {
    struct badge items[BADGES_MOST]; /* the weightiest first */
    size_t count;
};

/* What status, embargo, version, urgency and editor's note say; then, where faults is set, what
 * warnings say of the whole article (only a summary, a paywall, an older version). Versions and
 * urgencies are outside text: cut to whole characters, but not made safe. */
void badges_of(const struct article *article, bool faults, struct badges *badges);

#endif
