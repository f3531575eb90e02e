/* One article of a wire as it is put together: first what is said of it, then its blocks; at the
 * end, what stands in the body and is none of it is told apart. Shared by NITF and both NewsML. */
#ifndef HEXAPLA_WIRE_STORY_H
#define HEXAPLA_WIRE_STORY_H

#include "base/map.h"
#include "model/loading.h"
#include "plain/page.h"

/* A block, or furniture, in the order of the file. */
struct story_part {
    struct slice text;
    uint32_t line;
    uint8_t kind; /* enum block_kind or enum furniture_kind */
    bool furniture;
    bool summary; /* furniture, unless it is all there is */
};

struct story {
    struct article *article; /* one reference, the caller's in the end */
    const struct load_options *options;
    VEC(struct story_part) parts;
    struct page page;    /* its phrases; collects keywords and disclosures */
    struct map known;    /* texts of the body so far */
    struct map keywords; /* in small letters */
    size_t bylines;      /* read so far */
    struct buffer note;
    struct slice label; /* what the story is filed under: a title where there is no headline */
    size_t blocks;      /* of parts */
    size_t decks;       /* of blocks */
};

/* The caller ends with story_finish or story_drop. options must outlive the story. */
void story_init(struct story *story, enum article_format format,
                const struct load_options *options);
void story_drop(struct story *story);
/* Gives the article, with one reference of the caller's; NULL, and all freed, where there is no
 * block but decks. The first heading of the body is the title where there is no other. */
struct article *story_finish(struct story *story);

/* What is absent or blank is passed over by all of these. The first headline is the title; others,
 * unless they say the same, are kept as furniture. */
void story_title(struct story *story, struct slice text, uint32_t line);
/* The first deck is the subtitle; every one stands before the body as a block. */
void story_deck(struct story *story, struct slice text, uint32_t line);
/* The names in a byline, "By" and what its bearer is left out; the same name twice counts once. */
void story_byline(struct story *story, struct slice text);
/* The same, and the line is kept as furniture where it says more than the names. */
void story_byline_kept(struct story *story, struct slice text, uint32_t line);
/* Who publishes it, without the dash that some let follow. */
void story_source(struct story *story, struct slice name);
/* What it is filed under: kept as furniture, and the title where nothing better is found. */
void story_label(struct story *story, struct slice text, uint32_t line);
/* The same for a slug line, which is a keyword. */
void story_slug(struct story *story, struct slice text);
/* An outlet that the story is credited to besides its source. */
void story_cite(struct story *story, struct slice outlet);
void story_keyword(struct story *story, struct slice word);
/* Adds to the editor's note. */
void story_note(struct story *story, struct slice text);
/* The place and agency as found, without the dash behind them; a date alone is none. */
void story_dateline(struct story *story, struct slice text);
/* The language, unless one was given by --language or found before. */
void story_language(struct story *story, struct slice tag);
/* Copies the value into the field where that is absent. */
void story_set(struct story *story, struct slice *field, struct slice value);

void story_block(struct story *story, enum block_kind kind, struct slice text, uint32_t line);
void story_furniture(struct story *story, enum furniture_kind kind, struct slice text,
                     uint32_t line);
/* What the story comes to: the subtitle where there is no deck and it says more than the body's
 * beginning; body, with a warning, where there is nothing else. */
void story_summary(struct story *story, struct slice text, uint32_t line);
/* Whether a block of that text is in the body already. */
bool story_has(const struct story *story, struct slice text);

#endif
