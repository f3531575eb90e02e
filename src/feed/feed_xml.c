/* RSS, RDF and Atom alike: decode, parse, mend what does not parse, and make an article of each
 * item that holds text. Warnings about the whole file stand on the first article. */
#include "base/limits.h"
#include "charset/charset.h"
#include "feed/entry.h"
#include "feed/feed.h"
#include "feed/mend.h"

#include <stdio.h>

struct parsed {
    struct tree *tree;
    bool mended, truncated;
    uint32_t line;
    char fault[160];
};

struct reading {
    const struct load_options *options;
    struct articles *articles;
    struct arena *arena;       /* of what the feed says of itself */
    struct arena *scratch;     /* of one item */
    const struct node *holder; /* whose channel it is */
    struct channel channel;
    enum article_format format;
    size_t items;
};

static void parse(struct slice text, struct parsed *parsed)
{
    *parsed = (struct parsed){.tree = tree_xml(text)};
    bool swallows = !parsed->tree->fault_line && mend_swallows(text);
    if (!parsed->tree->fault_line && !swallows)
        return;
    parsed->mended = true;
    parsed->line = parsed->tree->fault_line;
    snprintf(parsed->fault, sizeof parsed->fault, "%s",
             swallows ? "a CDATA section without its end" : parsed->tree->fault);
    bool entities = parsed->tree->entities;
    tree_free(parsed->tree);
    struct buffer mended = {0};
    parsed->truncated = !mend_feed(text, &mended);
    parsed->tree = tree_xml(buffer_slice(&mended));
    parsed->tree->entities = entities;
    buffer_free(&mended);
}

static bool holds_items(const struct node *node)
{
    return vocabulary_is(node, "channel") || vocabulary_is(node, "feed");
}

static const struct node *first_holder(const struct node *root)
{
    const struct node *at = root;
    while (at && !holds_items(at))
        at = tree_next(at, root);
    return at;
}

static enum article_format format_of(const struct node *root)
{
    for (const struct node *at = root->first; at; at = tree_next(at, root)) {
        if (vocabulary_is(at, "feed") || vocabulary_is(at, "entry"))
            return FORMAT_ATOM;
        if (slice_equal_nocase(at->name, SLICE("rdf")) && at->tag != TAG_TEXT)
            return FORMAT_RDF;
        if (vocabulary_is(at, "channel") || vocabulary_is(at, "item") || vocabulary_is(at, "rss"))
            return FORMAT_RSS;
    }
    return FORMAT_TEXT; /* nothing of a feed */
}

static void read_item(struct reading *reading, const struct node *item)
{
    if (item->parent != reading->holder && holds_items(item->parent)) {
        reading->holder = item->parent;
        reading->channel = entry_channel(item->parent, reading->arena);
    }
    struct article *article = article_new();
    article->format = reading->format;
    arena_reset(reading->scratch);
    struct draft draft;
    draft_init(&draft, article, reading->scratch, &reading->channel, reading->options);
    entry_read(item, &draft);
    article = draft_finish(&draft);
    if (article)
        articles_add(reading->articles, article);
}

/* Stops at the limit, with items left over. */
static bool read_items(struct reading *reading, const struct node *root)
{
    const struct node *at = root->first;
    while (at) {
        if (!vocabulary_is_item(at)) {
            at = tree_next(at, root);
            continue;
        }
        if (reading->items == LIMIT_PARTS)
            return false;
        reading->items++;
        read_item(reading, at);
        at = tree_skip(at, root);
    }
    return true;
}

static void tell(const struct reading *reading, const struct parsed *parsed,
                 const struct charset_text *decoded, bool whole)
{
    struct article *first = reading->articles->items[0];
    for (size_t i = 1; i < reading->articles->count; i++)
        reading->articles->items[i]->encoding = slice_from(decoded->encoding);
    charset_tell(first, decoded);
    if (parsed->truncated)
        article_warn(first, MESSAGE_TRUNCATED, parsed->line, NULL);
    else if (parsed->mended)
        article_warn(first, MESSAGE_REPAIRED, parsed->line, "%s", parsed->fault);
    if (parsed->tree->entities)
        article_warn(first, MESSAGE_ENTITIES, 0, NULL);
    if (parsed->tree->cut)
        article_warn(first, MESSAGE_MARKUP_CUT, 0, NULL);
    if (!whole)
        article_warn(first, MESSAGE_MARKUP_CUT, 0, "more than %d items", LIMIT_PARTS);
    size_t passed = reading->items - reading->articles->count;
    if (passed)
        article_warn(first, MESSAGE_NOT_TEXT, 0, "%zu of %zu", passed, reading->items);
}

static bool read_tree(const struct parsed *parsed, const struct charset_text *decoded,
                      const char *name, struct reading *reading, struct error *error)
{
    const struct node *root = parsed->tree->root;
    reading->format = format_of(root);
    if (reading->format == FORMAT_TEXT)
        return error_set(error, MESSAGE_MALFORMED, name, "no feed is in it");
    reading->holder = first_holder(root);
    if (reading->holder)
        reading->channel = entry_channel(reading->holder, reading->arena);
    bool whole = read_items(reading, root);
    if (!reading->items)
        return error_set(error, MESSAGE_NO_ARTICLE, name, "the feed has no items");
    if (!reading->articles->count)
        return error_set(error, MESSAGE_NO_ARTICLE, name,
                         reading->items == 1 ? "its only item has no text"
                                             : "none of its %zu items has text",
                         reading->items);
    tell(reading, parsed, decoded, whole);
    return true;
}

bool feed_xml(struct slice bytes, const char *name, const struct load_options *options,
              struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    bool done = charset_decode_markup(bytes, SLICE_NONE, name, &store, &decoded, error);
    if (done) {
        struct parsed parsed;
        struct reading reading = {
            .options = options, .articles = articles, .arena = arena_new(), .scratch = arena_new()};
        parse(slice_sub(decoded.text, decoded.mark, decoded.text.len), &parsed);
        done = read_tree(&parsed, &decoded, name, &reading, error);
        tree_free(parsed.tree);
        arena_free(reading.arena);
        arena_free(reading.scratch);
    }
    buffer_free(&store);
    return done;
}
