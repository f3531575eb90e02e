/* Paragraphs of the panels that tell of the whole story. */
#include "parallel/overview.h"

#include "sheet/display.h"

enum { INDENT = 1, TEXT_INDENT = 7 };

static void add_source(const struct reader *reader, uint32_t index, struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    const struct article *article = comparison->articles[index];
    struct slice label = comparison->labels[index];
    struct piece_list pieces = {0};
    struct buffer words = {0};
    piece_format(&pieces, MEANING_HEADING, "%.*s%*s", SLICE_ARG(label),
                 (int)(reader->board.labels > label.len ? reader->board.labels - label.len : 0),
                 "");
    buffer_add_string(&words, "  ");
    display_name(article, &words);
    piece_add(&pieces, MEANING_HEADING, buffer_slice(&words));
    buffer_clear(&words);
    display_time(article, true, &words);
    if (words.len)
        piece_format(&pieces, MEANING_MARK, ", %.*s", SLICE_ARG(buffer_slice(&words)));
    if (comparison->matrix.first)
        piece_format(&pieces, MEANING_MARK, ", %u words", comparison->matrix.words[index]);
    piece_format(&pieces, MEANING_MARK, ", %.0f%% only here", 100 * reader->unique[index]);
    /* Without a source the title was the name. */
    if (article->source.len && article->title.len) {
        piece_add(&pieces, MEANING_MARK, SLICE(": "));
        piece_add(&pieces, MEANING_PLAIN, display_text(article->title, &words));
    }
    page_add(page, INDENT, TEXT_INDENT, &pieces);
    buffer_free(&words);
}

void overview_sources(const struct reader *reader, struct page *page)
{
    struct piece_list pieces = {0};
    piece_add(&pieces, MEANING_HEADING, SLICE("SOURCES"));
    page_add(page, INDENT, INDENT, &pieces);
    for (size_t i = 0; i < reader->board.slot_count; i++)
        add_source(reader, reader->board.slots[i], page);
}

void overview_facts(const struct reader *reader, struct page *page)
{
    const struct comparison *comparison = reader->comparison;
    struct piece_list pieces = {0};
    size_t conflicts = 0;
    for (size_t i = 0; i < comparison->fact_count; i++)
        conflicts += comparison->facts[i].verdict == VERDICT_CONFLICT;
    piece_add(&pieces, MEANING_HEADING, SLICE("FACTS"));
    if (!state_has_parts(reader, PART_FACTS)) {
        piece_add(&pieces, MEANING_GHOST, SLICE("  still being looked for"));
    } else {
        piece_format(&pieces, MEANING_PLAIN, "  %zu in the whole story, ", comparison->fact_count);
        piece_format(&pieces, conflicts ? MEANING_CONFLICT : MEANING_PLAIN, "%zu in conflict",
                     conflicts);
    }
    page_add(page, INDENT, TEXT_INDENT, &pieces);
}
