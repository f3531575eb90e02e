/* Chooses what of an item is body and puts it together. A body often comes in several renditions:
 * HTML knows most of its paragraphs, plain text less, and XML of some dialect is the last resort.
 * What stands in the article already is told by its wording, folded. */
#include "wire/ninjs_article.h"

#include "base/map.h"
#include "markup/blocks.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "wire/credit.h"
#include "wire/ninjs_fields.h"
#include "wire/prose.h"

struct story {
    const struct ninjs_item *item;
    struct article *article;
    struct builder builder;
    struct arena *scratch;
    struct map seen; /* folded blocks of the body and headlines */
};

struct found {
    VEC(struct prose_block) list;
};

static bool has_words(struct slice s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        at += utf8_decode(s, at, &code);
        if (char_is_letter(code) || char_is_digit(code))
            return true;
    }
    return false;
}

/* Whether the wording is new; it is remembered. */
static bool is_new(struct story *story, struct slice text)
{
    struct buffer folded = {0};
    bool fresh;
    fold_typography(slice_trim(text), &folded);
    map_put(&story->seen, arena_slice(story->scratch, buffer_slice(&folded)), 0, &fresh);
    buffer_free(&folded);
    return fresh;
}

static void read_tree(struct story *story, struct slice value, bool xml, struct found *found)
{
    struct tree *tree = xml ? tree_xml(value) : tree_html(value);
    const struct node *top = xml ? tree_find(tree->root, "body.content") : NULL;
    if (xml && !top)
        top = tree_find(tree->root, "body");
    struct blocks blocks = {.arena = story->scratch};
    blocks_read(&blocks, top ? top : tree->root);
    for (size_t i = 0; i < blocks.list.count; i++) {
        const struct block_found *block = &blocks.list.items[i];
        VEC_PUSH(&found->list, (struct prose_block){block->kind, block->text, 0});
    }
    if (tree->cut)
        article_warn(story->article, MESSAGE_MARKUP_CUT, 0, NULL);
    blocks_free(&blocks);
    tree_free(tree);
}

static void read_text(struct story *story, const struct ninjs_text *text, struct found *found)
{
    if (text->content != NINJS_PLAIN) {
        read_tree(story, text->value, text->content == NINJS_XML, found);
        return;
    }
    struct prose prose = {0};
    prose_read(&prose, story->article, text->value);
    for (size_t i = 0; i < prose.list.count; i++) {
        prose.list.items[i].line = 0; /* of the text, not of the file */
        VEC_PUSH(&found->list, prose.list.items[i]);
    }
    prose_free(&prose);
}

/* A text on one line, without its tags. */
static struct slice flat(struct story *story, const struct ninjs_text *text)
{
    struct found found = {0};
    struct buffer line = {0};
    read_text(story, text, &found);
    for (size_t i = 0; i < found.list.count; i++) {
        buffer_add_string(&line, i ? " " : "");
        buffer_add_slice(&line, found.list.items[i].text);
    }
    struct slice s = arena_slice(story->article->arena, buffer_slice(&line));
    buffer_free(&line);
    VEC_FREE(&found.list);
    return s.len ? s : SLICE_NONE;
}

static bool role_has(const struct ninjs_text *text, const char *const *words)
{
    for (; *words; words++)
        if (slice_find_nocase(text->role, slice_from(*words), 0) < text->role.len)
            return true;
    return false;
}

/* The rendition that the body is taken from; NINJS_CONTENTS where none has words. */
static enum ninjs_content best_content(const struct ninjs_texts *texts)
{
    enum ninjs_content best = NINJS_CONTENTS;
    for (size_t i = 0; i < texts->list.count; i++) {
        const struct ninjs_text *text = &texts->list.items[i];
        if (text->content < best && has_words(text->value))
            best = text->content;
    }
    return best;
}

static void headlines(struct story *story)
{
    static const char *const decks[] = {"sub", "deck", "standfirst", NULL};
    static const char *const mains[] = {"main", NULL};
    const struct ninjs_texts *texts = &story->item->headlines;
    struct article *article = story->article;
    const struct ninjs_text *main = NULL;
    for (size_t i = 0; i < texts->list.count; i++) {
        const struct ninjs_text *text = &texts->list.items[i];
        bool better = !main || (role_has(text, mains) && !role_has(main, mains));
        if (better && !role_has(text, decks))
            main = text;
    }
    if (main)
        article->title = flat(story, main);
    if (slice_is_none(article->title))
        article->title = ninjs_copy(article, ninjs_member(story->item, NINJS_TITLE));
    is_new(story, article->title);
    for (size_t i = 0; i < texts->list.count; i++) {
        const struct ninjs_text *text = &texts->list.items[i];
        struct slice line = text == main ? SLICE_NONE : flat(story, text);
        if (!line.len || !is_new(story, line))
            continue;
        if (role_has(text, decks) && slice_is_none(article->subtitle)) {
            article->subtitle = line;
            builder_block(&story->builder, BLOCK_PARAGRAPH, line, 0);
        } else {
            builder_furniture(&story->builder, FURNITURE_METADATA, line, 0);
        }
    }
}

/* Whether the body begins with the description, as abstracts that are cut from it do. */
static bool opens_with(struct slice body, struct slice description)
{
    struct buffer a = {0}, b = {0};
    fold_typography(slice_sub(body, 0, description.len * 2), &a);
    fold_typography(description, &b);
    struct slice whole = buffer_slice(&a), start = buffer_slice(&b);
    while (start.len && (start.data[start.len - 1] == '.' || start.data[start.len - 1] == ' '))
        start.len--;
    bool opens = start.len && slice_starts(whole, start);
    buffer_free(&a);
    buffer_free(&b);
    return opens;
}

/* A description is the deck. It is body only where its role says that the story begins with it. */
static void descriptions(struct story *story, const struct found *body)
{
    static const char *const decks[] = {"lead",    "deck",   "standfirst", "preamble",
                                        "ingress", "kicker", "intro",      NULL};
    const struct ninjs_texts *texts = &story->item->descriptions;
    struct article *article = story->article;
    for (size_t i = 0; i < texts->list.count; i++) {
        const struct ninjs_text *text = &texts->list.items[i];
        struct slice line = flat(story, text);
        if (!has_words(line))
            continue;
        if (slice_is_none(article->subtitle))
            article->subtitle = line;
        if ((body->list.count && opens_with(body->list.items[0].text, line)) ||
            !is_new(story, line))
            continue;
        if (role_has(text, decks))
            builder_block(&story->builder, BLOCK_PARAGRAPH, line, 0);
        else
            builder_furniture(&story->builder, FURNITURE_METADATA, line, 0);
    }
}

/* The first text of the chosen rendition, without a headline that it repeats. */
static void bodies(struct story *story, enum ninjs_content content)
{
    const struct ninjs_texts *texts = &story->item->bodies;
    bool first = true;
    for (size_t i = 0; i < texts->list.count; i++) {
        struct found found = {0};
        if (texts->list.items[i].content != content || !has_words(texts->list.items[i].value))
            continue;
        read_text(story, &texts->list.items[i], &found);
        if (first && found.list.count)
            descriptions(story, &found);
        for (size_t k = 0; k < found.list.count; k++) {
            const struct prose_block *block = &found.list.items[k];
            bool fresh = is_new(story, block->text);
            bool repeats =
                !fresh && k < 2 && fold_same_typography(block->text, story->article->title);
            if (first && !repeats)
                builder_block(&story->builder, block->kind, block->text, 0);
            else if (fresh || first)
                builder_furniture(&story->builder, first ? FURNITURE_METADATA : FURNITURE_OTHER,
                                  block->text, 0);
        }
        first = first && !found.list.count;
        VEC_FREE(&found.list);
    }
}

/* What there is instead of a body. */
static void summary(struct story *story)
{
    const struct ninjs_texts *texts = &story->item->descriptions;
    for (size_t i = 0; i < texts->list.count; i++) {
        struct slice line = flat(story, &texts->list.items[i]);
        if (has_words(line) && is_new(story, line))
            builder_block(&story->builder, BLOCK_PARAGRAPH, line, 0);
    }
    article_warn(story->article, MESSAGE_SUMMARY_ONLY, 0, NULL);
}

/* The captions of pictures, recordings and graphics that come with the story. */
static void captions(struct story *story)
{
    struct ninjs_each each = {.of = story->item->members[NINJS_ASSOCIATIONS]};
    const json_t *object;
    while ((object = ninjs_each_next(&each))) {
        if (!json_is_object(object))
            continue;
        struct ninjs_item picture;
        ninjs_item_read(&picture, object, story->scratch);
        if (ninjs_refusal(&picture))
            for (size_t i = 0; i < picture.descriptions.list.count; i++) {
                struct slice line = flat(story, &picture.descriptions.list.items[i]);
                if (has_words(line) && is_new(story, line))
                    builder_block(&story->builder, BLOCK_CAPTION, line, 0);
            }
        ninjs_item_free(&picture);
    }
}

static bool is_one_of(struct slice s, const char *const *words)
{
    for (; *words; words++)
        if (slice_equal_nocase(s, slice_from(*words)))
            return true;
    return false;
}

const char *ninjs_refusal(const struct ninjs_item *item)
{
    static const char *const pictures[] = {"picture", "graphic", "photo", "image", NULL};
    static const char *const recordings[] = {"audio", "video", "animation", NULL};
    struct slice type = ninjs_member(item, NINJS_TYPE);
    bool body = best_content(&item->bodies) != NINJS_CONTENTS;
    if (is_one_of(type, pictures))
        return "a picture";
    if (!body && is_one_of(type, recordings))
        return "a recording without text";
    if (body || best_content(&item->descriptions) != NINJS_CONTENTS)
        return NULL;
    if (slice_equal_nocase(type, SLICE("composite")))
        return "a composite without text of its own";
    if (item->headlines.list.count)
        return "a headline without text";
    return ninjs_member(item, NINJS_URI).len
               ? "an item without headline and text"
               : "JSON that is neither ninjs with text nor a JSON Feed";
}

/* Words of HTML may all be in its tags: then the next rendition is tried, and at last the summary.
 */
static void fill(struct story *story)
{
    headlines(story);
    size_t before = story->builder.blocks.count;
    for (int content = NINJS_HTML; content < NINJS_CONTENTS; content++) {
        bodies(story, (enum ninjs_content)content);
        if (story->builder.blocks.count > before)
            return;
    }
    summary(story);
}

bool ninjs_article(const struct ninjs_item *item, struct article *article,
                   const struct load_options *options)
{
    struct story story = {.item = item, .article = article, .scratch = arena_new()};
    article->format = FORMAT_NINJS;
    ninjs_fields(item, article, options);
    builder_init(&story.builder, article);
    fill(&story);
    captions(&story);
    builder_furniture(&story.builder, FURNITURE_LEGAL, ninjs_member(item, NINJS_USAGETERMS), 0);
    bool done = builder_finish(&story.builder);
    credit_text(article);
    map_free(&story.seen);
    arena_free(story.scratch);
    return done;
}
