/* What a session keeps for the next one, and takes up from the one before. How lines look is the
 * reader's business, where they are kept memory.c's. */
#include "app/remember.h"

#include "app/memory.h"
#include "app/wants.h"

void remember_all(struct session *session)
{
    wants_place_kept(session);
    memory_keep_history(reader_searches(session->reader), reader_commands(session->reader));
}

void remember_go(struct session *session)
{
    struct buffer place = {0};
    bool asked = !slice_is_none(session->options->view);
    bool kept = session->fresh && session->open && memory_place(memory_key(session->open), &place);
    if (kept)
        reader_take_marks(session->reader, buffer_slice(&place));
    if (kept && !asked && reader_go_place(session->reader, buffer_slice(&place)))
        reader_say(session->reader, MEANING_MESSAGE,
                   SLICE("Where you left it; g goes to the beginning"));
    session->fresh = false;
    buffer_free(&place);
}
