/* The parts of a comparison are asked for as views open that show them, and each only once: where
 * they come late, or not at all, the loop must not ask again and again. */
#include "app/wants.h"

#include "app/memory.h"
#include "app/story_title.h"

/* Milliseconds that a key may wait for its comparison, so that a small story changes at once. */
enum { BLINK = 8 };

void wants_place_kept(struct session *session)
{
    struct buffer place = {0};
    if (session->open && !session->fresh)
        reader_place(session->reader, &place);
    if (place.len)
        memory_keep_place(memory_key(session->open), buffer_slice(&place));
    buffer_free(&place);
}

static struct dossier_wish wish_for(const struct session *session, unsigned parts)
{
    const struct reader *reader = session->reader;
    const struct comparison *shown = reader_comparison(reader);
    int base = reader_base(reader);
    return (struct dossier_wish){.threshold = reader_threshold(reader),
                                 .base = shown && base != NO_BASE ? shown->articles[base] : NULL,
                                 .min_run = reader_min_run(reader),
                                 .excluded = reader_excluded(reader),
                                 .parts = parts,
                                 .decisions = reader_decisions(reader)};
}

/* A story that is on the screen stays as the reader has it, a new one begins as the options say. */
void wants_reading(struct session *session)
{
    if (!session->open)
        return;
    session->loading = true;
    session->asked = reader_parts(session->reader);
    struct dossier_wish wish = {.parts = session->asked, .unset = true};
    if (!session->fresh && reader_comparison(session->reader))
        wish = wish_for(session, session->asked);
    if (session->watch)
        watch_story(session->watch, session->open);
    engine_open(session->engine, session->open);
    engine_want(session->engine, &wish);
}

void wants_story(struct session *session, size_t index, long article)
{
    wants_place_kept(session);
    session->fresh = true;
    session->open = &session->input->stories[index];
    reader_set_story_name(session->reader, story_name(session->open));
    reader_begin_with(session->reader, article ? session->open->paths[article - 1] : SLICE_NONE);
    wants_reading(session);
}

static void compare(struct session *session, unsigned parts)
{
    struct dossier_wish wish = wish_for(session, parts);
    session->asked = parts;
    engine_compare(session->engine, &wish);
    engine_wait(session->engine, BLINK);
}

/* Only what is on the screen: what other views showed before is looked for when they open again. */
void wants_compare(struct session *session)
{
    compare(session, reader_parts(session->reader));
}

void wants_parts(struct session *session)
{
    const struct comparison *comparison = reader_comparison(session->reader);
    if (!session->loading && comparison && (reader_lacks(session->reader) & ~session->asked))
        compare(session, reader_parts(session->reader) | comparison->parts);
}

void wants_nothing(struct session *session)
{
    reader_give_up(session->reader);
    session->asked = reader_parts(session->reader);
}
