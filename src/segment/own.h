/* The user's own abbreviations, as the settings give them. */
#ifndef HEXAPLA_SEGMENT_OWN_H
#define HEXAPLA_SEGMENT_OWN_H

#include "segment/language.h"
#include "segment/segment.h"

/* The rules with the user's abbreviations for the tag; they live as long as the arena. The tag may
 * be absent; then those for the rules' own languages hold. */
struct language_rules own_rules(const struct segment_options *options, struct slice tag,
                                const struct language_rules *rules, struct arena *arena);

#endif
