/* Web archives: WARC 1.0 and 1.1 (ISO 28500). */
#ifndef HEXAPLA_UNPACK_WARC_H
#define HEXAPLA_UNPACK_WARC_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

enum warc_type {
    WARC_RESPONSE,   /* what a server answered, with its header */
    WARC_RESOURCE,   /* a file as it is */
    WARC_CONVERSION, /* another form of one */
    WARC_OTHER       /* requests, revisits and notes of the archive: no content of its own */
};

struct warc {
    struct slice bytes;
    struct arena *arena; /* of one record */
    size_t at;
};

struct warc_record {
    enum warc_type type;
    struct slice url;     /* WARC-Target-URI, or absent */
    struct slice media;   /* of the payload: "text/html", in small letters, or absent */
    struct slice charset; /* as declared, or absent */
    int status;           /* of HTTP; 0 where there is none */
    struct slice payload; /* in the bytes, behind the header of HTTP */
    struct slice coding;  /* Content-Encoding, or absent */
    bool chunked;
    bool wrong_length; /* Content-Length is not where the next record begins */
    bool cut;          /* the file ends inside it */
};

/* Bytes are borrowed; the caller frees. */
void warc_open(struct warc *warc, struct slice bytes);
void warc_free(struct warc *warc);
/* The next record, its strings valid until the one after; false at the end. A record whose length
 * is wrong ends where the next begins. */
bool warc_next(struct warc *warc, struct warc_record *record);
/* Appends the payload without its transfer and content codings. *cut: its end is missing. Fails on
 * codings that are not read, on damage and on bombs. */
bool warc_payload(const struct warc_record *record, const char *name, struct buffer *into,
                  bool *cut, struct error *error);

#endif
