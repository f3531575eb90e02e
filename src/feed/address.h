/* Addresses given relative to others. */
#ifndef HEXAPLA_FEED_ADDRESS_H
#define HEXAPLA_FEED_ADDRESS_H

#include "base/arena.h"

/* The link as an absolute address where base is one (RFC 3986, section 5.2, without queries in
 * base); as it stands where it is absolute already, or base is none. In the arena. */
struct slice address_resolve(struct slice base, struct slice link, struct arena *arena);

#endif
