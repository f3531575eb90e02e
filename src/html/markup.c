/* Class names and ids are cut into words at "-", "_" and capitals ("article__bylineDate" has
 * article, byline, date), and looked up in one small table, so that the habits of many content
 * systems need no list of their own. */
#include "html/markup.h"

#include <ctype.h>

enum { WORD_MOST = 16 };

/* Bits of what words a class name holds. */
enum word_bit {
    WORD_AUTHOR = 1,
    WORD_BYLINE = 2,
    WORD_NAME = 4,
    WORD_DATE = 8,
    WORD_PUBLISHED = 16,
    WORD_UPDATED = 32,
    WORD_DECK = 64,
    WORD_TITLE = 128,
    WORD_ARTICLE = 256,
    WORD_ELSEWHERE = 512, /* belongs to something beside the article */
    WORD_PART = 1024,     /* a piece of a byline that is no name */
    WORD_OTHERS = 2048    /* other stories, readers */
};

struct class_word {
    struct slice word;
    unsigned bit;
};

#define WORD(text, bit) \
    { \
        {(text), sizeof(text) - 1}, WORD_##bit \
    }

/* Sorted by word, which bit_of needs. */
static const struct class_word class_words[] = {
    WORD("about", PART),         WORD("article", ARTICLE),
    WORD("auteur", AUTHOR),      WORD("author", AUTHOR),
    WORD("authors", AUTHOR),     WORD("autor", AUTHOR),
    WORD("autore", AUTHOR),      WORD("avatar", PART),
    WORD("bio", PART),           WORD("byl", BYLINE),
    WORD("byline", BYLINE),      WORD("bylines", BYLINE),
    WORD("caption", ELSEWHERE),  WORD("card", ELSEWHERE),
    WORD("chapo", DECK),         WORD("comment", OTHERS),
    WORD("comments", OTHERS),    WORD("content", ARTICLE),
    WORD("contributor", AUTHOR), WORD("contributors", AUTHOR),
    WORD("date", DATE),          WORD("dateline", DATE),
    WORD("dates", DATE),         WORD("datetime", DATE),
    WORD("datum", DATE),         WORD("deck", DECK),
    WORD("dek", DECK),           WORD("description", PART),
    WORD("email", PART),         WORD("entry", ARTICLE),
    WORD("figure", ELSEWHERE),   WORD("fn", NAME),
    WORD("follow", PART),        WORD("footer", ELSEWHERE),
    WORD("gallery", ELSEWHERE),  WORD("heading", TITLE),
    WORD("headline", TITLE),     WORD("hed", TITLE),
    WORD("icon", PART),          WORD("image", ELSEWHERE),
    WORD("img", PART),           WORD("job", PART),
    WORD("kicker", ELSEWHERE),   WORD("latest", ELSEWHERE),
    WORD("main", ARTICLE),       WORD("menu", ELSEWHERE),
    WORD("modified", UPDATED),   WORD("more", PART),
    WORD("name", NAME),          WORD("nav", ELSEWHERE),
    WORD("page", ARTICLE),       WORD("photo", ELSEWHERE),
    WORD("position", PART),      WORD("post", ARTICLE),
    WORD("posted", PUBLISHED),   WORD("promo", ELSEWHERE),
    WORD("pubdate", PUBLISHED),  WORD("publication", PUBLISHED),
    WORD("publish", PUBLISHED),  WORD("published", PUBLISHED),
    WORD("read", PART),          WORD("reading", PART),
    WORD("recommended", OTHERS), WORD("related", OTHERS),
    WORD("reporter", AUTHOR),    WORD("role", PART),
    WORD("share", PART),         WORD("sidebar", ELSEWHERE),
    WORD("social", PART),        WORD("standfirst", DECK),
    WORD("story", ARTICLE),      WORD("subhead", DECK),
    WORD("subheading", DECK),    WORD("subheadline", DECK),
    WORD("subtitle", DECK),      WORD("teaser", ELSEWHERE),
    WORD("thumb", PART),         WORD("ticker", OTHERS),
    WORD("time", DATE),          WORD("timestamp", DATE),
    WORD("title", TITLE),        WORD("titre", TITLE),
    WORD("trending", OTHERS),    WORD("twitter", PART),
    WORD("untertitel", DECK),    WORD("update", UPDATED),
    WORD("updated", UPDATED),    WORD("video", ELSEWHERE),
    WORD("widget", ELSEWHERE),   WORD("writer", AUTHOR),
};

static unsigned bit_of(struct slice word)
{
    char small[WORD_MOST];
    for (size_t i = 0; i < word.len; i++)
        small[i] = (char)(word.data[i] | 0x20);
    size_t low = 0, high = sizeof class_words / sizeof *class_words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = slice_compare(slice_of(small, word.len), class_words[middle].word);
        if (!order)
            return class_words[middle].bit;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

/* The bits of all words in a class or id. */
static unsigned bits_of(struct slice names)
{
    unsigned bits = 0;
    size_t start = 0;
    if (names.len > 400)
        names.len = 400;
    for (size_t i = 0; i <= names.len; i++) {
        char c = i < names.len ? names.data[i] : ' ';
        bool capital =
            i > start && isupper((unsigned char)c) && islower((unsigned char)names.data[i - 1]);
        if (isalpha((unsigned char)c) && !capital)
            continue;
        if (i - start >= 2 && i - start <= WORD_MOST)
            bits |= bit_of(slice_sub(names, start, i));
        start = capital ? i : i + 1;
    }
    return bits;
}

static unsigned node_bits(const struct node *node)
{
    return bits_of(tree_attribute(node, "class")) | bits_of(tree_attribute(node, "id"));
}

/* How little it belongs to the article, by the elements a little above it. */
enum distance { DISTANCE_NONE, DISTANCE_NAMED = 8, DISTANCE_SURE = 16 };

static uint32_t distance_of(const struct node *node)
{
    const struct node *at = node;
    for (int i = 0; at && i < 6; i++, at = at->parent) {
        if (at->tag == TAG_NAV || at->tag == TAG_FOOTER || at->tag == TAG_FIGURE ||
            at->tag == TAG_FIGCAPTION)
            return DISTANCE_SURE;
        if (at->tag == TAG_ARTICLE || at->tag == TAG_MAIN || at->tag == TAG_BODY)
            return DISTANCE_NONE;
        unsigned bits = node_bits(at);
        if (bits & WORD_OTHERS && i < 2)
            return DISTANCE_SURE;
        if (bits & (WORD_ELSEWHERE | WORD_OTHERS))
            return DISTANCE_NAMED;
    }
    return DISTANCE_NONE;
}

static void claim_heading(struct claims *claims, const struct node *node, unsigned bits)
{
    if (node->tag != TAG_H1 && !(node->tag == TAG_H2 && bits & WORD_TITLE))
        return;
    uint32_t rank = node->tag == TAG_H2 ? 4 : bits & WORD_TITLE ? 0 : 1;
    claims_add_node(claims, CLAIM_TITLE, PLACE_MARKUP, rank + (distance_of(node) ? 8 : 0), node,
                    SLICE_NONE);
}

static bool is_author_link(const struct node *node)
{
    return node->tag == TAG_A &&
           slice_equal_nocase(slice_trim(tree_attribute(node, "rel")), SLICE("author"));
}

static void claim_person(struct claims *claims, const struct node *node, unsigned bits)
{
    enum { MOST = 400 };
    bool linked = is_author_link(node);
    bool named = bits & WORD_AUTHOR && bits & WORD_NAME;
    if (!linked && !(bits & (WORD_AUTHOR | WORD_BYLINE)))
        return;
    uint32_t distance =
        bits & WORD_PART || !claims_is_short(node, MOST) ? DISTANCE_SURE : distance_of(node);
    if (distance == DISTANCE_SURE)
        return;
    uint32_t rank = linked ? 0 : named ? 1 : bits & WORD_BYLINE ? 2 : 3;
    claims_add_node(claims, CLAIM_AUTHOR, PLACE_MARKUP, rank + distance, node, SLICE_NONE);
}

static void claim_moment(struct claims *claims, const struct node *node, unsigned bits)
{
    enum { MOST = 200 };
    bool time = node->tag == TAG_TIME;
    if (!time && !(bits & (WORD_DATE | WORD_PUBLISHED | WORD_UPDATED)))
        return;
    uint32_t distance = claims_is_short(node, MOST) ? distance_of(node) : DISTANCE_SURE;
    if (distance == DISTANCE_SURE)
        return;
    struct slice machine = time ? slice_trim(tree_attribute(node, "datetime")) : SLICE_NONE;
    enum claim_field field =
        bits & WORD_UPDATED && !(bits & WORD_PUBLISHED) ? CLAIM_MODIFIED : CLAIM_PUBLISHED;
    uint32_t rank = (machine.len ? 0 : 2) + (bits & WORD_PUBLISHED ? 0 : 1);
    claims_add_node(claims, field, PLACE_MARKUP, rank + distance, node, machine);
}

static void claim_deck(struct claims *claims, const struct node *node, unsigned bits)
{
    enum { MOST = 600 };
    if (bits & WORD_DECK && !(bits & WORD_ELSEWHERE) && claims_is_short(node, MOST) &&
        !distance_of(node))
        claims_add_node(claims, CLAIM_SUBTITLE, PLACE_MARKUP, 0, node, SLICE_NONE);
}

void markup_claim(struct claims *claims, const struct node *node)
{
    if (tag_role(node->tag) == ROLE_HIDDEN)
        return;
    unsigned bits = node_bits(node);
    unsigned asked =
        WORD_AUTHOR | WORD_BYLINE | WORD_DATE | WORD_PUBLISHED | WORD_UPDATED | WORD_DECK;
    bool plain = node->tag != TAG_H1 && node->tag != TAG_H2 && node->tag != TAG_TIME &&
                 !is_author_link(node) && !(bits & asked);
    if (plain || node->tag == TAG_BODY || node->tag == TAG_HTML || !claims_look(claims))
        return;
    claim_heading(claims, node, bits);
    claim_person(claims, node, bits);
    if (bits || node->tag == TAG_TIME)
        claim_moment(claims, node, bits);
    claim_deck(claims, node, bits);
}
