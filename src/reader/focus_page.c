/* The focus as a page of lines. Each counterpart is shown as the base's words with what goes in
 * [-…-] and what comes in {+…+}, so that it reads without colour. */
#include "reader/cell.h"
#include "reader/display.h"
#include "reader/focus.h"
#include "reader/status.h"
#include "text/worddiff.h"
#include "text/words.h"

static void add_name(const struct reader *reader, uint32_t article, struct piece_list *pieces)
{
    struct buffer name = {0};
    display_name(reader->comparison->articles[article], &name);
    piece_format(pieces, MEANING_HEADING, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    piece_add(pieces, MEANING_HEADING, buffer_slice(&name));
    buffer_free(&name);
}

static void add_place(const struct reader *reader, uint32_t article, uint32_t sentence,
                      struct piece_list *pieces)
{
    struct buffer place = {0};
    buffer_add_string(&place, "   ");
    cell_place_name(reader->comparison->articles[article], sentence, &place);
    if (reader->comparison->places[article][sentence].moved)
        buffer_add_string(&place, " (moved)");
    piece_add(pieces, MEANING_MARK, buffer_slice(&place));
    buffer_free(&place);
}

static void add_conflict_words(const struct pair *pair, struct slice text, enum meaning meaning,
                               struct piece_list *pieces)
{
    struct word word;
    size_t done = 0;
    for (size_t at = 0; words_next(text, &at, &word);) {
        struct slice w = slice_range(text, word.range);
        if (!wording_in_conflict(pair, w))
            continue;
        piece_add(pieces, meaning, slice_sub(text, done, word.range.start));
        piece_add(pieces, MEANING_CONFLICT, w);
        done = word.range.end;
    }
    piece_add(pieces, meaning, slice_sub(text, done, text.len));
}

/* One run in its signs, the white space at its end kept outside. */
static void add_changed(const struct pair *pair, struct slice run, bool deleted,
                        struct piece_list *pieces)
{
    size_t end = run.len, start = 0;
    while (end > 0 && run.data[end - 1] == ' ')
        end--;
    while (start < end && run.data[start] == ' ')
        start++;
    piece_add(pieces, MEANING_PLAIN, slice_sub(run, 0, start));
    if (start < end) {
        enum meaning meaning = deleted ? MEANING_GHOST : MEANING_OTHER;
        piece_add(pieces, meaning, deleted ? SLICE("[-") : SLICE("{+"));
        add_conflict_words(pair, slice_sub(run, start, end), meaning, pieces);
        piece_add(pieces, meaning, deleted ? SLICE("-]") : SLICE("+}"));
    }
    piece_add(pieces, MEANING_PLAIN, slice_sub(run, end, run.len));
}

static bool ends_open(const struct piece_list *pieces)
{
    return pieces->text.len && pieces->text.data[pieces->text.len - 1] != ' ';
}

static void add_diff(struct page *page, const struct pair *pair, struct slice base,
                     struct slice text, struct piece_list *pieces)
{
    enum meaning same = pair->class == CLASS_NEAR ? MEANING_NEAR : MEANING_SAME;
    struct worddiff diff = worddiff_compute(page->arena, base, text);
    for (size_t i = 0; i < diff.count; i++) {
        const struct diff_run *run = &diff.runs[i];
        if (run->kind == DIFF_SAME) {
            piece_add(pieces, same, slice_range(text, run->b));
            continue;
        }
        bool deleted = run->kind == DIFF_DELETED;
        bool after = i > 0 && diff.runs[i - 1].kind == DIFF_DELETED && !deleted;
        if (after && ends_open(pieces))
            piece_add(pieces, MEANING_PLAIN, SLICE(" "));
        add_changed(pair, deleted ? slice_range(base, run->a) : slice_range(text, run->b), deleted,
                    pieces);
    }
}

static void add_reasons(const struct pair *pair, struct page *page)
{
    struct buffer why = {0};
    status_reasons(pair, false, 6, &why);
    if (why.len) {
        struct piece_list pieces = {0};
        piece_add(&pieces, MEANING_MARK, SLICE("why: "));
        piece_add(&pieces, MEANING_PLAIN, buffer_slice(&why));
        page_add(page, 4, 9, &pieces);
    }
    buffer_free(&why);
}

/* Each sentence on a line of its own: they may stand far from each other. */
static void add_base(const struct reader *reader, const struct entry *entry, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->member->sentences[0], &pieces);
    piece_add(&pieces, MEANING_MARK, SLICE("   base text"));
    page_add(page, 1, 4, &pieces);
    const struct article *article = reader->comparison->articles[entry->article];
    for (uint32_t i = 0; i < entry->member->count && i < ROW_PARTS; i++) {
        piece_add(&pieces, MEANING_PLAIN,
                  display_sentence(article, entry->member->sentences[i], &scratch));
        page_add(page, 4, 4, &pieces);
    }
    buffer_free(&scratch);
}

static void add_verdict(const struct pair *pair, struct piece_list *pieces)
{
    if (!pair) {
        piece_add(pieces, MEANING_MARK, SLICE("   through another source"));
        return;
    }
    unsigned hundredths = score_hundredths(pair->score);
    piece_format(pieces, MEANING_MARK, "   %s   score %u.%02u  (%c)", class_name(pair->class),
                 hundredths / 100, hundredths % 100, class_mark(pair->class));
    if (pair->flags & FLAG_CONFLICT)
        piece_add(pieces, MEANING_CONFLICT, SLICE("  ! conflict"));
}

/* The sentences of a member that the pair does not speak of. */
static void add_rest(const struct reader *reader, const struct entry *entry,
                     const struct member *paired, struct page *page)
{
    const struct article *article = reader->comparison->articles[entry->article];
    struct buffer scratch = {0};
    struct piece_list pieces = {0};
    uint32_t next = 0;
    for (uint32_t i = 0; i < entry->member->count && i < ROW_PARTS; i++) {
        uint32_t sentence = entry->member->sentences[i];
        while (next < paired->count && paired->sentences[next] < sentence)
            next++;
        if (next < paired->count && paired->sentences[next] == sentence)
            continue;
        piece_add(&pieces, MEANING_MARK, SLICE("and: "));
        piece_add(&pieces, MEANING_PLAIN, display_sentence(article, sentence, &scratch));
        page_add(page, 4, 9, &pieces);
    }
    buffer_free(&scratch);
}

/* The pair's words, or all of the entry's where it has no pair with the base. */
static void add_words(const struct reader *reader, const struct entry *entry, struct page *page)
{
    const struct pair *pair = entry->pair;
    struct piece_list pieces = {0};
    size_t own;
    if (!pair) {
        piece_add(&pieces, MEANING_PLAIN,
                  wording_join(page->arena, reader->comparison, entry->member, UINT32_MAX, &own));
        page_add(page, 4, 4, &pieces);
        return;
    }
    bool first = pair->a.article == entry->article;
    const struct member *paired = first ? &pair->a : &pair->b;
    struct slice text = wording_join(page->arena, reader->comparison, paired, UINT32_MAX, &own);
    struct slice held = wording_join(page->arena, reader->comparison, first ? &pair->b : &pair->a,
                                     UINT32_MAX, &own);
    if (slice_equal(text, held))
        piece_add(&pieces, MEANING_SAME, SLICE("(the same words)"));
    else
        add_diff(page, pair, held, text, &pieces);
    page_add(page, 4, 4, &pieces);
    add_rest(reader, entry, paired, page);
    add_reasons(pair, page);
}

static void add_counterpart(const struct reader *reader, const struct entries *entries, size_t at,
                            struct page *page)
{
    const struct entry *entry = &entries->items[at];
    struct piece_list pieces = {0};
    bool chosen = reader->focus_at + 1 == at;
    if (chosen)
        piece_add(&pieces, MEANING_FOCUS, SLICE(">"));
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->member->sentences[0], &pieces);
    add_verdict(entry->pair, &pieces);
    page_add(page, !chosen, 4, &pieces);
    add_words(reader, entry, page);
}

static void add_nearby(const struct reader *reader, const struct entries *entries, size_t at,
                       struct page *page)
{
    const struct entry *entry = &entries->items[at];
    const struct article *article = reader->comparison->articles[entry->article];
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    bool chosen = reader->focus_at + 1 == at;
    if (chosen)
        piece_add(&pieces, MEANING_FOCUS, SLICE(">"));
    add_name(reader, entry->article, &pieces);
    add_place(reader, entry->article, entry->sentence, &pieces);
    piece_add(&pieces, MEANING_MARK, SLICE("   not matched; it says near here, alone:"));
    page_add(page, !chosen, 4, &pieces);
    piece_add(&pieces, MEANING_ONLY, display_sentence(article, entry->sentence, &scratch));
    page_add(page, 4, 4, &pieces);
    buffer_free(&scratch);
}

static void add_absent(const struct reader *reader, const struct statement *statement,
                       struct page *page)
{
    struct piece_list pieces = {0};
    bool any = false;
    for (uint32_t i = 0; i < reader->comparison->article_count; i++) {
        if (statement_member(statement, i))
            continue;
        if (!any)
            piece_add(&pieces, MEANING_GHOST, SLICE("Not in:"));
        any = true;
        piece_add(&pieces, MEANING_GHOST, SLICE("  "));
        add_name(reader, i, &pieces);
    }
    if (any)
        page_add(page, 1, 4, &pieces);
    else
        page_add(page, 1, 1, &pieces);
}

void focus_page(const struct reader *reader, const struct entries *entries, struct page *page)
{
    for (size_t i = 0; i < entries->count; i++) {
        page->tag = i + 1;
        switch (entries->items[i].kind) {
        case ENTRY_BASE:
            add_base(reader, &entries->items[i], page);
            break;
        case ENTRY_COUNTERPART:
            add_counterpart(reader, entries, i, page);
            break;
        case ENTRY_NEARBY:
            add_nearby(reader, entries, i, page);
            break;
        }
        page->tag = 0;
        page_blank(page);
    }
    add_absent(reader, state_statement(reader), page);
}
