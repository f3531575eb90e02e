/* The reader looks at the session's own library, which is changed only between its turns. */
#include "app/listing.h"

#include "app/follow.h"
#include "app/story_title.h"

static void wake(void *context)
{
    engine_nudge(context);
}

static void read_titles(struct session *session, const bool *read)
{
    if (!session->catalogue)
        session->catalogue = catalogue_new(session->options->jobs, wake, session->engine);
    session->library.unread = session->catalogue ? 1 : 0;
    if (session->catalogue)
        catalogue_read(session->catalogue, session->input, read);
}

void listing_show(struct session *session)
{
    session->library = story_library(session->input, session->arena);
    read_titles(session, ARENA_ARRAY(session->arena, bool, session->input->count));
}

void listing_follow(struct session *session, const struct input *before)
{
    bool *read = ARENA_ARRAY(session->arena, bool, session->input->count);
    session->library =
        follow_library(session->input, before, &session->library, session->arena, read);
    read_titles(session, read);
    reader_set_library(session->reader, &session->library);
}

void listing_take(struct session *session)
{
    struct library *library = &session->library;
    /* The stories are the session's own; the reader only must not change them. */
    if (!session->catalogue ||
        !catalogue_take(session->catalogue, (struct library_story *)library->stories,
                        &library->unread, session->arena))
        return;
    library->edition++;
    reader_set_library(session->reader, library);
}

bool listing_is_whole(const struct session *session)
{
    return session->library.unread <= 0;
}
