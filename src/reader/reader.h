/* The interactive reader without a terminal: state in, state out, requests to the app.
 * No clock, no files, no engine, no globals. Whole sessions run in a unit test. */
#ifndef HEXAPLA_READER_READER_H
#define HEXAPLA_READER_READER_H

#include "canvas/canvas.h"
#include "canvas/key.h"
#include "model/comparison.h"
#include "model/decision.h"
#include "reader/action.h"

/* One story in the library list. */
struct library_story {
    struct slice title;
    struct slice folder; /* for people; may be absent */
    uint32_t article_count;
    struct slice *article_names; /* file names, for the second level of the list */
};

struct library {
    const struct library_story *stories;
    size_t count;
};

/* What the reader asks of the app. */
enum request_kind {
    REQUEST_QUIT,
    REQUEST_SUSPEND,    /* ^Z */
    REQUEST_REDRAW,     /* ^L: paint every cell again */
    REQUEST_OPEN_STORY, /* number: index in the library */
    REQUEST_RELOAD,     /* read the story's files again and compare */
    REQUEST_COMPARE,    /* again, with reader_threshold(), reader_base(), reader_decisions() */
    REQUEST_THEME,      /* number: +1 next theme, 0 colour off or on */
    REQUEST_BELL        /* nothing to go to */
};

struct request {
    enum request_kind kind;
    long number;
};

struct requests {
    struct request items[8];
    size_t count;
};

struct reader;

/* The caller owns it. library may be empty; it must outlive the reader. */
struct reader *reader_new(const struct library *library);
void reader_free(struct reader *reader);

/* News from the app. The place in the story is kept by sentence ids where it still exists. */
void reader_set_comparison(struct reader *reader, struct comparison *comparison); /* retains */
void reader_set_story_name(struct reader *reader, struct slice name);
void reader_resize(struct reader *reader, size_t rows, size_t columns);
/* A line at the bottom until the next key: an error, "comparing …". */
void reader_say(struct reader *reader, enum meaning meaning, struct slice text);
/* --marks=ascii; always so where the locale is not UTF-8. */
void reader_set_ascii(struct reader *reader, bool ascii);

/* `bind CONTEXT KEY ACTION` of the settings; false where one of the words is unknown. A later
 * binding wins. */
bool reader_bind(struct reader *reader, struct slice context, struct slice keys,
                 struct slice action);

/* The action that a key leads to, through pending prefixes ("]" then "c") and counts, is carried
 * out by reader_key; a test may call reader_update with an action outright. */
void reader_key(struct reader *reader, uint32_t key, struct requests *requests);
void reader_update(struct reader *reader, enum action action, long count,
                   struct requests *requests);
/* Draws the whole screen. A canvas below 40x8 gets a plain word about that. */
void reader_draw(const struct reader *reader, struct canvas *canvas);
/* The current view on an endless canvas: numbered lines, no borders. */
void reader_draw_linear(const struct reader *reader, struct canvas *canvas);

double reader_threshold(const struct reader *reader);
int reader_base(const struct reader *reader);
struct decisions reader_decisions(const struct reader *reader);

#endif
