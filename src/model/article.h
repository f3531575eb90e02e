/* An article: one document as read. Plain data, filled by load and segment, read by all.
 * Everything hangs in the article's own arena; slices point into it. Once handed on, it is
 * immutable and shared by counting references. */
#ifndef HEXAPLA_MODEL_ARTICLE_H
#define HEXAPLA_MODEL_ARTICLE_H

#include "base/arena.h"
#include "base/message.h"

#include <stdatomic.h>

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,
    BLOCK_QUOTE,
    BLOCK_CAPTION,
    BLOCK_TABLE,
    BLOCK_PREFORMATTED,
    BLOCK_KINDS
};

enum furniture_kind {
    FURNITURE_NAVIGATION,
    FURNITURE_SHARING,
    FURNITURE_RELATED,
    FURNITURE_LEGAL,
    FURNITURE_SIGNUP,
    FURNITURE_COMMENTS,
    FURNITURE_COOKIE,
    FURNITURE_ADVERTISEMENT,
    FURNITURE_READTIME,
    FURNITURE_METADATA, /* lines that said the title, byline, date …: kept where they stood */
    FURNITURE_OTHER,
    FURNITURE_KINDS
};

enum article_format {
    FORMAT_TEXT,
    FORMAT_HTML,
    FORMAT_MARKDOWN,
    FORMAT_NITF,
    FORMAT_NEWSML_G2,
    FORMAT_NEWSML_1,
    FORMAT_NINJS,
    FORMAT_IPTC7901,
    FORMAT_ANPA1312,
    FORMAT_RSS,
    FORMAT_ATOM,
    FORMAT_RDF,
    FORMAT_JSONFEED,
    FORMAT_DOCX,
    FORMAT_ODT,
    FORMAT_EPUB,
    FORMAT_MHTML,
    FORMAT_WARC,
    FORMAT_PDF,
    FORMATS
};

struct block {
    enum block_kind kind;
    struct range range; /* bytes of article.text */
    uint32_t line;      /* line in the file, from 1; 0: unknown */
};

/* Ids are made of the content, so that notes and marks survive edits elsewhere. */
struct id {
    uint64_t hash;
    uint32_t repeat; /* 0; 1, 2 … for the same sentence again in this article */
};

struct sentence {
    struct id id;
    uint32_t block;      /* index in article.blocks */
    struct range range;  /* bytes of article.text, without outer white space */
    struct range origin; /* bytes of the file as UTF-8; only if article.pieces */
};

struct furniture {
    enum furniture_kind kind;
    struct slice text;
    uint32_t before; /* index of the block it stands before; block_count: after all */
    uint32_t line;   /* from 1 */
};

struct warning {
    enum message code;
    struct slice message; /* a whole sentence for people */
    uint32_t line;        /* from 1; 0: the whole file */
};

/* A stretch of article.text that stands byte for byte in the file (as UTF-8) at origin. Sorted by
 * text; what lies between pieces (a joined line break) has no origin of its own. */
struct piece {
    uint32_t text;
    uint32_t origin;
    uint32_t len;
};

struct strings {
    struct slice *items;
    size_t count;
};

struct article {
    atomic_uint references;
    struct arena *arena;

    struct slice path; /* as given */
    uint32_t item;     /* index in the file */
    enum article_format format;
    struct slice version_of, encoding, language;

    struct slice title, subtitle, source, published, modified, dateline, url;
    struct slice status, embargo, version, urgency, copyright, editor_note;
    struct strings bylines, keywords, disclosures, cites;

    struct slice text; /* the body: kept blocks joined by "\n\n"; valid UTF-8 */
    struct block *blocks;
    size_t block_count;
    struct sentence *sentences;
    size_t sentence_count;
    struct furniture *furniture;
    size_t furniture_count;
    struct warning *warnings;
    size_t warning_count;
    struct piece *pieces; /* NULL where the format has no origins */
    size_t piece_count;
};

/* One reference, owned by the caller, with an empty arena. */
struct article *article_new(void);
struct article *article_retain(struct article *article);
/* NULL is allowed. The last reference frees it. */
void article_release(struct article *article);

struct slice article_sentence(const struct article *article, size_t sentence);
/* The sentence that holds a byte of the text, or else the next after it, or the last; 0 where there
 * is none. */
uint32_t article_sentence_at(const struct article *article, size_t at);
/* Hash of title and text: the same for the same content, whatever the path. */
uint64_t article_id(const struct article *article);
/* Hash of its place, path and item: the same article after it has been edited. */
uint64_t article_key(const struct article *article);
/* Where a range of article.text stands in the file; false where it has no origin. */
bool article_origin(const struct article *article, struct range text, struct range *origin);
/* The same for one range after the other: *piece, 0 at first, keeps the place, and no range may
 * start before the one asked for last. */
bool article_origin_from(const struct article *article, struct range text, size_t *piece,
                         struct range *origin);
/* Adds a warning: the table's wording, then ": detail" where detail (printf style) is not NULL.
 * Only while the article is being built. */
__attribute__((format(printf, 4, 5))) void article_warn(struct article *article, enum message code,
                                                        uint32_t line, const char *detail, ...);

/* The words INTERFACE uses in JSON. */
const char *block_kind_name(enum block_kind kind);
const char *furniture_kind_name(enum furniture_kind kind);
const char *article_format_name(enum article_format format);

#endif
