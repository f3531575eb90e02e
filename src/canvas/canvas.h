/* A canvas: a grid of cells between the reader and whatever shows it. Cells carry meanings, not
 * colours. Rows and columns count from 0. Everything drawn through here is safe to show: the text
 * functions pass it through safe_add. */
#ifndef HEXAPLA_CANVAS_CANVAS_H
#define HEXAPLA_CANVAS_CANVAS_H

#include "base/arena.h"
#include "base/buffer.h"

/* What a cell's style says. A theme gives each a look; one list for code, settings and manual. */
#define MEANINGS(X) \
    X(PLAIN, "plain", "text that is neither shared nor marked") \
    X(SAME, "same", "words that the others have too") \
    X(NEAR, "near", "words of a near-verbatim sentence that the others have too") \
    X(OTHER, "other", "words that differ inside a matched sentence") \
    X(CONFLICT, "conflict", "facts that disagree") \
    X(ONLY, "only", "a sentence only this article has") \
    X(GHOST, "ghost", "a place holder for what stands elsewhere, or is not here") \
    X(MARK, "mark", "margin marks and sentence numbers") \
    X(BORDER, "border", "lines between columns") \
    X(TITLE, "title", "the header") \
    X(HEADING, "heading", "headings inside an article") \
    X(STATUS, "status", "the status and help lines") \
    X(KEY, "key", "a key in a help text") \
    X(MATCH, "match", "what a search found") \
    X(FOCUS, "focus", "the statement in focus") \
    X(FURNITURE, "furniture", "furniture of the page, when shown") \
    X(MESSAGE, "message", "a message to the reader") \
    X(WARNING, "warning", "a warning")

enum meaning {
#define X(name, word, what) MEANING_##name,
    MEANINGS(X)
#undef X
        MEANING_COUNT
};

const char *meaning_name(enum meaning meaning);

struct cell {
    struct slice text; /* one piece of a grapheme cluster (text/width.h), never a control character;
                          as long-lived as the drawing; len 0: nothing drawn, or the second half of
                          a wide one before it */
    uint8_t width;     /* 0: second half of a wide cell; 1, 2 */
    uint8_t meaning;   /* enum meaning */
};

/* The characters of a cell, for those who do not speak UTF-8; gives how many, at most room. */
size_t cell_codes(const struct cell *cell, uint32_t *codes, size_t room);

struct canvas;

/* rows 0: an endless canvas that grows as it is drawn on (linear output). The caller owns it. */
struct canvas *canvas_new(size_t rows, size_t columns);
void canvas_free(struct canvas *canvas);
/* Blank again, perhaps with another size. */
void canvas_reset(struct canvas *canvas, size_t rows, size_t columns);
size_t canvas_rows(const struct canvas *canvas); /* endless: rows drawn on so far */
size_t canvas_columns(const struct canvas *canvas);
bool canvas_is_endless(const struct canvas *canvas);
/* Off the canvas gives a blank cell. */
const struct cell *canvas_cell(const struct canvas *canvas, size_t row, size_t column);

/* Draws s from (row, column) rightwards, at most room columns (and never past the edge); what falls
 * off the canvas is not drawn. A wide character that fits only half is left out. Gives the columns
 * used. */
size_t canvas_text(struct canvas *canvas, size_t row, size_t column, size_t room,
                   enum meaning meaning, struct slice s);
size_t canvas_string(struct canvas *canvas, size_t row, size_t column, size_t room,
                     enum meaning meaning, const char *string);
__attribute__((format(printf, 6, 7))) size_t canvas_format(struct canvas *canvas, size_t row,
                                                           size_t column, size_t room,
                                                           enum meaning meaning, const char *format,
                                                           ...);
/* Gives the cells of a row stretch a meaning, and the character (printable ASCII) where nothing is
 * drawn; a blank drawn as text counts as drawn. */
void canvas_fill(struct canvas *canvas, size_t row, size_t column, size_t columns,
                 enum meaning meaning, char character);
/* Takes what is drawn there away again. */
void canvas_erase(struct canvas *canvas, size_t row, size_t column, size_t columns);
/* Changes the meaning of what is drawn already. */
void canvas_restyle(struct canvas *canvas, size_t row, size_t column, size_t columns,
                    enum meaning meaning);
/* Where the real cursor is to stand. */
void canvas_set_cursor(struct canvas *canvas, size_t row, size_t column);
void canvas_cursor(const struct canvas *canvas, size_t *row, size_t *column);
/* The row as text without trailing blanks, for tests and linear output. */
void canvas_row_text(const struct canvas *canvas, size_t row, struct buffer *into);

#endif
