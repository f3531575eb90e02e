/* The properties stand in a header of XHTML, with entities; the text behind it is not escaped. */
#include "document/printed.h"

#include "document/entity.h"
#include "document/manuscript.h"
#include "plain/title.h"

enum { TOP = 8, TITLE_LINES = 3, LONGEST = 300 };

static void add_value(struct slice head, const char *begin, const char *end, struct buffer *into)
{
    size_t at = slice_find(head, slice_from(begin), 0);
    if (at == head.len)
        return;
    head = slice_sub(head, at + strlen(begin), head.len);
    struct slice value = slice_sub(head, 0, slice_find(head, slice_from(end), 0));
    while (value.len) {
        size_t plain = slice_find(value, SLICE("&"), 0);
        buffer_add_slice(into, slice_sub(value, 0, plain));
        value = slice_sub(value, plain, value.len);
        size_t semicolon = slice_find(slice_sub(value, 0, 12), SLICE(";"), 0);
        size_t len = semicolon < value.len && semicolon < 12 ? semicolon + 1 : value.len > 0;
        entity_add(slice_sub(value, 0, len), into);
        value = slice_sub(value, len, value.len);
    }
}

void printed_read(struct slice output, struct printed *printed)
{
    static const struct slice begin = {"\n<pre>\n", 7}, end = {"</pre>\n</body>\n</html>\n", 23};
    *printed = (struct printed){.text = output};
    size_t start = slice_find(output, begin, 0);
    if (!slice_starts(output, SLICE("<!DOCTYPE html")) || start == output.len)
        return;
    struct slice head = slice_sub(output, 0, start);
    printed->text = slice_sub(output, start + begin.len, output.len);
    if (slice_ends(printed->text, end))
        printed->text.len -= end.len;
    add_value(head, "<title>", "</title>", &printed->title);
    add_value(head, "<meta name=\"Author\" content=\"", "\"/>", &printed->author);
}

void printed_free(struct printed *printed)
{
    buffer_free(&printed->title);
    buffer_free(&printed->author);
}

/* Whether the title is all of the lines that begin the text; *len gets their length. */
static bool begins_with(struct slice text, struct slice title, size_t *len)
{
    struct buffer so_far = {0};
    struct slice rest = text, line;
    bool same = false;
    for (int i = 0; i < TITLE_LINES && !same && slice_next_line(&rest, &line); i++) {
        if (!slice_trim(line).len || so_far.len + line.len > LONGEST)
            break;
        if (i)
            buffer_add_char(&so_far, ' ');
        buffer_add_slice(&so_far, slice_trim(line));
        same = title_same(buffer_slice(&so_far), title);
        *len = (size_t)(rest.data - text.data);
    }
    buffer_free(&so_far);
    return same;
}

/* Its words in the file, which are better set than those of the property. */
static void add_line(struct slice lines, struct buffer *into)
{
    struct slice line;
    for (bool first = true; slice_next_line(&lines, &line); first = false) {
        if (!first)
            buffer_add_char(into, ' ');
        buffer_add_slice(into, slice_trim(line));
    }
}

void printed_raise_title(struct slice text, struct slice title, struct buffer *into,
                         struct slice *above)
{
    struct slice rest = text, line;
    size_t len = 0;
    *above = SLICE("");
    title = slice_trim(title);
    for (int seen = 0; manuscript_is_title(title) && seen < TOP;) {
        struct slice here = rest;
        if (!slice_next_line(&rest, &line))
            break;
        seen += slice_trim(line).len > 0;
        if (!begins_with(here, title, &len))
            continue;
        *above = slice_trim(slice_sub(text, 0, (size_t)(here.data - text.data)));
        add_line(slice_sub(here, 0, len), into);
        buffer_add_string(into, "\n\n");
        text = slice_sub(here, len, here.len);
        break;
    }
    buffer_add_slice(into, text);
}
