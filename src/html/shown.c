/* Looks at pieces of text as they stand between tags, since pages often set name and date side by
 * side without a space. Offsets are bytes of one piece. Nothing of what is read becomes body here.
 */
#include "html/shown.h"

#include "html/people.h"
#include "markup/blocks.h"
#include "plain/names.h"
#include "plain/plain.h"

#include <ctype.h>

enum { PIECES = 90, BEFORE = 14, LONG_TEXT = 200, LONG_TEXTS = 2, PIECE_MOST = 160, BESIDE = 48 };

struct pieces {
    struct slice list[PIECES];
    const struct node *nodes[PIECES];
    size_t count;
    struct slice language; /* that dates are written in */
};

static void add_piece(struct pieces *pieces, const struct node *text)
{
    struct slice s = slice_trim(text->name);
    while (s.len >= 2 && memcmp(s.data, "\xC2\xA0", 2) == 0)
        s = slice_trim(slice_sub(s, 2, s.len));
    while (s.len >= 2 && memcmp(s.data + s.len - 2, "\xC2\xA0", 2) == 0)
        s = slice_trim(slice_sub(s, 0, s.len - 2));
    if (!s.len || pieces->count == PIECES)
        return;
    pieces->list[pieces->count] = s;
    pieces->nodes[pieces->count++] = text;
}

/* The pieces behind the headline, up to the article's second long one. */
static void pieces_behind(struct pieces *pieces, const struct node *headline)
{
    size_t texts = 0;
    const struct node *at = tree_skip(headline, NULL);
    while (at && pieces->count < PIECES && texts < LONG_TEXTS) {
        if (at->tag == TAG_TEXT) {
            texts += at->name.len > LONG_TEXT;
            add_piece(pieces, at);
        }
        at = tag_role(at->tag) == ROLE_HIDDEN ? tree_skip(at, NULL) : tree_next(at, NULL);
    }
}

static const struct node *step_back(const struct node *node)
{
    if (!node->previous)
        return node->parent;
    node = node->previous;
    while (node->last && tag_role(node->tag) != ROLE_HIDDEN)
        node = node->last;
    return node;
}

/* Those right above it, in the page's order. */
static void pieces_above(struct pieces *pieces, const struct node *headline)
{
    enum { STEPS = 200 };
    const struct node *found[BEFORE], *at = step_back(headline);
    size_t count = 0;
    for (int i = 0; at && i < STEPS && count < BEFORE; i++, at = step_back(at))
        if (at->tag == TAG_TEXT && slice_trim(at->name).len)
            found[count++] = at;
    while (count)
        add_piece(pieces, found[--count]);
}

static bool is_whole(const struct date *date)
{
    return date->year && date->month && date->day;
}

/* A piece that holds a date and little else; *date gets it, with the time in the next piece. */
static bool read_date(const struct pieces *pieces, size_t i, enum date_order order,
                      struct date *date)
{
    struct slice s = pieces->list[i];
    struct range range;
    if (s.len > PIECE_MOST || !date_find_in(s, 0, order, pieces->language, date, &range) ||
        !is_whole(date) || s.len - (range.end - range.start) > BESIDE)
        return false;
    struct date clock;
    if (date->hour < 0 && i + 1 < pieces->count && range.end == s.len) {
        struct slice next = pieces->list[i + 1];
        size_t len = next.len < 24 ? date_read_in(next, 0, order, pieces->language, &clock) : 0;
        if (len && len == next.len && !clock.month && clock.hour >= 0) {
            date->hour = clock.hour;
            date->minute = clock.minute;
            date->second = clock.second;
            date->has_zone = clock.has_zone;
            date->zone = clock.zone;
        }
    }
    return true;
}

static bool says_updated(struct slice s)
{
    return slice_find_nocase(s, SLICE("updat"), 0) < s.len ||
           slice_find_nocase(s, SLICE("modified"), 0) < s.len ||
           slice_find_nocase(s, SLICE("aktualisiert"), 0) < s.len;
}

static void take_date(struct article *article, const struct pieces *pieces, size_t i,
                      const struct date *date)
{
    struct slice s = pieces->list[i];
    bool label = i && pieces->list[i - 1].len < 24 && says_updated(pieces->list[i - 1]);
    bool updated = label || says_updated(s);
    struct slice *field = updated ? &article->modified : &article->published;
    if (!slice_is_none(*field))
        return;
    *field = date_iso(article->arena, date);
    if (date->ambiguous)
        article_warn(article, MESSAGE_DATE_AMBIGUOUS, pieces->nodes[i]->line, "%.*s", SLICE_ARG(s));
}

static void find_dates(struct article *article, const struct pieces *pieces, enum date_order order)
{
    struct date date;
    for (size_t i = 0; i < pieces->count; i++) {
        struct slice s = pieces->list[i];
        if (read_date(pieces, i, order, &date))
            take_date(article, pieces, i, &date);
        else if (slice_is_none(article->published) && slice_is_none(article->modified) &&
                 s.len < 40 && date_is_relative(s)) {
            article_warn(article, MESSAGE_DATE_RELATIVE, pieces->nodes[i]->line, "%.*s",
                         SLICE_ARG(s));
            return;
        }
        if (!slice_is_none(article->published))
            return;
    }
}

static bool joins_names(struct slice s)
{
    static const char *const words[] = {",", "and", "&", "und", "et", "y", "e", ", and", "|", "/"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_string(s, words[i]))
            return true;
    return false;
}

/* "By" alone: the names in the pieces behind it. */
static void names_behind(struct people *people, const struct pieces *pieces, size_t i,
                         const struct site *site)
{
    for (size_t end = i + 10; i < pieces->count && i < end; i++) {
        struct slice s = pieces->list[i];
        if (joins_names(s))
            continue;
        if (s.len > PIECE_MOST)
            return;
        size_t before = people_count(people, NAME_PERSON);
        people_read(people, s, site);
        bool more = i + 1 < pieces->count && joins_names(pieces->list[i + 1]);
        if (people_count(people, NAME_PERSON) == before || !more)
            return;
    }
}

static bool is_label_alone(struct slice s)
{
    static const char *const words[] = {
        "by",        "by:",          "written by", "words by", "author", "author:",
        "von",       "von:",         "par",        "por",      "di",     "story by",
        "posted by", "published by", "autor",      "autor:",   "door",   "text:"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_nocase(s, slice_from(words[i])))
            return true;
    return false;
}

/* "By Jane Roe" whole; a sentence that begins so has too many small words. */
static bool is_byline(struct slice s)
{
    static const struct slice labels[] = {{"by ", 3},       {"von ", 4},         {"par ", 4},
                                          {"por ", 4},      {"written by ", 11}, {"posted by ", 10},
                                          {"by: ", 4},      {"author: ", 8},     {"words by ", 9},
                                          {"story by ", 9}, {"di ", 3},          {"door ", 5}};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (s.len <= PIECE_MOST && slice_starts_nocase(s, labels[i]))
            return names_is_list(slice_trim(slice_sub(s, labels[i].len, s.len)));
    return false;
}

/* A link to anything but a person is a section or a topic. */
static bool may_be_person(const struct node *text)
{
    static const struct slice hints[] = {{"author", 6},   {"people", 6}, {"profile", 7},
                                         {"staff", 5},    {"writer", 6}, {"contributor", 11},
                                         {"reporter", 8}, {"user", 4},   {"/by/", 4}};
    const struct node *at = text->parent;
    for (int i = 0; at && i < 3 && at->tag != TAG_A; i++)
        at = at->parent;
    if (!at || at->tag != TAG_A)
        return true;
    struct slice target = tree_attribute(at, "href");
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (slice_find_nocase(target, hints[i], 0) < target.len)
            return true;
    return false;
}

/* A name and nothing else, with a date in the piece beside it. */
static bool is_name_by_date(const struct pieces *pieces, size_t i, const struct site *site,
                            enum date_order order)
{
    struct slice s = pieces->list[i];
    struct people one = {.count = 0};
    struct date date;
    if (s.len > 40 || !memchr(s.data, ' ', s.len) || !may_be_person(pieces->nodes[i]))
        return false;
    people_read(&one, s, site);
    if (one.count != 1 || one.kinds[0] != NAME_PERSON || one.names[0].len != s.len)
        return false;
    size_t next = i + 1;
    if (next < pieces->count && pieces->list[next].len <= 3)
        next++;
    if (next >= pieces->count || !read_date(pieces, next, order, &date))
        return false;
    return isdigit((unsigned char)pieces->list[next].data[pieces->list[next].len - 1]) ||
           pieces->list[next].len < 40;
}

static void keep_people(struct article *article, const struct people *people)
{
    struct slice kept[PEOPLE_MOST];
    size_t count = 0;
    for (size_t i = 0; i < people->count; i++)
        if (people->kinds[i] == NAME_PERSON)
            kept[count++] = arena_slice(article->arena, people->names[i]);
    article->bylines.items = arena_copy(article->arena, kept, count, sizeof *kept);
    article->bylines.count = count;
}

static void find_people(struct article *article, const struct pieces *pieces,
                        const struct site *site, enum date_order order)
{
    struct people people = {.count = 0};
    for (size_t i = 0; i < pieces->count && !people_count(&people, NAME_PERSON); i++) {
        struct slice s = pieces->list[i];
        if (is_label_alone(s))
            names_behind(&people, pieces, i + 1, site);
        else if (is_byline(s) || is_name_by_date(pieces, i, site, order))
            names_behind(&people, pieces, i, site);
    }
    keep_people(article, &people);
}

void shown_near(struct article *article, const struct headline *headline, const struct site *site,
                enum date_order order)
{
    if (!headline->node)
        return;
    struct pieces *pieces = alloc_zeroed(1, sizeof *pieces);
    pieces->language = article->language;
    pieces_behind(pieces, headline->node);
    for (int round = 0; round < 2; round++) {
        if (slice_is_none(article->published))
            find_dates(article, pieces, order);
        if (!article->bylines.count)
            find_people(article, pieces, site, order);
        pieces->count = 0;
        pieces_above(pieces, headline->node);
    }
    free(pieces);
}

static void add_block(struct buffer *text, struct slice block)
{
    enum { MOST = 600 };
    size_t end = block.len;
    if (end > MOST) { /* enough to see that it is prose */
        end = MOST;
        while (end && block.data[end] != ' ')
            end--;
        end = end ? end : block.len;
    }
    for (size_t i = 0; i < end; i++)
        buffer_add_char(text, block.data[i] == '\n' ? ' ' : block.data[i]);
    buffer_add_string(text, "\n\n");
}

static void take_plain(struct article *article, const struct article *read)
{
    struct arena *arena = article->arena;
    if (slice_is_none(article->title) && read->title.len)
        article->title = arena_slice(arena, read->title);
    if (slice_is_none(article->published) && read->published.len)
        article->published = arena_slice(arena, read->published);
    if (slice_is_none(article->modified) && read->modified.len)
        article->modified = arena_slice(arena, read->modified);
    if (article->bylines.count || !read->bylines.count)
        return;
    article->bylines.items = ARENA_ARRAY(arena, struct slice, read->bylines.count);
    for (size_t i = 0; i < read->bylines.count; i++)
        article->bylines.items[i] = arena_slice(arena, read->bylines.items[i]);
    article->bylines.count = read->bylines.count;
}

void shown_page(struct article *article, const struct tree *tree,
                const struct load_options *options)
{
    enum { BLOCKS = 40 };
    struct blocks blocks = {.arena = arena_new()};
    struct buffer text = {0};
    const struct node *body = tree_find_tag(tree->root, TAG_BODY);
    blocks_read(&blocks, body ? body : tree->root);
    if (article->title.len)
        add_block(&text, article->title);
    for (size_t i = 0; i < blocks.list.count && i < BLOCKS; i++)
        add_block(&text, blocks.list.items[i].text);
    struct article *read = article_new();
    struct load_options plain = {.language =
                                     options->language.len ? options->language : article->language};
    if (text.len && plain_load(read, buffer_slice(&text), 0, &plain))
        take_plain(article, read);
    article_release(read);
    buffer_free(&text);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}
