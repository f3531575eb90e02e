/* Statements in words. Articles are called by their labels. */
#include "desk/status.h"

#include "desk/losses.h"
#include "sheet/display.h"
#include "sheet/relation.h"

#include <string.h>

static void add_label(const struct comparison *comparison, uint32_t article, struct buffer *into)
{
    struct buffer scratch = {0};
    buffer_add_slice(into, display_text(comparison->labels[article], &scratch));
    buffer_free(&scratch);
}

static void comma(struct buffer *into, size_t start)
{
    if (into->len > start)
        buffer_add_string(into, ", ");
}

void status_reasons(const struct pair *pair, bool conflicts_only, size_t most, struct buffer *into)
{
    struct buffer scratch = {0};
    size_t start = into->len, used = 0;
    for (size_t i = 0; i < pair->reason_count && used < most; i++) {
        if (conflicts_only && !strstr(pair->reasons[i].code, "differ"))
            continue;
        if (into->len > start)
            buffer_add_string(into, "; ");
        buffer_add_slice(into, display_text(pair->reasons[i].text, &scratch));
        used++;
    }
    buffer_free(&scratch);
}

/* The members that stand to the reference in the class without conflict: "A=B=D verbatim", "A~D
 * near-verbatim", "B C in other words". */
static void add_class(const struct comparison *comparison, const struct statement *statement,
                      uint32_t reference, enum pair_class class, struct buffer *into, size_t start)
{
    static const char *const words[] = {" verbatim", " near-verbatim", " in other words than "};
    bool any = false;
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t article = statement->members[i].article;
        const struct pair *pair = statement_pair(statement, reference, article);
        if (article == reference || !pair || pair->class != class || (pair->flags & FLAG_CONFLICT))
            continue;
        if (!any)
            comma(into, start);
        if (!any && class != CLASS_PARAPHRASE)
            add_label(comparison, reference, into);
        if (any || class != CLASS_PARAPHRASE)
            buffer_add_char(into, class == CLASS_PARAPHRASE ? ' ' : class_mark(class));
        any = true;
        add_label(comparison, article, into);
    }
    if (any)
        buffer_add_string(into, words[class]);
    if (any && class == CLASS_PARAPHRASE)
        add_label(comparison, reference, into);
}

static void add_conflicts(const struct comparison *comparison, const struct statement *statement,
                          uint32_t reference, struct buffer *into, size_t start)
{
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (!(pair->flags & FLAG_CONFLICT) ||
            (pair->a.article != reference && pair->b.article != reference))
            continue;
        uint32_t other = pair->a.article == reference ? pair->b.article : pair->a.article;
        comma(into, start);
        add_label(comparison, other, into);
        buffer_add_string(into, " differs");
        size_t before = into->len;
        buffer_add_string(into, ": ");
        size_t after = into->len;
        status_reasons(pair, true, 3, into);
        if (into->len == after)
            into->len = before;
    }
}

/* Those that have it, but have no pair with the reference. */
static void add_others(const struct comparison *comparison, const struct statement *statement,
                       uint32_t reference, struct buffer *into, size_t start)
{
    bool any = false;
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t article = statement->members[i].article;
        if (article == reference || statement_pair(statement, reference, article))
            continue;
        if (any)
            buffer_add_char(into, ' ');
        else
            comma(into, start);
        any = true;
        add_label(comparison, article, into);
    }
    if (any)
        buffer_add_string(into, " likewise");
}

static void add_absent(const struct comparison *comparison, const struct statement *statement,
                       struct buffer *into)
{
    bool any = false;
    for (uint32_t i = 0; i < comparison->article_count; i++) {
        if (statement_member(statement, i))
            continue;
        buffer_add_string(into, any ? " " : "; not in ");
        any = true;
        add_label(comparison, i, into);
    }
}

void status_words(const struct comparison *comparison, uint32_t index, struct buffer *into)
{
    const struct statement *statement = &comparison->statements[index];
    uint32_t reference = relation_reference(comparison, statement);
    if (statement->member_count < 2) {
        buffer_add_string(into, "only in ");
        add_label(comparison, reference, into);
        return;
    }
    size_t start = into->len;
    add_class(comparison, statement, reference, CLASS_VERBATIM, into, start);
    add_conflicts(comparison, statement, reference, into, start);
    size_t before = into->len;
    comma(into, start);
    size_t losses = into->len;
    losses_add(comparison, statement, reference, into);
    if (into->len == losses)
        into->len = before;
    add_class(comparison, statement, reference, CLASS_NEAR, into, start);
    add_class(comparison, statement, reference, CLASS_PARAPHRASE, into, start);
    add_others(comparison, statement, reference, into, start);
    add_absent(comparison, statement, into);
}

void status_flags(const struct statement *statement, struct buffer *into)
{
    static const struct {
        unsigned flag;
        const char *word;
    } flags[] = {{FLAG_CONFLICT, "!conflict"}, {FLAG_MOVED, "^moved"}, {FLAG_REPEATED, "repeated"}};
    size_t start = into->len;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (!(statement->flags & flags[i].flag))
            continue;
        if (into->len > start)
            buffer_add_char(into, ' ');
        buffer_add_string(into, flags[i].word);
    }
}

void status_score(const struct pair *pair, struct buffer *into)
{
    unsigned hundredths = score_hundredths(pair->score);
    if (pair->class != CLASS_VERBATIM && hundredths > 99)
        hundredths = 99;
    buffer_format(into, "%u.%02u", hundredths / 100, hundredths % 100);
}
