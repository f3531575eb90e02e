/* What the matrix view says of the whole story: in which order it was likely told, and whose words
 * are one source's. The program counts; it does not accuse. */
#include "views/matrix.h"

enum { INDENT = 1, NAMED = 12 };

/* "likely order: A -> B, A -> D; A and C: cannot tell". */
static void add_order(const struct comparison *comparison, struct page *page)
{
    struct piece_list pieces = {0};
    size_t shown = 0, made = 0;
    piece_add(&pieces, MEANING_PLAIN, SLICE("likely order: "));
    for (int directed = 1; directed >= 0; directed--)
        for (size_t i = 0; i < comparison->lineage_count; i++) {
            const struct descent *descent = &comparison->lineage[i];
            if (descent->directed != (directed == 1))
                continue;
            made += descent->directed;
            if (shown++ >= NAMED)
                continue;
            piece_add(&pieces, MEANING_PLAIN, shown > 1 ? SLICE(", ") : SLICE(""));
            matrix_page_label(comparison, descent->from, &pieces);
            piece_add(&pieces, MEANING_PLAIN, directed ? SLICE(" -> ") : SLICE(" or "));
            matrix_page_label(comparison, descent->to, &pieces);
            if (!directed)
                piece_add(&pieces, MEANING_PLAIN, SLICE(" first: cannot tell"));
        }
    if (shown > NAMED)
        piece_format(&pieces, MEANING_PLAIN, " and %zu more", shown - NAMED);
    if (!shown)
        piece_add(&pieces, MEANING_PLAIN, SLICE("nothing tells that one was made from another"));
    page_add(page, INDENT, INDENT + 2, &pieces);
    if (!made)
        return;
    piece_format(&pieces, MEANING_PLAIN, "origins: %zu of %zu sources; %zu %s likely made from %s",
                 comparison->article_count - made, comparison->article_count, made,
                 made == 1 ? "is" : "are", made == 1 ? "another" : "others");
    page_add(page, INDENT, INDENT + 2, &pieces);
}

/* "word for word, counted once: A, C and D 75 words; A and B 65". */
static void add_origins(const struct comparison *comparison, struct page *page)
{
    struct piece_list pieces = {0};
    size_t most = 4;
    if (!comparison->origin_count)
        return;
    piece_add(&pieces, MEANING_PLAIN, SLICE("word for word, so one source: "));
    for (size_t i = 0; i < comparison->origin_count && i < most; i++) {
        const struct origin *origin = &comparison->origins[i];
        piece_add(&pieces, MEANING_PLAIN, i ? SLICE("; ") : SLICE(""));
        for (uint32_t k = 0; k < origin->count && k < NAMED; k++) {
            piece_add(&pieces, MEANING_PLAIN, k ? SLICE(" = ") : SLICE(""));
            matrix_page_label(comparison, origin->articles[k], &pieces);
        }
        piece_format(&pieces, MEANING_PLAIN, "%s %u words", origin->count > NAMED ? " ..." : "",
                     origin->words);
    }
    if (comparison->origin_count > most)
        piece_format(&pieces, MEANING_PLAIN, "; and %zu more", comparison->origin_count - most);
    page_add(page, INDENT, INDENT + 2, &pieces);
}

void matrix_page_story(const struct reader *reader, struct page *page)
{
    struct piece_list pieces = {0};
    if (state_has_parts(reader, PART_LINEAGE | PART_ORIGINS)) {
        add_order(reader->comparison, page);
        add_origins(reader->comparison, page);
    } else {
        piece_add(&pieces, MEANING_MESSAGE, SLICE("The likely order is being looked for ..."));
        page_add(page, INDENT, INDENT, &pieces);
    }
}
