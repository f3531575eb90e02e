/* Messages. They come from outside with names of files in them and are made safe as they are taken
 * in. Columns of the screen. */
#include "desk/message.h"

#include "base/vec.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/grapheme.h"
#include "text/width.h"

#include <string.h>

enum { KEPT_MOST = 500, PATH_LEAST = 8 };

void message_say(struct reader *reader, enum meaning meaning, struct slice text, size_t path)
{
    struct buffer scratch = {0};
    buffer_clear(&reader->message);
    buffer_add_slice(&reader->message, display_text(slice_sub(text, 0, path), &scratch));
    reader->message_path = reader->message.len;
    if (path < text.len)
        buffer_add_slice(&reader->message, display_text(slice_sub(text, path, text.len), &scratch));
    reader->message_meaning = meaning;
    buffer_free(&scratch);
}

void message_keep(struct reader *reader, enum meaning meaning, struct slice text)
{
    struct buffer scratch = {0}, line = {0};
    buffer_add_slice(&line, display_text(text, &scratch));
    if (reader->kept.count == KEPT_MOST) {
        buffer_free(&reader->kept.items[0].text);
        reader->kept.count--;
        memmove(reader->kept.items, reader->kept.items + 1,
                reader->kept.count * sizeof *reader->kept.items);
    }
    VEC_PUSH(&reader->kept, ((struct kept_message){meaning, line}));
    buffer_free(&scratch);
}

void message_free(struct reader *reader)
{
    for (size_t i = 0; i < reader->kept.count; i++)
        buffer_free(&reader->kept.items[i].text);
    VEC_FREE(&reader->kept);
    buffer_free(&reader->message);
}

/* The end of a path that has room in so many columns, at a folder's border where there is one. */
static struct slice end_of(struct slice path, size_t columns)
{
    size_t at = 0;
    while (at < path.len && width_text(slice_sub(path, at, path.len)) > columns)
        at = grapheme_next(path, at);
    size_t border = slice_find(path, SLICE("/"), at);
    return slice_sub(path, border < path.len ? border : at, path.len);
}

void message_draw(const struct reader *reader, struct canvas *canvas, size_t row)
{
    struct slice text = buffer_slice(&reader->message);
    struct slice path = slice_sub(text, 0, reader->message_path);
    struct slice rest = slice_sub(text, reader->message_path, text.len);
    struct slice sign = slice_from(reader->ascii ? "..." : "\u2026");
    size_t room = canvas_columns(canvas) - 1, said = width_text(rest);
    struct buffer line = {0};
    if (path.len && width_text(text) > room) {
        size_t taken = said + width_text(sign);
        buffer_add_slice(&line, sign);
        buffer_add_slice(
            &line, end_of(path, room > taken + PATH_LEAST ? room - taken : (size_t)PATH_LEAST));
        buffer_add_slice(&line, rest);
        text = buffer_slice(&line);
    }
    cut_draw(canvas, row, 1, room, reader->message_meaning, text, reader->ascii);
    buffer_free(&line);
}
