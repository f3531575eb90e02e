/* Gathers what a page claims and decides field by field whom to believe. Never changes the tree. */
#include "html/metadata.h"

#include "html/byline.h"
#include "html/collect.h"
#include "html/moment.h"
#include "html/shown.h"

#include <ctype.h>

enum { KEYWORDS_MOST = 40, TAG_LONGEST = 35 };

static struct slice keep(struct article *article, const struct claim *claim)
{
    return claim ? arena_slice(article->arena, claim->value) : SLICE_NONE;
}

/* "en_US" and "EN-us " as "en-US"; absent where it is no tag. */
static struct slice language_tag(struct arena *arena, struct slice s)
{
    s = slice_trim(slice_sub(s, 0, slice_find(s, SLICE(","), 0)));
    size_t letters = 0;
    while (letters < s.len && isalpha((unsigned char)s.data[letters]))
        letters++;
    if (letters < 2 || letters > 3 || s.len > TAG_LONGEST)
        return SLICE_NONE;
    char *tag = (char *)arena_slice(arena, s).data;
    for (size_t i = 0, start = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (c != '_' && c != '-' && !isalnum(c))
            return SLICE_NONE;
        if (c == '_' || c == '-') {
            tag[i] = '-';
            start = i + 1;
        } else {
            size_t end = start;
            while (end < s.len && isalnum((unsigned char)s.data[end]))
                end++;
            bool region = start && end - start == 2;
            bool script = start && end - start == 4 && i == start;
            tag[i] = (char)(region || script ? toupper(c) : tolower(c));
        }
    }
    return slice_of(tag, s.len);
}

static size_t primary_length(struct slice tag)
{
    return slice_find(tag, SLICE("-"), 0);
}

/* html lang, then og:locale and the like, then JSON-LD, then markup. */
static struct slice declared_language(struct arena *arena, const struct claims *claims)
{
    static const enum claim_place order[] = {PLACE_META, PLACE_JSONLD, PLACE_JSONLD_PAGE,
                                             PLACE_MARKED};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (const struct claim *c = claims_first(claims, CLAIM_LANGUAGE); c;
             c = claims_after(claims, c)) {
            struct slice tag = c->place == order[i] ? language_tag(arena, c->value) : SLICE_NONE;
            if (tag.len)
                return tag;
        }
    return SLICE_NONE;
}

/* The declared language with the region that another place adds to it: it tells how 03/04 reads. */
static enum date_order date_order_of(struct arena *arena, const struct claims *claims,
                                     struct slice language)
{
    enum date_order order = date_order_for(language);
    for (const struct claim *c = claims_first(claims, CLAIM_LANGUAGE);
         c && order == DATE_ORDER_UNKNOWN; c = claims_after(claims, c)) {
        struct slice tag = language_tag(arena, c->value);
        size_t primary = primary_length(language);
        if (tag.len && (!language.len || slice_equal(slice_sub(tag, 0, primary_length(tag)),
                                                     slice_sub(language, 0, primary))))
            order = date_order_for(tag);
    }
    return order;
}

static bool has_keyword(const struct slice *list, size_t count, struct slice word)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal_nocase(list[i], word))
            return true;
    return false;
}

/* Of the first place and rank that gives any. */
static void fill_keywords(struct article *article, const struct claims *claims)
{
    struct slice list[KEYWORDS_MOST];
    size_t count = 0;
    const struct claim *first = claims_first(claims, CLAIM_KEYWORDS);
    for (const struct claim *c = first; c && c->place == first->place && c->rank == first->rank;
         c = claims_after(claims, c)) {
        struct slice rest = c->value;
        while (rest.len && count < KEYWORDS_MOST) {
            size_t comma = slice_find(rest, SLICE(","), 0), semi = slice_find(rest, SLICE(";"), 0);
            size_t end = comma < semi ? comma : semi;
            struct slice word = slice_trim(slice_sub(rest, 0, end));
            if (word.len && word.len <= 100 && !has_keyword(list, count, word))
                list[count++] = arena_slice(article->arena, word);
            rest = slice_sub(rest, end + 1, rest.len);
        }
    }
    article->keywords.items = arena_copy(article->arena, list, count, sizeof *list);
    article->keywords.count = count;
}

/* A deck says more than the title and is shown or called a second headline. */
static const struct claim *subtitle_of(const struct claims *claims, const struct headline *headline,
                                       struct slice language)
{
    enum { NEAR = 200, LEAST = 20, MOST = 600 };
    for (const struct claim *c = claims_first(claims, CLAIM_SUBTITLE); c;
         c = claims_after(claims, c)) {
        bool away = c->node && headline->order &&
                    (c->order < headline->order || c->order - headline->order > NEAR);
        struct date date;
        struct range range;
        bool dated = c->node && c->value.len < 120 &&
                     date_find_in(c->value, 0, DATE_ORDER_UNKNOWN, language, &date, &range) &&
                     date.year;
        if (!away && !dated && c->value.len >= LEAST && c->value.len <= MOST &&
            !slice_equal_nocase(c->value, headline->title))
            return c;
    }
    return NULL;
}

static enum page_type type_of(const struct claims *claims)
{
    static const char *const others[] = {"website",           "profile",    "product",
                                         "Product",           "ItemList",   "CollectionPage",
                                         "SearchResultsPage", "ProfilePage"};
    enum page_type type = PAGE_UNSAID;
    for (const struct claim *c = claims_first(claims, CLAIM_TYPE); c; c = claims_after(claims, c)) {
        if (c->place == PLACE_JSONLD || slice_equal_nocase(c->value, SLICE("article")))
            return PAGE_ARTICLE;
        for (size_t i = 0; i < sizeof others / sizeof *others; i++)
            if (slice_equal_string(c->value, others[i]))
                type = PAGE_OTHER;
    }
    return type;
}

/* Only those near the headline: others may be people and days that the article tells of. */
static void hint_nodes(const struct claims *claims, enum claim_field field, uint32_t headline,
                       const struct node **nodes, size_t *count)
{
    enum { NEAR = 150 };
    for (const struct claim *c = claims_first(claims, field); c && *count < HINT_NODES;
         c = claims_after(claims, c)) {
        uint32_t away = c->order > headline ? c->order - headline : headline - c->order;
        if (c->node && away < NEAR && (!*count || nodes[*count - 1] != c->node))
            nodes[(*count)++] = c->node;
    }
}

static void give_hints(struct html_hints *hints, struct article *article,
                       const struct claims *claims, const struct headline *headline,
                       const struct claim *deck)
{
    *hints = (struct html_hints){.body = keep(article, claims_first(claims, CLAIM_BODY)),
                                 .title = headline->node,
                                 .deck = deck ? deck->node : NULL,
                                 .locked = claims_first(claims, CLAIM_LOCKED) != NULL,
                                 .type = type_of(claims)};
    hint_nodes(claims, CLAIM_AUTHOR, headline->order, hints->bylines, &hints->byline_count);
    hint_nodes(claims, CLAIM_PUBLISHED, headline->order, hints->dates, &hints->date_count);
    hint_nodes(claims, CLAIM_MODIFIED, headline->order, hints->dates, &hints->date_count);
}

static void decide(struct article *article, const struct tree *tree, const struct claims *claims,
                   const struct load_options *options, struct html_hints *hints)
{
    struct arena *arena = article->arena;
    struct site site = site_of(claims);
    struct headline headline = headline_pick(claims, &site);
    headline_show(&headline, tree);
    article->language = options->language.len ? arena_slice(arena, options->language)
                                              : declared_language(arena, claims);
    site.language = article->language;
    article->title = arena_slice(arena, headline.title);
    article->url = arena_slice(arena, site.url);
    struct slice source = site_source(claims);
    if (slice_is_none(source))
        source = headline_outlet(claims, &headline, &site);
    article->source = arena_slice(arena, source.len ? source : site.host);
    article->copyright = keep(article, claims_first(claims, CLAIM_COPYRIGHT));
    article->dateline = keep(article, claims_first(claims, CLAIM_DATELINE));
    const struct claim *deck = subtitle_of(claims, &headline, article->language);
    article->subtitle = keep(article, deck);
    fill_keywords(article, claims);
    enum date_order order = date_order_of(arena, claims, article->language);
    bool people = byline_people(article, claims, &site, &headline);
    moment_fill(article, claims, &headline, order);
    if (!people || slice_is_none(article->published))
        shown_near(article, &headline, &site, order);
    if (!headline.node && (slice_is_none(article->title) || slice_is_none(article->published)))
        shown_page(article, tree, options);
    if (!article->bylines.count)
        byline_signers(article, claims, &site, &headline);
    if (slice_is_none(article->published))
        article->published = moment_of_address(arena, site.url);
    give_hints(hints, article, claims, &headline, deck);
}

void html_metadata(struct article *article, const struct tree *tree,
                   const struct load_options *options, struct html_hints *hints)
{
    struct claims claims = {.arena = article->arena};
    collect_claims(&claims, tree);
    decide(article, tree, &claims, options, hints);
    claims_free(&claims);
}
