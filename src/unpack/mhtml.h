/* Messages of mail that hold a page: MHTML as browsers save it, and mails of HTML. */
#ifndef HEXAPLA_UNPACK_MHTML_H
#define HEXAPLA_UNPACK_MHTML_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/vec.h"

enum mhtml_coding { CODING_PLAIN, CODING_QUOTED, CODING_BASE64 };

struct mhtml_part {
    struct slice type;     /* "text/html", in small letters; "text/plain" where none is given */
    struct slice charset;  /* as declared, or absent */
    struct slice location; /* Content-Location, or absent */
    struct slice id;       /* Content-ID without its brackets, or absent */
    enum mhtml_coding coding;
    struct slice raw; /* in the bytes */
};

struct mhtml {
    struct arena *arena;          /* of all strings here */
    VEC(struct mhtml_part) parts; /* those that hold no others, in their order */
    struct slice location;        /* of the saved page, or absent */
    struct slice start;           /* the id of the part to begin with, or absent */
    struct slice subject;         /* as bytes, or absent */
    struct slice subject_charset;
    bool cut;  /* it ends before its end */
    bool left; /* there are more parts than the limit */
};

/* Takes the message apart; bytes are borrowed. Nested parts are flattened. Where the border between
 * parts is not named it is guessed. The caller frees, on failure too. Fails where nothing is a
 * header. */
bool mhtml_read(struct slice bytes, const char *name, struct mhtml *mhtml, struct error *error);
void mhtml_free(struct mhtml *mhtml);
/* Appends what the part stands for, up to somewhat more than the limit of markup. */
void mhtml_decode(const struct mhtml_part *part, struct buffer *into);

#endif
