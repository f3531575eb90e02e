/* Numbers of a block. Shares are from 0 to 1; counts are cut where more says nothing more. Blocks
 * are indexes in the layout, regions orders of the tree's nodes. */
#include "html/features.h"

#include "base/alloc.h"
#include "text/date.h"

#include <math.h>
#include <stdlib.h>

enum { NEAR = 3, SHORT_TEXT = 120 };

static const struct region *region_of(const struct features *f, uint32_t order)
{
    return &f->layout->regions[order];
}

static float share(uint32_t part, uint32_t whole)
{
    return whole ? (float)part / (float)whole : 0;
}

static float least(float a, float b)
{
    return a < b ? a : b;
}

static void text_features(const struct block_found *block, const struct look *look, float *out)
{
    float words = (float)(look->words ? look->words : 1);
    out[FEATURE_WORDS] = least((float)look->words, 400);
    out[FEATURE_WORD_BYTES] = (float)block->text.len / words;
    out[FEATURE_LINKED] = share(block->linked, (uint32_t)block->text.len);
    out[FEATURE_ENDS] = least((float)look->ends, 20);
    out[FEATURE_COMMAS] = (float)look->commas / words;
    out[FEATURE_DIGITS] = share(look->digits, (uint32_t)block->text.len);
    out[FEATURE_CAPITALS] = (float)look->capitals / words;
    out[FEATURE_FIRST] = look->first;
    out[FEATURE_LAST] = look->last;
    out[FEATURE_KIND] = (float)block->kind;
    enum tag tag = block->node->tag;
    out[FEATURE_LEVEL] = tag >= TAG_H1 && tag <= TAG_H6 ? (float)(tag - TAG_H1 + 1) : 0;
    out[FEATURE_TAG] = (float)block->holder->tag;
    out[FEATURE_BLOCK_TAG] = (float)tag;
    out[FEATURE_PROSE] = look->prose;
    out[FEATURE_DEPTH] = (float)block->node->depth;
    out[FEATURE_STRONG] = block->holder->tag == TAG_STRONG || block->holder->tag == TAG_B;
    if (look->phrase) {
        out[FEATURE_PHRASE_KIND] = (float)look->phrase->kind + 1;
        out[FEATURE_PHRASE_FORCE] = (float)look->phrase->force + 1;
        out[FEATURE_PHRASE_PLACE] = (float)look->phrase->place + 1;
    }
}

static void credit_features(const struct features *f, const struct block_found *block,
                            const struct look *look, float *out)
{
    if (look->words > 40)
        return;
    for (size_t i = 0; i < f->article->bylines.count; i++)
        if (f->article->bylines.items[i].len > 4 &&
            slice_find_nocase(block->text, f->article->bylines.items[i], 0) < block->text.len)
            out[FEATURE_BYLINE_SAME] =
                share((uint32_t)f->article->bylines.items[i].len, (uint32_t)block->text.len);
    struct date date;
    struct range range;
    if (block->text.len <= SHORT_TEXT && look->digits &&
        date_find(block->text, 0, DATE_ORDER_DAY_FIRST, &date, &range))
        out[FEATURE_HAS_DATE] = share(range.end - range.start, (uint32_t)block->text.len);
}

static void head_features(const struct features *f, size_t i, float *out)
{
    const struct block_found *block = &f->layout->blocks.list.items[i];
    const struct look *look = &f->layout->looks[i];
    const struct article *article = f->article;
    credit_features(f, block, look, out);
    if (look->words <= 60) {
        out[FEATURE_TITLE_SHARE] = shingles_share(&f->title, block->text);
        out[FEATURE_TITLE_SAME] =
            article->title.len && slice_equal_nocase(article->title, block->text);
        out[FEATURE_DECK_SAME] =
            article->subtitle.len && slice_equal_nocase(article->subtitle, block->text);
    }
    size_t count = f->layout->blocks.list.count;
    float after = (float)i - (float)f->title_block;
    out[FEATURE_AFTER_TITLE] = f->title_block == count ? -999 : fmaxf(-100, least(after, 300));
}

static uint32_t in_map(const struct map *map, struct slice key)
{
    const uint32_t *value = map_get(map, key);
    return value ? *value : 0;
}

static void page_features(const struct features *f, size_t i, float *out)
{
    const struct layout *layout = f->layout;
    const struct look *look = &layout->looks[i];
    const struct region *region = region_of(f, look->region);
    uint32_t count = (uint32_t)layout->blocks.list.count, here = (uint32_t)i;
    out[FEATURE_INDEX] = share(here, count);
    out[FEATURE_PROSE_BEFORE] = share(f->prose_before[i], layout->prose);
    out[FEATURE_PROSE_REST] = share(
        layout->prose - f->prose_before[i] - (look->prose ? region->prose : 0), layout->prose);
    struct slice hash = slice_of((const char *)&look->hash, sizeof look->hash);
    out[FEATURE_REPEATS] = least((float)in_map(&f->texts, hash), 8);
    struct slice path = slice_of((const char *)&region->path, sizeof region->path);
    out[FEATURE_PATH_PROSE] = share(in_map(&f->paths, path), layout->prose);
    out[FEATURE_PATH_COUNT] = (float)region->blocks;
    out[FEATURE_PAGE_PROSE] = (float)layout->prose;
    out[FEATURE_PAGE_BLOCKS] = (float)count;
    out[FEATURE_PROSE_PREVIOUS] =
        f->previous[i] < count ? least((float)(here - f->previous[i]), 50) : 99;
    out[FEATURE_PROSE_NEXT] = f->next[i] < count ? least((float)(f->next[i] - here), 50) : 99;
    out[FEATURE_AGREES_PAGE] = f->agrees_page;
    out[FEATURE_AGREES] =
        f->body.count ? shingles_share(&f->body, layout->blocks.list.items[i].text) : -1;
}

/* How the block stands to the region that holds most of the page's prose, and to the branch below
 * it that the block is in. */
static void main_features(const struct features *f, const struct look *look, float *out)
{
    const struct layout *layout = f->layout;
    const struct place *place = &layout->places[look->region];
    const struct region *main = region_of(f, layout->main);
    out[FEATURE_MAIN_INSIDE] = place->branch != 0 || look->region == layout->main;
    out[FEATURE_MAIN_LEVELS] = (float)place->levels;
    out[FEATURE_MAIN_PROSE] = share(main->prose, layout->prose);
    out[FEATURE_MAIN_LINKED] = share(main->linked, main->text);
    out[FEATURE_MAIN_PARAGRAPHS] = (float)main->paragraphs;
    out[FEATURE_BEST_UP] = (float)place->up;
    out[FEATURE_BEST_DOWN] = (float)place->down;
    out[FEATURE_BEST_PROSE] = share(region_of(f, layout->best)->prose, layout->prose);
    if (!place->branch)
        return;
    const struct region *branch = region_of(f, place->branch);
    out[FEATURE_BRANCH_PROSE] = share(branch->prose, layout->prose);
    out[FEATURE_BRANCH_LINKED] = share(branch->linked, branch->text);
    out[FEATURE_BRANCH_PARAGRAPHS] = least((float)branch->paragraphs, 20);
    out[FEATURE_BRANCH_BLOCKS] = least((float)branch->blocks, 50);
    out[FEATURE_BRANCH_TEXT] = least((float)branch->text, 5000);
}

static void beside_features(const struct features *f, size_t i, float *out)
{
    static const int around[FEATURE_AROUND] = {-2, -1, 1, 2};
    size_t count = f->layout->blocks.list.count;
    const struct block_found *here = &f->layout->blocks.list.items[i];
    for (int k = 0; k < FEATURE_AROUND; k++) {
        float *to = out + FEATURE_BESIDES + (size_t)k * FEATURE_BESIDE;
        long at = (long)i + around[k];
        if (at < 0 || (size_t)at >= count) {
            to[0] = -1;
            continue;
        }
        const struct block_found *block = &f->layout->blocks.list.items[at];
        const struct look *look = &f->layout->looks[at];
        to[0] = least((float)look->words, 100);
        to[1] = share(block->linked, (uint32_t)block->text.len);
        to[2] = look->prose;
        to[3] = (float)block->kind;
        to[4] = look->phrase ? (float)look->phrase->force + 1 : 0;
        to[5] = block->node->parent == here->node->parent;
    }
}

static void region_features(const struct features *f, const struct block_found *block, float *out)
{
    uint32_t at = block->node->order;
    for (int k = 0; k < FEATURE_REGIONS; k++) {
        const struct region *region = region_of(f, at);
        float *to = out + FEATURE_OF_REGIONS + (size_t)k * 4;
        to[0] = least((float)region->paragraphs, 30);
        to[1] = share(region->linked, region->text);
        to[2] = share(region->prose, f->layout->prose);
        to[3] = least((float)region->blocks, 60);
        at = region->parent;
    }
}

static void hint_features(const struct features *f, uint32_t at, float *out)
{
    uint64_t all = region_of(f, at)->hints, near = 0;
    for (int i = 0; i < NEAR && at; i++, at = region_of(f, at)->parent)
        near |= region_of(f, at)->own;
    for (int i = 0; i < HINTS; i++) {
        out[FEATURE_HINTS + i] = (float)(all >> i & 1);
        out[FEATURE_NEAR + i] = (float)(near >> i & 1);
    }
}

static float guess_at(const struct features *f, long i)
{
    long count = (long)f->layout->blocks.list.count;
    return i < 0 || i >= count ? 0 : f->guesses[i];
}

static void guess_features(const struct features *f, size_t i, float *out)
{
    static const int around[] = {0, -1, 1, -2, 2, -3, 3};
    size_t count = f->layout->blocks.list.count, n = FEATURE_GUESS;
    float total = f->mass[0] > 0 ? f->mass[0] : 1;
    for (size_t k = 0; k < sizeof around / sizeof *around; k++)
        out[n++] = guess_at(f, (long)i + around[k]);
    uint32_t at = f->layout->blocks.list.items[i].node->order;
    for (int k = 0; k < 4; k++, at = region_of(f, at)->parent)
        out[n++] = f->mass[at] / total;
    out[n++] = f->mass_before[i] / total;
    out[n++] = (f->mass_before[count] - f->mass_before[i + 1]) / total;
    at = f->layout->blocks.list.items[i].node->order;
    at = region_of(f, at)->parent;
    out[n++] = f->mass[at] / (float)(region_of(f, at)->text + 1);
    out[n++] = total;
    out[n++] = total / (float)(f->layout->prose + 1);
}

void features_of(const struct features *f, size_t i, float *out)
{
    const struct block_found *block = &f->layout->blocks.list.items[i];
    const struct look *look = &f->layout->looks[i];
    memset(out, 0, (f->guesses ? FEATURE_GUESSES : FEATURE_COUNT) * sizeof *out);
    text_features(block, look, out);
    head_features(f, i, out);
    page_features(f, i, out);
    main_features(f, look, out);
    beside_features(f, i, out);
    region_features(f, block, out);
    hint_features(f, look->region, out);
    if (f->guesses)
        guess_features(f, i, out);
}

static void count_texts(struct features *f)
{
    const struct layout *layout = f->layout;
    for (size_t i = 0; i < layout->blocks.list.count; i++) {
        struct look *look = &layout->looks[i];
        struct region *region = &layout->regions[look->region];
        ++*map_put(&f->texts, slice_of((const char *)&look->hash, sizeof look->hash), 0, NULL);
        uint32_t *prose =
            map_put(&f->paths, slice_of((const char *)&region->path, sizeof region->path), 0, NULL);
        *prose += look->prose ? (uint32_t)layout->blocks.list.items[i].text.len : 0;
    }
}

static void measure_prose(struct features *f)
{
    const struct layout *layout = f->layout;
    size_t count = layout->blocks.list.count;
    uint32_t last = (uint32_t)count;
    float agreed = 0, all = 0;
    for (size_t i = 0; i < count; i++) {
        struct slice text = layout->blocks.list.items[i].text;
        f->previous[i] = last;
        f->prose_before[i + 1] = f->prose_before[i];
        if (!layout->looks[i].prose)
            continue;
        last = (uint32_t)i;
        f->prose_before[i + 1] += (uint32_t)text.len;
        all += (float)text.len;
        agreed += f->body.count ? shingles_share(&f->body, text) * (float)text.len : 0;
    }
    f->agrees_page = f->body.count ? agreed / (all + 1) : -1;
    last = (uint32_t)count;
    for (size_t i = count; i-- > 0;) {
        f->next[i] = last;
        last = layout->looks[i].prose ? (uint32_t)i : last;
    }
}

static void find_title(struct features *f)
{
    const struct layout *layout = f->layout;
    size_t count = layout->blocks.list.count;
    f->title_block = count;
    for (size_t i = 0; i < count && f->title_block == count; i++)
        if (region_of(f, layout->looks[i].region)->hints & HINT_BIT(SAID_TITLE))
            f->title_block = i;
    for (size_t i = 0; i < count && f->title_block == count; i++)
        if (f->article->title.len &&
            slice_equal_nocase(f->article->title, layout->blocks.list.items[i].text))
            f->title_block = i;
}

void features_begin(struct features *features, const struct layout *layout,
                    const struct article *article, const struct html_hints *hints)
{
    size_t count = layout->blocks.list.count;
    *features = (struct features){.layout = layout, .article = article, .hints = hints};
    shingles_init(&features->body, hints->body, 4);
    shingles_init(&features->title, article->title, 2);
    features->prose_before = alloc_zeroed(count + 1, sizeof *features->prose_before);
    features->previous = alloc_zeroed(count + 1, sizeof *features->previous);
    features->next = alloc_zeroed(count + 1, sizeof *features->next);
    count_texts(features);
    measure_prose(features);
    find_title(features);
}

void features_guess(struct features *features, const float *guesses)
{
    const struct layout *layout = features->layout;
    size_t count = layout->blocks.list.count;
    features->guesses = guesses;
    features->mass = alloc_zeroed(layout->region_count, sizeof *features->mass);
    features->mass_before = alloc_zeroed(count + 1, sizeof *features->mass_before);
    for (size_t i = 0; i < count; i++) {
        float mass = guesses[i] * (float)layout->blocks.list.items[i].text.len;
        features->mass[layout->looks[i].region] += mass;
        features->mass_before[i + 1] = features->mass_before[i] + mass;
    }
    for (size_t i = layout->region_count - 1; i > 0; i--)
        features->mass[layout->regions[i].parent] += features->mass[i];
}

void features_end(struct features *features)
{
    shingles_free(&features->body);
    shingles_free(&features->title);
    map_free(&features->texts);
    map_free(&features->paths);
    free(features->prose_before);
    free(features->previous);
    free(features->next);
    free(features->mass);
    free(features->mass_before);
}
