/* Headers and transfer codings of mail and of the web (RFC 5322, 2045, 2047, 2231, 9112). */
#ifndef HEXAPLA_UNPACK_MIME_H
#define HEXAPLA_UNPACK_MIME_H

#include "base/arena.h"
#include "base/buffer.h"

/* Bytes of the header lines at the start, with the blank line that ends them; they also end before
 * a line that begins with "--", as the borders of parts do. */
size_t mime_head(struct slice bytes);
/* The first field of that name, unfolded, without white space at its ends; in the arena. Absent
 * where there is none. */
struct slice mime_field(struct slice head, const char *name, struct arena *arena);
/* What stands before the first ";", in small letters; in the arena. */
struct slice mime_type(struct slice value, struct arena *arena);
/* A parameter of a field: name=value, name="value", name*=charset'language'value, name*0=…; in the
 * arena. Absent where there is none. */
struct slice mime_parameter(struct slice value, const char *name, struct arena *arena);
/* A field's text with its encoded words as bytes; *charset gets the label of the first of them, or
 * absent where there is none. In the arena. */
struct slice mime_words(struct slice value, struct arena *arena, struct slice *charset);
/* Appends what quoted-printable text stands for; "=" that begins no code stays. */
void mime_quoted(struct slice s, struct buffer *into);
/* Appends the body of a chunked message; false where its end is missing or a size is wrong: what
 * could be read is there. */
bool mime_chunks(struct slice s, struct buffer *into);

#endif
