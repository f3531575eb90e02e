/* Lists of wrapped entries. Lines count screen lines; an entry has at least one. */
#include "desk/list.h"

/* So many entries are counted, or laid out for it, at a key. */
enum { COUNTED_MOST = 4000, LAID_OUT_MOST = 200 };

static void make_page(const struct reader *reader, const struct list_source *source, size_t entry,
                      size_t columns, struct page *page)
{
    page_init(page, columns > 1 ? columns - 1 : 1);
    source->add(reader, entry, page);
    if (!page->count)
        page_blank(page);
}

static size_t height(const struct reader *reader, const struct list_source *source, size_t entry)
{
    struct page page;
    if (source->draw)
        return 1;
    make_page(reader, source, entry, reader->columns, &page);
    size_t lines = page.count;
    page_free(&page);
    return lines;
}

struct list *list_of(struct reader *reader)
{
    return &reader->lists[state_view(reader)->which];
}

/* The first line of the screen so that the chosen entry ends on the last. */
static void show_end(const struct reader *reader, struct list *list,
                     const struct list_source *source, size_t rows)
{
    size_t lines = height(reader, source, list->at);
    list->top = list->at;
    while (list->top > 0 && lines < rows)
        lines += height(reader, source, --list->top);
    list->skip = lines > rows ? lines - rows : 0;
    if (list->top == list->at)
        list->skip = 0;
}

/* Lines from the top of the screen to the chosen entry's last; more than rows where it is below. */
static size_t lines_to_end(const struct reader *reader, const struct list *list,
                           const struct list_source *source, size_t rows)
{
    size_t lines = 0;
    for (size_t i = list->top; i <= list->at && lines <= rows + list->skip; i++)
        lines += height(reader, source, i);
    return lines > list->skip ? lines - list->skip : 0;
}

/* No room stays empty below the last entry while there are lines above the screen. */
static void fill_screen(const struct reader *reader, struct list *list,
                        const struct list_source *source, size_t rows)
{
    size_t lines = 0;
    for (size_t i = list->top; i < source->count && lines < rows + list->skip; i++)
        lines += height(reader, source, i);
    size_t room = rows + list->skip > lines ? rows + list->skip - lines : 0;
    while (room > 0 && (list->skip > 0 || list->top > 0)) {
        if (!list->skip)
            list->skip = height(reader, source, --list->top);
        size_t taken = room < list->skip ? room : list->skip;
        list->skip -= taken;
        room -= taken;
    }
}

void list_refresh(struct reader *reader, struct list *list, const struct list_source *source,
                  size_t rows)
{
    list->rows = rows ? rows : 1;
    if (!source->count) {
        list->at = list->top = list->skip = 0;
        return;
    }
    if (list->at >= source->count)
        list->at = source->count - 1;
    if (list->top > list->at) {
        list->top = list->at;
        list->skip = 0;
    }
    size_t lines = height(reader, source, list->top);
    if (list->skip >= lines)
        list->skip = lines - 1;
    if (list->top == list->at) {
        if (lines <= list->rows)
            list->skip = 0;
    } else if (lines_to_end(reader, list, source, list->rows) > list->rows) {
        show_end(reader, list, source, list->rows);
    }
    fill_screen(reader, list, source, list->rows);
}

/* A line on or back: through an entry that is higher than the screen, else to the next. */
static bool step(const struct reader *reader, struct list *list, const struct list_source *source,
                 int by)
{
    if (!source->count)
        return false;
    if (by > 0) {
        if (list->top == list->at && height(reader, source, list->at) > list->skip + list->rows) {
            list->skip++;
            return true;
        }
        if (list->at + 1 >= source->count)
            return false;
        list->at++;
    } else if (list->top == list->at && list->skip > 0) {
        list->skip--;
    } else if (list->at > 0) {
        list->at--;
    } else {
        return false;
    }
    list_refresh((struct reader *)reader, list, source, list->rows);
    return true;
}

static bool by_entries(const struct reader *reader, struct list *list,
                       const struct list_source *source, long count)
{
    bool moved = false;
    for (long i = 0; i < (count < 0 ? -count : count); i++) {
        if (!step(reader, list, source, count < 0 ? -1 : 1))
            break;
        moved = true;
    }
    return moved;
}

/* So many lines on or back; the choice goes along. */
static bool by_lines(const struct reader *reader, struct list *list,
                     const struct list_source *source, size_t lines, int by)
{
    size_t start = list->at, passed = 0, skip = list->skip;
    while (passed < lines) {
        size_t at = list->at;
        if (!step(reader, list, source, by))
            break;
        passed += list->at == at ? 1 : height(reader, source, by > 0 ? at : list->at);
    }
    return list->at != start || list->skip != skip;
}

static bool entry_matches(const struct reader *reader, const struct list_source *source,
                          size_t entry)
{
    struct page page;
    const struct styled *last = NULL;
    bool found = false;
    if (source->matches)
        return source->matches(reader, entry);
    make_page(reader, source, entry, reader->columns, &page);
    for (size_t i = 0; i < page.count && !found; i++) {
        struct range match;
        const struct styled *styled = page.items[i].styled;
        found = styled != last && search_next(&reader->search, styled->text, 0, &match);
        last = styled;
    }
    page_free(&page);
    return found;
}

/* Says which match of how many is chosen, where counting them is quick. */
static void say_match(struct reader *reader, const struct list *list,
                      const struct list_source *source)
{
    /* Without words that every match must hold, each goes through the regular expression. */
    bool quick = source->matches && reader->search.needed.len;
    size_t most = quick ? COUNTED_MOST : LAID_OUT_MOST, count = 0, number = 0;
    if (source->count > most)
        return;
    for (size_t i = 0; i < source->count; i++)
        if (entry_matches(reader, source, i)) {
            count++;
            number += i <= list->at;
        }
    bool said = reader->message.len;
    buffer_format(&reader->message, said ? ": match %zu of %zu" : "Match %zu of %zu", number,
                  count);
    reader->message_meaning = MEANING_MESSAGE;
}

/* To the next (by 1) or previous match, round the ends; false where there is none. */
static bool to_match(struct reader *reader, struct list *list, const struct list_source *source,
                     int by)
{
    size_t count = source->count;
    for (size_t i = 1; reader->search.active && i <= count; i++) {
        size_t entry = (list->at + (by > 0 ? i : count - i % count)) % count;
        if (!entry_matches(reader, source, entry))
            continue;
        buffer_clear(&reader->message);
        if (by > 0 ? entry <= list->at : entry >= list->at)
            state_say(reader, MEANING_MESSAGE, "The search went on from the %s",
                      by > 0 ? "beginning" : "end");
        list->at = entry;
        return true;
    }
    return false;
}

static void search(struct reader *reader, struct list *list, const struct list_source *source,
                   long count, struct requests *requests)
{
    int by = count < 0 ? -1 : 1;
    bool found = true;
    for (long i = 0; found && i < count * by; i++)
        found = to_match(reader, list, source, by);
    reader->no_match = !found;
    if (found) {
        say_match(reader, list, source);
        return;
    }
    state_say(reader, MEANING_MESSAGE,
              reader->search.active ? "No match: %.*s" : "Nothing searched for yet",
              SLICE_ARG(prompt_last_search(&reader->prompt)));
    state_request(requests, REQUEST_BELL, 0);
}

static bool move(struct reader *reader, struct list *list, const struct list_source *source,
                 enum action action, long count, bool *moved)
{
    long n = count > 0 ? count : 1;
    size_t page = list->rows, half = count > 0 ? (size_t)count : page > 1 ? page / 2 : 1;
    switch (action) {
    case ACTION_LINE_DOWN:
    case ACTION_LINE_UP:
        *moved = by_entries(reader, list, source, action == ACTION_LINE_UP ? -n : n);
        return true;
    case ACTION_HALF_DOWN:
    case ACTION_HALF_UP:
        *moved = by_lines(reader, list, source, half, action == ACTION_HALF_UP ? -1 : 1);
        return true;
    case ACTION_PAGE_DOWN:
    case ACTION_PAGE_UP:
        *moved =
            by_lines(reader, list, source, (size_t)n * page, action == ACTION_PAGE_UP ? -1 : 1);
        return true;
    case ACTION_FIRST:
    case ACTION_LAST:
        *moved = true;
        list->at = count > 0 ? (size_t)count - 1 : action == ACTION_FIRST ? 0 : SIZE_MAX;
        list->skip = 0;
        return true;
    case ACTION_PERCENT:
        if (count < 1 || count > 100)
            return false;
        list->at = (size_t)((uint64_t)(source->count - 1) * (size_t)count / 100);
        list->skip = 0;
        return true;
    default:
        return false;
    }
}

bool list_update(struct reader *reader, struct list *list, const struct list_source *source,
                 enum action action, long count, struct requests *requests)
{
    bool moved = true;
    if (!source->count)
        return false;
    if (move(reader, list, source, action, count, &moved)) {
        if (!moved)
            state_request(requests, REQUEST_BELL, 0);
    } else if (action == ACTION_SEARCH_NEXT || action == ACTION_SEARCH_PREVIOUS) {
        long n = count > 0 ? count : 1;
        search(reader, list, source, action == ACTION_SEARCH_NEXT ? n : -n, requests);
    } else {
        return false;
    }
    list_refresh(reader, list, source, list->rows);
    return true;
}

/* The entry on a line of the list's screen; the count of entries where there is none. */
static size_t entry_at(const struct reader *reader, const struct list *list,
                       const struct list_source *source, size_t line)
{
    size_t entry = list->top;
    line += list->skip;
    for (; entry < source->count; entry++) {
        size_t lines = height(reader, source, entry);
        if (line < lines)
            break;
        line -= lines;
    }
    return entry;
}

enum list_press list_press(struct reader *reader, struct list *list,
                           const struct list_source *source, const struct mouse *mouse, size_t row)
{
    bool again = mouse->kind == MOUSE_DOUBLE;
    if ((mouse->kind != MOUSE_PRESS && !again) || mouse->row < row ||
        mouse->row >= row + list->rows)
        return LIST_MISSED;
    size_t entry = entry_at(reader, list, source, mouse->row - row), before = list->at;
    if (entry >= source->count)
        return LIST_MISSED;
    /* The first of two presses may have scrolled another entry below the second. */
    if (!again)
        list->at = entry;
    list_refresh(reader, list, source, list->rows);
    return again || entry == before ? LIST_AGAIN : LIST_CHOSE;
}

static void shift(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        page->items[i].indent++;
}

/* Gives the lines it took. */
static size_t draw_entry(const struct reader *reader, const struct list_source *source,
                         size_t entry, struct canvas *canvas, size_t row, size_t rows, size_t skip)
{
    struct page page;
    if (source->draw) {
        source->draw(reader, entry, canvas, row);
        return 1;
    }
    make_page(reader, source, entry, reader->columns, &page);
    shift(&page);
    page.search = &reader->search;
    page_draw(&page, canvas, row, rows, skip);
    if (source->beside && !skip)
        source->beside(reader, entry, canvas, row);
    size_t lines = page.count > skip ? page.count - skip : 0;
    page_free(&page);
    return lines;
}

void list_draw(const struct reader *reader, const struct list *list,
               const struct list_source *source, struct canvas *canvas, size_t row, size_t rows)
{
    size_t line = 0, skip = list->skip;
    canvas_set_cursor(canvas, row, 0);
    for (size_t entry = list->top; entry < source->count && line < rows; entry++) {
        size_t lines = draw_entry(reader, source, entry, canvas, row + line, rows - line, skip);
        if (entry == list->at) {
            canvas_string(canvas, row + line, 0, 1, MEANING_FOCUS, ">");
            canvas_set_cursor(canvas, row + line, 0);
        }
        line += lines;
        skip = 0;
    }
}

void list_linear(const struct reader *reader, const struct list_source *source,
                 struct canvas *canvas)
{
    for (size_t entry = 0; entry < source->count; entry++) {
        struct page page;
        make_page(reader, source, entry, canvas_columns(canvas), &page);
        page_draw(&page, canvas, canvas_rows(canvas), page.count, 0);
        page_free(&page);
    }
}
