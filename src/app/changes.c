/* The disk's side of a session. Nothing is read here: the engine does that, and its news brings it
 * to the screen. */
#include "app/changes.h"

#include "app/follow.h"
#include "app/listing.h"
#include "app/notices.h"
#include "app/wants.h"

#include <string.h>

static const char *last_part(struct slice path)
{
    const char *slash = strrchr(path.data, '/');
    return slash && slash[1] ? slash + 1 : path.data;
}

static void say_of(struct session *session, struct slice path, const char *what)
{
    struct buffer line = {0};
    buffer_format(&line, "%s %s", last_part(path), what);
    notices_tell(session, MEANING_MESSAGE, buffer_slice(&line));
    buffer_free(&line);
}

static void say_count(struct session *session, size_t count, const char *what)
{
    struct buffer line = {0};
    buffer_format(&line, "%zu %s", count, what);
    notices_tell(session, MEANING_MESSAGE, buffer_slice(&line));
    buffer_free(&line);
}

void changes_watch(struct session *session)
{
    for (size_t i = 0; session->watch && i < session->options->paths.count; i++)
        watch_folder(session->watch, session->options->paths.items[i]);
    for (size_t i = 0; session->watch && i < session->input->count; i++)
        if (!slice_is_none(session->input->stories[i].folder))
            watch_folder(session->watch, session->input->stories[i].folder);
}

/* What is new in the folders: in the library, and in the open story, which is then read again.
 * Whether it is. What has gone from the open story stays in it. */
static bool take_entries(struct session *session)
{
    struct gathered *now = ARENA_NEW(session->arena, struct gathered);
    const struct option_list *paths = &session->options->paths;
    if (session->input == &session->parts ||
        !follow_gather(paths->items, paths->count, session->input, &now->input))
        return false;
    now->before = session->gathered;
    session->gathered = now;
    const struct input *before = session->input;
    session->input = &now->input;
    if (now->input.count > 1) {
        listing_follow(session, before);
        if (now->input.count > before->count)
            say_count(session, now->input.count, "stories are in the library now");
    }
    changes_watch(session);
    const struct input_story *story =
        session->open ? follow_story(session->input, session->open) : NULL;
    struct slice path = story ? follow_new_path(story, session->open) : SLICE_NONE;
    if (slice_is_none(path))
        return false;
    session->open = story;
    session->followed = true;
    say_of(session, path, "is new; the story is read again");
    wants_reading(session);
    return true;
}

void changes_take(struct session *session)
{
    struct watch_news news;
    if (!session->watch || !watch_take(session->watch, &news) || session->options->no_watch)
        return;
    notices_gone(session, news.gone > 0);
    if (news.entries && take_entries(session))
        return;
    if (news.changed > 1)
        say_count(session, news.changed, "files have changed and are read again");
    else if (news.changed)
        say_of(session, news.first, "has changed and is read again");
    if (news.changed)
        wants_reading(session);
}
