/* The way of a message: envelope, bytes to characters, header, lines, head, body. Each step has its
 * own file; this one holds their order. */
#include "wire/telex.h"

#include "base/limits.h"
#include "charset/charset.h"
#include "text/utf8.h"
#include "wire/credit.h"
#include "wire/stamp.h"
#include "wire/telex_body.h"
#include "wire/telex_head.h"
#include "wire/telex_line.h"

void telex_keyword(struct article *article, struct slice keyword)
{
    keyword = slice_trim(keyword);
    if (!keyword.len)
        return;
    size_t count = article->keywords.count;
    struct slice *items = ARENA_ARRAY(article->arena, struct slice, count + 1);
    if (count)
        memcpy(items, article->keywords.items, count * sizeof *items);
    items[count] = arena_slice(article->arena, keyword);
    article->keywords = (struct strings){items, count + 1};
}

/* A header or trailer as text, in the article's arena. */
static struct slice clean_part(struct article *article, struct slice bytes,
                               void (*clean_into)(struct slice bytes, struct buffer *into))
{
    struct buffer clean = {0}, text = {0};
    clean_into(bytes, &clean);
    utf8_repair(buffer_slice(&clean), &text);
    struct slice part = arena_slice(article->arena, buffer_slice(&text));
    buffer_free(&clean);
    buffer_free(&text);
    return part.len ? part : SLICE("");
}

static void build(struct telex *telex, const struct envelope *envelope, struct slice text)
{
    struct article *article = telex->article;
    struct slice trailer = slice_trim(clean_part(article, envelope->trailer, envelope_clean));
    article->published = stamp_read(article, trailer, text);
    builder_init(&telex->builder, article);
    telex_lines(telex, text, envelope->line);
    telex_body(telex, envelope->bare ? telex_no_head(telex) : telex_head(telex));
    if (slice_is_none(article->published))
        telex_aside(telex, FURNITURE_METADATA, trailer, 0);
    VEC_FREE(&telex->lines);
}

/* One message; false where it holds no text. */
static bool read_message(const struct envelope *envelope, const char *name,
                         const struct load_options *options, enum article_format format,
                         telex_header *header, struct article *article, struct error *error)
{
    struct buffer clean = {0}, store = {0};
    struct charset_text decoded;
    struct telex telex = {.article = article, .options = options};
    article->format = format;
    article->language = arena_slice(article->arena, options->language);
    envelope_clean(envelope->text, &clean);
    bool done = charset_decode(buffer_slice(&clean), SLICE_NONE, name, &store, &decoded, error);
    if (done) {
        charset_tell(article, &decoded);
        header(article, clean_part(article, envelope->header, envelope_clean_header), &telex.slug);
        build(&telex, envelope, slice_sub(decoded.text, decoded.mark, decoded.text.len));
        done = builder_finish(&telex.builder) ||
               error_set(error, MESSAGE_NO_TEXT, name, "a message without a story");
    }
    if (done) {
        credit_text(article);
        if (envelope->cut)
            article_warn(article, MESSAGE_TRUNCATED, 0, NULL);
    }
    buffer_free(&clean);
    buffer_free(&store);
    return done;
}

bool telex_load(struct slice bytes, const char *name, const struct load_options *options,
                enum article_format format, telex_header *header, struct articles *articles,
                struct error *error)
{
    struct envelope envelope;
    size_t messages = 0, empty = 0;
    for (size_t at = 0; messages < LIMIT_PARTS && envelope_next(bytes, &at, &envelope);
         messages++) {
        struct article *article = article_new();
        if (read_message(&envelope, name, options, format, header, article, error)) {
            articles_add(articles, article);
        } else {
            article_release(article);
            empty++;
        }
    }
    if (!messages)
        return error_set(error, MESSAGE_MALFORMED, name, "no message begins in it (no SOH)");
    if (articles->count && empty)
        article_warn(articles->items[0], MESSAGE_NOT_TEXT, 0, "%zu", empty);
    return articles->count > 0;
}
