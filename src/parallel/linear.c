/* The parallel view as numbered lines, for screen readers and terminals that cannot move the
 * cursor: statement by statement, who says it and how. */
#include "desk/status.h"
#include "parallel/badges.h"
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/folds.h"
#include "parallel/layout.h"
#include "parallel/parallel.h"
#include "parallel/preview.h"
#include "parallel/repeats.h"
#include "sheet/display.h"
#include "sheet/page.h"
#include "sheet/relation.h"

static void flush(struct page *page, struct canvas *canvas)
{
    page_draw(page, canvas, canvas_rows(canvas), page->count, 0);
    size_t columns = page->columns;
    page_free(page);
    page_init(page, columns);
}

static void add_article(const struct reader *reader, uint32_t index, struct page *page)
{
    const struct article *article = reader->comparison->articles[index];
    struct piece_list pieces = {0};
    struct buffer name = {0};
    display_name(article, &name);
    piece_format(&pieces, MEANING_MARK, "%.*s ", SLICE_ARG(reader->comparison->labels[index]));
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&name));
    buffer_clear(&name);
    display_time(article, true, &name);
    if (name.len)
        piece_format(&pieces, MEANING_PLAIN, ", %.*s", SLICE_ARG(buffer_slice(&name)));
    piece_format(&pieces, MEANING_PLAIN, ", %zu sentences, %.0f%% only here",
                 article->sentence_count, 100 * reader->unique[index]);
    page_add(page, 0, 2, &pieces);
    if (badges_add(reader, &pieces, article))
        page_add(page, 2, 2, &pieces);
    buffer_free(&name);
}

static void add_part(const struct reader *reader, size_t row, uint32_t article, struct part part,
                     struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    bool apart = reader->plan.rows[row].kind == ROW_APART || part.kind == PART_GHOST;
    char mark = apart                        ? '^'
                : part.kind == PART_SENTENCE ? relation_of(comparison, article, part.index).mark
                                             : ' ';
    piece_format(&pieces, MEANING_MARK, "%.*s %c ", SLICE_ARG(comparison->labels[article]), mark);
    const struct article *a = comparison->articles[article];
    if (part.kind == PART_FURNITURE) {
        piece_add(&pieces, MEANING_FURNITURE,
                  display_text(a->furniture[part.index].text, &scratch));
    } else if (part.kind == PART_TITLE) {
        piece_add(&pieces, MEANING_HEADING, display_text(a->title, &scratch));
    } else if (part.kind == PART_GHOST) {
        cell_ghost_name(reader, row, article, &scratch);
        piece_add(&pieces, MEANING_GHOST, buffer_slice(&scratch));
    } else {
        const struct styled *styled = wording_of(reader->wordings, comparison, article, part.index);
        piece_add(&pieces, styled->meaning, styled->text);
    }
    page_add(page, 2, 6, &pieces);
    buffer_free(&scratch);
}

static void add_row(const struct reader *reader, size_t row, struct page *page)
{
    const struct row *r = &reader->plan.rows[row];
    struct part parts[ROW_PARTS];
    struct piece_list pieces = {0};
    if (reader->layout.flags[row] & ROW_FOLD) {
        struct buffer words = {0};
        folds_words(reader, row, &words);
        piece_add(&pieces, MEANING_GHOST, buffer_slice(&words));
        buffer_free(&words);
        page_add(page, 0, 4, &pieces);
        return;
    }
    if (r->kind == ROW_STATEMENT && r->index == 0) {
        struct buffer words = {0};
        piece_format(&pieces, MEANING_MARK, "%u ", r->statement + 1);
        status_words(reader->comparison, r->statement, &words);
        piece_add(&pieces, MEANING_STATUS, buffer_slice(&words));
        buffer_free(&words);
        page_add(page, 0, 2, &pieces);
    } else if (r->kind != ROW_STATEMENT) {
        struct buffer words = {0};
        if (r->kind == ROW_APART)
            cell_pointer_name(reader, row, &words);
        else
            buffer_add_string(&words, r->kind == ROW_TITLES ? "titles" : "furniture");
        piece_format(&pieces, MEANING_MARK, "(%.*s)", SLICE_ARG(buffer_slice(&words)));
        buffer_free(&words);
        page_add(page, 0, 2, &pieces);
    }
    for (size_t i = 0; i < reader->board.slot_count; i++) {
        uint32_t article = reader->board.slots[i];
        size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
        struct repeated repeated;
        if (repeats_before(reader, row, article, &repeated)) {
            piece_format(&pieces, MEANING_GHOST, "%.*s as %.*s%s",
                         SLICE_ARG(reader->comparison->labels[article]),
                         SLICE_ARG(reader->comparison->labels[repeated.article]),
                         repeated.row < row ? " above" : "");
            page_add(page, 2, 6, &pieces);
            continue;
        }
        for (size_t k = 0; k < count; k++)
            if (parts[k].kind != PART_POINTER)
                add_part(reader, row, article, parts[k], page);
    }
}

void parallel_linear(const struct reader *reader, struct canvas *canvas)
{
    struct page page;
    struct piece_list pieces = {0};
    page_init(&page, canvas_columns(canvas));
    if (!reader->comparison && reader->preview.count) {
        page_free(&page);
        preview_linear(reader, canvas);
        return;
    }
    if (!reader->comparison) {
        piece_add(&pieces, MEANING_MESSAGE, SLICE("Nothing to show yet."));
        page_add(&page, 0, 0, &pieces);
        flush(&page, canvas);
        page_free(&page);
        return;
    }
    piece_add(&pieces, MEANING_TITLE, buffer_slice(&reader->story_name));
    piece_format(&pieces, MEANING_TITLE, "%s%zu sources, %zu statements",
                 reader->story_name.len ? ": " : "", reader->comparison->article_count,
                 reader->comparison->statement_count);
    page_add(&page, 0, 2, &pieces);
    for (size_t i = 0; i < reader->board.slot_count; i++)
        add_article(reader, reader->board.slots[i], &page);
    for (size_t row = 0; row < reader->plan.count; row++) {
        if (layout_passes(reader, row) && !(reader->layout.flags[row] & ROW_INSIDE))
            add_row(reader, row, &page);
        if (page.count > 500)
            flush(&page, canvas);
    }
    flush(&page, canvas);
    page_free(&page);
}
