/* The stemma's lines as they are drawn: branches, arrows, and what stands at their ends. Columns of
 * the screen, the list's sign in column 0. */
#include "desk/frame.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/stemma.h"

enum { ARROW = 5, BRIEF_LEAST = 12 };

static const struct stemma *own_of(const struct reader *reader)
{
    return reader->own[VIEW_STEMMA];
}

size_t stemma_columns(const struct reader *reader)
{
    return reader->columns >= STEMMA_BESIDE_LEAST ? reader->columns / 2 : reader->columns;
}

/* Columns before a node's text, one column in for the list's sign. */
static size_t indent_of(const struct reader *reader, const struct stemma_node *node, size_t *step,
                        size_t *levels)
{
    size_t room = reader->columns / (reader->columns >= STEMMA_BESIDE_LEAST ? 5 : 3);
    *step = ARROW;
    *levels = node->depth ? node->depth - 1 : 0;
    if (*levels * *step > room)
        *step = 2;
    if (*levels * *step > room)
        *levels = room / *step;
    return node->depth ? *levels * *step + ARROW : 0;
}

static const char *arrow_of(const struct reader *reader, const struct stemma_node *node)
{
    static const char *const arrows[][2][2] = {
        {{"\u251C\u2500\u2500\u25BA", "+-->"}, {"\u2514\u2500\u2500\u25BA", "`-->"}},
        {{"\u251C\u25C4\u2500\u2500", "+<--"}, {"\u2514\u25C4\u2500\u2500", "`<--"}},
        {{"\u251C\u2500?\u2500", "+-?-"}, {"\u2514\u2500?\u2500", "`-?-"}},
    };
    const struct descent *descent = &own_of(reader)->of->lineage[node->descent];
    size_t kind = !descent->directed ? 2 : descent->to == node->article ? 0 : 1;
    return arrows[kind][node->last][reader->ascii];
}

void stemma_draw_branches(const struct reader *reader, size_t entry, struct canvas *canvas,
                          size_t row)
{
    const struct stemma *stemma = own_of(reader);
    const struct stemma_node *node = &stemma->items[entry];
    size_t step, levels;
    indent_of(reader, node, &step, &levels);
    if (!node->depth)
        return;
    canvas_string(canvas, row, 1 + levels * step, ARROW, MEANING_BORDER, arrow_of(reader, node));
    const struct stemma_node *above = &stemma->items[node->parent];
    for (; levels > 0; levels--, above = &stemma->items[above->parent])
        if (!above->last)
            canvas_string(canvas, row, 1 + (levels - 1) * step, 1, MEANING_BORDER,
                          reader->ascii ? "|" : "\u2502");
}

/* An article's label, name and time, then the evidence in brief where there is room. */
void stemma_add(const struct reader *reader, size_t entry, struct page *page)
{
    const struct stemma *stemma = own_of(reader);
    const struct stemma_node *node = &stemma->items[entry];
    const struct article *article = stemma->of->articles[node->article];
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, name = {0}, time = {0}, cut = {0}, brief = {0};
    size_t step, levels, indent = indent_of(reader, node, &step, &levels);
    page->columns = stemma_columns(reader) - 2;
    size_t room = page->columns > indent ? page->columns - indent : 1;
    cut_add(&cut, display_text(stemma->of->labels[node->article], &scratch), room / 2,
            reader->ascii);
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&cut));
    size_t used = width_text(buffer_slice(&cut)) + 1;
    display_name(article, &name);
    display_time(article, false, &time);
    size_t timed = time.len ? width_text(buffer_slice(&time)) + 2 : 0;
    if (used + timed + BRIEF_LEAST > room)
        timed = 0;
    buffer_clear(&cut);
    buffer_add_char(&cut, ' ');
    cut_add(&cut, buffer_slice(&name), room > used + timed ? room - used - timed : 1,
            reader->ascii);
    piece_add(&pieces, MEANING_PLAIN, buffer_slice(&cut));
    used += width_text(buffer_slice(&cut)) - 1 + timed;
    if (timed)
        piece_format(&pieces, MEANING_MARK, "  %.*s", SLICE_ARG(buffer_slice(&time)));
    stemma_brief(reader, entry, &brief);
    if (brief.len && used + 2 + BRIEF_LEAST <= room) {
        buffer_clear(&cut);
        cut_add(&cut, buffer_slice(&brief), room - used - 2, reader->ascii);
        piece_format(&pieces, MEANING_GHOST, "  %.*s", SLICE_ARG(buffer_slice(&cut)));
    }
    page_add(page, indent, indent + 2, &pieces);
    buffer_free(&scratch);
    buffer_free(&name);
    buffer_free(&time);
    buffer_free(&cut);
    buffer_free(&brief);
}
