/* Panels: the statement with each counterpart held against it, its facts, what of the focused
 * article's words the others have, and what the marks mean. Lines of the panel; nothing is kept. */
#include "parallel/panels.h"

#include "desk/status.h"
#include "parallel/columns.h"
#include "parallel/overview.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "sheet/lack.h"
#include "sheet/relation.h"
#include "text/width.h"

#include <string.h>

enum { LABEL_INDENT = 1, TEXT_INDENT = 7, FACTS_MOST = 12, VALUES_MOST = 64, VALUE_MOST = 40 };

static const struct article *article_of(const struct reader *reader, uint32_t index)
{
    return reader->comparison->articles[index];
}

/* "Z", "+01:00", or nothing. */
static struct slice zone_of(struct slice published)
{
    size_t at = 16;
    while (at < published.len && !strchr("Z+-", published.data[at]))
        at++;
    return slice_sub(published, at < published.len ? at : published.len, published.len);
}

/* The article that has it first, where the times of all are known and can be compared. */
static void add_first(const struct reader *reader, const struct statement *statement,
                      struct buffer *into)
{
    uint32_t first = statement->members[0].article;
    struct slice zone = zone_of(article_of(reader, first)->published);
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t article = statement->members[i].article;
        struct slice published = article_of(reader, article)->published;
        if (published.len < 16 || !slice_equal(zone_of(published), zone))
            return;
        if (slice_compare(published, article_of(reader, first)->published) < 0)
            first = article;
    }
    if (statement->member_count < 2)
        return;
    buffer_format(into, "   earliest: %.*s ", SLICE_ARG(reader->comparison->labels[first]));
    display_time(article_of(reader, first), true, into);
}

static void add_title(const struct reader *reader, const struct statement *statement,
                      struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer words = {0};
    uint32_t number = reader->plan.rows[reader->cursor.row].statement + 1;
    piece_format(&pieces, MEANING_HEADING, "STATEMENT %u", number);
    buffer_format(&words, "   in %zu of %zu sources", statement->member_count,
                  reader->comparison->article_count);
    add_first(reader, statement, &words);
    piece_add(&pieces, MEANING_STATUS, buffer_slice(&words));
    buffer_clear(&words);
    status_flags(statement, &words);
    if (words.len) {
        piece_add(&pieces, MEANING_STATUS, SLICE("   "));
        piece_add(&pieces, MEANING_CONFLICT, buffer_slice(&words));
    }
    if (statement->member_count > 1)
        piece_format(&pieces, MEANING_MARK, "   differences: %s", contrast_name(reader->contrast));
    page_add(page, 1, TEXT_INDENT, &pieces);
    buffer_free(&words);
}

static void add_lead(const struct reader *reader, uint32_t article, char mark,
                     struct piece_list *lead)
{
    struct slice label = reader->comparison->labels[article];
    piece_format(lead, MEANING_HEADING, "%.*s%*s", SLICE_ARG(label),
                 (int)(reader->board.labels > label.len ? reader->board.labels - label.len : 0),
                 "");
    piece_format(lead, mark == '!' ? MEANING_CONFLICT : MEANING_MARK, " %c  ", mark);
}

static void add_member(const struct reader *reader, const struct statement *statement,
                       const struct member *member, uint32_t base, struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    const struct pair *pair = statement_pair(statement, base, member->article);
    size_t own, indent = LABEL_INDENT + reader->board.labels + 4;
    struct piece_list lead = {0};
    char mark = relation_of(comparison, member->article, member->sentences[0]).mark;
    add_lead(reader, member->article, mark, &lead);
    if (pair && member->article != base) {
        piece_format(&lead, MEANING_MARK, "%s ", class_name(pair->class));
        struct buffer score = {0};
        status_score(pair, &score);
        piece_format(&lead, MEANING_MARK, "%.*s  ", SLICE_ARG(buffer_slice(&score)));
        buffer_free(&score);
        contrast_add(page, comparison, pair, member->article, reader->contrast, LABEL_INDENT,
                     indent, &lead);
        return;
    }
    struct slice text = wording_join(page->arena, comparison, member, UINT32_MAX, &own);
    piece_add(&lead, MEANING_PLAIN, text);
    page_add(page, LABEL_INDENT, indent, &lead);
}

/* The reference first, then the others, until the lines are used up. */
static void add_statement(const struct reader *reader, const struct statement *statement,
                          size_t lines, struct page *page)
{
    uint32_t base = relation_reference(reader->comparison, statement);
    const struct member *first = statement_member(statement, base);
    add_title(reader, statement, page);
    if (first)
        add_member(reader, statement, first, base, page);
    for (size_t i = 0; i < statement->member_count && page->count <= lines; i++)
        if (statement->members[i].article != base)
            add_member(reader, statement, &statement->members[i], base, page);
}

/* Written the same, or both only the lack of something. */
static bool is_same(const struct fact *fact, size_t a, size_t b)
{
    bool lacks = lack_of(fact, &fact->values[a]);
    if (lacks || lack_of(fact, &fact->values[b]))
        return lacks && lack_of(fact, &fact->values[b]);
    return slice_equal(fact->values[a].text, fact->values[b].text);
}

static bool is_repeated(const struct fact *fact, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_same(fact, i, at))
            return true;
    return false;
}

/* The labels of those who write it so. */
static void add_tellers(const struct reader *reader, const struct fact *fact, size_t at,
                        struct buffer *into)
{
    uint32_t last = UINT32_MAX;
    for (size_t i = at; i < fact->value_count && i < VALUES_MOST; i++) {
        uint32_t article = fact->values[i].article;
        if (article == last || !is_same(fact, i, at))
            continue;
        buffer_format(into, " %.*s", SLICE_ARG(reader->comparison->labels[article]));
        last = article;
    }
}

static void add_fact(const struct reader *reader, const struct fact *fact,
                     struct piece_list *pieces)
{
    struct buffer scratch = {0}, values = {0};
    bool conflict = fact->verdict == VERDICT_CONFLICT;
    struct slice slot = fact->slot.len ? fact->slot : slice_from(fact_kind_name(fact->kind));
    piece_add(pieces, MEANING_MARK, SLICE("  "));
    piece_add(pieces, MEANING_MARK, display_text(slot, &scratch));
    piece_add(pieces, MEANING_MARK, SLICE(":"));
    for (size_t i = 0; i < fact->value_count && i < VALUES_MOST; i++) {
        if (is_repeated(fact, i))
            continue;
        if (values.len)
            buffer_add_char(&values, ',');
        add_tellers(reader, fact, i, &values);
        buffer_add_char(&values, ' ');
        const struct lack *lack = lack_of(fact, &fact->values[i]);
        cut_add(&values,
                lack ? slice_from(lack->cell) : display_text(fact->values[i].text, &scratch),
                VALUE_MOST, reader->ascii);
    }
    if (conflict)
        buffer_add_string(&values, " !conflict");
    piece_add(pieces, conflict ? MEANING_CONFLICT : MEANING_PLAIN, buffer_slice(&values));
    buffer_free(&scratch);
    buffer_free(&values);
}

/* Those in conflict first. */
static void add_facts(const struct reader *reader, const struct statement *statement,
                      struct page *page)
{
    struct piece_list pieces = {0};
    size_t added = 0;
    piece_add(&pieces, MEANING_HEADING, SLICE("FACTS"));
    for (int conflicts = 1; conflicts >= 0; conflicts--)
        for (size_t i = 0; i < statement->fact_count && added < FACTS_MOST; i++) {
            const struct fact *fact = &reader->comparison->facts[statement->facts[i]];
            if ((fact->verdict == VERDICT_CONFLICT) != conflicts)
                continue;
            add_fact(reader, fact, &pieces);
            added++;
        }
    if (!state_has_parts(reader, PART_FACTS))
        piece_add(&pieces, MEANING_GHOST, SLICE("  still being looked for"));
    else if (!added)
        piece_add(&pieces, MEANING_GHOST, SLICE("  none found in this statement"));
    page_add(page, 1, TEXT_INDENT, &pieces);
}

static void add_matrix(const struct reader *reader, struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t own = columns_focused(&reader->board);
    struct piece_list pieces = {0};
    if (!comparison->matrix.first)
        return;
    piece_add(&pieces, MEANING_HEADING, SLICE("SHARED"));
    piece_format(&pieces, MEANING_PLAIN, "  of %.*s's words", SLICE_ARG(comparison->labels[own]));
    for (uint32_t i = 0; i < comparison->article_count && i < FACTS_MOST; i++) {
        double share = 0;
        for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++)
            share += matrix_share(&comparison->matrix, class, own, i);
        if (i != own)
            piece_format(&pieces, MEANING_PLAIN, "   %.*s has %.0f%%",
                         SLICE_ARG(comparison->labels[i]), 100 * share);
    }
    piece_format(&pieces, MEANING_PLAIN, "   only %.*s %.0f%%", SLICE_ARG(comparison->labels[own]),
                 100 * reader->unique[own]);
    page_add(page, 1, TEXT_INDENT, &pieces);
}

/* The end of the last word that is whole before a column. */
static size_t word_end(const struct canvas *canvas, size_t row, size_t column)
{
    size_t at = column;
    while (at > 0 && !slice_equal(canvas_cell(canvas, row, at)->text, SLICE(" ")) &&
           canvas_cell(canvas, row, at)->text.len)
        at--;
    return at > 0 ? at : column;
}

/* Draws the page's beginning; what key leads to the rest, where there is one. */
static void draw_page(const struct reader *reader, struct canvas *canvas, struct page *page,
                      size_t row, size_t rows, enum action all)
{
    size_t columns = canvas_columns(canvas);
    page->search = &reader->search;
    page_draw(page, canvas, row, rows, 0);
    if (page->count > rows && rows) {
        struct buffer hint = {0};
        buffer_add_string(&hint, "  ... ");
        keymap_name(&reader->keymap, CONTEXT_PARALLEL, all, &hint);
        buffer_add_string(&hint, " shows all ");
        size_t wide = width_text(buffer_slice(&hint)), at = columns > wide ? columns - wide : 0;
        wide += at - word_end(canvas, row + rows - 1, at);
        at = columns - wide;
        canvas_erase(canvas, row + rows - 1, at, wide);
        canvas_text(canvas, row + rows - 1, at, wide, MEANING_MARK, buffer_slice(&hint));
        buffer_free(&hint);
    }
    page_free(page);
}

static void draw_legend(struct canvas *canvas, size_t row)
{
    static const struct {
        char mark[8];
        enum meaning meaning;
        const char *words;
    } marks[] = {{"=", MEANING_SAME, "the same words"},
                 {"~", MEANING_NEAR, "nearly the same"},
                 {":", MEANING_MARK, "said another way"},
                 {"!", MEANING_CONFLICT, "in conflict"},
                 {"+", MEANING_ONLY, "only here"},
                 {"^", MEANING_MARK, "moved"},
                 {". . .", MEANING_GHOST, "not in this source"}};
    size_t at = 1, columns = canvas_columns(canvas);
    for (size_t i = 0; i < sizeof marks / sizeof *marks && at < columns; i++) {
        at += canvas_string(canvas, row, at, columns - at, marks[i].meaning, marks[i].mark) + 1;
        if (at < columns)
            at += canvas_string(canvas, row, at, columns - at, MEANING_STATUS, marks[i].words) + 3;
    }
}

void panels_draw(const struct reader *reader, struct canvas *canvas, const struct frame *frame)
{
    if (!frame->panel)
        return;
    enum { BELOW = 5, FACTS = 2 }; /* lines: a rule, facts, what is shared, the marks */
    const struct row *row = &reader->plan.rows[reader->cursor.row];
    const struct statement *statement = state_statement(reader);
    size_t lines = frame->panel_rows - 1 - BELOW, below = frame->panel + 1 + lines;
    struct page page;
    bool told = row->kind == ROW_STATEMENT || row->kind == ROW_APART;
    frame_rule(reader, canvas, frame->panel);
    page_init(&page, canvas_columns(canvas) - 1);
    if (told)
        add_statement(reader, statement, lines, &page);
    else
        overview_sources(reader, &page);
    draw_page(reader, canvas, &page, frame->panel + 1, lines, ACTION_FOCUS);
    frame_rule(reader, canvas, below);
    page_init(&page, canvas_columns(canvas) - 1);
    if (told)
        add_facts(reader, statement, &page);
    else
        overview_facts(reader, &page);
    draw_page(reader, canvas, &page, below + 1, FACTS, ACTION_VIEW_FACTS);
    page_init(&page, canvas_columns(canvas) - 1);
    add_matrix(reader, &page);
    draw_page(reader, canvas, &page, below + 1 + FACTS, 1, ACTION_FOCUS);
    draw_legend(canvas, below + 2 + FACTS);
}
