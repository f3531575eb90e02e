/* The article view: one source alone, as a good pager shows it. Its entries are the article's head,
 * its blocks and, on demand, the furniture of its page. */
#include "base/alloc.h"
#include "base/vec.h"
#include "desk/frame.h"
#include "desk/list.h"
#include "parallel/columns.h"
#include "parallel/layout.h"
#include "parallel/move.h"
#include "parallel/parallel.h"
#include "sheet/display.h"
#include "views/article_head.h"
#include "views/views.h"

enum { MEASURE = 84, INDENT = ARTICLE_INDENT, NARROW = 64 };

enum item_kind { ITEM_HEAD, ITEM_BLOCK, ITEM_FURNITURE };

struct item {
    enum item_kind kind;
    uint32_t index;
};

/* What is made of the article that is shown. */
struct own {
    const struct article *article; /* items are of this one; NULL: none yet */
    bool furniture;
    struct item *items;
    size_t count, capacity;
};

static const struct article *article_shown(const struct reader *reader)
{
    return reader->comparison->articles[columns_focused(&reader->board)];
}

static const struct own *own_of(const struct reader *reader)
{
    return reader->own[VIEW_ARTICLE];
}

static void fill(struct own *own, const struct article *article, bool furniture)
{
    size_t f = 0;
    own->count = 0;
    own->article = article;
    own->furniture = furniture;
    VEC_PUSH(own, ((struct item){ITEM_HEAD, 0}));
    for (size_t i = 0; i <= article->block_count; i++) {
        for (; furniture && f < article->furniture_count && article->furniture[f].before <= i; f++)
            VEC_PUSH(own, ((struct item){ITEM_FURNITURE, (uint32_t)f}));
        if (i < article->block_count)
            VEC_PUSH(own, ((struct item){ITEM_BLOCK, (uint32_t)i}));
    }
}

/* Line breaks of what was set line by line are kept. */
static void add_lines(struct slice text, size_t indent, struct page *page)
{
    for (size_t at = 0; at < text.len;) {
        size_t end = slice_find(text, SLICE("\n"), at);
        struct piece_list pieces = {0};
        struct buffer scratch = {0};
        struct slice shown = display_text(slice_sub(text, at, end), &scratch);
        if (shown.len) {
            piece_add(&pieces, MEANING_PLAIN, shown);
            page_add(page, indent, indent + INDENT, &pieces);
        } else {
            page_blank(page);
        }
        buffer_free(&scratch);
        at = end + 1;
    }
}

static void add_block(const struct article *article, const struct block *block, struct page *page)
{
    struct slice text = slice_range(article->text, block->range);
    struct piece_list pieces = {0};
    struct buffer scratch = {0};
    size_t first = INDENT, rest = INDENT;
    if (block->kind == BLOCK_TABLE || block->kind == BLOCK_PREFORMATTED) {
        add_lines(text, first, page);
    } else {
        if (block->kind == BLOCK_ITEM) {
            piece_add(&pieces, MEANING_MARK, SLICE("- "));
            rest += 2;
        } else if (block->kind == BLOCK_QUOTE || block->kind == BLOCK_CAPTION) {
            first = rest = 2 * INDENT;
        }
        piece_add(&pieces,
                  block->kind == BLOCK_HEADING   ? MEANING_HEADING
                  : block->kind == BLOCK_CAPTION ? MEANING_MARK
                                                 : MEANING_PLAIN,
                  display_text(text, &scratch));
        page_add(page, first, rest, &pieces);
    }
    page_blank(page);
    buffer_free(&scratch);
}

static void add(const struct reader *reader, size_t entry, struct page *page)
{
    const struct own *own = own_of(reader);
    const struct item *item = &own->items[entry];
    if (page->columns > MEASURE)
        page->columns = MEASURE;
    if (item->kind == ITEM_HEAD)
        article_head_add(reader, own->article, page);
    else if (item->kind == ITEM_BLOCK)
        add_block(own->article, &own->article->blocks[item->index], page);
    else {
        article_head_line(page, MEANING_FURNITURE, own->article->furniture[item->index].text);
        page_blank(page);
    }
}

static struct list_source source_of(const struct reader *reader)
{
    return (struct list_source){.count = own_of(reader)->count, .add = add};
}

static void choose_block(struct reader *reader, uint32_t block)
{
    const struct own *own = own_of(reader);
    for (size_t i = 0; i < own->count; i++)
        if (own->items[i].kind == ITEM_BLOCK && own->items[i].index == block)
            list_of(reader)->at = i;
}

static void refresh(struct reader *reader)
{
    if (!reader->comparison || !reader->plan.count)
        return;
    struct own *own = reader->own[VIEW_ARTICLE];
    const struct article *article = article_shown(reader);
    if (!own)
        own = reader->own[VIEW_ARTICLE] = alloc_zeroed(1, sizeof *own);
    if (own->article != article || own->furniture != reader->furniture) {
        fill(own, article, reader->furniture);
        uint32_t sentence;
        list_of(reader)->at = 0;
        if (move_sentence_here(reader, &sentence) && sentence)
            choose_block(reader, article->sentences[sentence].block);
    }
    struct list_source source = source_of(reader);
    list_refresh(reader, list_of(reader), &source, frame_of(reader->rows, false).body_rows);
}

static void forget(struct reader *reader)
{
    struct own *own = reader->own[VIEW_ARTICLE];
    if (own)
        own->article = NULL;
}

static void release(struct reader *reader)
{
    struct own *own = reader->own[VIEW_ARTICLE];
    if (own)
        VEC_FREE(own);
    free(own);
}

/* The story's cursor goes along. */
static void take_place(struct reader *reader)
{
    const struct own *own = own_of(reader);
    const struct item *item = &own->items[list_of(reader)->at];
    for (uint32_t i = 0; item->kind == ITEM_BLOCK && i < own->article->sentence_count; i++)
        if (own->article->sentences[i].block == item->index) {
            move_to_sentence(reader, columns_focused(&reader->board), i);
            return;
        }
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    if (!reader->comparison || !reader->plan.count)
        return false;
    struct list_source source = source_of(reader);
    if (list_update(reader, list_of(reader), &source, action, count, requests)) {
        take_place(reader);
        return true;
    }
    switch (action) {
    case ACTION_COLUMN_LEFT:
    case ACTION_COLUMN_RIGHT:
    case ACTION_FURNITURE:
        return parallel_update(reader, action, count, requests);
    default:
        return false;
    }
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct frame frame = frame_of(reader->rows, false);
    struct list_source source = source_of(reader);
    (void)requests;
    if (list_press(reader, list_of(reader), &source, mouse, frame.body) == LIST_CHOSE)
        take_place(reader);
}

/* "paragraph 3 of 12"; what is no paragraph says what it is. */
static void add_where(const struct reader *reader, size_t at, struct buffer *into)
{
    const struct own *own = own_of(reader);
    const struct item *item = &own->items[at];
    if (item->kind == ITEM_BLOCK)
        buffer_format(into, "paragraph %u of %zu", item->index + 1, own->article->block_count);
    else
        buffer_add_string(into, item->kind == ITEM_HEAD ? "head" : "furniture");
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct list_source source = source_of(reader);
    const struct list *list = &reader->lists[VIEW_ARTICLE];
    uint32_t article = columns_focused(&reader->board);
    struct buffer left = {0}, right = {0};
    buffer_format(&left, "article %.*s ", SLICE_ARG(reader->comparison->labels[article]));
    display_name(reader->comparison->articles[article], &left);
    frame_header(reader, canvas, buffer_slice(&reader->story_name), buffer_slice(&left),
                 reader->furniture ? SLICE("furniture") : SLICE_NONE);
    frame_rule(reader, canvas, frame.heads);
    list_draw(reader, list, &source, canvas, frame.body, frame.body_rows);
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    buffer_clear(&left);
    add_where(reader, list->at, canvas_columns(canvas) < NARROW ? &left : &right);
    buffer_format(&left, "%s%zu sentences, %.0f%% only here", left.len ? ", " : "",
                  reader->comparison->articles[article]->sentence_count,
                  100 * reader->unique[article]);
    frame_status(reader, canvas, buffer_slice(&left), buffer_slice(&right));
    frame_bottom(reader, canvas);
    buffer_free(&left);
    buffer_free(&right);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct list_source source = source_of(reader);
    list_linear(reader, &source, canvas);
}

static const struct hint hints[] = {
    {ACTION_LINE_DOWN, ACTION_LINE_UP, "paragraph"},
    {ACTION_COLUMN_LEFT, ACTION_COLUMN_RIGHT, "source"},
    {ACTION_BACK, ACTION_NONE, "back"},
    {ACTION_FURNITURE, ACTION_NONE, "furniture"},
    {ACTION_SEARCH, ACTION_NONE, "search"},
    {ACTION_HELP, ACTION_NONE, "help"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_article = {
    .which = VIEW_ARTICLE,
    .name = "article",
    .title = "one article",
    .context = CONTEXT_ARTICLE,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .enter = forget, /* to choose where the cursor is */
    .refresh = refresh,
    .forget = forget,
    .release = release,
    .click = click,
};
