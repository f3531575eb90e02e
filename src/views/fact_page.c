/* A fact in wrapped lines: as an entry of a narrow or linear list, and the pane below the table
 * with what is wrong and the sentences the values stand in. */
#include "base/vec.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/fact_value.h"
#include "views/fact_words.h"
#include "views/facts.h"

enum { INDENT = 1, HANG = 4, WHAT_COLUMNS = 60, TOLD_MOST = 24 };

static enum meaning verdict_meaning(const struct fact *fact)
{
    return fact->verdict >= VERDICT_WITHHELD ? MEANING_CONFLICT
           : fact->verdict == VERDICT_SINGLE ? MEANING_ONLY
                                             : MEANING_HEADING;
}

/* "A, C and D  214", one line for each value that differs. */
static void add_values(const struct comparison *comparison, const struct fact *fact,
                       struct page *page)
{
    size_t held = fact->value_count < FACT_VALUES_HELD ? fact->value_count : FACT_VALUES_HELD;
    struct buffer text = {0}, scratch = {0};
    for (size_t i = 0; i < held; i++) {
        const struct lack *lack = lack_of(fact, &fact->values[i]);
        struct piece_list pieces = {0};
        if (fact_value_repeats(fact, 0, i))
            continue;
        buffer_clear(&text);
        fact_words_who(comparison, fact, i, &text);
        piece_add(&pieces, MEANING_MARK, buffer_slice(&text));
        piece_add(&pieces, MEANING_PLAIN, SLICE("  "));
        buffer_clear(&text);
        cut_add(&text, display_text(lack ? slice_from(lack->cell) : fact->values[i].text, &scratch),
                2 * WHAT_COLUMNS, true);
        piece_add(&pieces, MEANING_PLAIN, buffer_slice(&text));
        page_add(page, HANG, HANG + 2, &pieces);
    }
    buffer_free(&text);
    buffer_free(&scratch);
}

/* "number  passengers: in conflict, digits swapped"; the verdict only where it is asked for. */
static void add_title(const struct comparison *comparison, const struct fact *fact, bool verdict,
                      struct piece_list *pieces)
{
    struct buffer text = {0}, what = {0}, scratch = {0};
    fact_words_what(comparison, fact, &what);
    cut_add(&text, buffer_slice(&what), WHAT_COLUMNS, true);
    piece_format(pieces, MEANING_MARK, "%c %s  ", verdict_mark(fact->verdict),
                 fact_words_kind(fact->kind));
    piece_add(pieces, MEANING_PLAIN, buffer_slice(&text));
    buffer_clear(&text);
    if (verdict)
        fact_words_verdict(fact, &text);
    if (text.len && fact->note.len)
        buffer_add_string(&text, ", ");
    buffer_add_slice(&text, display_text(fact->note, &scratch));
    if (text.len) {
        piece_add(pieces, MEANING_PLAIN, SLICE(": "));
        piece_add(pieces, verdict_meaning(fact), buffer_slice(&text));
    }
    buffer_free(&text);
    buffer_free(&what);
    buffer_free(&scratch);
}

static const struct fact *fact_at(const struct reader *reader, size_t entry)
{
    const struct facts *facts = facts_shown(reader);
    return &facts->comparison->facts[facts->rows[entry]];
}

void fact_page_entry(const struct reader *reader, size_t entry, struct page *page)
{
    const struct fact *fact = fact_at(reader, entry);
    struct piece_list pieces = {0};
    add_title(reader->comparison, fact, false, &pieces);
    page_add(page, 0, 2, &pieces);
    add_values(reader->comparison, fact, page);
}

void fact_page_linear(const struct reader *reader, size_t entry, struct page *page)
{
    const struct fact *fact = fact_at(reader, entry);
    struct piece_list pieces = {0};
    piece_format(&pieces, MEANING_MARK, "%zu ", entry + 1);
    add_title(reader->comparison, fact, true, &pieces);
    piece_format(&pieces, MEANING_MARK, " (statement %u)",
                 fact_value_statement(reader->comparison, fact) + 1);
    page_add(page, 0, 2, &pieces);
    add_values(reader->comparison, fact, page);
}

/* A sentence with values in it, and those who have it in the same words. */
struct told {
    uint32_t article, sentence;
    struct buffer who;
    bool differs, lacks;
    struct range value; /* the first of them, bytes of the article's text */
};

struct told_list {
    struct told items[TOLD_MOST];
    size_t count, more;
};

static struct told *find_told(const struct comparison *comparison, struct told_list *list,
                              const struct fact_value *value)
{
    struct slice sentence = article_sentence(comparison->articles[value->article], value->sentence);
    for (size_t i = 0; i < list->count; i++) {
        const struct told *told = &list->items[i];
        if (slice_equal(article_sentence(comparison->articles[told->article], told->sentence),
                        sentence))
            return &list->items[i];
    }
    return NULL;
}

static void gather_value(const struct comparison *comparison, const struct fact *fact,
                         const struct fact_value *value, size_t standard, struct told_list *list)
{
    struct buffer scratch = {0};
    struct told *told = find_told(comparison, list, value);
    if (!told && list->count == TOLD_MOST) {
        list->more++;
        return;
    }
    if (!told) {
        told = &list->items[list->count++];
        *told = (struct told){.article = value->article,
                              .sentence = value->sentence,
                              .value = value->range,
                              .lacks = lack_of(fact, value) != NULL};
        told->differs =
            fact->verdict > VERDICT_AGREE && !fact_value_same(fact, value, &fact->values[standard]);
    }
    buffer_add_string(&told->who, told->who.len ? ", " : "");
    buffer_add_slice(&told->who, display_text(comparison->labels[value->article], &scratch));
    buffer_free(&scratch);
}

/* The first sentence of every article, then what else they say of it: so that nobody is left out
 * for want of room. */
static void gather(const struct comparison *comparison, const struct fact *fact,
                   struct told_list *list)
{
    size_t standard = fact_value_standard(comparison, fact);
    for (int further = 0; further < 2; further++)
        for (size_t i = 0; i < fact->value_count; i++) {
            const struct fact_value *value = &fact->values[i];
            const struct fact_value *last = i ? value - 1 : NULL;
            bool first = !last || last->article != value->article;
            if (first == !further && (first || last->sentence != value->sentence))
                gather_value(comparison, fact, value, standard, list);
        }
}

/* A part of a sentence as it is shown, with a space where it joins the part before it. */
static void add_part(struct slice raw, struct buffer *into)
{
    struct buffer scratch = {0};
    bool space = raw.len && (raw.data[0] == ' ' || raw.data[0] == '\n');
    struct slice shown = display_text(raw, &scratch);
    if (space && into->len && into->data[into->len - 1] != ' ' && !slice_starts(shown, SLICE(" ")))
        buffer_add_char(into, ' ');
    buffer_add_slice(into, shown);
    buffer_free(&scratch);
}

/* Where an excerpt of text must begin so that value (bytes of text) stands in its first third, or
 * the text's end at its end. */
static size_t excerpt_start(struct slice text, struct range value, size_t room)
{
    size_t used, tail = width_text(slice_sub(text, value.start, text.len));
    size_t before = width_text(slice_sub(text, 0, value.start));
    size_t lead = tail + room / 3 < room ? room - tail : room / 3;
    if (before + tail <= room || before < lead)
        return 0;
    size_t start = width_fit(text, before + 2 - lead, &used);
    while (start < value.start && text.data[start] != ' ')
        start++;
    return start < value.start ? start + 1 : value.start;
}

/* A sentence as it is shown, and where the value stands in it. */
struct sight {
    struct buffer text;
    struct range value;
};

static struct sight sight_of(const struct article *article, const struct told *told)
{
    struct range all = article->sentences[told->sentence].range, value = told->value;
    struct sight sight = {.text = {0}};
    value.start = value.start < all.start ? all.start : value.start;
    value.end = value.end > all.end ? all.end : value.end;
    add_part(slice_sub(article->text, all.start, value.start), &sight.text);
    sight.value.start = (uint32_t)sight.text.len;
    add_part(slice_range(article->text, value), &sight.text);
    sight.value.end = (uint32_t)sight.text.len;
    add_part(slice_sub(article->text, value.end, all.end), &sight.text);
    return sight;
}

/* Cuts it to so many columns, round the value. */
static void excerpt(struct sight *sight, size_t room, bool ascii)
{
    struct buffer cut = {0};
    size_t start = excerpt_start(buffer_slice(&sight->text), sight->value, room), lead = 0;
    if (start) {
        buffer_add_string(&cut, ascii ? ".." : "\u2026");
        lead = cut.len;
    }
    cut_add(&cut, slice_sub(buffer_slice(&sight->text), start, sight->text.len),
            start ? room - 2 : room, ascii);
    size_t from = sight->value.start - start + lead, to = sight->value.end - start + lead;
    sight->value.end = (uint32_t)(to < cut.len ? to : cut.len);
    sight->value.start = from < sight->value.end ? (uint32_t)from : sight->value.end;
    buffer_free(&sight->text);
    sight->text = cut;
}

static enum meaning value_meaning(const struct fact *fact, const struct told *told)
{
    return told->lacks                       ? MEANING_PLAIN
           : told->differs                   ? MEANING_CONFLICT
           : fact->verdict == VERDICT_SINGLE ? MEANING_ONLY
                                             : MEANING_SAME;
}

static void add_told(const struct reader *reader, const struct fact *fact, const struct told *told,
                     bool whole, struct page *page)
{
    struct sight sight = sight_of(reader->comparison->articles[told->article], told);
    struct piece_list pieces = {0};
    piece_format(&pieces, MEANING_MARK, "%.*s s%u  ", SLICE_ARG(buffer_slice(&told->who)),
                 told->sentence + 1);
    size_t prefix = width_text(buffer_slice(&pieces.text)) + INDENT;
    if (!whole)
        excerpt(&sight, page->columns > prefix + HANG ? page->columns - prefix : HANG,
                reader->ascii);
    struct slice line = buffer_slice(&sight.text);
    piece_add(&pieces, MEANING_PLAIN, slice_sub(line, 0, sight.value.start));
    piece_add(&pieces, value_meaning(fact, told), slice_range(line, sight.value));
    piece_add(&pieces, MEANING_PLAIN, slice_sub(line, sight.value.end, line.len));
    page_add(page, INDENT, INDENT + HANG, &pieces);
    buffer_free(&sight.text);
}

static void add_verdict(const struct comparison *comparison, const struct fact *fact,
                        struct page *page)
{
    struct piece_list pieces = {0};
    struct buffer text = {0};
    fact_words_verdict(fact, &text);
    piece_add(&pieces, verdict_meaning(fact), buffer_slice(&text));
    buffer_clear(&text);
    fact_words_sayings(comparison, fact, &text);
    piece_format(&pieces, MEANING_PLAIN, ": %.*s.", SLICE_ARG(buffer_slice(&text)));
    page_add(page, INDENT, INDENT, &pieces);
    buffer_clear(&text);
    fact_words_origins(comparison, fact, &text);
    if (text.len) {
        piece_add(&pieces, MEANING_MESSAGE, buffer_slice(&text));
        page_add(page, INDENT, INDENT, &pieces);
    }
    buffer_free(&text);
}

void fact_page_pane(const struct reader *reader, const struct fact *fact, size_t lines,
                    struct page *page)
{
    struct told_list list = {.count = 0};
    size_t shown = 0;
    add_verdict(reader->comparison, fact, page);
    gather(reader->comparison, fact, &list);
    size_t head = page->count;
    for (size_t i = 0; i < list.count; i++)
        add_told(reader, fact, &list.items[i], true, page);
    bool whole = page->count <= lines && !list.more;
    if (!whole)
        page->count = head;
    for (; !whole && shown < list.count && page->count < lines; shown++) {
        size_t left = list.count - shown + list.more;
        if (page->count + 1 == lines && left > 1) {
            struct piece_list pieces = {0};
            piece_format(&pieces, MEANING_MARK, "and %zu more sentences", left);
            page_add(page, INDENT, INDENT, &pieces);
        } else {
            add_told(reader, fact, &list.items[shown], false, page);
        }
    }
    for (size_t i = 0; i < list.count; i++)
        buffer_free(&list.items[i].who);
}
