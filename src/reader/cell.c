/* Cells: wrapped sentences with a hanging indent, a number and a mark. Lines count from the cell's
 * first; nothing is drawn outside the box. */
#include "reader/cell.h"

#include "reader/display.h"
#include "reader/relation.h"
#include "text/wrap.h"

void cell_place_name(const struct article *article, uint32_t sentence, struct buffer *into)
{
    uint32_t block = article->sentences[sentence].block, paragraph = 1;
    for (uint32_t i = 0; i < block; i++)
        paragraph += article->blocks[i].kind != BLOCK_HEADING;
    if (article->blocks[block].kind == BLOCK_HEADING) {
        buffer_format(into, "heading before par %u", paragraph);
        return;
    }
    size_t low = 0, high = sentence; /* the first of the block lies in [low, high] */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (article->sentences[middle].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    buffer_format(into, "par %u, sentence %zu", paragraph, sentence - low + 1);
}

/* One of several sentences of its article in the statement, of which another stands in its row. */
static bool is_again(const struct comparison *comparison, uint32_t article, uint32_t sentence)
{
    uint32_t index = comparison->places[article][sentence].statement;
    const struct statement *statement = &comparison->statements[index];
    const struct member *member = statement_member(statement, article);
    if (!(statement->flags & FLAG_REPEATED) || !member)
        return false;
    for (uint32_t i = 0; i < member->count && i < ROW_PARTS; i++)
        if (!comparison->places[article][member->sentences[i]].moved)
            return true;
    return false;
}

void cell_ghost_name(const struct comparison *comparison, uint32_t article, uint32_t sentence,
                     struct buffer *into)
{
    bool again = is_again(comparison, article, sentence);
    buffer_add_string(into, again ? "(again: " : "(moved: ");
    cell_place_name(comparison->articles[article], sentence, into);
    buffer_add_char(into, ')');
}

static const char *const absent = ". . .";

static struct slice part_text(const struct reader *reader, uint32_t index, struct part part,
                              struct buffer *scratch)
{
    const struct article *article = reader->comparison->articles[index];
    if (part.kind == PART_SENTENCE)
        return display_sentence(article, part.index, scratch);
    if (part.kind == PART_GHOST) {
        buffer_clear(scratch);
        cell_ghost_name(reader->comparison, index, part.index, scratch);
        return buffer_slice(scratch);
    }
    return display_text(article->furniture[part.index].text, scratch);
}

size_t cell_height(const struct reader *reader, size_t row, uint32_t article)
{
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    size_t lines = 0;
    for (size_t i = 0; i < count; i++) {
        struct slice text = part_text(reader, article, parts[i], reader->scratch);
        struct wrap_line line;
        for (size_t at = 0; wrap_next(text, reader->board.text, &at, &line);)
            lines++;
    }
    return lines ? lines : 1;
}

bool cell_matches(const struct reader *reader, size_t row, uint32_t article)
{
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    for (size_t i = 0; i < count; i++) {
        struct range match;
        if (parts[i].kind != PART_GHOST &&
            search_next(&reader->search, part_text(reader, article, parts[i], reader->scratch), 0,
                        &match))
            return true;
    }
    return false;
}

static enum meaning mark_meaning(char mark)
{
    return mark == '!' ? MEANING_CONFLICT : mark == '+' ? MEANING_ONLY : MEANING_MARK;
}

/* Cursor, number and mark, left of a part's first line. */
static void draw_prefix(const struct reader *reader, struct canvas *canvas, size_t row,
                        const struct box *box, size_t line, char mark, bool first, bool focused)
{
    size_t digits = reader->board.digits, y = box->row + line - box->skip;
    if (focused && first)
        canvas_string(canvas, y, box->column, 1, MEANING_FOCUS, ">");
    if (digits && first && reader->plan.rows[row].kind != ROW_FURNITURE)
        canvas_format(canvas, y, box->column + 1, digits, focused ? MEANING_FOCUS : MEANING_MARK,
                      "%*u", (int)digits, reader->plan.rows[row].statement + 1);
    char text[2] = {mark, '\0'};
    canvas_string(canvas, y, box->column + 1 + digits, 1, mark_meaning(mark), text);
}

/* The text and its meanings. scratch owns what wording does not. */
static struct styled part_styled(const struct reader *reader, uint32_t article, struct part part)
{
    if (part.kind == PART_SENTENCE)
        return *wording_of(reader->wordings, reader->comparison, article, part.index);
    return (struct styled){.text = part_text(reader, article, part, reader->scratch),
                           .meaning = part.kind == PART_GHOST ? MEANING_GHOST : MEANING_FURNITURE};
}

static char part_mark(const struct reader *reader, uint32_t article, struct part part)
{
    if (part.kind == PART_SENTENCE)
        return relation_of(reader->comparison, article, part.index).mark;
    return part.kind == PART_GHOST ? '^' : ' ';
}

/* Draws one part from the cell's line on; gives the line after it. */
static size_t draw_part(const struct reader *reader, struct canvas *canvas, size_t row,
                        uint32_t article, struct part part, const struct box *box, size_t line,
                        bool first, bool focused)
{
    struct styled styled = part_styled(reader, article, part);
    bool rtl = display_is_rtl(styled.text);
    struct wrap_line wrapped;
    size_t start = line, end = box->skip + box->lines;
    for (size_t at = 0; line < end && wrap_next(styled.text, reader->board.text, &at, &wrapped);
         line++) {
        if (line < box->skip)
            continue;
        size_t y = box->row + line - box->skip, x = box->column + reader->board.prefix;
        if (rtl && wrapped.columns < reader->board.text)
            x += reader->board.text - wrapped.columns;
        if (line == start)
            draw_prefix(reader, canvas, row, box, line, part_mark(reader, article, part), first,
                        focused);
        styled_draw(canvas, y, x, wrapped.columns, &styled, wrapped.range);
        search_draw(&reader->search, canvas, y, x, reader->board.text, styled.text, wrapped.range);
    }
    return line;
}

void cell_draw(const struct reader *reader, struct canvas *canvas, size_t row, uint32_t article,
               const struct box *box, bool focused)
{
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts), line = 0;
    for (size_t i = 0; i < count && line < box->skip + box->lines; i++)
        line = draw_part(reader, canvas, row, article, parts[i], box, line, i == 0, focused);
    const struct row *r = &reader->plan.rows[row];
    if (!count && r->kind == ROW_STATEMENT && r->index == 0 && box->skip == 0 && box->lines) {
        if (focused)
            canvas_string(canvas, box->row, box->column, 1, MEANING_FOCUS, ">");
        canvas_string(canvas, box->row, box->column + reader->board.prefix, reader->board.text,
                      MEANING_GHOST, absent);
    }
}
