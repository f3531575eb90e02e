/* What is copied is what is shown: control characters and the like have lost their power. */
#include "reader/yank.h"

#include "parallel/columns.h"
#include "parallel/move.h"
#include "sheet/display.h"

#include <string.h>

static bool nothing(struct reader *reader, struct requests *requests, const char *why)
{
    state_say(reader, MEANING_MESSAGE, "%s", why);
    state_request(requests, REQUEST_BELL, 0);
    return true;
}

/* What the focused column's article says of the statement at the cursor, or its sentence there. */
static void add_sentences(const struct reader *reader, uint32_t article,
                          const struct member *member, struct buffer *into)
{
    struct buffer scratch = {0};
    for (uint32_t i = 0; i < member->count; i++) {
        struct slice text =
            display_sentence(reader->comparison->articles[article], member->sentences[i], &scratch);
        buffer_format(into, "%s", i ? " " : "");
        buffer_add_slice(into, text);
    }
    buffer_free(&scratch);
}

static bool yank_sentence(struct reader *reader, struct requests *requests)
{
    uint32_t sentence, article = columns_focused(&reader->board);
    struct buffer scratch = {0};
    const struct statement *statement = state_statement(reader);
    if (!statement || !statement_member(statement, article) ||
        !move_sentence_here(reader, &sentence))
        return nothing(reader, requests, "This source does not say it; h l choose another");
    state_ask(reader, requests, REQUEST_COPY,
              display_sentence(reader->comparison->articles[article], sentence, &scratch));
    buffer_free(&scratch);
    return true;
}

/* "A Northwire: …", a line a source. */
static bool yank_statement(struct reader *reader, struct requests *requests)
{
    const struct statement *statement = state_statement(reader);
    struct buffer text = {0};
    for (size_t i = 0; statement && i < statement->member_count; i++) {
        const struct member *member = &statement->members[i];
        buffer_format(&text, "%.*s ", SLICE_ARG(reader->comparison->labels[member->article]));
        display_name(reader->comparison->articles[member->article], &text);
        buffer_add_string(&text, ": ");
        add_sentences(reader, member->article, member, &text);
        buffer_add_char(&text, '\n');
    }
    if (!text.len)
        return nothing(reader, requests, "There is no statement here");
    state_ask(reader, requests, REQUEST_COPY, buffer_slice(&text));
    buffer_free(&text);
    return true;
}

static void add_part(struct buffer *into, const char *before, struct slice part, const char *after)
{
    struct buffer scratch = {0};
    struct slice shown = display_text(part, &scratch);
    if (shown.len)
        buffer_format(into, "%s%s%.*s%s", into->len ? ", " : "", before, SLICE_ARG(shown), after);
    buffer_free(&scratch);
}

/* Who, what, where, when, address. */
static bool yank_citation(struct reader *reader, struct requests *requests)
{
    const struct article *article = reader->comparison->articles[columns_focused(&reader->board)];
    struct buffer text = {0};
    for (size_t i = 0; i < article->bylines.count; i++)
        add_part(&text, "", article->bylines.items[i], "");
    bool ascii = reader->ascii;
    add_part(&text, ascii ? "\"" : "\u201C", article->title, ascii ? "\"" : "\u201D");
    add_part(&text, "", article->source, "");
    /* The day alone, with its year. */
    add_part(&text, "", slice_sub(article->published, 0, strlen("2026-01-28")), "");
    add_part(&text, "", article->url.len ? article->url : article->path, "");
    state_ask(reader, requests, REQUEST_COPY, buffer_slice(&text));
    buffer_free(&text);
    return true;
}

static bool browse(struct reader *reader, struct requests *requests)
{
    const struct article *article = reader->comparison->articles[columns_focused(&reader->board)];
    if (!article->url.len)
        return nothing(reader, requests, "No address is known of this article");
    state_ask(reader, requests, REQUEST_BROWSE, article->url);
    return true;
}

bool yank_update(struct reader *reader, enum action action, struct requests *requests)
{
    switch (action) {
    case ACTION_YANK_SENTENCE:
        return yank_sentence(reader, requests);
    case ACTION_YANK_STATEMENT:
        return yank_statement(reader, requests);
    case ACTION_YANK_CITATION:
        return yank_citation(reader, requests);
    case ACTION_BROWSE:
        return browse(reader, requests);
    default:
        return false;
    }
}
