/* Cleans values and fills fields of an article that are still empty. Everything kept is copied into
 * the article's arena. */
#include "document/fields.h"

#include "text/utf8.h"

#include <ctype.h>

enum { LONGEST_TAG = 35, EXCERPT = 80 };

/* One line, runs of white space as one space. */
static struct slice one_line(struct arena *arena, struct slice text)
{
    text = slice_trim(text);
    if (!text.len)
        return SLICE_NONE;
    char *out = arena_alloc(arena, text.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool space = isspace((unsigned char)text.data[i]);
        if (!space)
            out[len++] = text.data[i];
        else if (len && out[len - 1] != ' ')
            out[len++] = ' ';
    }
    return slice_of(out, len);
}

void fields_set(struct fields *fields, struct slice *field, struct slice text)
{
    if (slice_is_none(*field))
        *field = one_line(fields->article->arena, text);
}

/* The beginning of it, for a message. */
static struct slice excerpt(struct slice text)
{
    return text.len <= EXCERPT ? text : slice_sub(text, 0, utf8_back(text, EXCERPT + 1));
}

void fields_date(struct fields *fields, struct slice *field, struct slice text, uint32_t line)
{
    struct article *article = fields->article;
    struct date date;
    struct range range;
    text = slice_trim(text);
    if (!text.len || !slice_is_none(*field))
        return;
    struct slice language = fields->language.len ? fields->language : article->language;
    if (!date_find_in(text, 0, date_order_for(language), language, &date, &range)) {
        enum message code = date_is_relative(text) ? MESSAGE_DATE_RELATIVE : MESSAGE_DATE_UNREAD;
        article_warn(article, code, line, "%.*s", SLICE_ARG(excerpt(text)));
        return;
    }
    *field = date_iso(article->arena, &date);
    if (date.ambiguous)
        article_warn(article, MESSAGE_DATE_AMBIGUOUS, line, "%.*s", SLICE_ARG(excerpt(text)));
}

void fields_byline(struct fields *fields, struct slice name)
{
    name = one_line(fields->article->arena, name);
    if (slice_starts_nocase(name, SLICE("by ")))
        name = slice_sub(name, 3, name.len);
    for (size_t i = 0; i < fields->bylines.count; i++)
        if (slice_equal(fields->bylines.items[i], name))
            return;
    if (name.len)
        VEC_PUSH(&fields->bylines, name);
}

void fields_keyword(struct fields *fields, struct slice word)
{
    word = one_line(fields->article->arena, word);
    for (size_t i = 0; i < fields->keywords.count; i++)
        if (slice_equal(fields->keywords.items[i], word))
            return;
    if (word.len && fields->keywords.count < 1000)
        VEC_PUSH(&fields->keywords, word);
}

void fields_keywords(struct fields *fields, struct slice words, const char *separators)
{
    for (size_t at = 0; at < words.len;) {
        size_t end = at;
        while (end < words.len && !strchr(separators, words.data[end]))
            end++;
        fields_keyword(fields, slice_sub(words, at, end));
        at = end + 1;
    }
}

void fields_language(struct fields *fields, struct slice tag)
{
    struct article *article = fields->article;
    tag = slice_trim(tag);
    if (!slice_is_none(article->language) || tag.len < 2 || tag.len > LONGEST_TAG)
        return;
    char out[LONGEST_TAG];
    for (size_t i = 0; i < tag.len; i++) {
        out[i] = tag.data[i] == '_' ? '-' : tag.data[i];
        if (!isalnum((unsigned char)out[i]) && (out[i] != '-' || i < 2))
            return;
    }
    size_t primary = slice_find(slice_of(out, tag.len), SLICE("-"), 0);
    bool known = primary == 2 || primary == 3;
    if (known && !slice_starts_nocase(tag, SLICE("und")) && !slice_starts_nocase(tag, SLICE("zxx")))
        article->language = arena_slice(article->arena, slice_of(out, tag.len));
}

void fields_finish(struct fields *fields)
{
    struct article *article = fields->article;
    struct arena *arena = article->arena;
    if (!article->bylines.count)
        article->bylines = (struct strings){
            arena_copy(arena, fields->bylines.items, fields->bylines.count, sizeof(struct slice)),
            fields->bylines.count};
    if (!article->keywords.count)
        article->keywords = (struct strings){
            arena_copy(arena, fields->keywords.items, fields->keywords.count, sizeof(struct slice)),
            fields->keywords.count};
    VEC_FREE(&fields->bylines);
    VEC_FREE(&fields->keywords);
}
