/* The matrix in words: what is known of the chosen pair. Shares are percent of words, rounded;
 * strips have one column for each slice of the text. The program counts; it does not accuse. */
#include "parallel/cell.h"
#include "parallel/columns.h"
#include "parallel/strip.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/matrix.h"

enum {
    INDENT = 1,
    STRIP_LEAST = 10,
    STRIP_MOST = 60,
    STRIP_SAID = 34, /* what stands behind it on a screen of SAID_LEAST columns */
    SAID_LEAST = 76,
    RUN_COLUMNS = 150
};

struct matrix_strip {
    size_t start, slices;
};

unsigned matrix_percent(double share)
{
    double bounded = share < 0 ? 0 : share < 1 ? share : 1;
    return (unsigned)(100 * bounded + 0.5);
}

double matrix_all(const struct comparison *comparison, uint32_t row, uint32_t column)
{
    double all = 0;
    for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++)
        all += matrix_share(&comparison->matrix, class, row, column);
    return all;
}

void matrix_page_label(const struct comparison *comparison, uint32_t article,
                       struct piece_list *pieces)
{
    struct buffer scratch = {0};
    piece_add(pieces, MEANING_HEADING, display_text(comparison->labels[article], &scratch));
    buffer_free(&scratch);
}

static void add_share(const struct comparison *comparison, uint32_t of, uint32_t in,
                      struct piece_list *pieces)
{
    static const struct {
        const char *word;
        enum meaning meaning;
    } classes[] = {
        {"verbatim", MEANING_SAME}, {"near", MEANING_NEAR}, {"paraphrase", MEANING_OTHER}};
    double all = matrix_all(comparison, of, in);
    piece_format(pieces, MEANING_PLAIN, " %u%%: ", matrix_percent(all));
    for (enum pair_class class = 0; class < CLASS_UNIQUE; class ++) {
        double share = matrix_share(&comparison->matrix, class, of, in);
        piece_add(pieces, classes[class].meaning, slice_from(classes[class].word));
        piece_format(pieces, MEANING_PLAIN, " %u  ", matrix_percent(share));
    }
    piece_format(pieces, MEANING_PLAIN, "not found %u", matrix_percent(1 - all));
}

/* "A in B 81%: verbatim 58  near 11  paraphrase 12  not found 19". */
static void add_direction(const struct comparison *comparison, uint32_t of, uint32_t in,
                          struct page *page)
{
    struct piece_list pieces = {0};
    matrix_page_label(comparison, of, &pieces);
    piece_add(&pieces, MEANING_PLAIN, SLICE(" in "));
    matrix_page_label(comparison, in, &pieces);
    add_share(comparison, of, in, &pieces);
    page_add(page, INDENT, INDENT + 2, &pieces);
}

/* Where an article's strip stands in its line, and how long it is. */
static struct matrix_strip strip_of(const struct comparison *comparison, uint32_t of,
                                    size_t columns)
{
    struct buffer scratch = {0};
    size_t label = width_text(display_text(comparison->labels[of], &scratch));
    size_t used = label + INDENT + 3 + (columns >= SAID_LEAST ? STRIP_SAID : 0);
    size_t slices = columns > used + STRIP_LEAST ? columns - used : STRIP_LEAST;
    buffer_free(&scratch);
    return (struct matrix_strip){INDENT + label + 2, slices > STRIP_MOST ? STRIP_MOST : slices};
}

bool matrix_page_sentence(const struct comparison *comparison, uint32_t of, size_t columns,
                          size_t column, uint32_t *sentence)
{
    const struct article *article = comparison->articles[of];
    struct matrix_strip strip = strip_of(comparison, of, columns);
    if (column < strip.start || column >= strip.start + strip.slices || !article->sentence_count)
        return false;
    /* The middle of the slice. */
    uint64_t at = article->text.len * (uint64_t)(2 * (column - strip.start) + 1);
    *sentence = article_sentence_at(article, (size_t)(at / (2 * strip.slices)));
    return true;
}

static void add_strip(const struct reader *reader, uint32_t of, uint32_t in, const char *marks,
                      struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    bool said = page->columns >= SAID_LEAST;
    struct piece_list pieces = {0};
    struct buffer strip = {0};
    matrix_page_label(comparison, of, &pieces);
    matrix_pair_strip(comparison->articles[of], marks,
                      strip_of(comparison, of, page->columns).slices, &strip);
    piece_add(&pieces, MEANING_BORDER, SLICE(" |"));
    for (size_t i = 0; i < strip.len; i++)
        piece_add(&pieces, strip_meaning(strip.data[i]), slice_of(strip.data + i, 1));
    piece_add(&pieces, MEANING_BORDER, SLICE("|"));
    if (said) {
        piece_add(&pieces, MEANING_PLAIN, SLICE("  where "));
        matrix_page_label(comparison, of, &pieces);
        piece_add(&pieces, MEANING_PLAIN, SLICE(" is also found in "));
        matrix_page_label(comparison, in, &pieces);
    }
    page_add(page, INDENT, INDENT, &pieces);
    buffer_free(&strip);
}

static void add_run(const struct reader *reader, const struct matrix_pair *pair, bool brief,
                    struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    const struct shared_run *run = &pair->run;
    struct piece_list pieces = {0};
    struct buffer place = {0}, scratch = {0}, text = {0};
    if (!run->words) {
        piece_add(&pieces, MEANING_PLAIN, SLICE("no run of words in common"));
        page_add(page, INDENT, INDENT, &pieces);
        return;
    }
    piece_format(&pieces, MEANING_PLAIN, "longest shared run: %zu words (", run->words);
    matrix_page_label(comparison, pair->a, &pieces);
    cell_place_name(comparison->articles[pair->a], run->sentence_a, &place);
    piece_format(&pieces, MEANING_PLAIN, " %.*s / ", SLICE_ARG(buffer_slice(&place)));
    matrix_page_label(comparison, pair->b, &pieces);
    buffer_clear(&place);
    cell_place_name(comparison->articles[pair->b], run->sentence_b, &place);
    piece_format(&pieces, MEANING_PLAIN, " %.*s)", SLICE_ARG(buffer_slice(&place)));
    page_add(page, INDENT, INDENT + 2, &pieces);
    struct slice words = slice_range(comparison->articles[pair->a]->text, run->a);
    cut_add(&text, display_text(words, &scratch), brief ? page->columns - INDENT - 2 : RUN_COLUMNS,
            reader->ascii);
    piece_add(&pieces, MEANING_SAME, buffer_slice(&text));
    page_add(page, INDENT + 2, INDENT + 2, &pieces);
    buffer_free(&place);
    buffer_free(&scratch);
    buffer_free(&text);
}

/* What speaks for an arrow between the two, where there is one. */
static void add_descent_of(const struct comparison *comparison, const struct matrix_pair *pair,
                           struct page *page)
{
    for (size_t i = 0; i < comparison->lineage_count; i++) {
        const struct descent *descent = &comparison->lineage[i];
        struct piece_list pieces = {0};
        struct buffer scratch = {0};
        if (!(descent->from == pair->a && descent->to == pair->b) &&
            !(descent->from == pair->b && descent->to == pair->a))
            continue;
        matrix_page_label(comparison, descent->to, &pieces);
        piece_add(&pieces, MEANING_PLAIN,
                  descent->directed ? SLICE(" likely from ") : SLICE(" and "));
        matrix_page_label(comparison, descent->from, &pieces);
        piece_add(&pieces, MEANING_PLAIN, descent->directed ? SLICE("") : SLICE(" hang together"));
        for (size_t k = 0; k < descent->evidence_count; k++) {
            piece_add(&pieces, MEANING_PLAIN, k ? SLICE("; ") : SLICE(": "));
            piece_add(&pieces, MEANING_PLAIN, display_text(descent->evidence[k].text, &scratch));
        }
        page_add(page, INDENT, INDENT + 2, &pieces);
        buffer_free(&scratch);
    }
}

void matrix_page_pane(const struct reader *reader, bool brief, struct page *page)
{
    const struct matrix_pair *pair = &matrix_shown(reader)->pair;
    const struct comparison *comparison = reader->comparison;
    if (pair->comparison == comparison && pair->a != pair->b) {
        add_direction(comparison, pair->a, pair->b, page);
        add_direction(comparison, pair->b, pair->a, page);
        page->tag = MATRIX_STRIP_A;
        add_strip(reader, pair->a, pair->b, pair->marks_a, page);
        page->tag = MATRIX_STRIP_B;
        add_strip(reader, pair->b, pair->a, pair->marks_b, page);
        page->tag = MATRIX_RUN;
        add_run(reader, pair, brief, page);
        page->tag = 0;
        matrix_sharing_add(reader, pair, page);
        add_descent_of(comparison, pair, page);
    }
    matrix_page_story(reader, page);
}

void matrix_page_linear(const struct reader *reader, size_t slot, struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    const struct columns *board = &reader->board;
    uint32_t of = board->slots[slot];
    struct piece_list pieces = {0};
    struct buffer name = {0};
    display_name(comparison->articles[of], &name);
    piece_format(&pieces, MEANING_MARK, "%zu ", slot + 1);
    matrix_page_label(comparison, of, &pieces);
    piece_format(&pieces, MEANING_HEADING, " %.*s", SLICE_ARG(buffer_slice(&name)));
    piece_format(&pieces, MEANING_PLAIN, ": %u words, %u%% only here", comparison->matrix.words[of],
                 matrix_percent(reader->unique[of]));
    page_add(page, 0, 2, &pieces);
    for (size_t i = 0; i < board->slot_count; i++) {
        uint32_t in = board->slots[i];
        if (i == slot || matrix_all(comparison, of, in) <= 0)
            continue;
        piece_add(&pieces, MEANING_PLAIN, SLICE("in "));
        matrix_page_label(comparison, in, &pieces);
        add_share(comparison, of, in, &pieces);
        page_add(page, 4, 6, &pieces);
    }
    buffer_free(&name);
}
