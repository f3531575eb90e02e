/* Everything the reader can be asked to do, in one list: it yields the enum, the key map, the help
 * screen, --list-keys and the manual's table. An action is in it only when it works. */
#ifndef HEXAPLA_KEYBOARD_ACTION_H
#define HEXAPLA_KEYBOARD_ACTION_H

#include <stdbool.h>
#include <stddef.h>

/* Where a key holds. Bits, so that one action can serve several views. */
enum context {
    CONTEXT_LIBRARY = 1,
    CONTEXT_PARALLEL = 2,
    CONTEXT_FOCUS = 4,
    CONTEXT_HELP = 8,
    CONTEXT_FACTS = 16,
    CONTEXT_MATRIX = 32,
    CONTEXT_MERGED = 64,
    CONTEXT_STEMMA = 128,
    CONTEXT_OMISSIONS = 256,
    CONTEXT_ARTICLE = 512,
    CONTEXT_BESIDE = CONTEXT_PARALLEL | CONTEXT_FOCUS,   /* where statements stand side by side */
    CONTEXT_LISTED = CONTEXT_MERGED | CONTEXT_OMISSIONS, /* statements, one below the other */
    CONTEXT_TOLD = CONTEXT_BESIDE | CONTEXT_LISTED,      /* where there is a next statement */
    CONTEXT_PLACED = CONTEXT_TOLD | CONTEXT_FACTS | CONTEXT_ARTICLE, /* where a sentence stands */
    CONTEXT_TABLES = CONTEXT_FACTS | CONTEXT_MATRIX,
    CONTEXT_COLUMNS = CONTEXT_PARALLEL | CONTEXT_TABLES,
    CONTEXT_CONFLICTS = CONTEXT_TOLD | CONTEXT_FACTS,
    CONTEXT_READ = CONTEXT_LISTED | CONTEXT_TABLES | CONTEXT_STEMMA,
    CONTEXT_SORTED = CONTEXT_FACTS | CONTEXT_OMISSIONS | CONTEXT_LIBRARY,
    CONTEXT_TEXTS = CONTEXT_PARALLEL | CONTEXT_ARTICLE,
    CONTEXT_STORY = 1023 & ~(CONTEXT_LIBRARY | CONTEXT_HELP),
    CONTEXT_FILTERED = CONTEXT_STORY | CONTEXT_LIBRARY,
    CONTEXT_ALL = 1023
};

/* X(ACTION, "name", "default keys", context, "what it does"); keys are parted by spaces and written
 * as key_parse reads them. A SECTION line starts a group of the help screen. */
/* clang-format off */
#define ACTIONS(X, SECTION)                                                                        \
    SECTION("Moving")                                                                              \
    X(LINE_DOWN,         "line-down",         "j Down",         ALL,      "line down")             \
    X(LINE_UP,           "line-up",           "k Up",           ALL,      "line up")               \
    X(HALF_DOWN,         "half-down",         "^D",             ALL,      "half a page down")      \
    X(HALF_UP,           "half-up",           "^U",             ALL,      "half a page up")        \
    X(PAGE_DOWN,         "page-down",         "Space PageDown ^F", ALL,   "page down")             \
    X(PAGE_UP,           "page-up",           "b PageUp ^B",    ALL,      "page up")               \
    X(SCROLL_DOWN,       "scroll-down",       "^E",             ALL,      "scroll a line down")    \
    X(SCROLL_UP,         "scroll-up",         "^Y",             ALL,      "scroll a line up")      \
    X(SCROLL_CENTRE,     "scroll-centre",     "zz",             PARALLEL, "this line in the middle of the screen") \
    X(FIRST,             "first",             "g Home",         ALL,      "the beginning")         \
    X(LAST,              "last",              "G End",          ALL,      "the end")               \
    X(PERCENT,           "percent",           "%",              PLACED,   "after a count: so many hundredths into the story") \
    X(STATEMENT_NEXT,    "statement-next",    "J",              TOLD,     "next statement")        \
    X(STATEMENT_PREVIOUS, "statement-previous", "K",            TOLD,     "previous statement")    \
    X(PARAGRAPH_NEXT,    "paragraph-next",    "}",              PARALLEL, "next paragraph of this column") \
    X(PARAGRAPH_PREVIOUS, "paragraph-previous", "{",            PARALLEL, "previous paragraph of this column") \
    X(DIVERGENCE_NEXT,   "divergence-next",   "]c",             TOLD,     "next statement that diverges") \
    X(DIVERGENCE_PREVIOUS, "divergence-previous", "[c",         TOLD,     "previous statement that diverges") \
    X(CONFLICT_NEXT,     "conflict-next",     "]x",             CONFLICTS, "next conflict")         \
    X(CONFLICT_PREVIOUS, "conflict-previous", "[x",             CONFLICTS, "previous conflict")     \
    X(UNIQUE_NEXT,       "unique-next",       "]u",             TOLD,     "next that only one source has") \
    X(UNIQUE_PREVIOUS,   "unique-previous",   "[u",             TOLD,     "previous that only one source has") \
    X(SHARED_NEXT,       "shared-next",       "]s",             TOLD,     "next that several sources have") \
    X(SHARED_PREVIOUS,   "shared-previous",   "[s",             TOLD,     "previous that several sources have") \
    X(MOVED_NEXT,        "moved-next",        "]m",             BESIDE,   "next moved sentence")   \
    X(MOVED_PREVIOUS,    "moved-previous",    "[m",             BESIDE,   "previous moved sentence") \
    X(COUNTERPART,       "counterpart",       "=",              PARALLEL, "jump to the counterpart") \
    X(MARK_SET,          "mark-set",          "m",              PLACED,   "then a letter: set a mark") \
    X(MARK_GO,           "mark-go",           "'",              PLACED,   "then a letter: go to the mark; '': back to before the last jump") \
    X(JUMP_BACK,         "jump-back",         "^O",             PLACED,   "back to where you jumped from") \
    X(JUMP_FORWARD,      "jump-forward",      "^N",             PLACED,   "forward again")         \
    SECTION("Columns and sources")                                                                 \
    X(COLUMN_LEFT,       "column-left",       "h Left BackTab", STORY,    "source to the left (focus: compare with it)") \
    X(COLUMN_RIGHT,      "column-right",      "l Right Tab",    STORY,    "source to the right (focus: compare with it)") \
    X(COLUMN_MOVE_LEFT,  "column-move-left",  "<",              COLUMNS,  "move the column left")  \
    X(COLUMN_MOVE_RIGHT, "column-move-right", ">",              COLUMNS,  "move the column right") \
    X(COLUMN_HIDE,       "column-hide",       "-",              COLUMNS,  "hide the column")       \
    X(COLUMN_EQUALISE,   "column-equalise",   "W",              COLUMNS,  "show all columns, alike, in their first order") \
    X(COLUMN_WIDER,      "column-wider",      "^W>",            PARALLEL, "the column wider")      \
    X(COLUMN_NARROWER,   "column-narrower",   "^W<",            PARALLEL, "the column narrower")   \
    X(COLUMN_EVEN,       "column-even",       "^W=",            PARALLEL, "columns of the same width") \
    X(ZOOM,              "zoom",              "Z ^Wo",          PARALLEL, "this column alone, or all again") \
    X(STACK,             "stack",             "^Ws",            PARALLEL, "sources below each other, or side by side") \
    X(SCROLL_LOCK,       "scroll-lock",       "S",              PARALLEL, "flowing columns: unlocked, locked, aligned again") \
    X(BASE,              "base",              "B",              STORY,    "hold the others against this source, or against none") \
    SECTION("Statements")                                                                          \
    X(OPEN,              "open",              "Enter l Right",  LIBRARY,  "open the story")        \
    X(ARTICLES,          "articles",          "Tab",            LIBRARY,  "list the story's articles, or close the list") \
    X(FOCUS,             "focus",             "Enter",          PARALLEL, "focus the statement: its words side by side") \
    X(READ,              "read",              "Enter",          READ,     "read it in the parallel columns") \
    X(WORDING_NEXT,      "wording-next",      "=",              MERGED,   "this statement in the next source's words") \
    X(WORDING_SOURCE,    "wording-source",    "w",              MERGED,   "whose words come first: the earliest's, or a source's") \
    X(TOLD_BY,           "told-by",           "t",              LISTED,   "only what a count or more tell; without a count, one more") \
    X(TOLD_SINGLE,       "told-single",       "+",              MERGED,   "only what one origin tells, or all") \
    X(TOLD_DISPUTED,     "told-disputed",     "!",              MERGED,   "only what is disputed, or all") \
    X(TOLD_ALL,          "told-all",          "*",              LISTED,   "no filter any more")    \
    X(ACCEPT,            "accept",            "y",              FOCUS,    "these do say the same") \
    X(REJECT,            "reject",            "x",              FOCUS,    "these do not say the same") \
    X(SPLIT,             "split",             "X",              FOCUS,    "this source tells something else: take it out of the statement") \
    X(JOIN,              "join",              "+",              FOCUS,    "join with what is chosen nearby; else mark, go to another, and + again") \
    X(UNDO,              "undo",              "u",              STORY,    "take the last decision back") \
    X(DIFF_STYLE,        "diff-style",        "d",              BESIDE,   "differences of words: inline, two lines, only what is new") \
    X(PANELS,            "panels",            "p",              PARALLEL, "panels of a large screen: off or on") \
    X(RUN_SHORTER,       "run-shorter",       "{",              MATRIX,   "count shorter runs of the same words") \
    X(RUN_LONGER,        "run-longer",        "}",              MATRIX,   "count only longer runs of the same words") \
    X(QUOTES,            "quotes",            "\"",             MATRIX,   "leave quotations out of what is shared, or not") \
    X(THRESHOLD_DOWN,    "threshold-down",    "(",              STORY,    "match more: lower the threshold") \
    X(THRESHOLD_UP,      "threshold-up",      ")",              STORY,    "match less: raise the threshold") \
    SECTION("Searching and showing")                                                               \
    X(SEARCH,            "search",            "/",              ALL,      "search (regular expression)") \
    X(SEARCH_NEXT,       "search-next",       "n",              ALL,      "next match")            \
    X(SEARCH_PREVIOUS,   "search-previous",   "N",              ALL,      "previous match")        \
    X(FILTER,            "filter",            "&",              FILTERED, "show only what matches (empty: all)") \
    X(SORT,              "sort",              "o",              SORTED,   "sort in the next order") \
    X(KIND_NEXT,         "kind-next",         "f",              FACTS,    "only facts of the next kind, or all") \
    X(KIND_PREVIOUS,     "kind-previous",     "F",              FACTS,    "only facts of the previous kind, or all") \
    X(TOGGLE_VERBATIM,   "toggle-verbatim",   "F=",             PARALLEL, "hide or show verbatim statements") \
    X(TOGGLE_NEAR,       "toggle-near",       "F~",             PARALLEL, "hide or show near-verbatim statements") \
    X(TOGGLE_PARAPHRASE, "toggle-paraphrase", "F:",             PARALLEL, "hide or show paraphrases") \
    X(TOGGLE_UNIQUE,     "toggle-unique",     "F+",             PARALLEL, "hide or show what only one source has") \
    X(TOGGLE_CONFLICT,   "toggle-conflict",   "F!",             PARALLEL, "hide or show conflicts") \
    X(TOGGLE_MOVED,      "toggle-moved",      "F^",             PARALLEL, "hide or show moved sentences") \
    X(FOLD_OPEN,         "fold-open",         "zo",             PARALLEL, "open the fold here")     \
    X(FOLD_CLOSE,        "fold-close",        "zc",             PARALLEL, "fold the shared statements here") \
    X(FOLDS_OPEN,        "folds-open",        "zR",             PARALLEL, "open all folds")         \
    X(FOLDS_CLOSE,       "folds-close",       "zM",             PARALLEL, "fold all shared statements") \
    X(ONLY_NEW,          "only-new",          "o zn",           PARALLEL, "only what is new: fold what was read before") \
    X(FURNITURE,         "furniture",         "|",              TEXTS,    "show or hide the pages' furniture") \
    SECTION("Taking away")                                                                         \
    X(YANK_SENTENCE,     "yank-sentence",     "Ys",             STORY,    "copy the sentence")     \
    X(YANK_STATEMENT,    "yank-statement",    "Yt",             STORY,    "copy the statement as all sources have it") \
    X(YANK_CITATION,     "yank-citation",     "Yc",             STORY,    "copy a citation of the article") \
    X(BROWSE,            "browse",            "O",              STORY,    "open the article's address in the browser") \
    X(EXPORT,            "export",            "e",              STORY,    "write the comparison to a file (.json, or text)") \
    SECTION("The program")                                                                         \
    X(VIEW_PARALLEL,     "view-parallel",     "vp",             ALL,      "view: parallel columns") \
    X(VIEW_FACTS,        "view-facts",        "vt",             STORY,    "view: facts, what is in conflict first") \
    X(VIEW_MATRIX,       "view-matrix",       "vx",             STORY,    "view: matrix, how much of each the others have") \
    X(VIEW_MERGED,       "view-merged",       "vm",             STORY,    "view: merged, each statement once") \
    X(VIEW_STEMMA,       "view-stemma",       "vs",             STORY,    "view: stemma, lines of descent") \
    X(VIEW_OMISSIONS,    "view-omissions",    "vo",             STORY,    "view: omissions of this source") \
    X(VIEW_ARTICLE,      "view-article",      "va",             STORY,    "view: one article alone") \
    X(VIEW_LIBRARY,      "view-library",      "vl",             ALL,      "view: library of stories") \
    X(MESSAGES,          "messages",          "v!",             ALL,      "messages: what was said of files and settings") \
    X(COMMAND,           "command",           ":",              ALL,      "type a command: an action's name, set, bind, theme") \
    X(HELP,              "help",              "? F1",           ALL,      "help: the keys of this view; again, of all") \
    X(BACK,              "back",              "q",              ALL,      "back; from the first view, quit") \
    X(CANCEL,            "cancel",            "Esc",            ALL,      "end the search, or back; never quits") \
    X(QUIT,              "quit",              "Q",              ALL,      "quit")                  \
    X(THEME,             "theme",             "c",              ALL,      "next theme")            \
    X(COLOR,             "color",             "C",              ALL,      "colour off or on")      \
    X(MOUSE,             "mouse",             "M",              ALL,      "take clicks and the wheel, or leave them") \
    X(RELOAD,            "reload",            "R",              STORY,    "read the files again, keeping the place") \
    X(REDRAW,            "redraw",            "^L",             ALL,      "draw the screen again") \
    X(SUSPEND,           "suspend",           "^Z",             ALL,      "suspend the program")
/* clang-format on */

#define ACTION_NO_SECTION(title)
enum action {
    ACTION_NONE,
#define X(id, name, keys, context, help) ACTION_##id,
    ACTIONS(X, ACTION_NO_SECTION)
#undef X
        ACTION_COUNT
};

struct action_info {
    enum action action; /* ACTION_NONE: a section, its title in help */
    const char *name;
    const char *keys;
    unsigned context; /* of enum context */
    const char *help;
};

/* The list in its order, sections among the actions; *count gets its length. */
const struct action_info *action_table(size_t *count);
/* "line-down"; "none" for ACTION_NONE. */
const char *action_name(enum action action);
/* ACTION_NONE where there is no such name. */
enum action action_find(const char *name, size_t len);
/* Whether one more key (a mark's letter) belongs to it. */
bool action_takes_letter(enum action action);
struct context_info {
    const char *name;
    unsigned bits;
};

/* "all", "library", "parallel" …; *count gets how many. */
const struct context_info *context_table(size_t *count);
/* Its bits; 0 where there is no such name. */
unsigned context_find(const char *name, size_t len);

#endif
