/* A comparison as the JSON object of `diff`, and an error in the place of one. Articles and
 * sentences are named by index from 0; passages have offsets in bytes. */
#include "report/field.h"
#include "report/json_article.h"
#include "report/only.h"

static void flags_key(struct emit *emit, unsigned flags)
{
    static const struct {
        enum flag flag;
        const char *name;
    } names[] = {{FLAG_CONFLICT, "conflict"}, {FLAG_MOVED, "moved"}, {FLAG_REPEATED, "repeated"}};
    emit_key(emit, "flags");
    emit_open(emit, '[');
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (flags & names[i].flag)
            emit_name(emit, names[i].name);
    emit_close(emit, ']');
}

static void member(struct emit *emit, const struct member *member)
{
    emit_open(emit, '{');
    emit_key(emit, "article");
    emit_integer(emit, member->article);
    emit_key(emit, "sentences");
    emit_open(emit, '[');
    for (uint32_t i = 0; i < member->count; i++)
        emit_integer(emit, member->sentences[i]);
    emit_close(emit, ']');
    emit_close(emit, '}');
}

static void reasons(struct emit *emit, const struct reason *items, size_t count)
{
    emit_open(emit, '[');
    for (size_t i = 0; i < count; i++) {
        emit_open(emit, '{');
        emit_key(emit, "code");
        emit_name(emit, items[i].code);
        emit_key(emit, "text");
        emit_text(emit, items[i].text);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

static void pair(struct emit *emit, const struct pair *pair)
{
    emit_open(emit, '{');
    emit_key(emit, "a");
    member(emit, &pair->a);
    emit_key(emit, "b");
    member(emit, &pair->b);
    emit_key(emit, "class");
    emit_name(emit, class_name(pair->class));
    emit_key(emit, "score");
    emit_real(emit, pair->score);
    flags_key(emit, pair->flags);
    emit_key(emit, "reasons");
    reasons(emit, pair->reasons, pair->reason_count);
    emit_close(emit, '}');
}

static void statement(struct emit *emit, const struct comparison *comparison,
                      const struct statement *statement)
{
    emit_open(emit, '{');
    emit_key(emit, "id");
    emit_id(emit, statement->id, 0);
    emit_key(emit, "class");
    emit_name(emit, class_name(statement->class));
    flags_key(emit, statement->flags);
    emit_key(emit, "members");
    emit_open(emit, '[');
    for (size_t i = 0; i < statement->member_count; i++)
        member(emit, &statement->members[i]);
    emit_close(emit, ']');
    emit_key(emit, "pairs");
    emit_open(emit, '[');
    for (size_t i = 0; i < statement->pair_count; i++)
        pair(emit, &statement->pairs[i]);
    emit_close(emit, ']');
    emit_key(emit, "facts");
    emit_open(emit, '[');
    for (size_t i = 0; i < statement->fact_count; i++)
        emit_id(emit, comparison->facts[statement->facts[i]].id, 0);
    emit_close(emit, ']');
    emit_close(emit, '}');
}

/* Inside an article's braces. */
static void short_article(struct emit *emit, const struct article *article)
{
    emit_key(emit, "id");
    emit_id(emit, article_id(article), 0);
    emit_key(emit, "path");
    emit_path(emit, article->path);
}

/* The object that the writers below are handed. */
struct view {
    const struct comparison *comparison;
    unsigned only;
};

static const struct comparison *comparison_of(const void *object)
{
    return ((const struct view *)object)->comparison;
}

static void write_articles(struct emit *emit, const struct comparison *comparison, bool shortly)
{
    emit_open(emit, '[');
    for (size_t i = 0; i < comparison->article_count; i++) {
        emit_open(emit, '{');
        emit_key(emit, "label");
        emit_text(emit, comparison->labels[i]);
        if (shortly)
            short_article(emit, comparison->articles[i]);
        else
            json_article_members(emit, comparison->articles[i], NULL);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

static void articles(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    write_articles(emit, comparison_of(object), false);
}

static void short_articles(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    write_articles(emit, comparison_of(object), true);
}

static void base(struct emit *emit, const void *object, const void *unused)
{
    const struct comparison *comparison = comparison_of(object);
    (void)unused;
    if (comparison->base == NO_BASE)
        emit_null(emit);
    else
        emit_integer(emit, (uint64_t)comparison->base);
}

static void threshold(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    emit_real(emit, comparison_of(object)->threshold);
}

static void statement_at(struct emit *emit, const void *object, size_t index)
{
    const struct comparison *comparison = comparison_of(object);
    if (only_wants(&comparison->statements[index], ((const struct view *)object)->only))
        statement(emit, comparison, &comparison->statements[index]);
}

static void statements(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    emit_list(emit, statement_at, object, comparison_of(object)->statement_count);
}

static void fact_at(struct emit *emit, const void *object, size_t index)
{
    const struct fact *fact = &comparison_of(object)->facts[index];
    emit_open(emit, '{');
    emit_key(emit, "id");
    emit_id(emit, fact->id, 0);
    emit_key(emit, "kind");
    emit_name(emit, fact_kind_name(fact->kind));
    emit_key(emit, "slot");
    emit_text(emit, fact->slot);
    emit_key(emit, "verdict");
    emit_name(emit, verdict_name(fact->verdict));
    emit_key(emit, "note");
    emit_text(emit, fact->note);
    emit_key(emit, "values");
    emit_open(emit, '[');
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        emit_open(emit, '{');
        emit_key(emit, "article");
        emit_integer(emit, value->article);
        emit_key(emit, "sentence");
        emit_integer(emit, value->sentence);
        emit_key(emit, "text");
        emit_text(emit, value->text);
        emit_key(emit, "value");
        emit_text(emit, value->value);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
    emit_close(emit, '}');
}

/* All, whatever --only shows: a fact can stand in several statements. */
static void facts(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    emit_list(emit, fact_at, object, comparison_of(object)->fact_count);
}

static void side_key(struct emit *emit, const char *key, const struct comparison *comparison,
                     uint32_t index, struct range range)
{
    struct range origin;
    emit_key(emit, key);
    emit_open(emit, '{');
    emit_key(emit, "article");
    emit_integer(emit, index);
    emit_key(emit, "start");
    emit_integer(emit, range.start);
    emit_key(emit, "end");
    emit_integer(emit, range.end);
    emit_key(emit, "origin");
    if (article_origin(comparison->articles[index], range, &origin))
        emit_range(emit, origin);
    else
        emit_null(emit);
    emit_close(emit, '}');
}

static void passage_at(struct emit *emit, const void *object, size_t index)
{
    const struct comparison *comparison = comparison_of(object);
    const struct passage *passage = &comparison->passages[index];
    emit_open(emit, '{');
    side_key(emit, "a", comparison, passage->article_a, passage->a);
    side_key(emit, "b", comparison, passage->article_b, passage->b);
    emit_key(emit, "class");
    emit_name(emit, class_name(passage->class));
    emit_key(emit, "score");
    emit_real(emit, passage->score);
    emit_close(emit, '}');
}

static void passages(struct emit *emit, const void *object, const void *unused)
{
    (void)unused;
    emit_list(emit, passage_at, object, comparison_of(object)->passage_count);
}

static void shares(struct emit *emit, const struct matrix *matrix, enum pair_class class)
{
    emit_key(emit, class_name(class));
    emit_open(emit, '[');
    for (size_t row = 0; row < matrix->size; row++) {
        emit_open(emit, '[');
        for (size_t column = 0; column < matrix->size; column++)
            if (row == column)
                emit_null(emit);
            else
                emit_real(emit, matrix_share(matrix, class, row, column));
        emit_close(emit, ']');
    }
    emit_close(emit, ']');
}

static void matrix(struct emit *emit, const void *object, const void *unused)
{
    const struct comparison *comparison = comparison_of(object);
    (void)unused;
    emit_open(emit, '{');
    emit_key(emit, "unit");
    emit_name(emit, "words");
    for (enum pair_class class = CLASS_VERBATIM; class < CLASS_UNIQUE; class ++)
        shares(emit, &comparison->matrix, class);
    emit_close(emit, '}');
}

static void origins(struct emit *emit, const void *object, const void *unused)
{
    const struct comparison *comparison = comparison_of(object);
    (void)unused;
    emit_open(emit, '[');
    for (size_t i = 0; i < comparison->origin_count; i++) {
        const struct origin *origin = &comparison->origins[i];
        emit_open(emit, '{');
        emit_key(emit, "articles");
        emit_open(emit, '[');
        for (uint32_t k = 0; k < origin->count; k++)
            emit_integer(emit, origin->articles[k]);
        emit_close(emit, ']');
        emit_key(emit, "words");
        emit_integer(emit, origin->words);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

static void lineage(struct emit *emit, const void *object, const void *unused)
{
    const struct comparison *comparison = comparison_of(object);
    (void)unused;
    emit_open(emit, '[');
    for (size_t i = 0; i < comparison->lineage_count; i++) {
        const struct descent *descent = &comparison->lineage[i];
        emit_open(emit, '{');
        emit_key(emit, "from");
        emit_integer(emit, descent->from);
        emit_key(emit, "to");
        emit_integer(emit, descent->to);
        emit_key(emit, "directed");
        emit_bool(emit, descent->directed);
        emit_key(emit, "evidence");
        reasons(emit, descent->evidence, descent->evidence_count);
        emit_close(emit, '}');
    }
    emit_close(emit, ']');
}

#define COMPARISON_FIELDS(articles_writer) \
    { \
        {"articles", articles_writer, 0}, {"base", base, 0}, {"threshold", threshold, 0}, \
            {"statements", statements, 0}, {"facts", facts, 0}, {"passages", passages, 0}, \
            {"matrix", matrix, 0}, {"origins", origins, 0}, {"lineage", lineage, 0}, \
    }
static const struct field full_fields[] = COMPARISON_FIELDS(articles);
static const struct field short_fields[] = COMPARISON_FIELDS(short_articles);
static const struct field_table full = {full_fields, sizeof full_fields / sizeof full_fields[0]};
static const struct field_table shortened = {short_fields,
                                             sizeof short_fields / sizeof short_fields[0]};

bool report_comparison_has_field(struct slice name)
{
    return field_known(&full, name);
}

void report_comparison_json(const struct comparison *comparison,
                            const struct report_json_options *options, struct buffer *into)
{
    struct emit emit = {.into = into, .threads = options->threads};
    struct view view = {comparison, options->only};
    bool shortly = options->short_articles && !field_named(options->fields, "articles");
    emit_open(&emit, '{');
    field_write_all(&emit, shortly ? &shortened : &full, options->fields, &view);
    emit_close(&emit, '}');
    buffer_add_char(into, '\n');
}
