/* The interactive reader without a terminal: state in, state out, requests to the app.
 * No clock, no files, no engine, no globals. Whole sessions run in a unit test. */
#ifndef HEXAPLA_READER_READER_H
#define HEXAPLA_READER_READER_H

#include "canvas/canvas.h"
#include "canvas/key.h"
#include "canvas/mouse.h"
#include "desk/library.h"
#include "desk/request.h"
#include "keyboard/action.h"
#include "keyboard/complete.h"
#include "keyboard/history.h"
#include "model/comparison.h"
#include "model/decision.h"
#include "sheet/contrast.h"

struct reader;

/* The caller owns it. library may be empty; it must outlive the reader. */
struct reader *reader_new(const struct library *library);
void reader_free(struct reader *reader);

/* Another library in place of the one of before; both must outlive the reader. The chosen story
 * stays chosen. */
void reader_set_library(struct reader *reader, const struct library *library);

/* News from the app. The place in the story is kept by sentence ids where it still exists. */
void reader_set_comparison(struct reader *reader, struct comparison *comparison); /* retains */
/* What has been read, to be shown until the comparison comes; ignored where one is on the screen
 * and no other story was asked for. Retains the articles. */
void reader_set_articles(struct reader *reader, struct article *const *articles, size_t count);
/* The story that is opened next begins in the column of this file's article; none: in the base's,
 * or the first. */
void reader_begin_with(struct reader *reader, struct slice path);
/* Whether the user has moved in what was shown so, or asked where to begin. */
bool reader_has_moved(const struct reader *reader);
/* How far reading (the first half) and comparing are, 0 to 1; below 0: nothing is going on. Shown
 * in the header. */
void reader_set_progress(struct reader *reader, double done);
/* What was asked for does not come. A story: back to the library, where there is one. Another
 * comparison of the story on the screen: that stays as it is, and a view that waits for more than
 * it holds is left. */
void reader_give_up(struct reader *reader);
void reader_set_story_name(struct reader *reader, struct slice name);
void reader_resize(struct reader *reader, size_t rows, size_t columns);
/* A line at the bottom until the next key: an error, "comparing …". */
void reader_say(struct reader *reader, enum meaning meaning, struct slice text);
/* The same, of a file: the first path bytes are its path, which gives way where the line is too
 * long. */
void reader_say_of(struct reader *reader, enum meaning meaning, struct slice text, size_t path);
/* Adds a line to the messages that can be read again. */
void reader_keep(struct reader *reader, enum meaning meaning, struct slice text);
/* The files of the story that are not there any more although their articles are; their columns
 * say so. Replaces what was said before. */
void reader_set_gone(struct reader *reader, const struct slice *paths, size_t count);
/* --marks=ascii; always so where the locale is not UTF-8. */
void reader_set_ascii(struct reader *reader, bool ascii);

/* Whether there is a view of the story of that name ("facts"), and which parts of the comparison it
 * shows (enum comparison_part). */
bool reader_has_view(struct slice name, unsigned *parts);
/* Stories open with this view from now on; false where there is none of that name. */
bool reader_start_with(struct reader *reader, struct slice name);
/* Which parts of the comparison are to be looked for: those that the open views show; and which of
 * them the comparison lacks, so that the app is to compare again. */
unsigned reader_parts(const struct reader *reader);
unsigned reader_lacks(const struct reader *reader);

/* A key map by its name ("default", "less"); what was bound before is forgotten. */
bool reader_set_keymap(struct reader *reader, struct slice name);
/* `bind CONTEXT KEY ACTION` of the settings; false where one of the words is unknown. A later
 * binding wins. */
bool reader_bind(struct reader *reader, struct slice context, struct slice keys,
                 struct slice action);
/* Appends what such a binding would take away, for people; nothing where the keys are free. */
void reader_bind_clash(const struct reader *reader, struct slice context, struct slice keys,
                       struct slice action, struct buffer *into);

/* How differences of words are shown in the focus. */
void reader_set_diff_style(struct reader *reader, enum contrast style);
enum contrast reader_diff_style(const struct reader *reader);

/* The words that the command line completes besides its own; must outlive the reader. */
void reader_set_vocabulary(struct reader *reader, const struct vocabulary *vocabulary);
/* What was typed at the prompts, so that the app can keep it. */
struct history *reader_searches(struct reader *reader);
struct history *reader_commands(struct reader *reader);

/* Appends where the reader is, as one line to come back to by reader_go_place, in another run too;
 * nothing where no story is open. */
void reader_place(const struct reader *reader, struct buffer *into);
/* Goes there as far as the story still has it: view, sentence and column, how it is arranged. False
 * where that is where the reader is already, or the sentence is gone. Its marks are taken apart. */
bool reader_go_place(struct reader *reader, struct slice place);
/* Sets the marks that such a line names. */
void reader_take_marks(struct reader *reader, struct slice place);

/* The action that a key leads to, through pending prefixes ("]" then "c") and counts, is carried
 * out by reader_key; a test may call reader_update with an action outright. */
void reader_key(struct reader *reader, uint32_t key, struct requests *requests);
void reader_update(struct reader *reader, enum action action, long count,
                   struct requests *requests);
/* A search or filter goes through a large story in stretches of some milliseconds: whether there
 * are more, and the next. Another key first lets it come to its end, but for Esc and ^C, which stop
 * it. */
bool reader_is_searching(const struct reader *reader);
bool reader_stops_search(uint32_t key);
void reader_search_on(struct reader *reader, struct requests *requests);
/* The mouse; ignored while something is typed at the bottom. */
void reader_mouse(struct reader *reader, const struct mouse *mouse, struct requests *requests);
/* Draws the whole screen. A canvas below 40x8 gets a plain word about that. */
void reader_draw(const struct reader *reader, struct canvas *canvas);
/* The current view on an endless canvas: numbered lines, no borders. */
void reader_draw_linear(const struct reader *reader, struct canvas *canvas);

/* Another threshold, as if ( or ) had been typed; the app compares again. */
void reader_set_threshold(struct reader *reader, double threshold);
/* The comparison on the screen, or NULL; the reader's. The name of the view. */
struct comparison *reader_comparison(const struct reader *reader);
const char *reader_view(const struct reader *reader);
/* Another shortest run, and what is excluded, as if [ ] or " had been typed. */
void reader_set_sharing(struct reader *reader, uint32_t min_run, unsigned excluded);
double reader_threshold(const struct reader *reader);
uint32_t reader_min_run(const struct reader *reader);
unsigned reader_excluded(const struct reader *reader);
int reader_base(const struct reader *reader);
struct decisions reader_decisions(const struct reader *reader);

#endif
