/* The engine on a worker thread: it loads a story, keeps its candidates, and makes comparisons of
 * them, so that the reader never waits. One story at a time; a newer wish replaces an older one. */
#ifndef HEXAPLA_APP_ENGINE_H
#define HEXAPLA_APP_ENGINE_H

#include "app/dossier.h"
#include "app/input.h"

struct engine;

struct engine_news {
    struct comparison *comparison; /* one reference for the caller, or NULL where there is none */
    bool loaded;                   /* files were read: faults and warnings are new */
    bool stopped;                  /* engine_stop was heeded: what was open before is still so */
    struct article **articles;     /* what has been read, while the comparison is still to come */
    size_t article_count;
    struct error *faults;
    size_t fault_count;
};
void engine_news_free(struct engine_news *news);

/* Starts the worker. NULL where no thread or descriptor can be had. options must outlive it. */
struct engine *engine_new(const struct options *options);
/* Cancels what is under way and waits for the worker to end. */
void engine_free(struct engine *engine);

/* Reads the story's files and compares them. The paths must stay until the engine is freed. Of a
 * file that has vanished since it was read last, what was read then is taken. */
void engine_open(struct engine *engine, const struct input_story *story);
/* Other options for what is opened from now on; they must outlive the engine. */
void engine_set_options(struct engine *engine, const struct options *options);
/* Redoes step two on the story that is open; the wish is copied, and holds for what is opened
 * again, too. */
void engine_compare(struct engine *engine, const struct dossier_wish *wish);

/* The wish for the story that is being opened, copied; to be told right after engine_open. */
void engine_want(struct engine *engine, const struct dossier_wish *wish);

/* Gives up what is under way, reading or comparing; news with stopped set comes of it. */
void engine_stop(struct engine *engine);

/* Makes the descriptor readable, for news of someone else; on any thread. */
void engine_nudge(struct engine *engine);
/* Becomes readable when there is news, or progress. */
int engine_wake(const struct engine *engine);
/* Waits at most so many milliseconds for the engine to be idle; whether it is. */
bool engine_wait(struct engine *engine, int milliseconds);
/* Takes what is new; false where nothing is. Then also empties the wake descriptor. */
bool engine_take(struct engine *engine, struct engine_news *news);
/* How far the present work is, 0 to 1 (reading is the first half); below 0 when all the news of it
 * are there. */
double engine_progress(struct engine *engine);

#endif
