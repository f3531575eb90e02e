/* Headings (h1, headings of such a class, marked headlines) are weighed by how far their words
 * agree with the titles in JSON-LD and meta. Slices are parts of the claims' values. */
#include "html/headline.h"

#include "html/saying.h"
#include "plain/outlets.h"
#include "text/words.h"

#include <math.h>

enum { TITLES = 24, HEADINGS = 24, CUTS = 4 };

/* Weights, of at most 1.4. */
static const double LEAST_H1 = 0.25, LEAST_HEADING = 0.55, NEARLY = 0.001;

struct title {
    const struct claim *claim;
    struct slice text;
    struct saying words;
    double weight;
};

struct titles {
    struct title told[TITLES];    /* to machines, best place first, the site's name taken off */
    struct title shown[HEADINGS]; /* to readers, in the page's order */
    size_t told_count, shown_count;
    const struct site *site;
};

static bool is_shown(const struct claim *claim)
{
    return claim->place == PLACE_MARKUP || claim->place == PLACE_MARKED;
}

/* Whether another title of the page, told to machines or an h1, is exactly these words. */
static bool is_said(const struct titles *titles, const struct saying *words,
                    const struct title *but)
{
    for (size_t i = 0; i < titles->told_count; i++)
        if (&titles->told[i] != but && saying_same(&titles->told[i].words, words))
            return true;
    for (size_t i = 0; i < titles->shown_count; i++)
        if (&titles->shown[i] != but && titles->shown[i].claim->node->tag == TAG_H1 &&
            saying_same(&titles->shown[i].words, words))
            return true;
    return false;
}

/* What kind of piece it is. */
static bool is_genre(struct slice piece)
{
    static const char *const genres[] = {"opinion",    "editorial", "analysis", "column",
                                         "commentary", "exclusive", "video",    "watch",
                                         "letters",    "op-ed",     "meinung",  "kommentar",
                                         "tribune",    "éditorial", "opinión",  "opinie"};
    for (size_t i = 0; i < sizeof genres / sizeof *genres; i++)
        if (slice_equal_nocase(piece, slice_from(genres[i])))
            return true;
    return false;
}

static const struct slice marks[] = {{" | ", 3}, {" - ", 3}, {" – ", 5}, {" — ", 5}, {" :: ", 4},
                                     {" » ", 4}, {" « ", 4}, {" · ", 4}, {" • ", 5}, {" // ", 4},
                                     {" / ", 3}, {" : ", 3}, {": ", 2},  {"|", 1},   {" ~ ", 3},
                                     {" > ", 3}, {" ‹ ", 5}, {" › ", 5}};

/* The last mark that begins at or after from (first: the first one); false where there is none. */
static bool find_mark(struct slice s, bool first, size_t *start, size_t *end)
{
    bool found = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        for (size_t at = 0; (at = slice_find(s, marks[i], at)) < s.len; at += marks[i].len) {
            size_t stop = at + marks[i].len;
            bool better = !found || (first ? at < *start : stop > *end);
            /* " - " goes before "-" where both would do. */
            if (better || (at <= *start && stop >= *end)) {
                *start = at;
                *end = stop;
                found = true;
            }
            if (first)
                break;
        }
    return found && *start > 0 && *end < s.len;
}

/* A title in two parts, and whether the piece at its end (first: its start) is none of it. */
struct cut {
    struct slice rest, piece;
    bool apart;
};

static bool cut_piece(const struct titles *titles, const struct title *title, struct slice s,
                      bool first, struct cut *cut)
{
    size_t start = 0, end = 0;
    if (!find_mark(s, first, &start, &end))
        return false;
    struct slice before = slice_trim(slice_sub(s, 0, start));
    struct slice after = slice_trim(slice_sub(s, end, s.len)), mark = slice_sub(s, start, end);
    cut->piece = first ? before : after;
    cut->rest = first ? after : before;
    struct saying words = saying_of(cut->rest);
    /* What is said elsewhere without its first words may still begin with them: a colon joins. */
    bool barred = memchr(mark.data, '|', mark.len) != NULL; /* "Opinion | Headline" */
    bool joins = memchr(mark.data, ':', mark.len) && mark.len == 2;
    cut->apart = site_is_named(titles->site, cut->piece) || (barred && is_genre(cut->piece)) ||
                 (!joins && is_said(titles, &words, title));
    return cut->rest.len > 0;
}

/* "<h1><span>Opinion</span> Headline": the genre in an element of its own. */
static struct slice without_genre(const struct title *title)
{
    const struct node *heading = title->claim->node, *at = heading;
    while (at && !(at->tag == TAG_TEXT && slice_trim(at->name).len))
        at = tree_next(at, heading);
    struct slice genre = at ? slice_trim(at->name) : SLICE_NONE;
    if (!at || at->parent == heading || !is_genre(genre) || !slice_starts(title->text, genre))
        return title->text;
    struct slice rest = slice_trim(slice_sub(title->text, genre.len, title->text.len));
    return rest.len > genre.len && rest.data[0] != ':' ? rest : title->text;
}

/* Takes off what is known to be no part of the title, from both ends. */
static void strip(const struct titles *titles, struct title *title)
{
    struct cut cut;
    if (title->claim->node)
        title->text = without_genre(title);
    struct slice rest = title->text;
    for (int i = 0; i < CUTS && cut_piece(titles, title, rest, false, &cut); i++) {
        rest = cut.rest; /* a section may stand before the site's name */
        if (cut.apart)
            title->text = rest;
    }
    for (int i = 0; i < CUTS && cut_piece(titles, title, title->text, true, &cut); i++) {
        if (!cut.apart)
            break;
        title->text = cut.rest;
    }
    title->words = saying_of(title->text);
}

/* Whether a colon joins the first words to the rest. */
static bool is_joined(struct slice text, size_t words)
{
    struct word word = {.range = {0, 0}};
    for (size_t at = 0; words; words--)
        if (!words_next(text, &at, &word))
            return false;
    struct slice rest = slice_trim(slice_sub(text, word.range.end, text.len));
    return rest.len && rest.data[0] == ':';
}

/* "Opinion Headline", "Politics | Headline" in one heading, where machines are told "Headline". */
static void strip_label(const struct titles *titles, struct title *title)
{
    const struct title *found = NULL;
    for (size_t i = 0; i < titles->told_count; i++) {
        const struct saying *told = &titles->told[i].words;
        if (saying_same(told, &title->words))
            return;
        if (!found && told->count >= 3 && title->words.count > told->count &&
            title->words.count <= told->count + 3 && saying_ends(&title->words, told) &&
            !is_joined(title->text, title->words.count - told->count))
            found = &titles->told[i];
    }
    if (found) {
        title->text = found->text;
        title->words = found->words;
    }
}

static void gather(struct titles *titles, const struct claims *claims)
{
    for (const struct claim *c = claims_first(claims, CLAIM_TITLE); c;
         c = claims_after(claims, c)) {
        struct title title = {.claim = c, .text = c->value, .words = saying_of(c->value)};
        bool shown = is_shown(c) && c->node;
        if (!title.words.count)
            continue;
        if (shown && titles->shown_count < HEADINGS)
            titles->shown[titles->shown_count++] = title;
        else if (!shown && titles->told_count < TITLES)
            titles->told[titles->told_count++] = title;
    }
    for (size_t i = 0; i < titles->told_count; i++)
        strip(titles, &titles->told[i]);
    for (size_t i = 0; i < titles->shown_count; i++)
        strip(titles, &titles->shown[i]);
}

/* How far machines are told the same, 0 to 1; what is cut short ("Headline begins…") agrees. */
static double agreement(const struct titles *titles, const struct title *shown)
{
    double best = 0;
    for (size_t i = 0; i < titles->told_count; i++) {
        const struct saying *told = &titles->told[i].words;
        double overlap = saying_overlap(&shown->words, told);
        if (told->count >= 4 && shown->words.count >= 4 &&
            (saying_starts(&shown->words, told) || saying_starts(told, &shown->words)))
            overlap = fmax(overlap, 0.9);
        best = fmax(best, overlap);
    }
    return best;
}

static double weigh(const struct titles *titles, struct title *shown)
{
    enum { ELSEWHERE = 8 };
    const struct claim *claim = shown->claim;
    uint32_t rank = claim->rank % ELSEWHERE;
    double weight = agreement(titles, shown);
    bool h1 = claim->node->tag == TAG_H1;
    bool named = site_is_named(titles->site, shown->text);
    weight += h1 ? 0.3 : 0;
    weight += claim->place == PLACE_MARKED || rank == 0 ? 0.1 : 0;
    weight -= claim->rank >= ELSEWHERE && claim->place == PLACE_MARKUP ? 0.05 : 0;
    weight -= named ? 1 : 0;
    weight -= shown->words.count < 3 ? 0.15 : 0;
    return weight;
}

/* An h1 says enough where little speaks against it; another heading wants the agreement of half its
 * words. */
static bool is_trusted(const struct title *shown, bool told)
{
    if (shown->claim->node->tag == TAG_H1)
        return shown->weight >= LEAST_H1 || (!told && shown->weight > 0);
    return shown->weight >= LEAST_HEADING;
}

static const struct title *best_shown(struct titles *titles, bool told)
{
    const struct title *best = NULL;
    for (size_t i = 0; i < titles->shown_count; i++) {
        struct title *shown = &titles->shown[i];
        shown->weight = weigh(titles, shown);
        bool earlier = best && shown->claim->order < best->claim->order;
        if (is_trusted(shown, told) && (!best || shown->weight > best->weight + NEARLY ||
                                        (shown->weight > best->weight - NEARLY && earlier)))
            best = shown;
    }
    return best;
}

/* What most places tell machines; the first place where they differ all. */
static const struct title *best_told(struct titles *titles)
{
    const struct title *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < titles->told_count; i++) {
        size_t votes = 0;
        for (size_t j = 0; j < titles->told_count; j++)
            votes += saying_same(&titles->told[i].words, &titles->told[j].words);
        if (votes > most && !site_is_named(titles->site, titles->told[i].text)) {
            best = &titles->told[i];
            most = votes;
        }
    }
    return best;
}

struct headline headline_pick(const struct claims *claims, const struct site *site)
{
    struct titles *titles = alloc_zeroed(1, sizeof *titles);
    titles->site = site;
    gather(titles, claims);
    const struct title *told = best_told(titles), *shown = best_shown(titles, told != NULL);
    struct headline headline = {.title = SLICE_NONE};
    if (shown) {
        struct title kept = *shown;
        strip_label(titles, &kept);
        headline = (struct headline){kept.text, shown->claim->node, shown->claim->order};
    } else if (told) {
        headline.title = told->text;
    }
    free(titles);
    return headline;
}

enum { WHOLES = 8 };

/* The title, and what stays of it without pieces at its ends, longest first. */
static size_t wholes_of(struct slice title, struct slice wholes[WHOLES])
{
    size_t count = 0, start, end;
    struct slice rest = title;
    wholes[count++] = title;
    for (int i = 0; i < CUTS && count < WHOLES; i++) {
        start = end = 0;
        if (!find_mark(rest, false, &start, &end))
            break;
        rest = slice_trim(slice_sub(rest, 0, start));
        wholes[count++] = rest;
    }
    start = end = 0;
    if (count < WHOLES && find_mark(title, true, &start, &end))
        wholes[count++] = slice_trim(slice_sub(title, end, title.len));
    return count;
}

static bool in_link(const struct node *node)
{
    for (int i = 0; node && i < 4; i++, node = node->parent)
        if (node->tag == TAG_A)
            return true;
    return false;
}

void headline_show(struct headline *headline, const struct tree *tree)
{
    enum { LEAST = 12 };
    struct slice wholes[WHOLES];
    if (headline->node || !headline->title.len)
        return;
    size_t count = wholes_of(headline->title, wholes), best = count;
    uint32_t order = 0;
    for (const struct node *at = tree->root; at && best; at = tree_next(at, tree->root)) {
        order++;
        if (at->tag != TAG_TEXT || !at->parent || tag_role(at->parent->tag) == ROLE_HIDDEN)
            continue;
        struct slice text = slice_trim(at->name);
        for (size_t i = 0; i < best; i++)
            if (text.len >= LEAST && slice_equal(text, wholes[i]) && !in_link(at->parent)) {
                *headline = (struct headline){wholes[i], at->parent, order};
                best = i;
            }
    }
}

struct slice headline_outlet(const struct claims *claims, const struct headline *headline,
                             const struct site *site)
{
    enum { LONGEST = 40, ELEMENT = 9 };
    struct saying title = saying_of(headline->title);
    for (const struct claim *c = claims_first(claims, CLAIM_TITLE); c;
         c = claims_after(claims, c)) {
        size_t start = 0, end = 0;
        if (c->place != PLACE_META || c->rank != ELEMENT ||
            !find_mark(c->value, false, &start, &end))
            continue;
        struct saying whole = saying_of(c->value);
        struct slice piece = slice_trim(slice_sub(c->value, end, c->value.len));
        bool known = site->host.len ? site_is_named(site, piece) : true;
        if (saying_starts(&whole, &title) && whole.count > title.count && piece.len <= LONGEST &&
            (known || outlets_named(piece)))
            return piece;
    }
    return SLICE_NONE;
}
