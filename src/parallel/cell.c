/* Cells: wrapped sentences with a hanging indent, a number and a mark. Lines count from the cell's
 * first; nothing is drawn outside the box. */
#include "parallel/cell.h"

#include "parallel/repeats.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "sheet/relation.h"
#include "text/wrap.h"

static uint32_t paragraph_of(const struct article *article, uint32_t block)
{
    uint32_t paragraph = 1;
    for (uint32_t i = 0; i < block; i++)
        paragraph += article->blocks[i].kind != BLOCK_HEADING;
    return paragraph;
}

void cell_places_name(const struct article *article, const struct member *member,
                      struct buffer *into)
{
    enum { NAMED = 3 };
    size_t places = 0;
    for (uint32_t i = 0; i < member->count; i++) {
        if (i > 0 && member->sentences[i] == member->sentences[i - 1] + 1)
            continue;
        if (places++ >= NAMED)
            continue;
        buffer_add_string(into, i > 0 ? " ... " : "");
        cell_place_name(article, member->sentences[i], into);
    }
    if (places > NAMED)
        buffer_format(into, " ... %zu more", places - NAMED);
}

void cell_place_name(const struct article *article, uint32_t sentence, struct buffer *into)
{
    uint32_t block = article->sentences[sentence].block;
    if (article->blocks[block].kind == BLOCK_HEADING) {
        buffer_format(into, "heading before par %u", paragraph_of(article, block));
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
    buffer_format(into, "par %u, sentence %zu", paragraph_of(article, block), sentence - low + 1);
}

enum { NAMED = 3 }; /* places a ghost names */

void cell_ghost_name(const struct reader *reader, size_t row, uint32_t article, struct buffer *into)
{
    const struct comparison *comparison = reader->comparison;
    const struct article *a = comparison->articles[article];
    uint32_t sentences[NAMED], statement = reader->plan.rows[row].statement;
    const struct member *member = statement_member(&comparison->statements[statement], article);
    size_t count = plan_apart(&reader->plan, comparison, statement, article, sentences, NAMED);
    const char *side = NULL;
    bool again = member && count < member->count;
    buffer_add_string(into, again ? "also said" : count > 1 ? "moved: stand" : "moved: stands");
    for (size_t i = 0; i < count && i < NAMED; i++) {
        size_t own = plan_row_of(&reader->plan, comparison, article, sentences[i]);
        const char *here = own < row ? " above" : " below";
        if (side != here)
            buffer_format(into, "%s%s (par ", side ? ")," : "", here);
        else
            buffer_add_string(into, ", ");
        side = here;
        buffer_format(into, "%u", paragraph_of(a, a->sentences[sentences[i]].block));
    }
    buffer_add_char(into, ')');
    if (count > NAMED)
        buffer_format(into, " and %zu more", count - NAMED);
}

/* Whether a sentence that stands apart comes after its statement. */
static bool row_is_below(const struct reader *reader, size_t row)
{
    return reader->plan.first[reader->plan.rows[row].statement] < row;
}

void cell_pointer_name(const struct reader *reader, size_t row, struct buffer *into)
{
    const struct row *r = &reader->plan.rows[row];
    const struct comparison *comparison = reader->comparison;
    const struct member *member =
        statement_member(&comparison->statements[r->statement], r->article);
    uint32_t ignored;
    size_t apart = plan_apart(&reader->plan, comparison, r->statement, r->article, &ignored, 1);
    bool below = row_is_below(reader, row);
    uint32_t number = r->statement + 1;
    if (!member || apart == member->count)
        buffer_format(into, "see %u %s", number, below ? "above" : "below");
    else if (below)
        buffer_format(into, "says again what %u above says", number);
    else
        buffer_format(into, "%u below says it again", number);
}

static const char *const absent = ". . .";

enum { TITLE_LINES = 3 };

static struct slice part_text(const struct reader *reader, size_t row, uint32_t index,
                              struct part part, struct buffer *scratch)
{
    const struct article *article = reader->comparison->articles[index];
    switch (part.kind) {
    case PART_TITLE:
        return display_text(article->title, scratch);
    case PART_SENTENCE:
        return display_sentence(article, part.index, scratch);
    case PART_FURNITURE:
        return display_text(article->furniture[part.index].text, scratch);
    case PART_GHOST:
        buffer_clear(scratch);
        cell_ghost_name(reader, row, index, scratch);
        return buffer_slice(scratch);
    default:
        buffer_clear(scratch);
        cell_pointer_name(reader, row, scratch);
        return buffer_slice(scratch);
    }
}

static size_t lines_most(struct part part)
{
    return part.kind == PART_TITLE ? TITLE_LINES : SIZE_MAX;
}

size_t cell_height(const struct reader *reader, size_t row, uint32_t article, size_t columns)
{
    struct part parts[ROW_PARTS];
    struct repeated repeated;
    if (repeats_before(reader, row, article, &repeated))
        return 1;
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    size_t lines = 0;
    for (size_t i = 0; i < count; i++) {
        struct slice text = part_text(reader, row, article, parts[i], reader->scratch);
        struct wrap_line line;
        size_t end = lines + lines_most(parts[i]) < lines ? SIZE_MAX : lines + lines_most(parts[i]);
        for (size_t at = 0; lines < end && wrap_next(text, columns, &at, &line);)
            lines++;
    }
    return lines ? lines : 1;
}

bool cell_matches(const struct reader *reader, size_t row, uint32_t article, size_t *bytes)
{
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    for (size_t i = 0; i < count; i++) {
        struct range match;
        if (parts[i].kind == PART_GHOST || parts[i].kind == PART_POINTER)
            continue;
        struct slice text = part_text(reader, row, article, parts[i], reader->scratch);
        *bytes += text.len;
        if (search_next(&reader->search, text, 0, &match))
            return true;
    }
    return false;
}

/* The reference's own text is what the others are held against: nothing is wrong with it. */
static enum meaning mark_meaning(const struct reader *reader, size_t row, uint32_t article,
                                 char mark)
{
    if (mark == '+')
        return MEANING_ONLY;
    const struct statement *statement =
        &reader->comparison->statements[reader->plan.rows[row].statement];
    bool reference = relation_reference(reader->comparison, statement) == article;
    return mark == '!' && !reference ? MEANING_CONFLICT : MEANING_MARK;
}

/* A cell in drawing: what of which row, where. */
struct pen {
    const struct reader *reader;
    struct canvas *canvas;
    const struct box *box;
    size_t row, line; /* of the plan; of the cell */
    uint32_t article;
    bool focused;
};

/* Cursor, number and mark, left of a part's first line. */
static void draw_prefix(const struct pen *pen, char mark, bool first)
{
    const struct reader *reader = pen->reader;
    const struct row *row = &reader->plan.rows[pen->row];
    size_t digits = reader->board.digits, y = pen->box->row + pen->line - pen->box->skip;
    size_t x = pen->box->column;
    if (pen->focused && first)
        canvas_string(pen->canvas, y, x, 1, MEANING_FOCUS, ">");
    if (digits && first && row->kind == ROW_STATEMENT && !pen->box->follows)
        canvas_format(pen->canvas, y, x + 1, digits, pen->focused ? MEANING_FOCUS : MEANING_MARK,
                      "%*u", (int)digits, row->statement + 1);
    char text[2] = {mark, '\0'};
    if (first && reader->board.stacked)
        canvas_text(pen->canvas, y, x + digits + 2, reader->board.labels, MEANING_HEADING,
                    reader->comparison->labels[pen->article]);
    canvas_string(pen->canvas, y, x + reader->board.prefix - 2, 1,
                  mark_meaning(reader, pen->row, pen->article, mark), text);
}

/* The text and its meanings. scratch owns what wording does not. */
static struct styled part_styled(const struct pen *pen, struct part part)
{
    const struct reader *reader = pen->reader;
    static const enum meaning meanings[] = {MEANING_HEADING, MEANING_PLAIN, MEANING_GHOST,
                                            MEANING_GHOST, MEANING_FURNITURE};
    if (part.kind == PART_SENTENCE)
        return *wording_of(reader->wordings, reader->comparison, pen->article, part.index);
    return (struct styled){.text = part_text(reader, pen->row, pen->article, part, reader->scratch),
                           .meaning = meanings[part.kind]};
}

static char part_mark(const struct pen *pen, struct part part)
{
    if (part.kind == PART_GHOST)
        return '^';
    if (part.kind != PART_SENTENCE)
        return ' ';
    if (pen->reader->plan.rows[pen->row].kind == ROW_APART)
        return '^';
    return relation_of(pen->reader->comparison, pen->article, part.index).mark;
}

static void draw_line(const struct pen *pen, const struct styled *styled,
                      const struct wrap_line *wrapped, bool cut)
{
    const struct reader *reader = pen->reader;
    size_t y = pen->box->row + pen->line - pen->box->skip, text = pen->box->text;
    size_t x = pen->box->column + reader->board.prefix;
    if (cut) {
        cut_draw(pen->canvas, y, x, text, styled->meaning,
                 slice_sub(styled->text, wrapped->range.start, styled->text.len), reader->ascii);
        return;
    }
    if (display_is_rtl(styled->text) && wrapped->columns < text)
        x += text - wrapped->columns;
    styled_draw(pen->canvas, y, x, wrapped->columns, styled, wrapped->range);
    search_draw(&reader->search, pen->canvas, y, x, text, styled->text, wrapped->range);
}

/* Draws one part from the pen's line on, and moves the pen to the line after it. */
static void draw_part(struct pen *pen, struct part part, bool first)
{
    struct styled styled = part_styled(pen, part);
    struct wrap_line wrapped;
    size_t start = pen->line, end = pen->box->skip + pen->box->lines, most = lines_most(part);
    for (size_t at = 0; pen->line < end && pen->line - start < most &&
                        wrap_next(styled.text, pen->box->text, &at, &wrapped);
         pen->line++) {
        if (pen->line < pen->box->skip)
            continue;
        if (pen->line == start)
            draw_prefix(pen, part_mark(pen, part), first);
        bool cut = pen->line - start + 1 == most && at < styled.text.len;
        draw_line(pen, &styled, &wrapped, cut);
    }
}

/* What stands where the article has nothing in the row; NULL: nothing. */
static const char *nothing(const struct pen *pen)
{
    const struct row *row = &pen->reader->plan.rows[pen->row];
    const struct statement *statement = &pen->reader->comparison->statements[row->statement];
    if (row->kind == ROW_TITLES)
        return "(no title)";
    if (row->kind == ROW_FURNITURE || (row->kind == ROW_STATEMENT && row->index))
        return NULL;
    if (row->kind == ROW_STATEMENT || !statement_member(statement, pen->article))
        return absent;
    struct buffer *scratch = pen->reader->scratch;
    buffer_clear(scratch);
    buffer_format(scratch, "see %u %s", row->statement + 1,
                  row_is_below(pen->reader, pen->row) ? "above" : "below");
    return scratch->data;
}

/* One line for what was read already: whose it is. */
static void draw_repeat(const struct pen *pen, struct part part, const struct repeated *repeated)
{
    const struct reader *reader = pen->reader;
    if (pen->box->skip || !pen->box->lines)
        return;
    draw_prefix(pen, part_mark(pen, part), true);
    canvas_format(pen->canvas, pen->box->row, pen->box->column + reader->board.prefix,
                  pen->box->text, MEANING_GHOST, "as %.*s%s",
                  SLICE_ARG(reader->comparison->labels[repeated->article]),
                  repeated->row < pen->row ? " above" : "");
}

void cell_draw(const struct reader *reader, struct canvas *canvas, size_t row, uint32_t article,
               const struct box *box, bool focused)
{
    struct part parts[ROW_PARTS];
    struct pen pen = {reader, canvas, box, row, 0, article, focused};
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    struct repeated repeated;
    if (repeats_before(reader, row, article, &repeated)) {
        draw_repeat(&pen, parts[0], &repeated);
        return;
    }
    for (size_t i = 0; i < count && pen.line < box->skip + box->lines; i++)
        draw_part(&pen, parts[i], i == 0);
    const char *word = count || box->skip || !box->lines ? NULL : nothing(&pen);
    if (word && focused)
        canvas_string(canvas, box->row, box->column, 1, MEANING_FOCUS, ">");
    if (word)
        canvas_string(canvas, box->row, box->column + reader->board.prefix, box->text,
                      MEANING_GHOST, word);
}
