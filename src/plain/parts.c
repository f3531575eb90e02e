/* Paragraphs as a page of plain text, one line each with a blank line between, so that every step
 * of that reader serves here too. Offsets are bytes of that page. Tables and code are not looked
 * at: their rows look like navigation. */
#include "plain/parts.h"

#include "model/builder.h"
#include "plain/recognise.h"
#include "plain/title.h"
#include "text/language.h"

void parts_add(struct parts *parts, enum block_kind kind, struct slice text, uint32_t line)
{
    text = slice_trim(text);
    if (text.len)
        VEC_PUSH(&parts->list, (struct part){.kind = kind, .text = text, .line = line});
}

void parts_add_furniture(struct parts *parts, enum furniture_kind role, struct slice text,
                         uint32_t line)
{
    text = slice_trim(text);
    if (text.len)
        VEC_PUSH(&parts->list, (struct part){.kind = BLOCK_PARAGRAPH,
                                             .text = text,
                                             .line = line,
                                             .furniture = true,
                                             .role = role});
}

static bool is_looked_at(const struct part *part)
{
    return !part->furniture && part->kind != BLOCK_TABLE && part->kind != BLOCK_PREFORMATTED;
}

/* The page; part k of those looked at is on line 2k + 1, and which it is stands in owners. */
static void write_page(const struct parts *parts, struct buffer *text, uint32_t *owners)
{
    size_t count = 0;
    for (size_t i = 0; i < parts->list.count; i++) {
        const struct part *part = &parts->list.items[i];
        if (!is_looked_at(part))
            continue;
        owners[count++] = (uint32_t)i;
        size_t start = text->len;
        buffer_add_slice(text, part->text);
        for (size_t at = start; at < text->len; at++)
            if (text->data[at] == '\n' || text->data[at] == '\r')
                text->data[at] = ' ';
        buffer_add_string(text, "\n\n");
    }
}

static struct part *owner_of(struct parts *parts, const struct page *page, const uint32_t *owners,
                             size_t unit)
{
    return &parts->list.items[owners[page_line(page, unit) / 2]];
}

/* Where the format says no more than "paragraph", the wording may. */
static void tell_units(struct parts *parts, struct page *page, const uint32_t *owners)
{
    for (size_t i = 0; i < page->units.list.count; i++) {
        const struct part *part = owner_of(parts, page, owners, i);
        struct unit *unit = &page->units.list.items[i];
        if (part->kind != BLOCK_PARAGRAPH || unit->kind == BLOCK_PREFORMATTED)
            unit->kind = (uint8_t)part->kind;
    }
}

/* A deck is told twice: in its field, and as the body's first block. */
static bool is_deck(const struct part *part, const struct article *article)
{
    return part->text.len && slice_equal(part->text, article->subtitle);
}

static void tell_parts(struct parts *parts, const struct page *page, const uint32_t *owners)
{
    for (size_t i = 0; i < page->units.list.count; i++) {
        const struct unit *unit = &page->units.list.items[i];
        struct part *part = owner_of(parts, page, owners, i);
        bool marked = part->kind == BLOCK_PARAGRAPH &&
                      (unit->kind == BLOCK_ITEM || unit->kind == BLOCK_QUOTE);
        part->kind = (enum block_kind)unit->kind;
        part->furniture = unit->furniture && !is_deck(part, page->article);
        part->role = (enum furniture_kind)unit->role;
        /* Without the mark that was typed before an item. */
        if (marked && !part->furniture)
            part->text = slice_sub(part->text, unit->start - page->lines.list.items[i].start,
                                   part->text.len);
    }
}

/* Where the head ended before it. */
static void cut_title(struct parts *parts, const struct article *article)
{
    for (size_t i = 0; i < parts->list.count; i++) {
        struct part *part = &parts->list.items[i];
        if (part->furniture || part->kind != BLOCK_HEADING || slice_is_none(article->title) ||
            !title_same(article->title, part->text))
            continue;
        part->furniture = true;
        part->role = FURNITURE_METADATA;
        return;
    }
}

static bool build(struct parts *parts, struct article *article)
{
    struct builder builder;
    builder_init(&builder, article);
    for (size_t i = 0; i < parts->list.count; i++) {
        const struct part *part = &parts->list.items[i];
        if (part->furniture)
            builder_furniture(&builder, part->role, part->text, part->line);
        else
            builder_block(&builder, part->kind, part->text, part->line);
    }
    return builder_finish(&builder);
}

/* Known furniture is furniture even of raw reading: it never was body. */
bool parts_build(struct parts *parts, struct article *article, const struct load_options *options)
{
    struct buffer text = {0};
    uint32_t *owners = alloc_zeroed(parts->list.count + 1, sizeof *owners);
    write_page(parts, &text, owners);
    if (options->language.len)
        article->language = arena_slice(article->arena, options->language);
    else if (slice_is_none(article->language))
        article->language = language_detect(buffer_slice(&text), NULL);
    struct page page = {.text = buffer_slice(&text),
                        .article = article,
                        .order = date_order_for(article->language),
                        .threads = options->threads};
    lines_split(page.text, 0, &page.lines);
    if (page.lines.list.count) {
        phrases_init(&page.phrases);
        units_build(page.text, &page.lines, options, &page.units);
        tell_units(parts, &page, owners);
        recognise_page(&page, options->raw);
        tell_parts(parts, &page, owners);
        if (!options->raw)
            cut_title(parts, article);
    }
    bool done = build(parts, article);
    recognise_lists(&page);
    VEC_FREE(&page.bylines);
    VEC_FREE(&page.disclosures);
    VEC_FREE(&page.cites);
    VEC_FREE(&page.keywords);
    units_free(&page.units);
    lines_free(&page.lines);
    buffer_free(&text);
    free(owners);
    VEC_FREE(&parts->list);
    return done;
}
