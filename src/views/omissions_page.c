/* What the omissions view says: an entry's lines, and the totals in words. Columns are those of the
 * page. */
#include "sheet/cut.h"
#include "sheet/display.h"
#include "views/differing.h"
#include "views/omissions.h"
#include "views/telling.h"

enum { SAID_COLUMNS = 160, CREDIT_COLUMNS = 60 };

static const struct omissions *own_of(const struct reader *reader)
{
    return reader->own[VIEW_OMISSIONS];
}

static const struct roster_item *item_of(const struct reader *reader, size_t entry)
{
    return &own_of(reader)->roster.items[entry];
}

static const struct statement *statement_of(const struct reader *reader, size_t entry)
{
    return &reader->comparison->statements[item_of(reader, entry)->statement];
}

const struct member *omissions_wording(const struct reader *reader, size_t entry)
{
    return telling_first(statement_of(reader, entry), own_of(reader)->ranks);
}

static void add_place(const struct reader *reader, uint32_t statement, size_t indent,
                      struct page *page)
{
    const struct omissions *own = own_of(reader);
    const struct article *article = reader->comparison->articles[own->article];
    uint32_t before = own->before[statement];
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, cut = {0};
    if (!before) {
        piece_add(&pieces, MEANING_GHOST, SLICE("before its first sentence"));
    } else {
        size_t room = page->columns > indent + 12 ? page->columns - indent - 8 : 4;
        cut_add(&cut, display_sentence(article, before - 1, &scratch), room, reader->ascii);
        piece_add(&pieces, MEANING_GHOST, SLICE("after: "));
        piece_add(&pieces, MEANING_GHOST, buffer_slice(&cut));
    }
    page_add(page, indent, indent + 7, &pieces);
    buffer_free(&scratch);
    buffer_free(&cut);
}

static void add_omission(const struct reader *reader, size_t entry, size_t indent,
                         struct page *page)
{
    const struct statement *statement = statement_of(reader, entry);
    const struct member *member = omissions_wording(reader, entry);
    struct piece_list pieces = {0};
    char mark = statement_mark(statement);
    piece_format(&pieces, mark == '!' ? MEANING_CONFLICT : MEANING_MARK, "%c ", mark);
    telling_add(reader, statement, member, &pieces);
    differing_add(reader->comparison, statement, member->article, reader->ascii, &pieces);
    page_add(page, indent, indent + 2, &pieces);
    add_place(reader, item_of(reader, entry)->statement, indent + 2, page);
}

/* " [A: according to the police; D: …]": each other's first. */
static void add_credits(const struct reader *reader, const struct fact *fact,
                        struct piece_list *pieces)
{
    const struct comparison *comparison = reader->comparison;
    uint32_t last = UINT32_MAX;
    struct buffer scratch = {0}, cut = {0};
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        if (value->article == last || omissions_is_bare(fact, value))
            continue;
        piece_add(pieces, MEANING_MARK, last == UINT32_MAX ? SLICE(" [") : SLICE("; "));
        piece_add(pieces, MEANING_MARK, display_text(comparison->labels[value->article], &scratch));
        piece_add(pieces, MEANING_MARK, SLICE(": "));
        buffer_clear(&cut);
        cut_add(&cut, display_text(value->text, &scratch), CREDIT_COLUMNS, reader->ascii);
        piece_add(pieces, MEANING_OTHER, buffer_slice(&cut));
        last = value->article;
    }
    piece_add(pieces, MEANING_MARK, SLICE("]"));
    buffer_free(&scratch);
    buffer_free(&cut);
}

static void add_loss(const struct reader *reader, size_t entry, size_t indent, struct page *page)
{
    const struct fact *fact = &reader->comparison->facts[item_of(reader, entry)->fact];
    const struct article *article = reader->comparison->articles[own_of(reader)->article];
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, cut = {0};
    size_t at = 0;
    while (fact->values[at].article != own_of(reader)->article)
        at++;
    piece_add(&pieces, MEANING_CONFLICT,
              fact->kind == FACT_QUOTE ? SLICE("not marked as a quotation: ")
                                       : SLICE("said without a credit: "));
    cut_add(&cut, display_sentence(article, fact->values[at].sentence, &scratch), SAID_COLUMNS,
            reader->ascii);
    piece_add(&pieces, MEANING_PLAIN, buffer_slice(&cut));
    add_credits(reader, fact, &pieces);
    page_add(page, indent, indent + 2, &pieces);
    buffer_free(&scratch);
    buffer_free(&cut);
}

void omissions_add(const struct reader *reader, size_t entry, size_t indent, struct page *page)
{
    if (item_of(reader, entry)->fact == ROSTER_WHOLE)
        add_omission(reader, entry, indent, page);
    else
        add_loss(reader, entry, indent, page);
}

/* "C leaves out 12 of 40 statements told by 2 or more others". */
void omissions_total(const struct reader *reader, bool narrow, struct buffer *into)
{
    const struct omissions *own = own_of(reader);
    uint32_t least = omissions_least(own);
    size_t losses = own->roster.count - own->left_out;
    struct buffer scratch = {0};
    if (narrow) {
        buffer_format(into, "leaves out %zu of %zu", own->left_out, own->told);
    } else {
        buffer_add_slice(into, display_text(reader->comparison->labels[own->article], &scratch));
        buffer_format(into, " leaves out %zu of %zu statement%s told by %u%s other%s",
                      own->left_out, own->told, own->told == 1 ? "" : "s", least,
                      least + 1 < reader->comparison->article_count ? " or more" : "",
                      least == 1 && reader->comparison->article_count == 2 ? "" : "s");
        if (losses)
            buffer_format(into, ", and %zu credit%s", losses, losses == 1 ? "" : "s");
    }
    buffer_free(&scratch);
}

void omissions_nothing(const struct reader *reader, struct buffer *into)
{
    uint32_t least = omissions_least(own_of(reader));
    if (!least)
        buffer_add_string(into, "There is no other source to hold it against.");
    else
        buffer_format(into, "Nothing that %u%s of the others tell%s is left out.", least,
                      least + 1 < reader->comparison->article_count ? " or more" : "",
                      least == 1 && reader->comparison->article_count == 2 ? "s" : "");
}
