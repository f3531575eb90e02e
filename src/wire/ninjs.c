/* ninjs: JSON to items, items to articles. A file holds an item, an array of them, one a line, or
 * an answer of an interface that wraps them in "items"; items can carry others, each of which
 * becomes an article of its own where it has text. */
#include "base/limits.h"
#include "charset/charset.h"
#include "text/jsonscan.h"
#include "text/utf8.h"
#include "wire/ninjs_article.h"
#include "wire/wire.h"

#include <stdlib.h>

struct work {
    const struct load_options *options;
    const struct charset_text *decoded;
    struct articles *articles;
    struct arena *arena;       /* for strings while reading */
    VEC(const json_t *) queue; /* objects still to be looked at; at: the next */
    size_t at;
    size_t refused;
    const char *refusal; /* why the first one was */
};

static void push_each(struct work *work, const json_t *of)
{
    struct ninjs_each each = {.of = of};
    const json_t *value;
    while ((value = ninjs_each_next(&each)) && work->queue.count < LIMIT_PARTS)
        if (json_is_object(value))
            VEC_PUSH(&work->queue, value);
}

/* Pictures inside an item have their captions there; only what may be a story is looked at. */
static void push_associated(struct work *work, const json_t *of)
{
    struct ninjs_each each = {.of = of};
    const json_t *value;
    while ((value = ninjs_each_next(&each)) && work->queue.count < LIMIT_PARTS) {
        struct ninjs_item item;
        if (!json_is_object(value))
            continue;
        ninjs_item_read(&item, value, work->arena);
        if (item.bodies.list.count && !ninjs_refusal(&item))
            VEC_PUSH(&work->queue, value);
        ninjs_item_free(&item);
    }
}

static void refuse(struct work *work, const char *refusal)
{
    work->refusal = work->refused++ ? work->refusal : refusal;
}

static void add_article(struct work *work, const struct ninjs_item *item)
{
    struct article *article = article_new();
    charset_tell(article, work->decoded);
    if (ninjs_article(item, article, work->options)) {
        articles_add(work->articles, article);
    } else {
        article_release(article);
        refuse(work, "markup without text");
    }
}

static void take(struct work *work, const json_t *object)
{
    struct ninjs_item item;
    ninjs_item_read(&item, object, work->arena);
    const char *refusal = ninjs_refusal(&item);
    if (refusal && json_is_array(item.members[NINJS_ITEMS]))
        push_each(work, item.members[NINJS_ITEMS]);
    else if (refusal)
        refuse(work, refusal);
    else
        add_article(work, &item);
    push_associated(work, item.members[NINJS_ASSOCIATIONS]);
    ninjs_item_free(&item);
    arena_reset(work->arena);
}

static void take_all(struct work *work, const json_t *value)
{
    work->at = work->queue.count = 0;
    if (json_is_array(value))
        push_each(work, value);
    else if (json_is_object(value))
        VEC_PUSH(&work->queue, value);
    while (work->at < work->queue.count && work->articles->count < LIMIT_PARTS)
        take(work, work->queue.items[work->at++]);
}

static bool too_much(const struct jsonscan *scan, struct slice text, const char *name,
                     struct error *error)
{
    if (text.len > LIMIT_JSON_BYTES)
        error_set(error, MESSAGE_TOO_LARGE, name, "%zu bytes of JSON", text.len);
    else if (scan->depth > LIMIT_JSON_DEPTH)
        error_set(error, MESSAGE_TOO_LARGE, name, "JSON nested %zu deep", scan->depth);
    else if (scan->values > LIMIT_JSON_VALUES)
        error_set(error, MESSAGE_TOO_LARGE, name, "%zu values of JSON", scan->values);
    else
        return false;
    return true;
}

/* Where in the text a fault is; offset is just behind it. jansson's own line counts from the value.
 */
static bool malformed(struct slice text, size_t offset, const json_error_t *fault, const char *name,
                      struct error *error)
{
    size_t line = 1, start = 0;
    offset = offset < text.len ? offset : text.len;
    for (size_t i = 0; i < offset; i++)
        if (text.data[i] == '\n') {
            line++;
            start = i + 1;
        }
    struct buffer reason = {0}; /* jansson quotes the text, and cuts it anywhere */
    utf8_repair(slice_from(fault->text), &reason);
    error_set(error, MESSAGE_MALFORMED, name, "JSON: %.*s (line %zu, column %zu)",
              SLICE_ARG(buffer_slice(&reason)), line, offset > start ? offset - start : 1);
    buffer_free(&reason);
    return false;
}

static size_t skip_space(struct slice text, size_t at)
{
    while (at < text.len && strchr(" \t\r\n", text.data[at]) && text.data[at])
        at++;
    return at;
}

/* Value by value. What follows a good one and is none is only told of. */
static bool read_values(struct work *work, struct slice text, const char *name, struct error *error)
{
    enum { FLAGS = JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL };
    size_t at = skip_space(text, 0);
    while (at < text.len) {
        json_error_t fault;
        struct slice rest = slice_sub(text, at, text.len);
        json_t *value = json_loadb(rest.data, rest.len, FLAGS & ~JSON_DECODE_INT_AS_REAL, &fault);
        if (!value)
            value = json_loadb(rest.data, rest.len, FLAGS, &fault);
        size_t used = fault.position > 0 ? (size_t)fault.position : 0;
        if (!value) {
            malformed(text, at + used, &fault, name, error);
            if (!work->articles->count)
                return false;
            article_warn(work->articles->items[0], MESSAGE_REPAIRED, 0, "%s",
                         error ? error->detail : fault.text);
            return true;
        }
        take_all(work, value);
        json_decref(value);
        at = skip_space(text, at + (used ? used : 1));
    }
    return true;
}

static bool finish(struct work *work, const char *name, struct error *error)
{
    if (!work->articles->count)
        return error_set(error, MESSAGE_NO_ARTICLE, name, "%s",
                         work->refusal ? work->refusal : "JSON with nothing in it");
    if (work->refused)
        article_warn(work->articles->items[0], MESSAGE_NOT_TEXT, 0, "%zu, the first: %s",
                     work->refused, work->refusal);
    return true;
}

static bool read_decoded(struct work *work, struct slice text, const char *name,
                         struct error *error)
{
    struct jsonscan scan;
    struct buffer repaired = {0};
    jsonscan_measure(text, &scan);
    if (too_much(&scan, text, name, error))
        return false;
    if (scan.repairs) {
        jsonscan_repair(text, &repaired);
        text = buffer_slice(&repaired);
    }
    bool done = read_values(work, text, name, error) && finish(work, name, error);
    if (done && scan.repairs)
        article_warn(work->articles->items[0], MESSAGE_REPAIRED, 0,
                     "control characters or half characters in strings");
    buffer_free(&repaired);
    return done;
}

bool wire_ninjs(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    bool done = charset_decode(bytes, SLICE_NONE, name, &store, &decoded, error);
    if (done) {
        struct work work = {
            .options = options, .decoded = &decoded, .articles = articles, .arena = arena_new()};
        done = read_decoded(&work, slice_sub(decoded.text, decoded.mark, decoded.text.len), name,
                            error);
        VEC_FREE(&work.queue);
        arena_free(work.arena);
    }
    buffer_free(&store);
    if (!done)
        articles_free(articles);
    return done;
}
