/* Life and look-ups of articles. */
#include "model/article.h"

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/hash.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct article *article_new(void)
{
    struct article *article = alloc_zeroed(1, sizeof *article);
    atomic_init(&article->references, 1);
    article->arena = arena_new();
    return article;
}

struct article *article_retain(struct article *article)
{
    atomic_fetch_add(&article->references, 1);
    return article;
}

void article_release(struct article *article)
{
    if (!article || atomic_fetch_sub(&article->references, 1) != 1)
        return;
    arena_free(article->arena);
    free(article);
}

struct slice article_sentence(const struct article *article, size_t sentence)
{
    return slice_range(article->text, article->sentences[sentence].range);
}

uint32_t article_sentence_at(const struct article *article, size_t at)
{
    size_t low = 0, high = article->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (article->sentences[middle].range.end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)(low < article->sentence_count || !low ? low : low - 1);
}

uint64_t article_id(const struct article *article)
{
    uint64_t hash = hash_stable(article->title, 0);
    hash = hash_stable(SLICE("\n\n"), hash);
    return hash_stable(article->text, hash);
}

uint64_t article_key(const struct article *article)
{
    uint64_t hash = hash_stable(article->path, 0);
    for (uint32_t left = article->item, i = 0; i < sizeof left; i++, left >>= 8)
        hash = hash_stable_byte(hash, (unsigned char)left);
    return hash;
}

static bool ends_after(const struct article *article, size_t piece, uint32_t offset)
{
    return article->pieces[piece].text + article->pieces[piece].len > offset;
}

/* The first piece, from or behind it, that ends after the offset: in growing steps, since it is
 * mostly near. */
static size_t piece_after(const struct article *article, size_t from, uint32_t offset)
{
    size_t low = from, step = 1;
    for (; low + step < article->piece_count && !ends_after(article, low + step - 1, offset);
         step *= 2)
        low += step;
    size_t high = low + step < article->piece_count ? low + step : article->piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ends_after(article, middle, offset))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

bool article_origin_from(const struct article *article, struct range text, size_t *piece,
                         struct range *origin)
{
    if (!article->pieces || text.end <= text.start)
        return false;
    size_t first = *piece = piece_after(article, *piece, text.start);
    size_t last = piece_after(article, first, text.end - 1);
    if (last == article->piece_count || article->pieces[last].text >= text.end) {
        if (last == 0 || first >= last)
            return false;
        last--;
    }
    const struct piece *a = &article->pieces[first], *b = &article->pieces[last];
    uint32_t into = text.start > a->text ? text.start - a->text : 0;
    uint32_t end = text.end - b->text < b->len ? text.end - b->text : b->len;
    *origin = (struct range){a->origin + into, b->origin + end};
    return true;
}

bool article_origin(const struct article *article, struct range text, struct range *origin)
{
    size_t piece = 0;
    return article_origin_from(article, text, &piece, origin);
}

/* The room doubles at every power of two, so that many warnings stay linear. */
static struct warning *room_for_one_more(struct article *article)
{
    size_t count = article->warning_count;
    if (count & (count - 1))
        return article->warnings;
    struct warning *grown = ARENA_ARRAY(article->arena, struct warning, count ? count * 2 : 1);
    if (count)
        memcpy(grown, article->warnings, count * sizeof *grown);
    return grown;
}

/* Takes a character that was cut in the middle off the end: details quote outside text, and no more
 * than there is room for. */
static void mend_end(char *text)
{
    size_t len = strlen(text), start = len;
    while (start && len - start < 3 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    unsigned char lead = start ? (unsigned char)text[start - 1] : 0;
    size_t width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (width > len - start + 1)
        text[start - 1] = '\0';
}

void article_warn(struct article *article, enum message code, uint32_t line, const char *detail,
                  ...)
{
    struct buffer text = {0};
    buffer_add_string(&text, message_text(code));
    if (detail) {
        char formatted[512];
        va_list args;
        va_start(args, detail);
        vsnprintf(formatted, sizeof formatted, detail, args);
        va_end(args);
        mend_end(formatted);
        buffer_format(&text, ": %s", formatted);
    }
    article->warnings = room_for_one_more(article);
    article->warnings[article->warning_count++] =
        (struct warning){code, arena_slice(article->arena, buffer_slice(&text)), line};
    buffer_free(&text);
}

const char *block_kind_name(enum block_kind kind)
{
    static const char *const names[BLOCK_KINDS] = {"heading", "paragraph", "item",        "quote",
                                                   "caption", "table",     "preformatted"};
    return names[kind];
}

const char *furniture_kind_name(enum furniture_kind kind)
{
    static const char *const names[FURNITURE_KINDS] = {
        "navigation", "sharing",       "related",  "legal",    "signup", "comments",
        "cookie",     "advertisement", "readtime", "metadata", "other"};
    return names[kind];
}

const char *article_format_name(enum article_format format)
{
    static const char *const names[FORMATS] = {
        "text",     "html",     "markdown", "nitf", "newsml-g2", "newsml-1", "ninjs",
        "iptc7901", "anpa1312", "rss",      "atom", "rdf",       "jsonfeed", "docx",
        "odt",      "epub",     "mhtml",    "warc", "pdf"};
    return names[format];
}
