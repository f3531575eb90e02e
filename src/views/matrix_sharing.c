/* What counts as shared in the matrix: the keys that change it, and the line that says it. Runs are
 * in words. */
#include "views/matrix.h"

/* ALONE_LEAST: columns of a page that tells always what a run on its own must have; others tell it
 * where it is why there is no passage. */
enum { SHORTEST = 2, LONGEST = 99, ALONE_LEAST = 99, INDENT = 1 };

static uint32_t run_shown(const struct reader *reader)
{
    return reader->min_run ? reader->min_run : RUN_LEAST;
}

static bool change_run(struct reader *reader, long by)
{
    long run = (long)run_shown(reader) + by;
    if (run < SHORTEST || run > LONGEST)
        return false;
    reader->min_run = run == RUN_LEAST ? 0 : (uint32_t)run;
    state_say(reader, MEANING_MESSAGE, "Runs of %ld words and more count as shared", run);
    return true;
}

bool matrix_sharing_update(struct reader *reader, enum action action, long count,
                           struct requests *requests)
{
    long by = count > 0 ? count : 1;
    bool changed = true;
    switch (action) {
    case ACTION_QUOTES:
        reader->excluded ^= EXCLUDE_QUOTES;
        state_say(reader, MEANING_MESSAGE, "%s",
                  reader->excluded & EXCLUDE_QUOTES ? "Quotations are left out of what is shared"
                                                    : "Quotations count as shared");
        break;
    case ACTION_RUN_SHORTER:
    case ACTION_RUN_LONGER:
        changed = change_run(reader, action == ACTION_RUN_LONGER ? by : -by);
        if (!changed)
            state_say(reader, MEANING_MESSAGE, "The shortest run goes from %d to %d words",
                      SHORTEST, LONGEST);
        break;
    default:
        return false;
    }
    state_request(requests, changed ? REQUEST_COMPARE : REQUEST_BELL, 0);
    return true;
}

/* " (KEY)" or " (KEY KEY)". */
static void add_keys(const struct reader *reader, enum action one, enum action other,
                     struct piece_list *pieces)
{
    struct buffer keys = {0};
    keymap_name(&reader->keymap, CONTEXT_MATRIX, one, &keys);
    if (other != ACTION_NONE) {
        buffer_add_char(&keys, ' ');
        keymap_name(&reader->keymap, CONTEXT_MATRIX, other, &keys);
    }
    piece_add(pieces, MEANING_PLAIN, SLICE(" ("));
    piece_add(pieces, MEANING_KEY, buffer_slice(&keys));
    piece_add(pieces, MEANING_PLAIN, SLICE(")"));
    buffer_free(&keys);
}

/* How much of the pair counts so: what was found word for word, or nearly. */
static void add_found(const struct reader *reader, const struct matrix_pair *pair,
                      struct piece_list *pieces)
{
    const struct comparison *comparison = reader->comparison;
    if (comparison->min_run != reader->min_run || comparison->excluded != reader->excluded ||
        !state_has_parts(reader, PART_PASSAGES))
        piece_add(pieces, MEANING_MESSAGE, SLICE(": counting ..."));
    else if (!pair->passages)
        piece_add(pieces, MEANING_PLAIN, SLICE(": no passage"));
    else
        piece_format(pieces, MEANING_PLAIN, ": %zu passage%s, %zu words", pair->passages,
                     pair->passages == 1 ? "" : "s", pair->passage_words);
}

void matrix_sharing_add(const struct reader *reader, const struct matrix_pair *pair,
                        struct page *page)
{
    struct piece_list pieces = {0};
    piece_format(&pieces, MEANING_PLAIN, "quotes left out: %s",
                 reader->excluded & EXCLUDE_QUOTES ? "yes" : "no");
    add_keys(reader, ACTION_QUOTES, ACTION_NONE, &pieces);
    if (reader->excluded & EXCLUDE_BYLINES)
        piece_add(&pieces, MEANING_PLAIN, SLICE(", bylines: yes"));
    if (reader->excluded & EXCLUDE_HEADINGS)
        piece_add(&pieces, MEANING_PLAIN, SLICE(", headings: yes"));
    piece_format(&pieces, MEANING_PLAIN, "   shortest run: %u words", run_shown(reader));
    if (!reader->min_run && (!pair || !pair->passages || page->columns >= ALONE_LEAST))
        piece_format(&pieces, MEANING_PLAIN, ", alone %d", RUN_ALONE);
    add_keys(reader, ACTION_RUN_SHORTER, ACTION_RUN_LONGER, &pieces);
    if (pair)
        add_found(reader, pair, &pieces);
    page_add(page, INDENT, INDENT + 2, &pieces);
}
