/* Collects the fields and the parts of one article. What is in the body and none of it (the
 * headline once more, a byline, marks of the end) is for tidy.c to say.
 * Offsets are indexes of parts. Everything kept is in the article's arena. */
#include "wire/story.h"

#include "model/builder.h"
#include "wire/credit.h"
#include "wire/tidy.h"

#include <string.h>

enum {
    MOST = 1000,  /* keywords, cites: compared with one another */
    LINES = 100,  /* bylines: each makes a new list */
    NOTE = 65536, /* bytes of the editor's note: searched for each addition */
};

void story_init(struct story *story, enum article_format format, const struct load_options *options)
{
    *story = (struct story){.article = article_new(), .options = options};
    story->page.article = story->article;
    story->article->format = format;
    story->article->language = arena_slice(story->article->arena, options->language);
    phrases_init(&story->page.phrases);
}

static void free_lists(struct story *story)
{
    VEC_FREE(&story->parts);
    VEC_FREE(&story->page.keywords);
    VEC_FREE(&story->page.disclosures);
    VEC_FREE(&story->page.cites);
    map_free(&story->known);
    map_free(&story->keywords);
    buffer_free(&story->note);
}

void story_drop(struct story *story)
{
    free_lists(story);
    article_release(story->article);
    story->article = NULL;
}

static struct slice keep(struct story *story, struct slice text)
{
    return arena_slice(story->article->arena, text);
}

void story_set(struct story *story, struct slice *field, struct slice value)
{
    value = slice_trim(value);
    if (value.len && slice_is_none(*field))
        *field = keep(story, value);
}

void story_block(struct story *story, enum block_kind kind, struct slice text, uint32_t line)
{
    text = slice_trim(text);
    if (!text.len)
        return;
    struct story_part part = {keep(story, text), line, (uint8_t)kind, false, false};
    VEC_PUSH(&story->parts, part);
    story->blocks++;
    map_put(&story->known, part.text, 0, NULL);
}

void story_furniture(struct story *story, enum furniture_kind kind, struct slice text,
                     uint32_t line)
{
    text = slice_trim(text);
    if (!text.len)
        return;
    struct story_part part = {keep(story, text), line, (uint8_t)kind, true, false};
    VEC_PUSH(&story->parts, part);
}

void story_summary(struct story *story, struct slice text, uint32_t line)
{
    size_t count = story->parts.count;
    story_furniture(story, FURNITURE_METADATA, text, line);
    if (story->parts.count > count)
        story->parts.items[count].summary = true;
}

/* Nothing but a summary: better than no text at all. */
static void use_summary(struct story *story)
{
    size_t before = story->blocks;
    for (size_t i = 0; i < story->parts.count; i++) {
        struct story_part *part = &story->parts.items[i];
        if (!part->summary || slice_equal(part->text, story->article->title))
            continue;
        part->furniture = false;
        part->kind = BLOCK_PARAGRAPH;
        story->blocks++;
    }
    if (story->blocks > before)
        article_warn(story->article, MESSAGE_SUMMARY_ONLY, 0, NULL);
}

bool story_has(const struct story *story, struct slice text)
{
    return map_get(&story->known, slice_trim(text)) != NULL;
}

void story_title(struct story *story, struct slice text, uint32_t line)
{
    struct article *article = story->article;
    text = slice_trim(text);
    if (slice_is_none(article->title))
        story_set(story, &article->title, text);
    else if (text.len && !tidy_same(article->title, text))
        story_furniture(story, FURNITURE_METADATA, text, line);
}

void story_deck(struct story *story, struct slice text, uint32_t line)
{
    text = slice_trim(text);
    if (!text.len || slice_equal(text, story->article->title) || story_has(story, text))
        return;
    story_set(story, &story->article->subtitle, text);
    story_block(story, BLOCK_PARAGRAPH, text, line);
    story->decks++;
}

void story_byline(struct story *story, struct slice text)
{
    if (slice_trim(text).len && story->bylines++ < LINES)
        credit_byline(story->article, text);
}

void story_byline_kept(struct story *story, struct slice text, uint32_t line)
{
    struct slice names = slice_trim(text);
    size_t before = story->article->bylines.count;
    credit_lead(text, &names);
    story_byline(story, text);
    bool said = story->article->bylines.count == before + 1 &&
                slice_equal(names, story->article->bylines.items[before]);
    if (!said)
        story_furniture(story, FURNITURE_METADATA, text, line);
}

void story_source(struct story *story, struct slice name)
{
    story_set(story, &story->article->source, tidy_dash(name));
}

void story_label(struct story *story, struct slice text, uint32_t line)
{
    story_set(story, &story->label, text);
    if (!slice_equal(slice_trim(text), story->article->title))
        story_furniture(story, FURNITURE_METADATA, text, line);
}

void story_slug(struct story *story, struct slice text)
{
    story_set(story, &story->label, text);
    story_keyword(story, text);
}

void story_cite(struct story *story, struct slice outlet)
{
    outlet = slice_trim(outlet);
    if (outlet.len && story->page.cites.count < MOST)
        VEC_PUSH(&story->page.cites, keep(story, outlet));
}

void story_keyword(struct story *story, struct slice word)
{
    struct buffer key = {0};
    bool fresh;
    word = slice_trim(word);
    if (!word.len || story->page.keywords.count >= MOST)
        return;
    for (size_t i = 0; i < word.len; i++) {
        bool capital = word.data[i] >= 'A' && word.data[i] <= 'Z';
        buffer_add_char(&key, (char)(capital ? word.data[i] | 0x20 : word.data[i]));
    }
    fresh = !map_get(&story->keywords, buffer_slice(&key));
    if (fresh) {
        map_put(&story->keywords, keep(story, buffer_slice(&key)), 0, NULL);
        VEC_PUSH(&story->page.keywords, keep(story, word));
    }
    buffer_free(&key);
}

void story_note(struct story *story, struct slice text)
{
    text = slice_trim(text);
    struct slice so_far = buffer_slice(&story->note);
    if (!text.len || (so_far.len && slice_find(so_far, text, 0) < so_far.len))
        return;
    if (so_far.len + text.len > NOTE) {
        story_furniture(story, FURNITURE_METADATA, text, 0);
        return;
    }
    if (so_far.len)
        buffer_add_string(&story->note, strchr(".!?:;", so_far.data[so_far.len - 1]) ? " " : "; ");
    buffer_add_slice(&story->note, text);
}

void story_dateline(struct story *story, struct slice text)
{
    struct slice place = tidy_dateline(text);
    if (place.len)
        story_set(story, &story->article->dateline, place);
}

/* "EN" and "FR" are how old formats write what is "en" and "fr" elsewhere. */
void story_language(struct story *story, struct slice tag)
{
    struct slice *language = &story->article->language;
    tag = slice_trim(tag);
    if (!tag.len || !slice_is_none(*language))
        return;
    *language = keep(story, tag);
    char *letters = (char *)language->data;
    for (size_t i = 0; i < tag.len && tag.data[i] >= 'A' && tag.data[i] <= 'Z'; i++)
        letters[i] = (char)(letters[i] | 0x20);
}

static struct strings keep_strings(struct story *story, const struct slice *items, size_t count)
{
    return (struct strings){arena_copy(story->article->arena, items, count, sizeof *items), count};
}

/* --raw: the title stands first, and what would be furniture is body. */
static void build(struct story *story, struct builder *builder)
{
    bool raw = story->options->raw;
    if (raw && !story_has(story, story->article->title))
        builder_block(builder, BLOCK_HEADING, story->article->title, 0);
    for (size_t i = 0; i < story->parts.count; i++) {
        const struct story_part *part = &story->parts.items[i];
        if (part->summary && part->furniture && story_has(story, part->text))
            continue;
        if (part->furniture && !raw)
            builder_furniture(builder, (enum furniture_kind)part->kind, part->text, part->line);
        else
            builder_block(builder, part->furniture ? BLOCK_PARAGRAPH : (enum block_kind)part->kind,
                          part->text, part->line);
    }
}

static bool holds(const struct strings *list, struct slice s)
{
    for (size_t i = 0; i < list->count; i++)
        if (slice_equal_nocase(list->items[i], s))
            return true;
    return false;
}

/* Those of the format, then those of the text. */
static void finish_cites(struct story *story)
{
    struct article *article = story->article;
    VEC(struct slice) all = {0};
    for (size_t i = 0; i < story->page.cites.count; i++) {
        struct strings so_far = {all.items, all.count};
        struct slice cite = story->page.cites.items[i];
        if (!holds(&so_far, cite) && !slice_equal_nocase(cite, article->source))
            VEC_PUSH(&all, cite);
    }
    for (size_t i = 0; i < article->cites.count; i++) {
        struct strings so_far = {all.items, all.count};
        if (!holds(&so_far, article->cites.items[i]))
            VEC_PUSH(&all, article->cites.items[i]);
    }
    article->cites = keep_strings(story, all.items, all.count);
    VEC_FREE(&all);
}

static void finish_lists(struct story *story)
{
    struct article *article = story->article;
    struct page *page = &story->page;
    credit_text(article);
    finish_cites(story);
    article->keywords = keep_strings(story, page->keywords.items, page->keywords.count);
    article->disclosures = keep_strings(story, page->disclosures.items, page->disclosures.count);
    story_set(story, &article->editor_note, buffer_slice(&story->note));
    bool open = slice_is_none(article->status) || slice_equal_string(article->status, "usable");
    if (open && !slice_is_none(article->embargo))
        article->status = SLICE("embargoed");
}

struct article *story_finish(struct story *story)
{
    struct builder builder;
    if (story->blocks == story->decks)
        use_summary(story);
    if (story->blocks == story->decks) {
        story_drop(story);
        return NULL;
    }
    tidy_story(story);
    builder_init(&builder, story->article);
    build(story, &builder);
    if (!builder_finish(&builder)) {
        story_drop(story);
        return NULL;
    }
    finish_lists(story);
    struct article *article = story->article;
    free_lists(story);
    return article;
}
