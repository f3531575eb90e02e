/* JSON Feed 1.0 and 1.1 (jsonfeed.org). A feed that is cut off, or damaged in one place, is read
 * item by item as far as it goes. */
#include "base/limits.h"
#include "charset/charset.h"
#include "feed/draft.h"
#include "feed/feed.h"
#include "feed/marked.h"

#include <jansson.h>

enum { FLAGS = JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK };

struct reading {
    const struct load_options *options;
    struct articles *articles;
    struct arena *arena, *scratch;
    struct channel channel;
    size_t items;
    bool cut;
    char fault[200]; /* the first of the file; "": none */
};

static struct slice string_of(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value))
                                 : SLICE_NONE;
}

/* An id may be a number, says the format. */
static struct slice id_of(const json_t *item, struct arena *arena)
{
    const json_t *value = json_object_get(item, "id");
    if (json_is_integer(value))
        return arena_format(arena, "%lld", (long long)json_integer_value(value));
    return arena_slice(arena, slice_trim(string_of(item, "id")));
}

static void set(struct draft *draft, enum field field, int rank, const json_t *item,
                const char *key)
{
    struct arena *arena = draft->article->arena;
    struct slice value = slice_trim(string_of(item, key));
    bool prose = field == FIELD_TITLE;
    draft_set(draft, field, rank,
              prose ? marked_line(value, false, arena) : arena_slice(arena, value));
}

static void add_content(struct draft *draft, const json_t *item, const char *key,
                        enum content_kind kind, enum field field, int rank)
{
    struct slice text = string_of(item, key);
    draft_content(draft, (struct content){kind, field, rank, text, NULL, 0});
}

/* "authors", or "author" of version 1.0; each an object with a name. */
static struct strings names_of(const json_t *holder, struct arena *arena)
{
    const json_t *authors = json_object_get(holder, "authors");
    const json_t *author = json_object_get(holder, "author");
    size_t count = json_array_size(authors), kept = 0;
    struct slice *names = ARENA_ARRAY(arena, struct slice, count + 1);
    for (size_t i = 0; i < count; i++) {
        const json_t *at = json_array_get(authors, i);
        struct slice name = json_is_string(at)
                                ? slice_of(json_string_value(at), json_string_length(at))
                                : string_of(at, "name");
        if ((name = marked_line(name, false, arena)).len)
            names[kept++] = name;
    }
    struct slice name = json_is_string(author)
                            ? slice_of(json_string_value(author), json_string_length(author))
                            : string_of(author, "name");
    if (!kept && (name = marked_line(name, false, arena)).len)
        names[kept++] = name;
    return (struct strings){names, kept};
}

static void read_fields(struct draft *draft, const json_t *item)
{
    struct arena *arena = draft->article->arena;
    set(draft, FIELD_TITLE, 1, item, "title");
    set(draft, FIELD_LINK, 1, item, "url");
    set(draft, FIELD_LINK, 2, item, "external_url");
    set(draft, FIELD_PUBLISHED, 1, item, "date_published");
    set(draft, FIELD_MODIFIED, 1, item, "date_modified");
    set(draft, FIELD_LANGUAGE, 1, item, "language");
    struct slice id = id_of(item, arena);
    draft_set(draft, FIELD_ID, 1, id);
    if (slice_starts(id, SLICE("http://")) || slice_starts(id, SLICE("https://")))
        draft->permalink = id;
    struct strings names = names_of(item, arena);
    for (size_t i = 0; i < names.count; i++)
        draft_set(draft, FIELD_PERSON, 1, names.items[i]);
    const json_t *tags = json_object_get(item, "tags");
    for (size_t i = 0; i < json_array_size(tags); i++) {
        const json_t *tag = json_array_get(tags, i);
        if (json_is_string(tag))
            draft_set(draft, FIELD_KEYWORD, 1,
                      marked_line(slice_of(json_string_value(tag), json_string_length(tag)), false,
                                  arena));
    }
}

static void read_item(struct reading *reading, const json_t *item)
{
    struct article *article = article_new();
    article->format = FORMAT_JSONFEED;
    arena_reset(reading->scratch);
    struct draft draft;
    draft_init(&draft, article, reading->scratch, &reading->channel, reading->options);
    read_fields(&draft, item);
    add_content(&draft, item, "content_html", CONTENT_HTML, FIELD_CONTENT, 1);
    add_content(&draft, item, "content_text", CONTENT_TEXT, FIELD_CONTENT, 2);
    add_content(&draft, item, "summary", CONTENT_TEXT, FIELD_SUMMARY, 1);
    article = draft_finish(&draft);
    if (article)
        articles_add(reading->articles, article);
}

static void read_channel(struct reading *reading, const json_t *feed)
{
    struct arena *arena = reading->arena;
    reading->channel = (struct channel){
        .title = marked_line(string_of(feed, "title"), false, arena),
        .language = arena_slice(arena, string_of(feed, "language")),
        .authors = names_of(feed, arena),
    };
}

static void read_items(struct reading *reading, const json_t *items)
{
    size_t count = json_array_size(items);
    for (size_t i = 0; i < count && reading->items < LIMIT_PARTS; i++, reading->items++)
        read_item(reading, json_array_get(items, i));
    reading->cut = reading->cut || reading->items < count;
}

/* How much of the text may be parsed: values beyond the limit take more memory than text. */
static size_t affordable(struct slice text)
{
    size_t values = 0, at = 0;
    bool inside = false;
    for (; at < text.len && values < LIMIT_MARKUP_NODES; at++) {
        char c = text.data[at];
        if (inside && c == '\\')
            at++;
        else if (c == '"')
            inside = !inside;
        else
            values += !inside && (c == ',' || c == '[' || c == '{');
    }
    return at < text.len ? at : text.len;
}

/* What stands before the items, as an object of its own. */
static void recover_channel(struct reading *reading, struct slice head)
{
    struct buffer object = {0};
    head = slice_trim(head);
    if (slice_ends(head, SLICE(",")))
        head.len--;
    buffer_add_slice(&object, head);
    buffer_add_char(&object, '}');
    json_t *feed = json_loadb(object.data, object.len, FLAGS, NULL);
    if (feed)
        read_channel(reading, feed);
    json_decref(feed);
    buffer_free(&object);
}

/* Item by item; what cannot be parsed is passed over up to the next brace. */
static void recover(struct reading *reading, struct slice text)
{
    size_t at = slice_find(text, SLICE("\"items\""), 0);
    recover_channel(reading, slice_sub(text, 0, at));
    while (reading->items < LIMIT_PARTS) {
        const char *brace = at < text.len ? memchr(text.data + at, '{', text.len - at) : NULL;
        if (!brace)
            return;
        json_error_t fault;
        at = (size_t)(brace - text.data);
        json_t *item = json_loadb(brace, text.len - at, FLAGS, &fault);
        at += fault.position > 1 ? (size_t)fault.position : 1;
        if (item)
            read_item(reading, item);
        reading->items++;
        json_decref(item);
    }
}

static void read_text(struct reading *reading, struct slice text)
{
    json_error_t fault;
    size_t len = affordable(slice_sub(text, 0, LIMIT_MARKUP_BYTES));
    reading->cut = len < text.len;
    text = slice_sub(text, 0, len);
    json_t *feed = json_loadb(text.data ? text.data : "", text.len, FLAGS, &fault);
    if (feed) {
        read_channel(reading, feed);
        read_items(reading, json_object_get(feed, "items"));
        json_decref(feed);
        return;
    }
    if (!reading->cut)
        snprintf(reading->fault, sizeof reading->fault, "line %d: %.150s", fault.line, fault.text);
    recover(reading, text);
}

static bool finish(const struct reading *reading, const struct charset_text *decoded,
                   const char *name, struct error *error)
{
    size_t items = reading->items, count = reading->articles->count;
    if (!count && reading->fault[0])
        return error_set(error, MESSAGE_MALFORMED, name, "%s", reading->fault);
    if (!count && reading->cut)
        return error_set(error, MESSAGE_TOO_LARGE, name,
                         "no item ends within %d bytes or %d values", LIMIT_MARKUP_BYTES,
                         LIMIT_MARKUP_NODES);
    if (!items)
        return error_set(error, MESSAGE_NO_ARTICLE, name, "the feed has no items");
    if (!count)
        return error_set(error, MESSAGE_NO_ARTICLE, name, "no item has text");
    struct article *first = reading->articles->items[0];
    for (size_t i = 1; i < count; i++)
        reading->articles->items[i]->encoding = slice_from(decoded->encoding);
    charset_tell(first, decoded);
    if (reading->fault[0])
        article_warn(first, MESSAGE_REPAIRED, 0, "%s", reading->fault);
    if (reading->cut)
        article_warn(first, MESSAGE_MARKUP_CUT, 0, NULL);
    if (items > count)
        article_warn(first, MESSAGE_NOT_TEXT, 0, "%zu of %zu", items - count, items);
    return true;
}

bool feed_json(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error)
{
    struct buffer store = {0};
    struct charset_text decoded;
    bool done = charset_decode(bytes, SLICE_NONE, name, &store, &decoded, error);
    if (done) {
        struct reading reading = {
            .options = options, .articles = articles, .arena = arena_new(), .scratch = arena_new()};
        read_text(&reading, slice_sub(decoded.text, decoded.mark, decoded.text.len));
        done = finish(&reading, &decoded, name, error);
        arena_free(reading.arena);
        arena_free(reading.scratch);
    }
    buffer_free(&store);
    return done;
}
