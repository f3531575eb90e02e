/* Help as a page: the signs a view draws, then its actions with the keys they really have. */
#include "views/help_page.h"

#include "text/width.h"

enum { KEYS_COLUMNS = 17, KEYS_COLUMNS_NARROW = 9, NARROW = 60, OWN_MOST = 4 };

/* What is being listed. */
struct help {
    const struct reader *reader;
    const struct view *view; /* NULL: all of them */
    struct page *page;
    size_t keys_columns;
};

static unsigned context_of(const struct help *help)
{
    return help->view ? help->view->context : CONTEXT_ALL;
}

static void add_heading(const struct help *help, const char *title)
{
    struct piece_list pieces = {0};
    piece_add(&pieces, MEANING_HEADING, slice_from(title));
    page_add(help->page, 1, 1, &pieces);
}

/* Keys or a sign, and beside them what they mean. */
static void add_line(const struct help *help, enum meaning meaning, struct slice keys,
                     struct slice what)
{
    struct piece_list pieces = {0};
    size_t wide = width_text(keys);
    size_t pad = wide + 1 < help->keys_columns ? help->keys_columns - wide : 1;
    piece_add(&pieces, meaning, keys);
    piece_format(&pieces, MEANING_PLAIN, "%*s", (int)pad, "");
    piece_add(&pieces, MEANING_PLAIN, what);
    page_add(help->page, 3, 3 + help->keys_columns, &pieces);
}

static void add_signs(const struct help *help)
{
    enum { SIDES = CONTEXT_BESIDE | CONTEXT_LISTED };
    static const struct {
        unsigned context;
        const char *sign, *ascii, *what;
    } signs[] = {
        {SIDES, "=", NULL, "verbatim: the same words"},
        {SIDES, "~", NULL, "near: nearly the same words"},
        {SIDES, ":", NULL, "paraphrase: the same in other words"},
        {SIDES, "+", NULL, "unique: only this source says it"},
        {SIDES, "!", NULL, "conflict: facts in it disagree"},
        {SIDES, "^", NULL, "moved: out of order with its neighbours, or said again"},
        {CONTEXT_PARALLEL, ". . .", NULL, "this source does not say it"},
        {CONTEXT_PARALLEL, "^ moved:", NULL, "its sentence stands elsewhere, where this line says"},
        {CONTEXT_PARALLEL, "see 4", NULL,
         "the sentence beside is of statement 4, which stands there"},
        {CONTEXT_FOCUS, "[-old-] {+new+}", NULL,
         "words only the base has, words only this one has"},
        {CONTEXT_FACTS, "!", NULL, "conflict: the values cannot both be right"},
        {CONTEXT_FACTS, "?", NULL, "withheld: one names it, another says it is not disclosed"},
        {CONTEXT_FACTS, "~", NULL, "close: the values may mean the same"},
        {CONTEXT_FACTS, "=", NULL, "agree, however it is written"},
        {CONTEXT_FACTS, "1", NULL, "single: only one source has it"},
        {CONTEXT_FACTS, "!BD", NULL, "at the right edge: B and D differ, on the screen or not"},
        {CONTEXT_FACTS, "(as a fact)", NULL, "said without the speaker that others name"},
        {CONTEXT_LISTED, "who AB.D", NULL, "A, B and D tell it, C does not"},
        {CONTEXT_MERGED, "n", NULL, "how many origins tell it; copies word for word count as one"},
        {CONTEXT_STEMMA, "\u2500\u2500\u25BA", "-->", "the lower likely comes from the upper"},
        {CONTEXT_STEMMA, "\u2500?\u2500", "-?-",
         "the two hang together; cannot tell which came first"},
        {CONTEXT_PARALLEL, "\u2590", "#",
         "right edge: what is on the screen now, of the whole story"},
        {CONTEXT_BESIDE | CONTEXT_ARTICLE, "[EMBARGO]", NULL,
         "a badge: must not be out before its time; likewise [WITHHELD], [CANCELED]"},
        {CONTEXT_BESIDE | CONTEXT_ARTICLE, "[URGENT 1] [v3]", NULL,
         "how urgent its source calls it, and which version it is"},
        {CONTEXT_BESIDE | CONTEXT_ARTICLE, "[CORR] [NOTE]", NULL,
         "it corrects another; its editors say something of it"},
        {CONTEXT_BESIDE | CONTEXT_ARTICLE, "[PAYWALL]", NULL,
         "not the whole story; likewise [SUMMARY ONLY], [CUT OFF], [OLD VERSION]"},
        {CONTEXT_BESIDE | CONTEXT_ARTICLE, "[FILE GONE]", NULL,
         "its file is not there any more; this is its last text"},
    };
    bool any = false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!(signs[i].context & context_of(help)))
            continue;
        if (!any)
            add_heading(help, "Signs");
        any = true;
        bool ascii = help->reader->ascii && signs[i].ascii;
        add_line(help, MEANING_MARK, slice_from(ascii ? signs[i].ascii : signs[i].sign),
                 slice_from(signs[i].what));
    }
}

static size_t bits(unsigned context)
{
    size_t count = 0;
    for (; context; context &= context - 1)
        count++;
    return count;
}

/* Whether it holds in this view and few others. */
static bool is_own(const struct help *help, const struct action_info *info)
{
    return help->view && bits(info->context) <= OWN_MOST;
}

/* " (facts, matrix)", where it does not hold in most. */
static void add_where(unsigned context, struct buffer *into)
{
    size_t count;
    const struct context_info *table = context_table(&count);
    bool any = false;
    for (size_t i = 0; i < count && bits(context) <= 5; i++) {
        if (bits(table[i].bits) != 1 || !(table[i].bits & context))
            continue;
        buffer_format(into, "%s%s", any ? ", " : " (", table[i].name);
        any = true;
    }
    if (any)
        buffer_add_char(into, ')');
}

static void add_action(const struct help *help, const struct action_info *info)
{
    struct buffer keys = {0}, what = {0};
    keymap_names(&help->reader->keymap, context_of(help), info->action, &keys);
    buffer_add_string(&what, info->help);
    if (!help->view)
        add_where(info->context, &what);
    if (keys.len)
        add_line(help, MEANING_KEY, buffer_slice(&keys), buffer_slice(&what));
    buffer_free(&keys);
    buffer_free(&what);
}

/* The actions of the table that are the view's own, or those that are not, under their sections. */
static void add_actions(const struct help *help, bool own)
{
    size_t count;
    const struct action_info *table = action_table(&count);
    const char *section = NULL;
    for (size_t i = 0; i < count; i++) {
        if (table[i].action == ACTION_NONE)
            section = own ? section : table[i].help;
        else if ((table[i].context & context_of(help)) && is_own(help, &table[i]) == own) {
            if (section)
                add_heading(help, section);
            section = NULL;
            add_action(help, &table[i]);
        }
    }
}

void help_page(const struct reader *reader, const struct view *view, struct page *page)
{
    struct help help = {reader, view, page,
                        reader->columns < NARROW ? KEYS_COLUMNS_NARROW : KEYS_COLUMNS};
    add_signs(&help);
    if (view) {
        struct piece_list pieces = {0};
        piece_format(&pieces, MEANING_HEADING, "Keys of this view: %s", view->title);
        page_add(page, 1, 1, &pieces);
        add_actions(&help, true);
    }
    add_actions(&help, false);
}
