/* An article while an item of a feed is read: what its elements say of it, the better believed
 * before the worse, and the texts that may become its body. */
#ifndef HEXAPLA_FEED_DRAFT_H
#define HEXAPLA_FEED_DRAFT_H

#include "base/vec.h"
#include "feed/vocabulary.h"
#include "model/loading.h"
#include "text/date.h"

enum content_kind {
    CONTENT_TEXT,
    CONTENT_HTML, /* or text: its look decides */
    CONTENT_TREE
};

struct content {
    enum content_kind kind;
    enum field field; /* FIELD_CONTENT, FIELD_DESCRIPTION or FIELD_SUMMARY */
    int rank;
    struct slice text; /* unless CONTENT_TREE */
    struct node *node; /* CONTENT_TREE; borrowed, and things may be taken out of it */
    uint32_t line;
};

/* What the feed says of all its items. */
struct channel {
    struct slice title, link, language, copyright;
    struct strings authors;
};

struct draft {
    struct article *article; /* the draft's until it is finished */
    struct arena *scratch;
    const struct load_options *options;
    const struct channel *channel;
    int ranks[FIELDS];
    struct slice permalink; /* an id that is an address */
    VEC(struct slice) bylines, keywords;
    VEC(struct content) contents;
    struct slice published, modified; /* as written */
    uint32_t line;
};

/* The draft takes over the article; all else is borrowed until draft_finish. */
void draft_init(struct draft *draft, struct article *article, struct arena *scratch,
                const struct channel *channel, const struct load_options *options);
/* Fills a field where nothing better did before; for keywords and people: adds to them. The value
 * is one line in the article's arena; an empty one says nothing. */
void draft_set(struct draft *draft, enum field field, int rank, struct slice value);
/* Adds a text that may become the body. */
void draft_content(struct draft *draft, struct content content);
/* Gives the article, which is the caller's, or NULL where the item holds no text. Ends the draft.
 */
struct article *draft_finish(struct draft *draft);

#endif
