/* Numbers of a block. Shares are from 0 to 1; counts are cut where more says nothing more. Blocks
 * are indexes in the sheet, regions orders of the tree's nodes. */
#include "html/traits.h"

#include "base/alloc.h"
#include "html/guesses.h"
#include "text/date.h"

#include <math.h>
#include <stdlib.h>

enum { NEAR = 3, SHORT_TEXT = 120 };

static const float ABOVE_MOST = 0.8F, OUTSIDE = 0.1F;

static const struct region *region_of(const struct traits *f, uint32_t order)
{
    return &f->sheet->regions[order];
}

static float share(uint32_t part, uint32_t whole)
{
    return whole ? (float)part / (float)whole : 0;
}

static float least(float a, float b)
{
    return a < b ? a : b;
}

static void text_traits(const struct block_found *block, const struct look *look, float *out)
{
    float words = (float)(look->words ? look->words : 1);
    out[TRAIT_WORDS] = least((float)look->words, 400);
    out[TRAIT_WORD_BYTES] = (float)block->text.len / words;
    out[TRAIT_LINKED] = share(block->linked, (uint32_t)block->text.len);
    out[TRAIT_ENDS] = least((float)look->ends, 20);
    out[TRAIT_COMMAS] = (float)look->commas / words;
    out[TRAIT_DIGITS] = share(look->digits, (uint32_t)block->text.len);
    out[TRAIT_CAPITALS] = (float)look->capitals / words;
    out[TRAIT_FIRST] = look->first;
    out[TRAIT_LAST] = look->last;
    out[TRAIT_KIND] = (float)block->kind;
    enum tag tag = block->node->tag;
    out[TRAIT_LEVEL] = tag >= TAG_H1 && tag <= TAG_H6 ? (float)(tag - TAG_H1 + 1) : 0;
    out[TRAIT_TAG] = (float)block->holder->tag;
    out[TRAIT_BLOCK_TAG] = (float)tag;
    out[TRAIT_PROSE] = look->prose;
    out[TRAIT_DEPTH] = (float)block->node->depth;
    out[TRAIT_ITALIC] = block->holder->tag == TAG_EM || block->holder->tag == TAG_I;
    out[TRAIT_COMMON] = (float)look->common / words;
    out[TRAIT_ADDRESS] = (float)look->address / words;
    out[TRAIT_REPORTS] = (float)look->reports;
    out[TRAIT_COLON] = (float)look->colon;
    out[TRAIT_AT] = look->at;
    out[TRAIT_STRONG] = block->holder->tag == TAG_STRONG || block->holder->tag == TAG_B;
    if (look->phrase) {
        out[TRAIT_PHRASE_KIND] = (float)look->phrase->kind + 1;
        out[TRAIT_PHRASE_FORCE] = (float)look->phrase->force + 1;
        out[TRAIT_PHRASE_PLACE] = (float)look->phrase->place + 1;
    }
}

static bool has_credit(struct slice s)
{
    static const struct slice marks[] = {{"getty", 5},        {"photo", 5},   {"credit", 6},
                                         {"image", 5},        {"reuters", 7}, {"courtesy", 8},
                                         {"shutterstock", 12}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_find_nocase(s, marks[i], 0) < s.len)
            return true;
    return slice_find(s, SLICE("AFP"), 0) < s.len || slice_find(s, SLICE("(AP"), 0) < s.len;
}

static void credit_traits(const struct traits *f, const struct block_found *block,
                          const struct look *look, float *out)
{
    for (size_t i = 0; i < f->article->bylines.count; i++)
        if (slice_starts_nocase(block->text, f->article->bylines.items[i]))
            out[TRAIT_NAMED] = 1;
    if (look->words > 40)
        return;
    out[TRAIT_CREDIT] = look->words < 25 && block->text.len < 200 && has_credit(block->text);
    for (size_t i = 0; i < f->article->bylines.count; i++)
        if (f->article->bylines.items[i].len > 4 &&
            slice_find_nocase(block->text, f->article->bylines.items[i], 0) < block->text.len)
            out[TRAIT_BYLINE_SAME] =
                share((uint32_t)f->article->bylines.items[i].len, (uint32_t)block->text.len);
    struct date date;
    struct range range;
    if (block->text.len <= SHORT_TEXT && look->digits &&
        date_find_in(block->text, 0, DATE_ORDER_DAY_FIRST, f->article->language, &date, &range))
        out[TRAIT_HAS_DATE] = share(range.end - range.start, (uint32_t)block->text.len);
}

static void head_traits(const struct traits *f, size_t i, float *out)
{
    const struct block_found *block = &f->sheet->blocks.list.items[i];
    const struct look *look = &f->sheet->looks[i];
    const struct article *article = f->article;
    credit_traits(f, block, look, out);
    if (look->words <= 60) {
        out[TRAIT_TITLE_SHARE] = shingles_share(&f->title, block->text);
        out[TRAIT_TITLE_SAME] =
            article->title.len && slice_equal_nocase(article->title, block->text);
        out[TRAIT_DECK_SAME] =
            article->subtitle.len && slice_equal_nocase(article->subtitle, block->text);
    }
    size_t count = f->sheet->blocks.list.count;
    float after = (float)i - (float)f->title_block;
    out[TRAIT_AFTER_TITLE] = f->title_block == count ? -999 : fmaxf(-100, least(after, 300));
}

static uint32_t in_map(const struct map *map, struct slice key)
{
    const uint32_t *value = map_get(map, key);
    return value ? *value : 0;
}

static void page_traits(const struct traits *f, size_t i, float *out)
{
    const struct sheet *sheet = f->sheet;
    const struct look *look = &sheet->looks[i];
    const struct region *region = region_of(f, look->region);
    uint32_t count = (uint32_t)sheet->blocks.list.count, here = (uint32_t)i;
    out[TRAIT_INDEX] = share(here, count);
    out[TRAIT_PROSE_BEFORE] = share(f->prose_before[i], sheet->prose);
    out[TRAIT_PROSE_REST] =
        share(sheet->prose - f->prose_before[i] - (look->prose ? region->prose : 0), sheet->prose);
    struct slice hash = slice_of((const char *)&look->hash, sizeof look->hash);
    out[TRAIT_REPEATS] = least((float)in_map(&f->texts, hash), 8);
    struct slice path = slice_of((const char *)&region->path, sizeof region->path);
    out[TRAIT_PATH_PROSE] = share(in_map(&f->paths, path), sheet->prose);
    out[TRAIT_PATH_COUNT] = (float)region->blocks;
    out[TRAIT_PAGE_PROSE] = (float)sheet->prose;
    out[TRAIT_PAGE_BLOCKS] = (float)count;
    out[TRAIT_PROSE_PREVIOUS] =
        f->previous[i] < count ? least((float)(here - f->previous[i]), 50) : 99;
    out[TRAIT_PROSE_NEXT] = f->next[i] < count ? least((float)(f->next[i] - here), 50) : 99;
    uint32_t own = region->article, title = sheet->title_article;
    out[TRAIT_SAME_ARTICLE] = own == title ? own != 0 : own && title ? -1 : 0.5F;
    out[TRAIT_TITLES_BEFORE] = f->titles_before[i];
    out[TRAIT_ENDS_PAGE] = least((float)(count - here), 100);
    out[TRAIT_AGREES_PAGE] = f->agrees_page;
    out[TRAIT_AGREES] = look->agrees;
}

/* What stands above: see context.h. */
static void context_traits(const struct traits *f, size_t i, float *out)
{
    const struct context *context = &f->context[i];
    size_t count = f->sheet->blocks.list.count;
    const struct block_found *blocks = f->sheet->blocks.list.items;
    const struct look *looks = f->sheet->looks;
    struct topic_shares topic = topic_of(&f->topic, i, looks[i].prose);
    out[TRAIT_SYMBOLS] = least((float)looks[i].symbols / (float)(looks[i].words + 1), 2);
    out[TRAIT_PARALLEL] = f->sheet->places[looks[i].region].parallel;
    out[TRAIT_TITLED_BEFORE] = context->titles;
    out[TRAIT_SEEN_BEFORE] = context->repeated;
    out[TRAIT_STOPS] = context->stops;
    out[TRAIT_TOPIC_TITLE] = topic.title;
    out[TRAIT_TOPIC_PROSE] = topic.body;
    out[TRAIT_HEADED] = out[TRAIT_SINCE_STOP] = 99;
    if (context->heading < count) {
        const struct phrase *phrase = looks[context->heading].phrase;
        out[TRAIT_HEADED] = least((float)(i - context->heading), 50);
        out[TRAIT_HEAD_KIND] = phrase ? (float)phrase->kind + 1 : 0;
        out[TRAIT_HEAD_FORCE] = phrase ? (float)phrase->force + 1 : 0;
        out[TRAIT_HEAD_BESIDE] = blocks[context->heading].node->parent == blocks[i].node->parent;
    }
    if (context->stop < count) {
        out[TRAIT_SINCE_STOP] = least((float)(i - context->stop), 50);
        out[TRAIT_SINCE_FORCE] = (float)looks[context->stop].phrase->force + 1;
    }
}

/* How the block stands to the region that holds most of the page's prose, and to the branch below
 * it that the block is in. */
static void main_traits(const struct traits *f, const struct look *look, float *out)
{
    const struct sheet *sheet = f->sheet;
    const struct place *place = &sheet->places[look->region];
    const struct region *main = region_of(f, sheet->main);
    out[TRAIT_MAIN_INSIDE] = place->branch != 0 || look->region == sheet->main;
    out[TRAIT_MAIN_LEVELS] = (float)place->levels;
    out[TRAIT_MAIN_PROSE] = share(main->prose, sheet->prose);
    out[TRAIT_MAIN_LINKED] = share(main->linked, main->text);
    out[TRAIT_MAIN_PARAGRAPHS] = (float)main->paragraphs;
    out[TRAIT_TITLE_UP] = (float)place->title_up;
    out[TRAIT_TITLE_DOWN] = (float)place->title_down;
    out[TRAIT_BEST_UP] = (float)place->up;
    out[TRAIT_BEST_DOWN] = (float)place->down;
    out[TRAIT_BEST_PROSE] = share(region_of(f, sheet->best)->prose, sheet->prose);
    if (!place->branch)
        return;
    const struct region *branch = region_of(f, place->branch);
    out[TRAIT_BRANCH_PROSE] = share(branch->prose, sheet->prose);
    out[TRAIT_BRANCH_LINKED] = share(branch->linked, branch->text);
    out[TRAIT_BRANCH_PARAGRAPHS] = least((float)branch->paragraphs, 20);
    out[TRAIT_BRANCH_BLOCKS] = least((float)branch->blocks, 50);
    out[TRAIT_BRANCH_TEXT] = least((float)branch->text, 5000);
}

static void beside_traits(const struct traits *f, size_t i, float *out)
{
    static const int around[TRAIT_AROUND] = {-2, -1, 1, 2};
    size_t count = f->sheet->blocks.list.count;
    const struct block_found *here = &f->sheet->blocks.list.items[i];
    for (int k = 0; k < TRAIT_AROUND; k++) {
        float *to = out + TRAIT_BESIDES + (size_t)k * TRAIT_BESIDE;
        long at = (long)i + around[k];
        if (at < 0 || (size_t)at >= count) {
            to[0] = -1;
            continue;
        }
        const struct block_found *block = &f->sheet->blocks.list.items[at];
        const struct look *look = &f->sheet->looks[at];
        to[0] = least((float)look->words, 100);
        to[1] = share(block->linked, (uint32_t)block->text.len);
        to[2] = look->prose;
        to[3] = (float)block->kind;
        to[4] = look->phrase ? (float)look->phrase->force + 1 : 0;
        to[5] = block->node->parent == here->node->parent;
    }
}

static void region_traits(const struct traits *f, const struct block_found *block, float *out)
{
    uint32_t at = block->node->order;
    for (int k = 0; k < TRAIT_REGIONS; k++) {
        const struct region *region = region_of(f, at);
        float *to = out + TRAIT_OF_REGIONS + (size_t)k * 4;
        to[0] = least((float)region->paragraphs, 30);
        to[1] = share(region->linked, region->text);
        to[2] = share(region->prose, f->sheet->prose);
        to[3] = least((float)region->blocks, 60);
        at = region->parent;
    }
}

static void hint_traits(const struct traits *f, uint32_t at, float *out)
{
    uint64_t all = region_of(f, at)->hints, near = 0;
    for (int i = 0; i < NEAR && at; i++, at = region_of(f, at)->parent)
        near |= region_of(f, at)->own;
    for (int i = 0; i < HINTS; i++) {
        out[TRAIT_HINTS + i] = (float)(all >> i & 1);
        out[TRAIT_NEAR + i] = (float)(near >> i & 1);
    }
}

void traits_of(const struct traits *f, size_t i, float *out)
{
    const struct block_found *block = &f->sheet->blocks.list.items[i];
    const struct look *look = &f->sheet->looks[i];
    memset(out, 0, (f->guesses ? TRAIT_GUESSES : TRAIT_COUNT) * sizeof *out);
    text_traits(block, look, out);
    head_traits(f, i, out);
    page_traits(f, i, out);
    context_traits(f, i, out);
    main_traits(f, look, out);
    beside_traits(f, i, out);
    region_traits(f, block, out);
    hint_traits(f, look->region, out);
    if (f->guesses)
        guesses_traits(f, i, out);
}

static void count_texts(struct traits *f)
{
    const struct sheet *sheet = f->sheet;
    for (size_t i = 0; i < sheet->blocks.list.count; i++) {
        struct look *look = &sheet->looks[i];
        struct region *region = &sheet->regions[look->region];
        ++*map_put(&f->texts, slice_of((const char *)&look->hash, sizeof look->hash), 0, NULL);
        uint32_t *prose =
            map_put(&f->paths, slice_of((const char *)&region->path, sizeof region->path), 0, NULL);
        *prose += look->prose ? (uint32_t)sheet->blocks.list.items[i].text.len : 0;
    }
}

static void measure_prose(struct traits *f)
{
    const struct sheet *sheet = f->sheet;
    size_t count = sheet->blocks.list.count;
    uint32_t last = (uint32_t)count;
    float agreed = 0, all = 0;
    for (size_t i = 0; i < count; i++) {
        struct slice text = sheet->blocks.list.items[i].text;
        f->previous[i] = last;
        f->prose_before[i + 1] = f->prose_before[i];
        if (!sheet->looks[i].prose)
            continue;
        last = (uint32_t)i;
        f->prose_before[i + 1] += (uint32_t)text.len;
        all += (float)text.len;
        agreed += sheet->looks[i].agrees * (float)text.len;
    }
    f->agrees_page = sheet->spoken.count ? agreed / (all + 1) : -1;
    last = (uint32_t)count;
    for (size_t i = count; i-- > 0;) {
        f->next[i] = last;
        last = sheet->looks[i].prose ? (uint32_t)i : last;
    }
}

static void find_title(struct traits *f)
{
    const struct sheet *sheet = f->sheet;
    size_t count = sheet->blocks.list.count;
    f->title_block = count;
    for (size_t i = 0; i < count && f->title_block == count; i++)
        if (region_of(f, sheet->looks[i].region)->hints & HINT_BIT(SAID_TITLE))
            f->title_block = i;
    for (size_t i = 0; i < count && f->title_block == count; i++)
        if (f->article->title.len &&
            slice_equal_nocase(f->article->title, sheet->blocks.list.items[i].text))
            f->title_block = i;
}

static void count_titles(struct traits *f)
{
    unsigned char titles = 0;
    for (size_t i = 0; i < f->sheet->blocks.list.count; i++) {
        bool title = f->sheet->blocks.list.items[i].node->tag == TAG_H1 && i != f->title_block;
        titles += title && titles < 20 && i > f->title_block;
        f->titles_before[i] = titles;
    }
}

void traits_begin(struct traits *traits, const struct sheet *sheet, const struct article *article,
                  const struct html_hints *hints)
{
    size_t count = sheet->blocks.list.count;
    *traits = (struct traits){.sheet = sheet, .article = article, .hints = hints};
    shingles_init(&traits->title, article->title, 2);
    traits->prose_before = alloc_zeroed(count + 1, sizeof *traits->prose_before);
    traits->titles_before = alloc_zeroed(count + 1, 1);
    traits->previous = alloc_zeroed(count + 1, sizeof *traits->previous);
    traits->next = alloc_zeroed(count + 1, sizeof *traits->next);
    count_texts(traits);
    measure_prose(traits);
    find_title(traits);
    count_titles(traits);
    traits->context = context_read(sheet, traits->title_block);
    topic_begin(&traits->topic, sheet, article);
}

static bool is_outside(const struct traits *f, size_t i)
{
    size_t count = f->sheet->blocks.list.count;
    if (f->title_block < count && i < f->title_block)
        return (float)f->prose_before[f->title_block] < ABOVE_MOST * (float)f->sheet->prose;
    const struct look *look = &f->sheet->looks[i];
    uint32_t own = region_of(f, look->region)->article, title = f->sheet->title_article;
    bool apart = (own && title && own != title) || f->sheet->places[look->region].parallel;
    return apart && f->context[i].titles > 0;
}

float traits_trust(const struct traits *f, size_t i)
{
    return is_outside(f, i) ? OUTSIDE : 1;
}

void traits_end(struct traits *traits)
{
    shingles_free(&traits->title);
    map_free(&traits->texts);
    map_free(&traits->paths);
    free(traits->prose_before);
    free(traits->titles_before);
    free(traits->previous);
    free(traits->next);
    free(traits->context);
    topic_end(&traits->topic);
    guesses_drop(traits);
}
