/* The focus as a page of lines. Each counterpart is shown as the base's words with what goes in
 * [-…-] and what comes in {+…+}, so that it reads without colour. */
#include "desk/status.h"
#include "parallel/badges.h"
#include "parallel/cell.h"
#include "sheet/contrast.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/focus.h"

#include <string.h>

static void add_name(const struct reader *reader, uint32_t article, size_t room,
                     struct piece_list *pieces)
{
    struct buffer name = {0}, shown = {0};
    buffer_format(&name, "%.*s ", SLICE_ARG(reader->comparison->labels[article]));
    display_name(reader->comparison->articles[article], &name);
    cut_add(&shown, buffer_slice(&name), room, reader->ascii);
    piece_add(pieces, MEANING_HEADING, buffer_slice(&shown));
    buffer_free(&name);
    buffer_free(&shown);
}

enum { NAME_LEAST = 14, INDENT = 4, NOTE_MOST = 1000 };

/* What its editors say of the article. */
static void add_note(const struct article *article, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    if (!article->editor_note.len)
        return;
    piece_add(&pieces, MEANING_MARK, SLICE("note: "));
    piece_add(&pieces, MEANING_WARNING,
              display_text(slice_sub(article->editor_note, 0, NOTE_MOST), &scratch));
    page_add(page, INDENT, INDENT + 6, &pieces);
    buffer_free(&scratch);
}

/* One entry's heading: name, place and what is said of it, the name cut so that the line is whole.
 * Where the screen is too narrow for that, what is said goes to a line of its own. */
static void add_heading(const struct reader *reader, struct page *page, bool chosen,
                        const struct entry *entry, const char *words, bool conflict)
{
    struct piece_list pieces = {0};
    struct buffer place = {0};
    uint32_t sentence = entry->member ? entry->member->sentences[0] : entry->sentence;
    const char *alarm = conflict ? "  ! conflict" : "";
    buffer_add_string(&place, "   ");
    if (entry->member)
        cell_places_name(reader->comparison->articles[entry->article], entry->member, &place);
    else
        cell_place_name(reader->comparison->articles[entry->article], sentence, &place);
    if (reader->comparison->places[entry->article][sentence].moved)
        buffer_add_string(&place, " (moved)");
    size_t said = strlen(words) + strlen(alarm), used = width_text(buffer_slice(&place)) + 2;
    bool one_line = page->columns >= used + 3 + said + NAME_LEAST;
    used += one_line ? 3 + said : 0;
    if (chosen)
        piece_add(&pieces, MEANING_FOCUS, SLICE(">"));
    add_name(reader, entry->article, page->columns > used ? page->columns - used : 1, &pieces);
    piece_add(&pieces, MEANING_MARK, buffer_slice(&place));
    if (one_line)
        piece_add(&pieces, MEANING_MARK, SLICE("   "));
    else
        page_add(page, !chosen, INDENT, &pieces);
    piece_add(&pieces, MEANING_MARK, slice_from(words));
    piece_add(&pieces, MEANING_CONFLICT, slice_from(alarm));
    page_add(page, one_line ? !chosen : INDENT, INDENT, &pieces);
    if (badges_add(reader, &pieces, reader->comparison->articles[entry->article]))
        page_add(page, INDENT, INDENT, &pieces);
    buffer_free(&place);
    add_note(reader->comparison->articles[entry->article], page);
}

/* The engine's last reason then. */
static bool by_decision_alone(const struct pair *pair)
{
    return pair && pair->reason_count &&
           strcmp(pair->reasons[pair->reason_count - 1].code, "decision") == 0;
}

/* But for the decision, which the heading tells. */
static void add_reasons(const struct pair *pair, struct page *page)
{
    struct buffer why = {0};
    struct pair told = *pair;
    told.reason_count -= by_decision_alone(pair);
    status_reasons(&told, false, 6, &why);
    if (why.len) {
        struct piece_list pieces = {0};
        piece_add(&pieces, MEANING_MARK, SLICE("why: "));
        piece_add(&pieces, MEANING_PLAIN, buffer_slice(&why));
        page_add(page, 4, 9, &pieces);
    }
    buffer_free(&why);
}

static bool is_marked(const struct reader *reader, const struct entries *entries, size_t at)
{
    return !entries->unmarked && focus_chosen(reader, entries) == at;
}

/* Each sentence on a line of its own: they may stand far from each other. */
static void add_base(const struct reader *reader, const struct entries *entries, struct page *page)
{
    const struct entry *entry = &entries->items[0];
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    add_heading(reader, page, is_marked(reader, entries, 0), entry, "base text", false);
    const struct article *article = reader->comparison->articles[entry->article];
    for (uint32_t i = 0; i < entry->member->count && i < ROW_PARTS; i++) {
        piece_add(&pieces, MEANING_PLAIN,
                  display_sentence(article, entry->member->sentences[i], &scratch));
        page_add(page, 4, 4, &pieces);
    }
    buffer_free(&scratch);
}

static void add_verdict(const struct reader *reader, const struct entries *entries,
                        const struct entry *entry, struct buffer *into)
{
    const struct pair *pair = entry->pair;
    bool decided = by_decision_alone(pair) ||
                   focus_by_decision(reader, entries->items[0].member, entry->member);
    if (decided)
        buffer_add_string(into, "by decision");
    if (pair) {
        buffer_format(into, "%s%s", decided ? ": " : "", class_name(pair->class));
        if (score_hundredths(pair->score) || !by_decision_alone(pair)) {
            buffer_add_string(into, "   score ");
            status_score(pair, into);
        }
        buffer_format(into, "  (%c)", class_mark(pair->class));
    } else if (!decided) {
        buffer_add_string(into, "through another source");
    }
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
    const struct member *paired = pair->a.article == entry->article ? &pair->a : &pair->b;
    contrast_add(page, reader->comparison, pair, entry->article, reader->contrast, 4, 4, &pieces);
    add_rest(reader, entry, paired, page);
    add_reasons(pair, page);
}

static void add_counterpart(const struct reader *reader, const struct entries *entries, size_t at,
                            struct page *page)
{
    const struct entry *entry = &entries->items[at];
    struct buffer words = {0};
    add_verdict(reader, entries, entry, &words);
    add_heading(reader, page, is_marked(reader, entries, at), entry, words.data,
                entry->pair && (entry->pair->flags & FLAG_CONFLICT));
    add_words(reader, entry, page);
    buffer_free(&words);
}

static void add_nearby(const struct reader *reader, const struct entries *entries, size_t at,
                       struct page *page)
{
    const struct entry *entry = &entries->items[at];
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    const char *words = focus_split_off(reader, entry) ? "split off" : "not matched";
    add_heading(reader, page, is_marked(reader, entries, at), entry, words, false);
    piece_add(
        &pieces, MEANING_ONLY,
        display_sentence(reader->comparison->articles[entry->article], entry->sentence, &scratch));
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
        add_name(reader, i, page->columns, &pieces);
    }
    if (any)
        page_add(page, 1, 4, &pieces);
    else
        page_add(page, 1, 1, &pieces);
}

static void add_divider(struct page *page)
{
    struct piece_list pieces = {0};
    piece_add(&pieces, MEANING_MARK, SLICE("Also near this:"));
    page_add(page, 1, 1, &pieces);
}

void focus_page(const struct reader *reader, const struct entries *entries, struct page *page)
{
    for (size_t i = 0; i < entries->count; i++) {
        if (entries->items[i].kind == ENTRY_NEARBY && entries->items[i - 1].kind != ENTRY_NEARBY)
            add_divider(page);
        page->tag = i + 1;
        switch (entries->items[i].kind) {
        case ENTRY_BASE:
            add_base(reader, entries, page);
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
