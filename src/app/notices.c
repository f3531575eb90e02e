/* Notices of files: faults in reading, files that have gone. Nothing is read here. */
#include "app/notices.h"

#include "app/complain.h"
#include "base/alloc.h"
#include "base/vec.h"
#include "text/safe.h"

#include <string.h>
#include <unistd.h>

enum { NAMED = 8 };

/* How much of a fault's line is the path that it is about. */
static size_t path_of(const struct error *fault)
{
    struct buffer path = {0};
    safe_add(slice_from(fault->where), (struct safe_options){0}, &path);
    size_t len = path.len;
    buffer_free(&path);
    return len;
}

void notices_faults(struct session *session, const struct error *faults, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buffer line = {0};
        complain_text(&faults[i], &line);
        buffer_format(&session->faults, "hexapla: %s\n", line.data);
        reader_keep(session->reader, MEANING_WARNING, buffer_slice(&line));
        if (i == 0 && count > 1)
            buffer_format(&line, " (and %zu more, see :messages)", count - 1);
        if (i == 0)
            reader_say_of(session->reader, MEANING_WARNING, buffer_slice(&line),
                          path_of(&faults[i]));
        buffer_free(&line);
    }
    session->fault_count += count;
}

void notices_tell(struct session *session, enum meaning meaning, struct slice text)
{
    reader_say(session->reader, meaning, text);
    reader_keep(session->reader, meaning, text);
}

static const char *last_part(struct slice path)
{
    const char *slash = strrchr(path.data, '/');
    return slash && slash[1] ? slash + 1 : path.data;
}

/* "a.txt is gone; its last text stays", or how many and which. */
static void say_gone(struct session *session, const struct slice *paths, size_t count)
{
    struct buffer line = {0};
    if (count == 1)
        buffer_format(&line, "%s is gone; its last text stays", last_part(paths[0]));
    else
        buffer_format(&line, "%zu files are gone; their last texts stay: ", count);
    for (size_t i = 0; count > 1 && i < count && i < NAMED; i++)
        buffer_format(&line, "%s%s", i ? ", " : "", last_part(paths[i]));
    if (count > NAMED)
        buffer_format(&line, " and %zu more", count - NAMED);
    reader_say(session->reader, MEANING_WARNING, buffer_slice(&line));
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&line);
        buffer_format(&line, "%s: is gone; its last text stays", paths[i].data);
        reader_keep(session->reader, MEANING_WARNING, buffer_slice(&line));
    }
    buffer_free(&line);
}

void notices_gone(struct session *session, bool say)
{
    const struct input_story *story = session->open;
    VEC(struct slice) gone = {0};
    for (size_t i = 0; story && i < story->count; i++)
        if (!slice_equal(story->paths[i], SLICE("-")) && access(story->paths[i].data, F_OK) != 0)
            VEC_PUSH(&gone, story->paths[i]);
    reader_set_gone(session->reader, gone.items, gone.count);
    if (say && gone.count)
        say_gone(session, gone.items, gone.count);
    VEC_FREE(&gone);
}
