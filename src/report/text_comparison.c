/* A comparison as text for an editor: who the articles are, what matters in brief, then the story
 * to be read once, each statement with who says it and how. Widths are columns; nothing depends on
 * colour. */
#include "report/changes.h"
#include "report/disputes.h"
#include "report/flow.h"
#include "report/only.h"
#include "report/report.h"
#include "report/spread.h"
#include "report/text_header.h"
#include "report/wording.h"
#include "text/width.h"

#include <stdio.h>

enum { MOST_DOTTED = 12, MARKS = 2 };

/* What every statement's drawing needs. */
struct drawing {
    struct page *page;
    struct flow *flow;
    const struct comparison *comparison;
    struct arena *arena; /* reset for each statement */
    size_t number;       /* columns of a statement's number */
    size_t who;          /* columns of "AB..", or 0: labels are listed on a line of their own */
    bool any, several;   /* a statement stands above, and one of several wordings */
};

/* Those members of a statement that word it alike. */
struct group {
    const struct statement *statement;
    const struct wording *wording;
    uint32_t leader;
    struct dispute **disputes; /* [member] */
    const bool *twice;         /* [member]: says it again elsewhere in its article */
};

static size_t indent_of(const struct drawing *drawing)
{
    return drawing->number + 1 + MARKS + (drawing->who ? 1 + drawing->who : 0) + 2;
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

/* The words that differ from the reference's; what merely stands between sentences is no word. */
static void add_changes(const struct drawing *drawing, const struct member *reference,
                        const struct member *member, enum pair_class class)
{
    struct buffer a = {0}, b = {0};
    wording_text(drawing->comparison, reference, " ", &a);
    wording_text(drawing->comparison, member, " ", &b);
    changes_add(drawing->flow, buffer_slice(&a), buffer_slice(&b),
                class == CLASS_NEAR ? CHANGES_LOOSE : CHANGES_STRICT);
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

/* What holds for some members of a group only is said of them by name: " (repeated in B)". */
static void add_remark(const struct drawing *drawing, const struct group *group, const char *what,
                       bool (*holds)(const struct drawing *, const struct group *, size_t))
{
    const struct statement *statement = group->statement;
    size_t all = 0, those = 0;
    for (size_t i = 0; i < statement->member_count; i++)
        if (group->wording->leader[i] == group->leader) {
            all++;
            those += holds(drawing, group, i);
        }
    if (those == 0)
        return;
    flow_string(drawing->flow, STYLE_DIM, " (");
    flow_string(drawing->flow, STYLE_DIM, what);
    const char *before = " in ";
    for (size_t i = 0; those < all && i < statement->member_count; i++) {
        if (group->wording->leader[i] != group->leader || !holds(drawing, group, i))
            continue;
        flow_string(drawing->flow, STYLE_DIM, before);
        flow_add(drawing->flow, STYLE_DIM,
                 drawing->comparison->labels[statement->members[i].article]);
        before = ", ";
    }
    flow_string(drawing->flow, STYLE_DIM, ")");
}

static bool is_repeated(const struct drawing *drawing, const struct group *group, size_t member)
{
    (void)drawing;
    return group->twice[member];
}

static bool is_moved(const struct drawing *drawing, const struct group *group, size_t member)
{
    return text_moved(drawing->comparison, &group->statement->members[member]);
}

/* Which members say it twice: a pair of their own article tells. */
static bool *find_repeated(struct arena *arena, const struct statement *statement)
{
    bool *twice = ARENA_ARRAY(arena, bool, statement->member_count + 1);
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        uint32_t member = pair->a.article == pair->b.article
                              ? wording_member(statement, pair->a.article)
                              : WORDING_NOWHERE;
        if (member != WORDING_NOWHERE && statement->members[member].count > 1)
            twice[member] = true;
    }
    return twice;
}

/* "(0.97)": only a paraphrase is a matter of degree; the other classes say it all. */
static void add_score(const struct drawing *drawing, const struct pair *pair)
{
    char text[32];
    if (!pair || pair->class != CLASS_PARAPHRASE)
        return;
    unsigned hundredths = score_hundredths(pair->score);
    snprintf(text, sizeof text, " (%u.%02u)", hundredths / 100, hundredths % 100);
    flow_string(drawing->flow, STYLE_DIM, text);
}

static const struct dispute *dispute_of(const struct group *group)
{
    for (size_t i = 0; i < group->statement->member_count; i++)
        if (group->wording->leader[i] == group->leader && group->disputes[i])
            return group->disputes[i];
    return NULL;
}

static bool any_moved(const struct drawing *drawing, const struct group *group, bool *all)
{
    bool any = false;
    *all = true;
    for (size_t i = 0; i < group->statement->member_count; i++)
        if (group->wording->leader[i] == group->leader) {
            bool moved = is_moved(drawing, group, i);
            any |= moved;
            *all &= moved;
        }
    return any;
}

/* The articles that word it alike, their wording, and what they disagree in with others. */
static void put_group(const struct drawing *drawing, const struct group *group, size_t number)
{
    const struct statement *statement = group->statement;
    const struct wording *wording = group->wording;
    const struct member *reference = &statement->members[wording->reference];
    bool first = number > 0, all_moved;
    const struct pair *pair = first ? NULL : wording->pair[group->leader];
    const struct dispute *dispute = dispute_of(group);
    enum pair_class class = pair ? pair->class : statement->class;
    bool moved = any_moved(drawing, group, &all_moved);
    put_margin(drawing, number, dispute ? '!' : class_mark(class), moved);
    put_who(drawing, statement, wording->leader, group->leader);
    to_wording(drawing);
    if (pair && (dispute || class == CLASS_NEAR))
        add_changes(drawing, reference, &statement->members[group->leader], class);
    else
        add_plain(drawing, &statement->members[first ? wording->reference : group->leader]);
    add_score(drawing, pair);
    add_remark(drawing, group, "repeated", is_repeated);
    if (moved && !all_moved)
        add_remark(drawing, group, "moved", is_moved);
    flow_print(drawing->flow, drawing->page, indent_of(drawing));
    if (dispute && !first) {
        disputes_add(drawing->flow, drawing->comparison, dispute);
        page_spaces(drawing->page, indent_of(drawing));
        flow_print(drawing->flow, drawing->page, indent_of(drawing));
    }
}

static bool worded_variously(const struct statement *statement, const struct wording *wording)
{
    for (uint32_t i = 0; i < statement->member_count; i++)
        if (wording->leader[i] != wording->leader[wording->reference])
            return true;
    return false;
}

/* A statement worded in one way only takes its place in a run of such lines; the others stand
 * apart. */
static void put_statement(struct drawing *drawing, size_t index)
{
    const struct statement *statement = &drawing->comparison->statements[index];
    arena_reset(drawing->arena);
    struct wording wording = wording_group(drawing->arena, drawing->comparison, statement);
    uint32_t lead = wording.leader[wording.reference];
    struct group group = {statement, &wording, lead, disputes_of(drawing->arena, statement),
                          find_repeated(drawing->arena, statement)};
    bool several = worded_variously(statement, &wording);
    if (drawing->any && (several || drawing->several))
        page_newline(drawing->page);
    drawing->any = true;
    drawing->several = several;
    put_group(drawing, &group, index + 1);
    for (group.leader = 0; group.leader < statement->member_count; group.leader++)
        if (wording.leader[group.leader] == group.leader && group.leader != lead)
            put_group(drawing, &group, 0);
}

static bool is_wanted(const struct statement *statement, unsigned only)
{
    return only_wants(statement, only) && statement->member_count > 0;
}

static size_t count_wanted(const struct comparison *comparison, unsigned only)
{
    size_t count = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        count += is_wanted(&comparison->statements[i], only);
    return count;
}

/* What every stretch of statements is drawn from. */
struct story {
    const struct comparison *comparison;
    const struct report_options *options;
    size_t number, who;
};

/* Sets the drawing to where the statements before have left it. */
static void go_to(struct drawing *drawing, size_t index, unsigned only)
{
    const struct statement *statements = drawing->comparison->statements;
    while (index > 0 && !is_wanted(&statements[index - 1], only))
        index--;
    if (index == 0)
        return;
    struct wording wording =
        wording_group(drawing->arena, drawing->comparison, &statements[index - 1]);
    drawing->any = true;
    drawing->several = worded_variously(&statements[index - 1], &wording);
}

static void put_stretch(const void *context, size_t from, size_t to, struct buffer *into)
{
    const struct story *story = context;
    const struct report_options *options = story->options;
    struct page page = page_make(into, options->width, options->colors, options->ascii);
    struct flow flow = {0};
    struct drawing drawing = {.page = &page,
                              .flow = &flow,
                              .comparison = story->comparison,
                              .arena = arena_new(),
                              .number = story->number,
                              .who = story->who};
    go_to(&drawing, from, options->only);
    for (size_t i = from; i < to; i++)
        if (is_wanted(&story->comparison->statements[i], options->only))
            put_statement(&drawing, i);
    arena_free(drawing.arena);
    flow_free(&flow);
}

static void put_statements(const struct story *story, size_t wanted, struct flow *flow,
                           struct page *page)
{
    enum { WORTH = 400 };
    struct spread spread = {put_stretch, story, story->comparison->statement_count, WORTH,
                            story->options->threads};
    page_rule(page, "The story");
    spread_write(&spread, "", page->into);
    if (!wanted) {
        flow_string(flow, STYLE_PLAIN, "Nothing of that kind.");
        flow_print(flow, page, 0);
    }
    page_newline(page);
}

/* Labels of one column each stand side by side where that leaves room for words; others are
 * listed. */
static size_t who_columns(const struct comparison *comparison, size_t number, size_t width)
{
    enum { ROOM = 20 };
    for (size_t i = 0; i < comparison->article_count; i++)
        if (width_text(comparison->labels[i]) != 1)
            return 0;
    size_t count = comparison->article_count;
    return count <= MOST_DOTTED && number + MARKS + count + 4 + ROOM <= width ? count : 0;
}

static size_t digits_of(size_t number)
{
    size_t digits = 1;
    while (number /= 10)
        digits++;
    return digits;
}

static void put_title(struct flow *flow, struct page *page, struct slice title)
{
    if (title.len == 0)
        return;
    flow_add(flow, STYLE_STRONG, title);
    flow_print(flow, page, 0);
    page_rule(page, "");
}

void report_comparison_text(const struct comparison *comparison,
                            const struct report_options *options, struct buffer *into)
{
    struct page page = page_make(into, options->width, options->colors, options->ascii);
    struct flow flow = {0};
    size_t number = digits_of(comparison->statement_count);
    size_t wanted = count_wanted(comparison, options->only);
    struct story story = {comparison, options, number, who_columns(comparison, number, page.width)};
    put_title(&flow, &page, options->title);
    text_header(&flow, &page, comparison);
    page_newline(&page);
    text_summary(&flow, &page, comparison, wanted);
    page_newline(&page);
    put_statements(&story, wanted, &flow, &page);
    text_matrix(&flow, &page, comparison);
    if (options->title.len)
        page_newline(&page); /* the next story follows */
    flow_free(&flow);
}
