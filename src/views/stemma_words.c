/* The stemma in words: what a line of descent rests on, who comes from whom, what stands alone. It
 * counts what is shared; it does not accuse. */
#include "sheet/cut.h"
#include "sheet/display.h"
#include "views/stemma.h"

#include <string.h>

enum { ORIGINS_MOST = 4, LABELS_MOST = 12, PASSAGE_COLUMNS = 400 };

static void add_label(const struct comparison *comparison, uint32_t article, struct buffer *into)
{
    struct buffer scratch = {0};
    buffer_add_slice(into, display_text(comparison->labels[article], &scratch));
    buffer_free(&scratch);
}

/* "A Northwire, 3 Mar 15:20". */
static void add_article(const struct comparison *comparison, uint32_t article, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer text = {0};
    add_label(comparison, article, &text);
    buffer_add_char(&text, ' ');
    display_name(comparison->articles[article], &text);
    size_t named = text.len;
    buffer_add_string(&text, ", ");
    display_time(comparison->articles[article], true, &text);
    if (text.len == named + 2)
        text.len = named;
    piece_add(&pieces, MEANING_PLAIN, buffer_slice(&text));
    page_add(page, 2, 4, &pieces);
    buffer_free(&text);
}

static void add_item(struct page *page, struct slice text)
{
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    piece_add(&pieces, MEANING_MARK, SLICE("- "));
    piece_add(&pieces, MEANING_PLAIN, display_text(text, &scratch));
    page_add(page, 0, 2, &pieces);
    buffer_free(&scratch);
}

static bool holds(const struct origin *origin, uint32_t article)
{
    for (uint32_t i = 0; i < origin->count; i++)
        if (origin->articles[i] == article)
            return true;
    return false;
}

/* "- A, B, D have the same 65 words: one origin": what others have, too. */
static void add_origins(const struct comparison *comparison, const struct descent *descent,
                        struct page *page)
{
    size_t shown = 0;
    for (size_t i = 0; i < comparison->origin_count && shown < ORIGINS_MOST; i++) {
        const struct origin *origin = &comparison->origins[i];
        struct buffer text = {0};
        if (origin->count < 3 || !holds(origin, descent->from) || !holds(origin, descent->to))
            continue;
        for (uint32_t k = 0; k < origin->count && k < LABELS_MOST; k++) {
            buffer_add_string(&text, k ? ", " : "");
            add_label(comparison, origin->articles[k], &text);
        }
        if (origin->count > LABELS_MOST)
            buffer_format(&text, " and %u more", origin->count - LABELS_MOST);
        buffer_format(&text, " have the same %u words: one origin", origin->words);
        add_item(page, buffer_slice(&text));
        buffer_free(&text);
        shown++;
    }
}

const struct passage *stemma_passage(const struct comparison *comparison,
                                     const struct descent *descent)
{
    uint32_t a = descent->from < descent->to ? descent->from : descent->to;
    uint32_t b = descent->from < descent->to ? descent->to : descent->from;
    const struct passage *best = NULL;
    for (size_t i = 0; i < comparison->passage_count; i++) {
        const struct passage *passage = &comparison->passages[i];
        if (passage->article_a != a || passage->article_b != b)
            continue;
        bool copied = passage->class <= CLASS_NEAR;
        bool best_copied = best && best->class <= CLASS_NEAR;
        if (!best || (copied && !best_copied) ||
            (copied == best_copied &&
             passage->a.end - passage->a.start > best->a.end - best->a.start))
            best = passage;
    }
    return best;
}

static void add_passage(const struct comparison *comparison, const struct descent *descent,
                        struct page *page)
{
    const struct passage *passage = stemma_passage(comparison, descent);
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, cut = {0};
    if (!passage)
        return;
    bool first = passage->article_a == descent->to;
    struct slice text =
        slice_range(comparison->articles[descent->to]->text, first ? passage->a : passage->b);
    cut_add(&cut, display_text(text, &scratch), PASSAGE_COLUMNS, true);
    page_blank(page);
    piece_add(&pieces, MEANING_MARK, SLICE("The longest they share:"));
    page_add(page, 0, 0, &pieces);
    piece_add(&pieces, MEANING_SAME, buffer_slice(&cut));
    page_add(page, 2, 2, &pieces);
    buffer_free(&scratch);
    buffer_free(&cut);
}

/* "B likely from A", "A and C hang together". */
static void add_line_words(const struct comparison *comparison, const struct descent *descent,
                           struct buffer *into)
{
    add_label(comparison, descent->directed ? descent->to : descent->from, into);
    buffer_add_string(into, descent->directed ? " likely comes from " : " and ");
    add_label(comparison, descent->directed ? descent->from : descent->to, into);
    if (!descent->directed)
        buffer_add_string(into, " hang together; cannot tell which came first");
}

static void explain_line(const struct comparison *comparison, const struct descent *descent,
                         struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer text = {0};
    add_line_words(comparison, descent, &text);
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&text));
    page_add(page, 0, 2, &pieces);
    add_article(comparison, descent->from, page);
    add_article(comparison, descent->to, page);
    for (size_t i = 0; i < descent->evidence_count; i++)
        if (strcmp(descent->evidence[i].code, "cannot-tell") != 0)
            add_item(page, descent->evidence[i].text);
    add_origins(comparison, descent, page);
    add_passage(comparison, descent, page);
    buffer_free(&text);
}

/* Those at the other ends of its lines: ", B, D" without the first comma; gives how many. */
static size_t add_ends(const struct comparison *comparison, uint32_t article, bool directed,
                       struct buffer *into)
{
    size_t count = 0;
    for (size_t i = 0; i < comparison->lineage_count; i++) {
        const struct descent *descent = &comparison->lineage[i];
        if (descent->directed != directed ||
            (descent->from != article && (directed || descent->to != article)))
            continue;
        if (count++ < LABELS_MOST) {
            buffer_add_string(into, count > 1 ? ", " : "");
            add_label(comparison, descent->from == article ? descent->to : descent->from, into);
        }
    }
    if (count > LABELS_MOST)
        buffer_format(into, " and %zu more", count - LABELS_MOST);
    return count;
}

static void explain_root(const struct comparison *comparison, uint32_t article, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer text = {0};
    add_label(comparison, article, &text);
    buffer_add_string(&text, ": nothing tells that it was made from another");
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&text));
    page_add(page, 0, 2, &pieces);
    add_article(comparison, article, page);
    buffer_clear(&text);
    size_t count = add_ends(comparison, article, true, &text);
    if (count) {
        buffer_add_string(&text, count == 1 ? " likely comes from it" : " likely come from it");
        add_item(page, buffer_slice(&text));
    }
    buffer_clear(&text);
    if (add_ends(comparison, article, false, &text)) {
        struct buffer whole = {0};
        buffer_format(&whole, "hangs together with %.*s; cannot tell which came first",
                      SLICE_ARG(buffer_slice(&text)));
        add_item(page, buffer_slice(&whole));
        buffer_free(&whole);
    }
    buffer_free(&text);
}

static void explain_alone(const struct comparison *comparison, uint32_t article, struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer text = {0};
    add_label(comparison, article, &text);
    buffer_add_string(&text, " stands alone");
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&text));
    page_add(page, 0, 2, &pieces);
    add_article(comparison, article, page);
    add_item(page, SLICE("it shares no long run of words with any other, and credits none of "
                         "them"));
    buffer_free(&text);
}

void stemma_explain(const struct reader *reader, size_t index, struct page *page)
{
    const struct stemma *stemma = reader->own[VIEW_STEMMA];
    const struct stemma_node *node = &stemma->items[index];
    if (node->alone)
        explain_alone(stemma->of, node->article, page);
    else if (node->descent == STEMMA_NONE)
        explain_root(stemma->of, node->article, page);
    else
        explain_line(stemma->of, &stemma->of->lineage[node->descent], page);
}

void stemma_brief(const struct reader *reader, size_t index, struct buffer *into)
{
    const struct stemma *stemma = reader->own[VIEW_STEMMA];
    const struct stemma_node *node = &stemma->items[index];
    struct buffer scratch = {0};
    size_t start = into->len;
    if (node->alone)
        buffer_add_string(into, "stands alone");
    if (node->descent == STEMMA_NONE)
        return;
    const struct descent *descent = &stemma->of->lineage[node->descent];
    for (size_t i = 0; i < descent->evidence_count; i++) {
        const char *code = descent->evidence[i].code;
        if (strcmp(code, "cannot-tell") == 0 || strncmp(code, "published", 9) == 0)
            continue;
        if (into->len > start)
            buffer_add_string(into, "; ");
        buffer_add_slice(into, display_text(descent->evidence[i].text, &scratch));
    }
    buffer_free(&scratch);
}
