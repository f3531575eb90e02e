/* A comparison as text for an editor: who the articles are, what several tell and how they word it,
 * what only one tells, how much they share. Widths are columns; nothing depends on colour. */
#include "base/alloc.h"
#include "report/changes.h"
#include "report/flow.h"
#include "report/report.h"
#include "report/text_header.h"
#include "report/wording.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST_DOTTED = 12, MARKS = 2 };

/* What every statement's drawing needs. */
struct drawing {
    struct page *page;
    struct flow *flow;
    const struct comparison *comparison;
    struct arena *arena; /* reset for each statement */
    size_t number;       /* columns of a statement's number */
    size_t who;          /* columns of "AB..", or 0: labels are listed on a line of their own */
};

static size_t indent_of(const struct drawing *drawing)
{
    return drawing->number + 1 + MARKS + (drawing->who ? 1 + drawing->who : 0) + 2;
}

static bool wanted(const struct statement *statement, unsigned only)
{
    return only == 0 || (only & 1u << statement->class) ||
           ((only & REPORT_ONLY_CONFLICT) && (statement->flags & FLAG_CONFLICT)) ||
           ((only & REPORT_ONLY_MOVED) && (statement->flags & FLAG_MOVED));
}

static enum style mark_style(char mark)
{
    return mark == '!' ? STYLE_CONFLICT : mark == '+' ? STYLE_ONLY : STYLE_SHARED;
}

/* "12 !^ ": number 0 leaves its place blank. */
static void put_margin(const struct drawing *drawing, size_t number, char mark, bool moved)
{
    char text[32] = "";
    if (number)
        snprintf(text, sizeof text, "%zu", number);
    page_spaces(drawing->page, drawing->number - slice_from(text).len);
    page_put(drawing->page, STYLE_DIM, text);
    page_spaces(drawing->page, 1);
    page_put(drawing->page, mark_style(mark), (char[]){mark, '\0'});
    page_put(drawing->page, STYLE_SHARED, moved ? "^" : "");
    page_spaces(drawing->page, moved ? 0 : 1);
}

/* "AB..", or the labels on their own line: the members that share the leader. Members are sorted by
 * article. */
static void put_who(const struct drawing *drawing, const struct statement *statement,
                    const uint32_t *leader, uint32_t group)
{
    const struct comparison *comparison = drawing->comparison;
    bool comma = false;
    size_t member = 0;
    page_spaces(drawing->page, drawing->who ? 1 : 2);
    for (size_t i = 0; drawing->who && i < comparison->article_count; i++) {
        while (member < statement->member_count && statement->members[member].article < i)
            member++;
        bool says = member < statement->member_count && statement->members[member].article == i &&
                    leader[member] == group;
        flow_add(drawing->flow, says ? STYLE_STRONG : STYLE_DIM,
                 says ? comparison->labels[i] : SLICE("."));
    }
    for (size_t i = 0; !drawing->who && i < statement->member_count; i++) {
        if (leader[i] != group)
            continue;
        flow_string(drawing->flow, STYLE_DIM, comma ? ", " : "");
        flow_add(drawing->flow, STYLE_STRONG, comparison->labels[statement->members[i].article]);
        comma = true;
    }
}

/* After the margin and the labels: to where the wording starts. */
static void to_wording(const struct drawing *drawing)
{
    size_t indent = indent_of(drawing);
    if (drawing->who) {
        flow_put(drawing->flow, drawing->page);
        page_spaces(drawing->page, 2);
    } else {
        flow_print(drawing->flow, drawing->page, indent);
        page_spaces(drawing->page, indent);
    }
}

/* Only the reasons that speak of a conflict; their codes say so. */
static void add_conflicts(struct flow *flow, const struct pair *pair)
{
    bool any = false;
    for (size_t i = 0; i < pair->reason_count; i++) {
        if (!slice_ends(slice_from(pair->reasons[i].code), SLICE("-differs")))
            continue;
        flow_string(flow, STYLE_CONFLICT, any ? "; " : "! ");
        flow_add(flow, STYLE_CONFLICT, pair->reasons[i].text);
        any = true;
    }
    flow_string(flow, STYLE_CONFLICT, any ? "" : "! in conflict");
}

/* "near 0.88  ! 214 against 241", in the wording's column. */
static void put_note(const struct drawing *drawing, const struct pair *pair)
{
    char text[64];
    unsigned hundredths = (unsigned)(pair->score * 100 + 0.5);
    if (hundredths >= 100 && pair->class != CLASS_VERBATIM)
        hundredths = 99; /* 1.00 would say that nothing differs */
    snprintf(text, sizeof text, "%s %u.%02u", class_name(pair->class), hundredths / 100,
             hundredths % 100);
    flow_string(drawing->flow, STYLE_DIM, text);
    if (pair->flags & FLAG_CONFLICT) {
        flow_string(drawing->flow, STYLE_PLAIN, "  ");
        add_conflicts(drawing->flow, pair);
    }
    page_spaces(drawing->page, indent_of(drawing));
    flow_print(drawing->flow, drawing->page, indent_of(drawing));
}

/* The words that differ from the reference's; what merely stands between sentences is no word. */
static void add_changes(const struct drawing *drawing, const struct member *reference,
                        const struct member *member)
{
    struct buffer a = {0}, b = {0};
    wording_text(drawing->comparison, reference, " ", &a);
    wording_text(drawing->comparison, member, " ", &b);
    changes_add(drawing->flow, buffer_slice(&a), buffer_slice(&b));
    buffer_free(&a);
    buffer_free(&b);
}

static void add_plain(const struct drawing *drawing, const struct member *member)
{
    struct buffer text = {0};
    const char *gap = drawing->page->ascii ? " ... " : " \xe2\x80\xa6 ";
    wording_text(drawing->comparison, member, gap, &text);
    flow_add(drawing->flow, STYLE_PLAIN, buffer_slice(&text));
    buffer_free(&text);
}

/* One wording that is not the reference's. */
static void put_variant(const struct drawing *drawing, const struct statement *statement,
                        const struct wording *wording, size_t member)
{
    const struct pair *pair = wording->pair[member];
    bool conflict = pair && (pair->flags & FLAG_CONFLICT);
    char mark = conflict ? '!' : class_mark(pair ? pair->class : CLASS_PARAPHRASE);
    put_margin(drawing, 0, mark, pair && (pair->flags & FLAG_MOVED));
    put_who(drawing, statement, wording->leader, (uint32_t)member);
    to_wording(drawing);
    if (conflict || (pair && pair->class == CLASS_NEAR))
        add_changes(drawing, &statement->members[wording->reference], &statement->members[member]);
    else
        add_plain(drawing, &statement->members[member]);
    flow_print(drawing->flow, drawing->page, indent_of(drawing));
    if (pair)
        put_note(drawing, pair);
}

static void put_statement(const struct drawing *drawing, size_t index)
{
    const struct statement *statement = &drawing->comparison->statements[index];
    arena_reset(drawing->arena);
    struct wording wording = wording_group(drawing->arena, drawing->comparison, statement);
    uint32_t lead = wording.leader[wording.reference];
    put_margin(drawing, index + 1, statement_mark(statement), statement->flags & FLAG_MOVED);
    put_who(drawing, statement, wording.leader, lead);
    to_wording(drawing);
    add_plain(drawing, &statement->members[wording.reference]);
    if (statement->flags & FLAG_REPEATED)
        flow_string(drawing->flow, STYLE_DIM, " (repeated)");
    flow_print(drawing->flow, drawing->page, indent_of(drawing));
    for (uint32_t i = 0; i < statement->member_count; i++)
        if (wording.leader[i] == i && i != lead)
            put_variant(drawing, statement, &wording, i);
    page_newline(drawing->page);
}

/* Indexes of the wanted statements: first those that several articles tell, in order, then those of
 * each article alone. groups[i] is where article i's start; groups[article_count] is the end. */
static size_t *order(const struct comparison *comparison, unsigned only, size_t *groups)
{
    size_t *indexes = alloc_zeroed(comparison->statement_count + 1, sizeof *indexes);
    size_t articles = comparison->article_count, told = 0;
    size_t *counts = alloc_zeroed(articles + 1, sizeof *counts);
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        if (!wanted(statement, only) || statement->member_count == 0)
            continue;
        if (statement->class == CLASS_UNIQUE)
            counts[statement->members[0].article]++;
        else
            indexes[told++] = i;
    }
    groups[0] = told;
    for (size_t i = 0; i < articles; i++) {
        groups[i + 1] = groups[i] + counts[i];
        counts[i] = groups[i];
    }
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        if (wanted(statement, only) && statement->member_count > 0 &&
            statement->class == CLASS_UNIQUE)
            indexes[counts[statement->members[0].article]++] = i;
    }
    free(counts);
    return indexes;
}

static void put_section(const struct drawing *drawing, const char *title, const size_t *indexes,
                        size_t count)
{
    if (count == 0)
        return;
    page_rule(drawing->page, title);
    page_newline(drawing->page);
    for (size_t i = 0; i < count; i++)
        put_statement(drawing, indexes[i]);
}

static void put_only(const struct drawing *drawing, size_t article, const size_t *indexes,
                     size_t count)
{
    struct flow name = {0};
    struct buffer title = {0};
    text_article_name(&name, STYLE_PLAIN, drawing->comparison, article);
    buffer_format(&title, "Only in %s (%zu)", name.text.data, count);
    put_section(drawing, title.data, indexes, count);
    buffer_free(&title);
    flow_free(&name);
}

static void put_statements(const struct drawing *drawing, unsigned only)
{
    size_t articles = drawing->comparison->article_count;
    size_t *groups = alloc_zeroed(articles + 1, sizeof *groups);
    size_t *indexes = order(drawing->comparison, only, groups);
    char title[64];
    snprintf(title, sizeof title, "Told by several (%zu)", groups[0]);
    put_section(drawing, title, indexes, groups[0]);
    for (size_t i = 0; i < articles; i++)
        put_only(drawing, i, indexes + groups[i], groups[i + 1] - groups[i]);
    text_matrix(drawing->flow, drawing->page, drawing->comparison);
    page_newline(drawing->page);
    text_summary(drawing->flow, drawing->page, drawing->comparison, groups[articles]);
    free(groups);
    free(indexes);
}

/* Labels of one column each stand side by side; others are listed. */
static size_t who_columns(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->article_count; i++)
        if (width_text(comparison->labels[i]) != 1)
            return 0;
    return comparison->article_count <= MOST_DOTTED ? comparison->article_count : 0;
}

static size_t digits_of(size_t number)
{
    size_t digits = 1;
    while (number /= 10)
        digits++;
    return digits;
}

void report_comparison_text(const struct comparison *comparison,
                            const struct report_options *options, struct buffer *into)
{
    struct page page = page_make(into, options->width, options->color, options->ascii);
    struct flow flow = {0};
    struct drawing drawing = {&page,
                              &flow,
                              comparison,
                              arena_new(),
                              digits_of(comparison->statement_count),
                              who_columns(comparison)};
    text_header(&flow, &page, comparison);
    page_newline(&page);
    put_statements(&drawing, options->only);
    arena_free(drawing.arena);
    flow_free(&flow);
}
