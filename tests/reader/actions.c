/* Every action of the table is driven by its key once, and its effect seen. */
#include "desk/state.h"
#include "facts.h"
#include "parallel/columns.h"

#include <locale.h>

enum { ANY = -1 };

/* before: keys typed first; keys: those of the action. What must hold after, ANY where it does not
 * matter. screen: a text that must be on the 80x24 screen. */
struct drive {
    enum action action;
    const char *before, *keys;
    int request, row, article;
    const char *screen;
};

static const struct drive drives[] = {
    {ACTION_LINE_DOWN, "", "5j", ANY, 1, ANY, "2/8"},
    {ACTION_LINE_DOWN, "", "<Down>", ANY, 0, ANY, "1/8"},
    {ACTION_LINE_UP, "5j", "k", ANY, 0, ANY, "1/8"},
    {ACTION_HALF_DOWN, "", "^D", ANY, 2, ANY, "3/8"},
    {ACTION_HALF_UP, "^D", "^U", ANY, 0, ANY, "1/8"},
    {ACTION_PAGE_DOWN, "", " ", ANY, 4, ANY, "5+ The line was fined"},
    {ACTION_PAGE_UP, " ", "b", ANY, 0, ANY, ">1= A ferry"},
    {ACTION_PAGE_DOWN, "", "^F", ANY, 4, ANY, "5+ The line was fined"},
    {ACTION_PAGE_UP, " ", "^B", ANY, 0, ANY, ">1= A ferry"},
    {ACTION_SCROLL_DOWN, "", "^E", ANY, 1, ANY, ">2= All passengers"},
    {ACTION_SCROLL_UP, "G", "9^Y", ANY, 6, ANY, "a bang and then"},
    {ACTION_SCROLL_CENTRE, "4J", "zz", ANY, 4, ANY, "5/8"},
    {ACTION_PERCENT, "", "50%", ANY, 3, ANY, "4/8"},
    {ACTION_PERCENT, "", "100%", ANY, 7, ANY, "8/8"},
    {ACTION_PERCENT, "", "%", REQUEST_BELL, 0, ANY, "wants a count from 1 to 100"},
    {ACTION_PERCENT, "vm", "50%", ANY, 3, ANY, "4/8"},
    {ACTION_PERCENT, "<Enter>", "50%", ANY, 3, ANY, "statement 4 of 8"},
    {ACTION_FIRST, "G", "g", ANY, 0, ANY, "1/8"},
    {ACTION_FIRST, "", "3g", ANY, 2, ANY, "3/8"},
    {ACTION_LAST, "llll", "G", ANY, 8, 3, " ^ \"We heard a bang"},
    {ACTION_STATEMENT_NEXT, "", "2J", ANY, 2, ANY, "3/8"},
    {ACTION_STATEMENT_PREVIOUS, "2J", "K", ANY, 1, ANY, "2/8"},
    {ACTION_STATEMENT_PREVIOUS, "", "K", REQUEST_BELL, 0, ANY, "No earlier statement"},
    {ACTION_STATEMENT_NEXT, "", "7J", ANY, 7, 3, "8+ The line runs"},
    {ACTION_PARAGRAPH_NEXT, "", "}", ANY, 2, ANY, "3/8"},
    {ACTION_PARAGRAPH_PREVIOUS, "3J", "{", ANY, 2, ANY, "3/8"},
    {ACTION_DIVERGENCE_NEXT, "", "]c", ANY, 1, ANY, "2/8"},
    {ACTION_DIVERGENCE_PREVIOUS, "2J", "[c", ANY, 1, ANY, "2/8"},
    {ACTION_CONFLICT_NEXT, "", "]x", REQUEST_BELL, 0, ANY, "No further conflict"},
    {ACTION_CONFLICT_PREVIOUS, "5J", "[x", ANY, 0, ANY, "1/8"},
    {ACTION_UNIQUE_NEXT, "", "]u", ANY, 4, 1, "5/8"},
    {ACTION_UNIQUE_PREVIOUS, "6J", "[u", ANY, 4, 1, "5/8"},
    {ACTION_SHARED_NEXT, "3J", "]s", ANY, 5, ANY, "6/8"},
    {ACTION_SHARED_PREVIOUS, "5J", "[s", ANY, 3, ANY, "4/8"},
    {ACTION_MOVED_NEXT, "", "]m", ANY, 8, 3, "< 2-4 of 4 >"},
    {ACTION_MOVED_PREVIOUS, "", "[m", REQUEST_BELL, 0, ANY, "No earlier moved"},
    {ACTION_COUNTERPART, "]m", "=", ANY, 3, 3, "4^ moved: stands below"},
    {ACTION_COUNTERPART, "]m=", "=", ANY, 8, 3, "4/8"},
    {ACTION_COUNTERPART, "", "=", ANY, 0, 1, ">B Courier"},
    {ACTION_COUNTERPART, "]u", "=", REQUEST_BELL, 4, 1, "No counterpart: no other column"},
    {ACTION_MARK_SET, "2J", "ma", ANY, 2, ANY, "Mark a is set"},
    {ACTION_MARK_GO, "2Jmag", "'a", ANY, 2, ANY, "3/8"},
    {ACTION_MARK_GO, "]mhhmag", "'a", ANY, 8, 3, "4/8"},
    {ACTION_MARK_GO, "2JmavmG", "'a", ANY, 2, ANY, "3/8"},
    {ACTION_MARK_GO, "2JmaGva", "'a", ANY, 2, ANY, "Four fireboats"},
    {ACTION_MARK_GO, "vmJJmaqGvt", "'a", ANY, 2, ANY, ">number   fireboats"},
    {ACTION_MARK_GO, "2Jmag<Enter>", "'a", ANY, 2, ANY, "statement 3 of 8"},
    {ACTION_MARK_GO, "2JG", "''", ANY, 2, ANY, "3/8"},
    {ACTION_MARK_GO, "2JG''", "''", ANY, 8, ANY, "4/8"},
    {ACTION_MARK_GO, "2JG''''", "''", ANY, 2, ANY, "3/8"},
    {ACTION_MARK_GO, "", "''", REQUEST_BELL, 0, ANY, "No place to go back to"},
    {ACTION_JUMP_BACK, "vm2JG", "^O", ANY, 2, ANY, "3/8"},
    {ACTION_MARK_GO, "", "'z", REQUEST_BELL, 0, ANY, "No such mark"},
    {ACTION_JUMP_BACK, "J]u", "^O", ANY, 1, ANY, "2/8"},
    {ACTION_JUMP_BACK, "J", "^O", REQUEST_BELL, 1, ANY, "No place to go back to"},
    {ACTION_JUMP_FORWARD, "J]u^O", "^N", ANY, 4, 1, "5/8"},
    {ACTION_COLUMN_LEFT, "ll", "h", ANY, 0, 1, ">B Courier"},
    {ACTION_COLUMN_RIGHT, "", "3l", ANY, 0, 3, "< 2-4 of 4 >"},
    {ACTION_COLUMN_RIGHT, "", "<Tab>", ANY, 0, 1, ">B Courier"},
    {ACTION_COLUMN_MOVE_LEFT, "l", "<", ANY, 0, 1, ">B Courier    2 Jun 16:40 \u2502 A"},
    {ACTION_COLUMN_MOVE_RIGHT, "", ">", ANY, 0, 0, " B Courier    2 Jun 16:40 \u2502>A"},
    {ACTION_COLUMN_HIDE, "l", "-", ANY, 0, 2, "14:02 \u2502>C Daily"},
    {ACTION_COLUMN_HIDE, "---", "-", REQUEST_BELL, 0, ANY, "The last column stays"},
    {ACTION_COLUMN_LEFT, "", "h", REQUEST_BELL, 0, 0, "No column further left"},
    {ACTION_COLUMN_EQUALISE, "l-", "W", ANY, 0, 2, "\u2502 B Courier"},
    {ACTION_COLUMN_WIDER, "", "3^W>", ANY, 0, 0, "A Northwire         2 Jun"},
    {ACTION_COLUMN_NARROWER, "", "^W<", ANY, 0, 0, "A Northw… 2 Jun 14:02"},
    {ACTION_COLUMN_EVEN, "3^W>", "^W=", ANY, 0, 0, ">A Northwire  2 Jun 14:02 \u2502"},
    {ACTION_ZOOM, "l", "Z", ANY, 0, 1, "zoomed < 2 of 4 >"},
    {ACTION_ZOOM, "lZ", "^Wo", ANY, 0, 1, "< 1-3 of 4 >"},
    {ACTION_STACK, "l", "^Ws", ANY, 0, 1, ">  B= A ferry carrying"},
    {ACTION_STACK, "^Ws", "^Ws", ANY, 0, 0, ">1= A ferry carrying"},
    {ACTION_SCROLL_LOCK, "", "S", ANY, 0, 0, "flowing, unlocked"},
    {ACTION_SCROLL_LOCK, "S", "S", ANY, 0, 0, "flowing, locked"},
    {ACTION_SCROLL_LOCK, "SS", "S", ANY, 0, 0, ">1= A ferry"},
    {ACTION_BASE, "l", "B", REQUEST_COMPARE, 0, 1, "held against B"},
    {ACTION_FOCUS, "", "<Enter>", ANY, 0, ANY, "C Daily Post   par 1, sentence 1   near"},
    {ACTION_ACCEPT, "2J<Enter>j", "y", REQUEST_COMPARE, 2, ANY, "A and B say the same here"},
    {ACTION_REJECT, "<Enter>", "x", REQUEST_COMPARE, 0, ANY, "A and B do not say the same"},
    {ACTION_SPLIT, "<Enter>", "X", REQUEST_COMPARE, 0, ANY, "B is split off"},
    {ACTION_SPLIT, "4J<Enter>", "X", REQUEST_BELL, 4, ANY, "Only one source tells this"},
    {ACTION_JOIN, "<Enter>", "+", ANY, 0, ANY, "This one waits: + on another joins both"},
    {ACTION_JOIN, "<Enter>+J", "+", REQUEST_COMPARE, 1, ANY, "Statements 1 and 2 are joined"},
    {ACTION_DIFF_STYLE, "<Enter>", "d", ANY, 0, ANY, "+ A {+passenger+} ferry"},
    {ACTION_DIFF_STYLE, "<Enter>d", "d", ANY, 0, ANY, "only what is new"},
    {ACTION_PANELS, "", "p", REQUEST_BELL, 0, ANY, "Panels need a screen of 140"},
    {ACTION_UNDO, "<Enter>x", "u", REQUEST_COMPARE, 0, ANY, "taken back"},
    {ACTION_THRESHOLD_DOWN, "", "(", REQUEST_COMPARE, 0, ANY, "Threshold 0.45"},
    {ACTION_THRESHOLD_UP, "", ")", REQUEST_COMPARE, 0, ANY, "Threshold 0.55"},
    {ACTION_SEARCH, "", "/noon<Enter>", ANY, 5, 0, "6/8"},
    {ACTION_SEARCH_NEXT, "/noon<Enter>", "n", ANY, 5, 1, ">B Courier"},
    {ACTION_SEARCH_PREVIOUS, "/noon<Enter>", "N", ANY, 5, 1, "went on from the end"},
    {ACTION_FILTER, "", "&ferr(y|ies)<Enter>", ANY, 0, ANY, "filter: ferr(y|ies), "},
    {ACTION_TOGGLE_VERBATIM, "J", "F=", ANY, 1, ANY, "hidden: ="},
    {ACTION_TOGGLE_NEAR, "3J", "F~", ANY, 4, ANY, "hidden: ~"},
    {ACTION_TOGGLE_PARAPHRASE, "J", "F:", ANY, 2, ANY, "hidden: :"},
    {ACTION_TOGGLE_UNIQUE, "4J", "F+", ANY, 5, ANY, "hidden: +"},
    {ACTION_TOGGLE_CONFLICT, "", "F!", ANY, 1, ANY, "hidden: !"},
    {ACTION_TOGGLE_MOVED, "]m", "F^", ANY, 7, 3, "hidden: ^"},
    {ACTION_FOLDS_CLOSE, "", "zM", ANY, 0, ANY,
     " +-- 3 statements shared among A B C D (verbatim 1"},
    {ACTION_FOLD_OPEN, "", "zo", REQUEST_BELL, 0, ANY, "No fold here"},
    {ACTION_FOLD_CLOSE, "J", "zc", ANY, 1, ANY, "+-- 3 statements"},
    {ACTION_FOLDS_OPEN, "zM", "zR", ANY, 0, ANY, "unfolded"},
    {ACTION_ONLY_NEW, "", "o", ANY, 0, ANY, "as A"},
    {ACTION_FURNITURE, "", "|", ANY, 1, ANY, "Home | World | Sea"},
    {ACTION_VIEW_PARALLEL, "?", "vp", ANY, 0, ANY, "8 statements   < 1-3"},
    {ACTION_VIEW_FACTS, "", "vt", ANY, 0, ANY, ">number   passengers"},
    {ACTION_READ, "vt]x", "<Enter>", ANY, 5, 0, ">6: Coast guard chief"},
    {ACTION_CONFLICT_NEXT, "vt", "]x", ANY, 5, 0, ">name     coast guard chief"},
    {ACTION_SORT, "vt", "o", ANY, 0, ANY, "sort: by kind"},
    {ACTION_KIND_NEXT, "vt", "f", ANY, ANY, ANY, "only: number"},
    {ACTION_KIND_PREVIOUS, "vt", "F", ANY, ANY, ANY, "only: attribution"},
    {ACTION_VIEW_MATRIX, "", "vx", ANY, 0, ANY, "The shares are being counted"},
    {ACTION_RUN_SHORTER, "vx", "{", REQUEST_COMPARE, 0, ANY, "Runs of 7 words and more"},
    {ACTION_RUN_SHORTER, "vx", "7{", REQUEST_BELL, 0, ANY, "goes from 2 to 99 words"},
    {ACTION_RUN_LONGER, "vx", "2}", REQUEST_COMPARE, 0, ANY, "Runs of 10 words and more"},
    {ACTION_QUOTES, "vx", "\"", REQUEST_COMPARE, 0, ANY, "Quotations are left out"},
    {ACTION_QUOTES, "vx\"", "\"", REQUEST_COMPARE, 0, ANY, "Quotations count"},
    {ACTION_READ, "vmjj", "<Enter>", ANY, 2, ANY, ">3= Four fireboats"},
    {ACTION_WORDING_NEXT, "vmJ", "=", ANY, 1, 0, ": Everyone on board was brought ashore"},
    {ACTION_WORDING_SOURCE, "vm", "2w", ANY, 0, ANY, "in the words of B"},
    {ACTION_TOLD_BY, "vm", "3t", ANY, ANY, ANY, "told by 3 origins or more"},
    {ACTION_TOLD_SINGLE, "vm", "+", ANY, ANY, ANY, "one origin only"},
    {ACTION_TOLD_DISPUTED, "vm", "!", ANY, 0, ANY, "merged: disputed only"},
    {ACTION_TOLD_ALL, "vm!", "*", ANY, 0, ANY, "  8 of 8 shown"},
    {ACTION_STATEMENT_NEXT, "vm", "2J", ANY, 2, ANY, "3/8"},
    {ACTION_CONFLICT_PREVIOUS, "vmG", "[x", ANY, 0, ANY, "1/8"},
    {ACTION_UNIQUE_NEXT, "vm", "]u", ANY, 4, ANY, "5/8"},
    {ACTION_COLUMN_LEFT, "vmJ", "h", ANY, 1, 0, ">ABCD \u2502 : All passengers"},
    {ACTION_VIEW_MERGED, "2J", "vm", ANY, 2, ANY, "each statement once"},
    {ACTION_SORT, "vo", "o", ANY, 0, ANY, "in story order"},
    {ACTION_TOLD_BY, "llvo", "1t", ANY, ANY, 2, "C leaves out 4 of 7 statements told by 1 or more"},
    {ACTION_TOLD_ALL, "llvo1t", "*", ANY, ANY, 2,
     "C leaves out 2 of 5 statements told by 2 or more"},
    {ACTION_COLUMN_RIGHT, "vo", "2l", ANY, ANY, 2, "omissions: C Daily Post"},
    {ACTION_VIEW_OMISSIONS, "l", "vo", ANY, ANY, 1, "omissions: B Courier"},
    {ACTION_VIEW_STEMMA, "l", "vs", ANY, 0, 1, "stemma"},
    {ACTION_VIEW_ARTICLE, "2J", "va", ANY, ANY, ANY, "article A Northwire"},
    {ACTION_VIEW_LIBRARY, "", "vl", REQUEST_BELL, 0, ANY, "only this one story"},
    {ACTION_YANK_SENTENCE, "", "Ys", REQUEST_COPY, 0, ANY, "1/8"},
    {ACTION_YANK_SENTENCE, "4Jh", "Ys", REQUEST_BELL, ANY, ANY, "does not say it"},
    {ACTION_YANK_STATEMENT, "", "Yt", REQUEST_COPY, 0, ANY, "1/8"},
    {ACTION_YANK_CITATION, "", "Yc", REQUEST_COPY, 0, ANY, "1/8"},
    {ACTION_BROWSE, "", "O", REQUEST_BELL, 0, ANY, "No address is known"},
    {ACTION_EXPORT, "", "eout.json<Enter>", REQUEST_EXPORT, 0, ANY, "1/8"},
    {ACTION_MESSAGES, "", "v!", ANY, 0, ANY, "said of files and settings"},
    {ACTION_COMMAND, "", ":2<Enter>", ANY, 1, ANY, "2/8"},
    {ACTION_HELP, "", "?", ANY, 0, ANY, "help: parallel"},
    {ACTION_HELP, "", "<F1>", ANY, 0, ANY, "help: parallel"},
    {ACTION_BACK, "<Enter>", "q", ANY, 0, ANY, "8 statements   < 1-3"},
    {ACTION_BACK, "", "q", REQUEST_QUIT, 0, ANY, NULL},
    {ACTION_CANCEL, "<Enter>", "<Esc>", ANY, 0, ANY, "8 statements   < 1-3"},
    {ACTION_CANCEL, "&noon<Enter>", "<Esc>", ANY, 5, ANY, "all  6/8"},
    {ACTION_CANCEL, "", "<Esc>", ANY, 0, ANY, "q quits"},
    {ACTION_QUIT, "<Enter>", "Q", REQUEST_QUIT, 0, ANY, NULL},
    {ACTION_MOUSE, "", "M", REQUEST_MOUSE, 0, ANY, NULL},
    {ACTION_THEME, "", "c", REQUEST_THEME, 0, ANY, "next theme"},
    {ACTION_COLOR, "", "C", REQUEST_THEME, 0, ANY, "1/8"},
    {ACTION_RELOAD, "", "R", REQUEST_RELOAD, 0, ANY, NULL},
    {ACTION_REDRAW, "", "^L", REQUEST_REDRAW, 0, ANY, NULL},
    {ACTION_SUSPEND, "", "^Z", REQUEST_SUSPEND, 0, ANY, NULL},
};

__attribute__((format(printf, 1, 2))) static int complain(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    return 1;
}

/* Gives how much was wrong. */
static int check_drive(const struct drive *drive)
{
    int faults = 0;
    struct reader *reader = facts_reader(4);
    story_type(reader, drive->before);
    struct requests requests = story_type(reader, drive->keys);
    struct buffer screen = story_screen(reader, 24, 80);
    const char *name = action_name(drive->action);
    int request = requests.count ? (int)requests.items[requests.count - 1].kind : ANY;
    if (request != drive->request)
        faults += complain("%s by %s: request %d", name, drive->keys, request);
    if (drive->row != ANY && (int)reader->cursor.row != drive->row)
        faults +=
            complain("%s by %s: row %zu\n%s", name, drive->keys, reader->cursor.row, screen.data);
    if (drive->article != ANY && (int)columns_focused(&reader->board) != drive->article)
        faults +=
            complain("%s by %s: article %u", name, drive->keys, columns_focused(&reader->board));
    if (drive->screen && !strstr(screen.data, drive->screen))
        faults +=
            complain("%s by %s: no '%s' in\n%s", name, drive->keys, drive->screen, screen.data);
    buffer_free(&screen);
    reader_free(reader);
    return faults;
}

static void test_every_action(void **state)
{
    (void)state;
    bool driven[ACTION_COUNT] = {[ACTION_OPEN] = true, [ACTION_ARTICLES] = true}; /* by library.c */
    int faults = 0;
    for (size_t i = 0; i < COUNT(drives); i++) {
        faults += check_drive(&drives[i]);
        driven[drives[i].action] = true;
    }
    for (enum action action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
        if (!driven[action])
            fail_msg("%s is never driven", action_name(action));
    assert_int_equal(faults, 0);
}

/* The keys of the table are those of the map: none shadows another in the same view. */
static void test_no_key_twice(void **state)
{
    (void)state;
    struct keymap map;
    keymap_init(&map);
    for (size_t i = 0; i < map.count; i++)
        for (size_t k = i + 1; k < map.count; k++) {
            const struct binding *a = &map.items[i], *b = &map.items[k];
            size_t len = a->len < b->len ? a->len : b->len;
            if ((a->context & b->context) && memcmp(a->keys, b->keys, len * sizeof *a->keys) == 0)
                fail_msg("%s and %s share a key", action_name(a->action), action_name(b->action));
        }
    keymap_free(&map);
}

static void test_bind(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(4);
    assert_true(reader_bind(reader, SLICE("parallel"), SLICE("<Space>"), SLICE("last")));
    assert_true(reader_bind(reader, SLICE("all"), SLICE("YY"), SLICE("quit")));
    assert_false(reader_bind(reader, SLICE("nowhere"), SLICE("a"), SLICE("last")));
    assert_false(reader_bind(reader, SLICE("all"), SLICE("a"), SLICE("fly")));
    assert_false(reader_bind(reader, SLICE("all"), SLICE(""), SLICE("last")));
    story_type(reader, "ll ");
    assert_int_equal(reader->cursor.row, 8);
    assert_int_equal(story_type(reader, "YY").items[0].kind, REQUEST_QUIT);
    reader_free(reader);
}

static void test_unknown_keys(void **state)
{
    (void)state;
    struct reader *reader = ferry_reader(2);
    assert_int_equal(story_type(reader, "*").items[0].kind, REQUEST_BELL);
    assert_int_equal(story_type(reader, "vf").items[0].kind, REQUEST_BELL);
    struct buffer screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "vf means nothing here; ? shows the keys"));
    buffer_free(&screen);
    story_type(reader, "^C");
    screen = story_screen(reader, 24, 80);
    assert_non_null(strstr(screen.data, "Q quits"));
    buffer_free(&screen);
    assert_int_equal(story_type(reader, "]<Esc>").count, 0);
    assert_int_equal(story_type(reader, "12<Esc>").count, 0);
    screen = story_screen(reader, 24, 80);
    assert_null(strstr(screen.data, "12:"));
    buffer_free(&screen);
    story_type(reader, "999999999999999999999j");
    reader_free(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_action),
        cmocka_unit_test(test_no_key_twice),
        cmocka_unit_test(test_bind),
        cmocka_unit_test(test_unknown_keys),
    };
    return cmocka_run_group_tests_name("actions", tests, NULL, NULL);
}
