/* Strings of feeds, which may be text, HTML, or HTML escaped once too often. */
#ifndef HEXAPLA_FEED_MARKED_H
#define HEXAPLA_FEED_MARKED_H

#include "base/arena.h"

/* Whether a tag of HTML stands in it. */
bool marked_has_tags(struct slice s);
/* Whether an end tag of HTML, or one that begins a paragraph or line, stands in it: text that only
 * speaks of tags has none. */
bool marked_is_html(struct slice s);
/* Whether its tags are escaped: "&lt;p&gt;", and none stand in it unescaped. */
bool marked_is_escaped(struct slice s);
/* References to characters become the characters; all else stays. In the arena. */
struct slice marked_unescape(struct slice s, struct arena *arena);
/* Without white space, no-break spaces and invisible marks at both ends. */
struct slice marked_trim(struct slice s);
/* On one line. html: tags and references are markup. In the arena; absent where nothing is left. */
struct slice marked_line(struct slice s, bool html, struct arena *arena);
/* C1 control characters become what their numbers mean in Windows-1252, as browsers take them;
 * in the arena where there are any. */
struct slice marked_clean(struct slice s, struct arena *arena);

#endif
