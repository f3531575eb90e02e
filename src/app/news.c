/* A comparison, articles to be shown until it comes, faults, or the end of what was stopped. */
#include "app/news.h"

#include "app/listing.h"
#include "app/notices.h"
#include "app/remember.h"
#include "app/setup.h"
#include "app/story_split.h"
#include "app/wants.h"

/* Reading and comparing was given up. */
static void say_stopped(struct session *session)
{
    wants_nothing(session);
    reader_say(session->reader, MEANING_MESSAGE,
               session->shown || session->library.count
                   ? SLICE("Stopped; all is as it was")
                   : SLICE("Stopped; R reads and compares again, q quits"));
}

/* A folder whose files turn out to tell several stories becomes a library of them. */
static bool becomes_library(struct session *session, const struct comparison *comparison)
{
    if (session->input->count > 1 || !session->open || !session->open->folder.data ||
        session->options->base ||
        !story_split_input(session->open, comparison, session->arena, &session->parts))
        return false;
    session->input = &session->parts;
    session->open = NULL;
    listing_show(session);
    reader_free(session->reader);
    setup_reader(session);
    setup_size(session);
    return true;
}

static void take_comparison(struct session *session, struct comparison *comparison)
{
    bool moved = reader_has_moved(session->reader);
    struct buffer place = {0};
    if (becomes_library(session, comparison))
        return;
    if (!session->fresh)
        reader_place(session->reader, &place);
    reader_set_comparison(session->reader, comparison);
    if (place.len && comparison->article_count != session->articles) {
        reader_take_marks(session->reader, buffer_slice(&place));
        reader_go_place(session->reader, buffer_slice(&place));
    }
    buffer_free(&place);
    session->articles = comparison->article_count;
    session->shown = true;
    if (!moved)
        remember_go(session);
    session->fresh = false;
    /* To the engine it is another story, of which nothing is decided yet. */
    if (session->followed && reader_decisions(session->reader).count)
        wants_compare(session);
    session->followed = false;
}

void news_take(struct session *session)
{
    struct engine_news news;
    if (!engine_take(session->engine, &news)) {
        reader_set_progress(session->reader, engine_progress(session->engine));
        return;
    }
    bool end = news.comparison || news.loaded || news.stopped;
    reader_set_progress(session->reader, end ? -1 : engine_progress(session->engine));
    if (news.articles)
        reader_set_articles(session->reader, news.articles, news.article_count);
    if (news.comparison)
        take_comparison(session, news.comparison);
    notices_faults(session, news.faults, news.fault_count);
    if (news.stopped)
        say_stopped(session);
    session->loading &= !news.loaded && !news.stopped;
    /* Nothing to show and no library to go back to: the faults are the answer. */
    session->quit |= news.loaded && !news.comparison && !news.articles && !session->shown &&
                     session->input->count == 1;
    engine_news_free(&news);
}
