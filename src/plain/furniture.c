/* Cuts the units that are none of the article: what each is by itself (judge.h), and by its place
 * between and behind the paragraphs. A short line inside the article is cut only where its wording
 * leaves no doubt. */
#include "plain/furniture.h"

#include "base/share.h"
#include "plain/body.h"
#include "plain/credits.h"
#include "plain/dateline.h"
#include "plain/judge.h"
#include "plain/names.h"
#include "plain/outlets.h"
#include "plain/sections.h"

#include <string.h>

enum { SHARE = 8192 };

static struct unit *unit_of(const struct page *page, size_t i)
{
    return &page->units.list.items[i];
}

static void disclose(struct page *page, size_t i)
{
    struct unit *unit = unit_of(page, i);
    VEC_PUSH(&page->disclosures, body_unit_text(page->article, page->text, &page->lines, unit));
    page_cut(page, i, FURNITURE_METADATA);
}

static bool is_address_only(struct slice s)
{
    return !memchr(s.data, ' ', s.len) &&
           (slice_starts(s, SLICE("http://")) || slice_starts(s, SLICE("https://")) ||
            slice_starts(s, SLICE("www.")));
}

static bool beside_furniture(const struct page *page, size_t i)
{
    size_t count = page->units.list.count;
    bool before = i && unit_of(page, i - 1)->furniture;
    if (before || i + 1 >= count)
        return before;
    const struct phrase *next = page_phrase(page, i + 1);
    return next && !unit_is_prose(unit_of(page, i + 1)) && next->force != PHRASE_OPENS;
}

static bool repeats_title(const struct page *page, size_t i)
{
    return unit_of(page, i)->words >= 3 &&
           slice_equal_nocase(page->article->title, page_unit(page, i));
}

struct judging {
    const struct page *page;
    struct verdict *verdicts;
    size_t parts;
};

static void judge(void *context, size_t part)
{
    const struct judging *judging = context;
    size_t count = judging->page->units.list.count;
    size_t end = share_start(count, part + 1, judging->parts);
    for (size_t i = share_start(count, part, judging->parts); i < end; i++)
        if (!unit_of(judging->page, i)->furniture)
            judging->verdicts[i] = judge_unit(judging->page, i);
}

static void cut_plain(struct page *page)
{
    size_t count = page->units.list.count;
    struct judging judging = {page, alloc_zeroed(count, sizeof *judging.verdicts),
                              share_parts(count, SHARE, page->threads)};
    share_run(judging.parts, judge, &judging);
    for (size_t i = 0; i < count; i++) {
        struct verdict verdict = judging.verdicts[i];
        if (unit_of(page, i)->furniture)
            continue;
        if (verdict.kind == VERDICT_TOOL)
            credits_generator(page, i);
        if (verdict.kind == VERDICT_TOOL || verdict.kind == VERDICT_DISCLOSES)
            disclose(page, i);
        else if (verdict.kind == VERDICT_CUT ||
                 (verdict.kind == VERDICT_CUT_BESIDE && beside_furniture(page, i)))
            page_cut(page, i, (enum furniture_kind)verdict.role);
        else if (repeats_title(page, i))
            page_cut(page, i, FURNITURE_METADATA);
    }
    free(judging.verdicts);
}

/* What a line of the tail is, once something there is furniture. */
static enum furniture_kind tail_kind(const struct page *page, size_t i)
{
    struct slice s = page_unit(page, i);
    const struct phrase *phrase = page_phrase(page, i);
    if (phrase)
        return (enum furniture_kind)phrase->kind;
    if (is_address_only(s))
        return FURNITURE_RELATED;
    if (i && unit_of(page, i - 1)->furniture && unit_of(page, i - 1)->role == FURNITURE_RELATED)
        return FURNITURE_RELATED;
    return slice_find(s, SLICE(" | "), 0) < s.len || slice_find(s, SLICE("•"), 0) < s.len
               ? FURNITURE_NAVIGATION
               : FURNITURE_OTHER;
}

/* A line behind the last paragraph that begins the page's own end. */
static bool begins_tail(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    struct slice s = page_unit(page, i);
    return unit->furniture ||
           (unit->words <= 14 && page_phrase(page, i) != NULL && !(unit->look & LOOK_MARKED)) ||
           is_address_only(s);
}

static void cut_tail(struct page *page, size_t from)
{
    size_t count = page->units.list.count, last = count;
    while (last > from &&
           (unit_of(page, last - 1)->furniture || !unit_is_prose(unit_of(page, last - 1))))
        last--;
    if (last == from) /* no paragraph at all: nothing tells a tail */
        return;
    bool tail = false;
    for (size_t i = last; i < count; i++) {
        struct unit *unit = unit_of(page, i);
        tail = tail || begins_tail(page, i);
        if (tail && !unit->furniture && unit->kind != BLOCK_PREFORMATTED)
            page_cut(page, i, tail_kind(page, i));
    }
}

/* "Jane Roe is a reporter at …", "Jane Roe covers …": the name it begins with, or absent. */
static struct slice about_whom(struct slice s)
{
    static const struct slice verbs[] = {
        {" is ", 4}, {" covers ", 8}, {" writes ", 8}, {" has written ", 13}, {" reports on ", 12}};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        size_t at = slice_find(slice_sub(s, 0, 60), verbs[i], 0);
        struct slice name = slice_sub(s, 0, at), rest = slice_sub(s, at + verbs[i].len, s.len);
        size_t end = slice_find(rest, SLICE("."), 0);
        if (at < 60 && at < s.len && outlets_person(name) &&
            (i || names_is_role(slice_sub(rest, 0, end < 90 ? end : 90))))
            return name;
    }
    return SLICE_NONE;
}

/* The last paragraph, where it speaks of who wrote the article: known from the byline, or taken
 * for it where there is none. */
static void cut_author_note(struct page *page, size_t from)
{
    size_t last = page->units.list.count;
    while (last > from &&
           (unit_of(page, last - 1)->furniture || !unit_is_prose(unit_of(page, last - 1))))
        last--;
    if (last <= from + 2 || unit_of(page, last - 1)->words > 60)
        return;
    struct slice name = about_whom(page_unit(page, last - 1));
    bool known = false;
    for (size_t i = 0; i < page->bylines.count; i++)
        known = known || slice_equal_nocase(page->bylines.items[i], name);
    if (!slice_is_none(name) && known)
        page_cut(page, last - 1, FURNITURE_METADATA);
}

static void take_copyright(struct page *page)
{
    for (size_t i = 0; i < page->units.list.count; i++) {
        const struct unit *unit = unit_of(page, i);
        if (!unit->furniture || unit->role != FURNITURE_LEGAL)
            continue;
        struct slice holder = dateline_holder(page_unit(page, i));
        if (slice_is_none(page->article->copyright) && !slice_is_none(holder))
            page->article->copyright =
                body_unit_text(page->article, page->text, &page->lines, unit);
    }
}

void furniture_cut(struct page *page, size_t from)
{
    cut_plain(page);
    cut_author_note(page, from);
    sections_cut(page, from);
    cut_tail(page, from);
    take_copyright(page);
}

/* A short line that no sentence ends and a paragraph follows. */
static bool is_heading(const struct page *page, size_t i)
{
    const struct unit *unit = unit_of(page, i);
    size_t next = i + 1;
    if (unit->kind != BLOCK_PARAGRAPH || unit->words > 14 || unit_is_prose(unit) ||
        (unit->look & (LOOK_SMALL | LOOK_URL)))
        return false;
    struct slice s = page_unit(page, i);
    if (slice_equal(s, page->article->subtitle))
        return false;
    if (unit->look & LOOK_ENDS && s.data[s.len - 1] != '?')
        return false;
    while (next < page->units.list.count && unit_of(page, next)->furniture)
        next++;
    return next < page->units.list.count &&
           (unit_is_prose(unit_of(page, next)) || unit_of(page, next)->kind == BLOCK_ITEM ||
            unit_of(page, next)->kind == BLOCK_QUOTE);
}

static bool is_caption(const struct page *page, size_t i)
{
    struct slice s = page_unit(page, i);
    if (unit_of(page, i)->words > 50)
        return false;
    if (slice_ends(s, SLICE("Getty Images")) || slice_ends(s, SLICE("Getty Images)")) ||
        slice_starts_nocase(s, SLICE("file photo")))
        return true;
    /* The other marks have one of these; most lines have none. */
    return (memchr(s.data, ':', s.len) || memchr(s.data, '/', s.len) ||
            memchr(s.data, '[', s.len)) &&
           (slice_starts_nocase(s, SLICE("photo:")) || slice_starts_nocase(s, SLICE("caption:")) ||
            slice_starts_nocase(s, SLICE("image:")) ||
            slice_find(s, SLICE("(AP Photo/"), 0) < s.len ||
            slice_find(s, SLICE("Photo: "), 0) < s.len ||
            slice_find(s, SLICE("[Photo"), 0) < s.len ||
            slice_find(s, SLICE("REUTERS/"), 0) < s.len);
}

void furniture_kinds(struct page *page)
{
    for (size_t i = 0; i < page->units.list.count; i++) {
        struct unit *unit = unit_of(page, i);
        if (unit->furniture || unit->kind != BLOCK_PARAGRAPH || unit->words > 60)
            continue;
        if (is_caption(page, i))
            unit->kind = BLOCK_CAPTION;
        else if (is_heading(page, i))
            unit->kind = BLOCK_HEADING;
    }
}
