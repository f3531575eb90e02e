/* Who wrote an item, as feeds say it. */
#ifndef HEXAPLA_FEED_PEOPLE_H
#define HEXAPLA_FEED_PEOPLE_H

#include "base/slice.h"

/* The next person of *rest, which gets what follows; absent at the end. Reads "jane@example.org
 * (Jane Roe)", "Jane Roe <jane@example.org>", "By Jane Roe and John Doe", "Jane Roe, Political
 * Editor". Only lists whose every part is a name are taken apart. */
struct slice people_next(struct slice *rest);

#endif
