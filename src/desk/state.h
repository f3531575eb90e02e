/* The reader's inside, shared by its own files only: one story, how it is laid out, and what is
 * going on. Rows count plan rows, lines count screen lines, columns count terminal columns. */
#ifndef HEXAPLA_DESK_STATE_H
#define HEXAPLA_DESK_STATE_H

#include "canvas/mouse.h"
#include "desk/library.h"
#include "desk/request.h"
#include "keyboard/complete.h"
#include "keyboard/keys.h"
#include "keyboard/prompt.h"
#include "model/comparison.h"
#include "model/decision.h"
#include "sheet/contrast.h"
#include "sheet/rows.h"
#include "sheet/search.h"
#include "sheet/wording.h"

enum view_name {
    VIEW_LIBRARY,
    VIEW_PARALLEL,
    VIEW_FLOWING, /* the same columns, each flowing on its own */
    VIEW_FOCUS,
    VIEW_FACTS,
    VIEW_MATRIX,
    VIEW_MERGED,
    VIEW_STEMMA,
    VIEW_OMISSIONS,
    VIEW_ARTICLE,
    VIEW_HELP,
    VIEW_MESSAGES, /* what was said of files and settings */
    VIEWS
};

/* Which entry of a list (desk/list.h) is chosen, and what is on the screen. */
struct list {
    size_t at;
    size_t top, skip; /* the first entry on the screen, and its lines above it */
    size_t rows;      /* of the screen, as last refreshed */
};

/* A line of a row, counted from the row's first. */
struct position {
    size_t row, line;
};

enum { COLUMNS_MOST = 6 };

/* Whether the sources of a row stand below each other: where columns would be too narrow, or as the
 * user says. */
enum stacking { STACKING_AUTO, STACKING_NEVER, STACKING_ALWAYS };

/* Which articles stand in which columns. Slots are places among the articles not hidden. */
struct columns {
    uint32_t *order;   /* every article, in the order of the columns */
    bool *hidden;      /* [article] */
    uint32_t *slots;   /* those not hidden */
    uint32_t *slot_of; /* [article]; UINT32_MAX: hidden */
    size_t count, slot_count;
    size_t first; /* leftmost slot on the screen */
    size_t focus; /* the slot with the cursor */
    int *wider;   /* [article]: than an equal share, as the user wants it */
    bool zoomed;  /* the focused column alone */
    size_t drag;  /* the column after the border that the mouse drags; 0: none */
    enum stacking stacking;
    /* Geometry, from the width of the screen. */
    size_t screen, statements, labels; /* what it was made for */
    bool stacked;                      /* sources stand below each other, in one column */
    size_t visible;                    /* columns on the screen */
    size_t start[COLUMNS_MOST + 1]; /* where each begins; the last: where the strip's border is */
    size_t digits;                  /* of the statement numbers; 0: no room for them */
    size_t prefix;                  /* columns before a cell's text */
    size_t texts[COLUMNS_MOST];     /* columns of a cell's text */
};

/* INSIDE: in a closed fold, which stands in the row with FOLD. */
enum { ROW_PASSES = 1, ROW_IN_VIEW = 2, ROW_SHOWN = 3, ROW_INSIDE = 4, ROW_FOLD = 8 };

struct layout {
    uint32_t *heights;      /* [row]: lines, the gap among them; 0: not known yet */
    unsigned char *flags;   /* [row]: ROW_PASSES, ROW_IN_VIEW … */
    unsigned char *matches; /* [row]: the filter's; NULL: no filter */
    bool stale_heights, stale_flags;
    bool keep;            /* the cursor's row, once, by sliding to it if need be */
    size_t rows, columns; /* of the screen it was made for */
    size_t lines;         /* of the body */
    size_t gap;           /* blank lines after a row */
    char *strip;          /* one mark for each line of the body */
};

/* A run of shared statements. */
struct fold {
    uint64_t name; /* of its first statement, the same in the next comparison */
    bool closed;
    uint32_t head; /* the row it is shown in while it is closed, as last laid out */
};

struct folds {
    uint32_t *run;     /* [row]: which one it belongs to, from 1; 0: none */
    struct fold *runs; /* [run]; count + 1 of them */
    size_t count;
    bool all_closed;         /* what new runs are */
    bool only_new;           /* cells that repeat what columns to the left say are folded */
    unsigned char *unfolded; /* [row]: but not in this one */
};

/* A sentence to come back to, whatever becomes of the comparison. */
struct anchor {
    bool set;
    bool titles; /* the titles above it all; the sentence stands for them where there are none */
    uint32_t article;
    struct id id;
};

enum { MARKS = 26, JUMPS = 64 };

enum quest_kind { QUEST_NONE, QUEST_MATCH, QUEST_FILTER };

/* What is being looked for in the texts of the story (parallel/quest.h). */
struct quest {
    enum quest_kind kind;
    size_t row, slot; /* where it is */
    size_t looked;    /* cells, since the last match */
    int step;
    long left; /* how many matches on */
    bool wrapped;
    struct anchor from;     /* where the cursor was */
    unsigned char *matches; /* [row]: the filter's so far */
};

/* Places jumped from. */
struct jumps {
    struct anchor items[JUMPS];
    size_t count, at;   /* at: the next to go forward to; count: none */
    struct anchor from; /* where the cursor was when the prompt was opened */
};

/* Articles that have been read and are still to be compared. */
struct preview {
    struct article **articles;
    size_t count;
    size_t focus; /* the article whose column has the cursor */
    size_t at;    /* its first sentence on the screen */
};

struct decision_list {
    struct decision *items;
    size_t count, capacity;
};

/* What was said and can be read again. */
struct kept_message {
    enum meaning meaning;
    struct buffer text;
};

struct kept_messages {
    struct kept_message *items; /* the latest last */
    size_t count, capacity;
};

/* A decision whose effect the next comparison will show. */
struct decided {
    bool set;
    enum decision_kind kind;
    struct anchor a, b;
};

struct reader {
    const struct view *const *table; /* [VIEWS] */
    const struct library *library;
    bool opening;            /* a story was asked for */
    struct buffer beginning; /* the path of the article to begin with, or empty */

    struct comparison *comparison;
    struct preview preview;
    double progress; /* of what the app is at, 0 to 1; below 0: of nothing */
    struct buffer story_name;
    double *unique; /* [article]: share of its text that no other has */
    bool badges;    /* some article has one */

    size_t rows, columns;
    bool ascii;
    enum view_name views[8]; /* the last is on the screen; q goes back to the one before */
    size_t depth;
    enum view_name start; /* what a story opens with */
    unsigned panel_parts; /* of enum comparison_part: what the panels on the screen show */
    struct list lists[VIEWS];
    void *own[VIEWS]; /* what a view keeps for itself, or NULL; freed by its release */
    struct keymap keymap;
    struct pending pending;
    bool pasting;
    bool pressed_open; /* the mouse's last press has opened something: a second has no more to do */
    struct prompt prompt;
    const struct vocabulary *vocabulary; /* for completion; may be NULL */
    struct search search;
    struct quest quest;
    struct buffer
        filters[VIEWS]; /* what each view lists only; PARALLEL: and those without a list */
    bool no_match;      /* the last search went nowhere */
    struct buffer message;
    struct buffer request_text; /* what the last request says */
    enum meaning message_meaning;
    size_t message_path; /* bytes at its front that are a file's path */
    struct kept_messages kept;
    struct buffer gone; /* paths of files that are not there any more, each ended by a NUL */

    struct plan plan;
    struct columns board;
    struct layout layout;
    struct folds folds;
    struct wordings *wordings;
    struct buffer *scratch; /* for shown text; on its own, so that drawing can use it */
    struct position cursor, top;
    size_t cursor_screen;  /* the cursor's line on the screen, as last laid out */
    unsigned hidden_marks; /* bits by mark_bit */
    bool furniture;
    struct anchor marks[MARKS];
    struct jumps jumps;

    enum contrast contrast; /* how differences of words are shown */
    bool no_panels;         /* below the columns of a large screen */

    int focus_base;         /* article, or -1: the comparison's own */
    size_t focus_at;        /* which entry was chosen; 0: none yet */
    struct anchor joining;  /* of the statement that waits to be joined with another */
    bool help_all;          /* help lists the keys of every view */
    size_t help_at;         /* the line of it that the search went to */
    size_t page_top;        /* first line of a page shown (focus, help) */
    size_t page_top_behind; /* the focus' own, while help is over it */

    double threshold;
    uint32_t min_run;  /* as comparison.min_run, but as it is wanted next */
    unsigned excluded; /* of enum excluded */
    int base;
    struct decision_list decisions;
    size_t decisions_shown; /* how many the comparison was made with */
    size_t *undo;           /* counts of decisions before each of the user's */
    size_t undo_count, undo_capacity;
    struct decided decided;
};

struct hint {
    enum action action, other; /* other: ACTION_NONE, or shown beside it */
    const char *word;
};

struct view {
    enum view_name which;
    const char *name;
    const char *title;
    enum context context;
    void (*draw)(const struct reader *reader, struct canvas *canvas);
    /* False where the action means nothing here. */
    bool (*update)(struct reader *reader, enum action action, long count,
                   struct requests *requests);
    void (*linear)(const struct reader *reader, struct canvas *canvas);
    const struct hint *hints; /* ended by ACTION_NONE */
    unsigned parts; /* of enum comparison_part: what it shows and the app is to have found */
    /* The rest may be NULL. */
    void (*enter)(struct reader *reader);   /* it is opened: to be where the cursor is */
    void (*refresh)(struct reader *reader); /* after whatever happened; before it is drawn */
    void (*forget)(struct reader *reader);  /* the comparison goes: forget what was made of it */
    void (*release)(struct reader *reader); /* the reader goes: free own[] */
    /* The mouse, but for the hints; the wheel scrolls after that. */
    void (*click)(struct reader *reader, const struct mouse *mouse, struct requests *requests);
    /* Lists only what matches; an empty pattern: everything. NULL: as the parallel columns do. */
    void (*filter)(struct reader *reader, struct slice pattern);
};

const struct view *state_view(const struct reader *reader);
/* Opens a view over the one on the screen. */
void state_push(struct reader *reader, enum view_name view);
/* The cursor was put elsewhere: the view on the screen goes there too. */
void state_follow(struct reader *reader);
/* Opens a view of the story over the parallel columns, whatever was open. */
void state_open(struct reader *reader, enum view_name view);
void state_request(struct requests *requests, enum request_kind kind, long number);
/* Which parts of a comparison (enum comparison_part) the open views and panels show. */
unsigned state_parts(const struct reader *reader);
/* Whether the comparison holds what was looked for; a view says so where it does not yet. */
bool state_has_parts(const struct reader *reader, unsigned parts);
/* A request with a text, which is copied; one a key. */
void state_ask(struct reader *reader, struct requests *requests, enum request_kind kind,
               struct slice text);
__attribute__((format(printf, 3, 4))) void state_say(struct reader *reader, enum meaning meaning,
                                                     const char *format, ...);
/* The statement under the cursor, or NULL. */
const struct statement *state_statement(const struct reader *reader);
/* Where an anchor's sentence is now; false where it is gone. Articles may have come in before its
 * own, so that it has another number. */
struct sentence_place {
    uint32_t article, sentence;
};
bool state_find(const struct reader *reader, const struct anchor *anchor,
                struct sentence_place *place);
/* What waits to be joined; false where nothing does. */
bool state_waiting(const struct reader *reader, struct sentence_place *place);
/* It does not any more, and a message says so; false where nothing did. */
bool state_forget_waiting(struct reader *reader);
unsigned state_mark_bit(char mark);

#endif
