/* Messages to people, one line each, written in one piece so that threads and other programs do not
 * cut them. */
#include "app/complain.h"

#include "text/safe.h"

#include <stdio.h>

static void add_safe(struct buffer *into, const char *string)
{
    safe_add(slice_from(string), (struct safe_options){0}, into);
}

void complain_text(const struct error *error, struct buffer *into)
{
    if (error->where[0]) {
        add_safe(into, error->where);
        buffer_add_string(into, ": ");
    }
    if (error->code != MESSAGE_USAGE)
        buffer_add_string(into, message_text(error->code));
    if (error->detail[0] && error->code != MESSAGE_USAGE)
        buffer_add_string(into, ": ");
    add_safe(into, error->detail);
}

void complain(const struct error *error)
{
    struct buffer line = {0};
    buffer_add_string(&line, "hexapla: ");
    complain_text(error, &line);
    if (error->code == MESSAGE_USAGE)
        buffer_add_string(&line, ". Try 'hexapla --help'");
    buffer_add_char(&line, '\n');
    fwrite(line.data, 1, line.len, stderr);
    buffer_free(&line);
}

void complain_warnings(const struct article *article)
{
    for (size_t i = 0; i < article->warning_count; i++) {
        const struct warning *warning = &article->warnings[i];
        struct buffer line = {0};
        buffer_add_string(&line, "hexapla: ");
        safe_add(article->path, (struct safe_options){0}, &line);
        if (warning->line)
            buffer_format(&line, ":%u", warning->line);
        buffer_add_string(&line, ": warning: ");
        safe_add(warning->message, (struct safe_options){0}, &line);
        buffer_add_char(&line, '\n');
        fwrite(line.data, 1, line.len, stderr);
        buffer_free(&line);
    }
}
