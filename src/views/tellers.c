/* The column that says who tells a statement. Widths are columns of the terminal. */
#include "views/tellers.h"

#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"

enum { DOTS_MOST = 8, DOTS_MOST_WIDE = 12, WIDE = 100, LIST = 10, LIST_NARROW = 7, NARROW = 60 };
enum { WORDS_MOST = 12 };

static size_t label_width(const struct comparison *comparison, size_t article)
{
    struct buffer scratch = {0};
    size_t width = width_text(display_text(comparison->labels[article], &scratch));
    buffer_free(&scratch);
    return width;
}

struct tellers tellers_for(const struct comparison *comparison, size_t columns)
{
    size_t count = comparison->article_count;
    bool dots = count <= (columns >= WIDE ? DOTS_MOST_WIDE : DOTS_MOST);
    for (size_t i = 0; dots && i < count; i++)
        dots = label_width(comparison, i) == 1;
    size_t width = dots ? count : columns < NARROW ? LIST_NARROW : LIST;
    return (struct tellers){width < 3 ? 3 : width, dots};
}

static void add_label(const struct comparison *comparison, uint32_t article, struct buffer *into)
{
    struct buffer scratch = {0};
    buffer_add_slice(into, display_text(comparison->labels[article], &scratch));
    buffer_free(&scratch);
}

static void add_dots(const struct comparison *comparison, const struct statement *statement,
                     struct buffer *into)
{
    for (uint32_t i = 0; i < comparison->article_count; i++)
        if (statement_member(statement, i))
            add_label(comparison, i, into);
        else
            buffer_add_char(into, '.');
}

/* The first so many of them, and how many more there are. */
static void add_some(const struct comparison *comparison, const struct statement *statement,
                     size_t shown, struct buffer *into)
{
    for (size_t i = 0; i < shown; i++) {
        if (i > 0)
            buffer_add_char(into, ' ');
        add_label(comparison, statement->members[i].article, into);
    }
    if (shown < statement->member_count)
        buffer_format(into, " +%zu", statement->member_count - shown);
}

void tellers_add(const struct tellers *tellers, const struct comparison *comparison,
                 const struct statement *statement, struct buffer *into)
{
    struct buffer text = {0};
    if (tellers->dots) {
        add_dots(comparison, statement, into);
        return;
    }
    size_t shown =
        statement->member_count < tellers->width ? statement->member_count : tellers->width;
    for (; shown > 0; shown--) {
        buffer_clear(&text);
        add_some(comparison, statement, shown, &text);
        if (shown == 1 || width_text(buffer_slice(&text)) <= tellers->width)
            break;
    }
    if (shown == 1 && width_text(buffer_slice(&text)) > tellers->width) {
        struct buffer more = {0}, label = {0};
        if (statement->member_count > 1)
            buffer_format(&more, " +%zu", statement->member_count - 1);
        add_label(comparison, statement->members[0].article, &label);
        cut_add(into, buffer_slice(&label),
                tellers->width > more.len + 1 ? tellers->width - more.len : 1, true);
        buffer_add_slice(into, buffer_slice(&more));
        buffer_free(&more);
        buffer_free(&label);
    } else {
        buffer_add_slice(into, buffer_slice(&text));
    }
    buffer_free(&text);
}

void tellers_words(const struct comparison *comparison, const struct statement *statement,
                   struct buffer *into)
{
    size_t count = statement->member_count;
    size_t shown = count <= WORDS_MOST ? count : WORDS_MOST;
    for (size_t i = 0; i < shown; i++) {
        if (i > 0)
            buffer_add_string(into, ", ");
        add_label(comparison, statement->members[i].article, into);
    }
    if (shown < count)
        buffer_format(into, " and %zu more", count - shown);
}
