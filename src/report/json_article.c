/* An article as the JSON object of `extract`. Offsets are bytes of the article's text, origins
 * bytes of the file as UTF-8; text is given as it is. */
#include "report/json_article.h"

#include "report/field.h"

/* Lines count from 1; 0 says that none is known. */
static void line_key(struct emit *emit, uint32_t line)
{
    emit_key(emit, "line");
    if (line)
        emit_integer(emit, line);
    else
        emit_null(emit);
}

static void id(struct emit *emit, const void *object, const void *member)
{
    (void)member;
    emit_id(emit, article_id(object), 0);
}

/* field_write_all has put the key down; a path may need a second one. */
static void path(struct emit *emit, const void *object, const void *member)
{
    (void)object;
    emit_path(emit, *(const struct slice *)member);
}

static void item(struct emit *emit, const void *object, const void *member)
{
    (void)object;
    emit_integer(emit, *(const uint32_t *)member);
}

static void format(struct emit *emit, const void *object, const void *member)
{
    (void)object;
    emit_name(emit, article_format_name(*(const enum article_format *)member));
}

static void strings(struct emit *emit, const void *object, const void *member)
{
    const struct strings *list = member;
    (void)object;
    emit_open(emit, '[');
    for (size_t i = 0; i < list->count; i++)
        emit_text(emit, list->items[i]);
    emit_close(emit, ']');
}

static void text(struct emit *emit, const void *object, const void *member)
{
    const struct slice *body = member;
    (void)object;
    emit_text(emit, slice_is_none(*body) ? SLICE("") : *body);
}

static void blocks(struct emit *emit, const void *object, const void *member)
{
    const struct article *article = object;
    (void)member;
    emit_open(emit, '[');
    for (size_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];
        emit_open(emit, '{');
        emit_key(emit, "kind");
        emit_name(emit, block_kind_name(block->kind));
        emit_key(emit, "start");
        emit_integer(emit, block->range.start);
        emit_key(emit, "end");
        emit_integer(emit, block->range.end);
        line_key(emit, block->line);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

static void sentence_at(struct emit *emit, const void *object, size_t index)
{
    const struct article *article = object;
    const struct sentence *sentence = &article->sentences[index];
    emit_open(emit, '{');
    emit_key(emit, "id");
    emit_id(emit, sentence->id.hash, sentence->id.repeat);
    emit_key(emit, "block");
    emit_integer(emit, sentence->block);
    emit_key(emit, "start");
    emit_integer(emit, sentence->range.start);
    emit_key(emit, "end");
    emit_integer(emit, sentence->range.end);
    emit_key(emit, "origin");
    if (article->pieces)
        emit_range(emit, sentence->origin);
    else
        emit_null(emit);
    emit_close(emit, '}');
}

static void sentences(struct emit *emit, const void *object, const void *member)
{
    (void)member;
    emit_list(emit, sentence_at, object, ((const struct article *)object)->sentence_count);
}

static void furniture(struct emit *emit, const void *object, const void *member)
{
    const struct article *article = object;
    (void)member;
    emit_open(emit, '[');
    for (size_t i = 0; i < article->furniture_count; i++) {
        const struct furniture *piece = &article->furniture[i];
        emit_open(emit, '{');
        emit_key(emit, "kind");
        emit_name(emit, furniture_kind_name(piece->kind));
        emit_key(emit, "text");
        emit_text(emit, piece->text);
        emit_key(emit, "before");
        emit_integer(emit, piece->before);
        line_key(emit, piece->line);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

static void warnings(struct emit *emit, const void *object, const void *member)
{
    const struct article *article = object;
    (void)member;
    emit_open(emit, '[');
    for (size_t i = 0; i < article->warning_count; i++) {
        const struct warning *warning = &article->warnings[i];
        emit_open(emit, '{');
        emit_key(emit, "code");
        emit_name(emit, message_code(warning->code));
        emit_key(emit, "message");
        emit_text(emit, warning->message);
        line_key(emit, warning->line);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

/* clang-format off */
#define TEXT(name) {#name, field_text, offsetof(struct article, name)}
#define LIST(name) {#name, strings, offsetof(struct article, name)}
#define WHOLE(name) {#name, name, 0}
static const struct field fields_of_article[] = {
    WHOLE(id),
    {"path", path, offsetof(struct article, path)},
    {"item", item, offsetof(struct article, item)},
    TEXT(version_of),
    {"format", format, offsetof(struct article, format)},
    TEXT(encoding),
    TEXT(language),
    TEXT(title),
    TEXT(subtitle),
    LIST(bylines),
    TEXT(source),
    TEXT(published),
    TEXT(modified),
    TEXT(dateline),
    TEXT(url),
    TEXT(status),
    TEXT(embargo),
    TEXT(version),
    TEXT(urgency),
    TEXT(copyright),
    TEXT(editor_note),
    LIST(keywords),
    LIST(disclosures),
    LIST(cites),
    {"text", text, offsetof(struct article, text)},
    WHOLE(blocks),
    WHOLE(sentences),
    WHOLE(furniture),
    WHOLE(warnings),
};
/* clang-format on */

static const struct field_table table = {fields_of_article,
                                         sizeof fields_of_article / sizeof fields_of_article[0]};

bool report_article_has_field(struct slice name)
{
    return field_known(&table, name);
}

void json_article_members(struct emit *emit, const struct article *article,
                          const struct fields *fields)
{
    field_write_all(emit, &table, fields, article);
}

void report_article_json(const struct article *article, const struct fields *fields,
                         struct buffer *into)
{
    struct emit emit = {.into = into, .threads = 1}; /* articles have the others */
    emit_open(&emit, '{');
    json_article_members(&emit, article, fields);
    emit_close(&emit, '}');
    buffer_add_char(into, '\n');
}
