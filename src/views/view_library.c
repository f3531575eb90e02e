/* The library: stories one line each, below an open one its articles; sorted and filtered. */
#include "base/alloc.h"
#include "desk/frame.h"
#include "desk/list.h"
#include "sheet/cut.h"
#include "sheet/display.h"
#include "text/width.h"
#include "views/stories.h"
#include "views/views.h"

enum {
    FOLDER_LEAST = 70, /* columns of a screen that has room for folders */
    NAMES_LEAST = 80,  /* for the names of files behind titles */
    DATE_LEAST = 60,   /* and for dates */
    DATE = 11,
    TITLE_LEAST = 36, /* for the titles before the folders */
    GAP = 2,
    TABLE_MOST = 132, /* what belongs together does not drift further apart than that */
    INDENT = 2,
    NAMES_MOST = 32
};

static struct stories *stories_of(struct reader *reader)
{
    if (!reader->own[VIEW_LIBRARY])
        reader->own[VIEW_LIBRARY] = alloc_zeroed(1, sizeof(struct stories));
    return reader->own[VIEW_LIBRARY];
}

/* NULL before the first refresh. */
static const struct stories *stories_shown(const struct reader *reader)
{
    return reader->own[VIEW_LIBRARY];
}

static const struct story_line *line_at(const struct reader *reader, size_t entry)
{
    const struct stories *stories = stories_shown(reader);
    return stories && entry < stories->lines.count ? &stories->lines.items[entry] : NULL;
}

static const struct story_line *chosen(const struct reader *reader)
{
    return line_at(reader, reader->lists[VIEW_LIBRARY].at);
}

static const struct library_story *story_of(const struct reader *reader,
                                            const struct story_line *line)
{
    return &reader->library->stories[line->story];
}

/* --- drawing */

/* Cut to its room, with what the search found marked. */
static void put(const struct reader *reader, struct canvas *canvas, size_t row, size_t column,
                size_t room, enum meaning meaning, struct slice raw)
{
    struct buffer shown = {0}, scratch = {0};
    cut_add(&shown, display_text(raw, &scratch), room, reader->ascii);
    canvas_text(canvas, row, column, room, meaning, buffer_slice(&shown));
    if (reader->search.active)
        search_draw(&reader->search, canvas, row, column, room, buffer_slice(&shown),
                    (struct range){0, (uint32_t)shown.len});
    buffer_free(&shown);
    buffer_free(&scratch);
}

/* Its title, once it is read; until then, and where it has none, its file's name. */
static struct slice article_title(const struct library_story *story, uint32_t article)
{
    bool titled = story->article_titles && story->article_titles[article].len;
    return titled ? story->article_titles[article] : story->article_names[article];
}

/* The column of the files' names. */
static size_t names_width(const struct library_story *story, size_t most)
{
    struct buffer scratch = {0};
    size_t widest = 0;
    for (uint32_t i = 0; i < story->article_count && widest < most; i++) {
        size_t wide = width_text(display_text(story->article_names[i], &scratch));
        widest = wide > widest ? wide : widest;
    }
    buffer_free(&scratch);
    return widest < most ? widest : most;
}

/* The name of the file stands behind the title where there is room for both. */
static void draw_article(const struct reader *reader, size_t entry, struct canvas *canvas,
                         size_t row)
{
    const struct story_line *line = line_at(reader, entry);
    const struct library_story *story = story_of(reader, line);
    bool here = entry == reader->lists[VIEW_LIBRARY].at;
    struct slice title = article_title(story, line->article);
    struct slice name = story->article_names[line->article];
    size_t columns = canvas_columns(canvas);
    size_t right = columns < TABLE_MOST ? columns - 1 : TABLE_MOST;
    if (columns >= NAMES_LEAST && title.data != name.data) {
        size_t wide = names_width(story, right / 4);
        put(reader, canvas, row, right - wide, wide, MEANING_MARK, name);
        right -= wide + GAP;
    }
    put(reader, canvas, row, 3 * INDENT, right - 3 * INDENT, here ? MEANING_HEADING : MEANING_MARK,
        title);
}

/* From the right: how many articles, the date, the folder. Gives the column they begin at. */
static size_t draw_about(const struct reader *reader, const struct library_story *story,
                         struct canvas *canvas, size_t row)
{
    const struct stories *stories = stories_shown(reader);
    size_t columns = canvas_columns(canvas);
    size_t right = columns < TABLE_MOST ? columns - 1 : TABLE_MOST;
    size_t folder = stories->folder < right / 3 ? stories->folder : right / 3;
    struct buffer text = {0};
    buffer_format(&text, "%3u article%s", story->article_count,
                  story->article_count == 1 ? " " : "s");
    right -= text.len;
    canvas_text(canvas, row, right, text.len, MEANING_MARK, buffer_slice(&text));
    if (stories->dates && columns >= DATE_LEAST) {
        buffer_clear(&text);
        display_day(story->published, &text);
        right -= DATE + GAP;
        canvas_text(canvas, row, right + DATE - (text.len < DATE ? text.len : DATE), DATE,
                    MEANING_MARK, buffer_slice(&text));
    }
    /* The title says more than where it is kept. */
    if (folder && columns >= FOLDER_LEAST && right >= INDENT + TITLE_LEAST + folder + 2 * GAP) {
        right -= folder + GAP;
        if (!slice_is_none(story->folder))
            put(reader, canvas, row, right, folder, MEANING_MARK, stories_folder(stories, story));
    }
    buffer_free(&text);
    return right;
}

static void draw_line(const struct reader *reader, size_t entry, struct canvas *canvas, size_t row)
{
    const struct story_line *line = line_at(reader, entry);
    const struct library_story *story = story_of(reader, line);
    bool here = entry == reader->lists[VIEW_LIBRARY].at;
    if (line->article != NO_ARTICLE) {
        draw_article(reader, entry, canvas, row);
        return;
    }
    size_t right = draw_about(reader, story, canvas, row);
    put(reader, canvas, row, INDENT, right - INDENT - GAP, here ? MEANING_HEADING : MEANING_PLAIN,
        story->title);
}

/* One line without columns. */
static void add_linear(const struct reader *reader, size_t entry, struct page *page)
{
    const struct story_line *line = line_at(reader, entry);
    const struct library_story *story = story_of(reader, line);
    struct piece_list pieces = {0};
    struct buffer scratch = {0}, day = {0};
    if (line->article != NO_ARTICLE) {
        piece_format(&pieces, MEANING_MARK, "article %u  ", line->article + 1);
        piece_add(&pieces, MEANING_PLAIN,
                  display_text(article_title(story, line->article), &scratch));
    } else {
        display_day(story->published, &day);
        piece_format(&pieces, MEANING_MARK, "%u  %u article%s  ", line->story + 1,
                     story->article_count, story->article_count == 1 ? "" : "s");
        piece_add(&pieces, MEANING_PLAIN, display_text(story->title, &scratch));
        if (day.len)
            piece_format(&pieces, MEANING_MARK, "  %s", day.data);
    }
    page_add(page, line->article != NO_ARTICLE ? INDENT : 0, 2 * INDENT, &pieces);
    buffer_free(&scratch);
    buffer_free(&day);
}

static bool matches(const struct reader *reader, size_t entry)
{
    const struct story_line *line = line_at(reader, entry);
    const struct library_story *story = story_of(reader, line);
    if (line->article == NO_ARTICLE)
        return stories_match(&reader->search, story);
    struct library_story alone = {.title = article_title(story, line->article),
                                  .folder = story->article_names[line->article]};
    return stories_match(&reader->search, &alone);
}

static struct list_source source_of(const struct reader *reader)
{
    const struct stories *stories = stories_shown(reader);
    return (struct list_source){.count = stories ? stories->lines.count : 0,
                                .add = add_linear,
                                .draw = draw_line,
                                .matches = matches};
}

/* The articles of the chosen story, by name. */
static void draw_names(const struct reader *reader, struct canvas *canvas)
{
    const struct story_line *line = chosen(reader);
    struct buffer names = {0}, scratch = {0}, position = {0};
    if (line) {
        const struct library_story *story = story_of(reader, line);
        for (uint32_t i = 0; story->article_names && i < story->article_count && i < NAMES_MOST;
             i++) {
            if (i > 0)
                buffer_add_string(&names, "  ");
            buffer_add_slice(&names, display_text(story->article_names[i], &scratch));
        }
        buffer_format(&position, "%zu/%zu", reader->lists[VIEW_LIBRARY].at + 1,
                      stories_shown(reader)->lines.count);
    }
    frame_status(reader, canvas, buffer_slice(&names), buffer_slice(&position));
    buffer_free(&names);
    buffer_free(&scratch);
    buffer_free(&position);
}

static void draw_header(const struct reader *reader, struct canvas *canvas)
{
    const struct stories *stories = stories_shown(reader);
    struct buffer left = {0};
    buffer_format(&left, "hexapla   library: %zu ", reader->library->count);
    buffer_add_string(&left, reader->library->count == 1 ? "story" : "stories");
    if (stories && stories->filter.active)
        buffer_format(
            &left, ", %zu shown: filter %.*s", stories->shown,
            SLICE_ARG(display_text(buffer_slice(&reader->filters[VIEW_LIBRARY]), reader->scratch)));
    if (reader->library->unread > 0)
        buffer_format(&left, "   reading titles%s %d%%", reader->ascii ? "..." : "\u2026",
                      (int)(100 * (1 - reader->library->unread)));
    if (stories && stories->sort != STORY_SORT_GIVEN)
        buffer_format(&left, "   %s", stories_sort_name(stories->sort));
    frame_header(reader, canvas, SLICE_NONE, buffer_slice(&left), SLICE_NONE);
    buffer_free(&left);
}

static void draw(const struct reader *reader, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), false);
    struct list_source source = source_of(reader);
    draw_header(reader, canvas);
    frame_rule(reader, canvas, frame.heads);
    list_draw(reader, &reader->lists[VIEW_LIBRARY], &source, canvas, frame.body, frame.body_rows);
    if (!source.count && reader->library->count)
        canvas_string(canvas, frame.body + frame.body_rows / 2, INDENT,
                      canvas_columns(canvas) - INDENT, MEANING_MESSAGE,
                      "No story matches; Esc lists them all.");
    if (frame.bottom_rule)
        frame_rule(reader, canvas, frame.bottom_rule);
    draw_names(reader, canvas);
    frame_bottom(reader, canvas);
}

static void linear(const struct reader *reader, struct canvas *canvas)
{
    struct list_source source = source_of(reader);
    list_linear(reader, &source, canvas);
}

/* --- keys */

static void refresh(struct reader *reader)
{
    struct stories *stories = stories_of(reader);
    struct list *list = &reader->lists[VIEW_LIBRARY];
    if (stories->stale || stories->of != reader->library->stories ||
        stories->total != reader->library->count || stories->edition != reader->library->edition)
        list->at = stories_make(stories, reader->library);
    struct list_source source = source_of(reader);
    list_refresh(reader, list, &source, frame_of(reader->rows, false).body_rows);
    if (chosen(reader))
        stories->chosen = *chosen(reader);
}

static void open_story(struct reader *reader, struct requests *requests)
{
    if (!chosen(reader)) {
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    reader->opening = true;
    state_say(reader, MEANING_MESSAGE, "Opening ...");
    state_request(requests, REQUEST_OPEN_STORY, (long)chosen(reader)->story);
    if (requests->count && chosen(reader)->article != NO_ARTICLE)
        requests->items[requests->count - 1].article = (long)chosen(reader)->article + 1;
}

static void click(struct reader *reader, const struct mouse *mouse, struct requests *requests)
{
    struct frame frame = frame_of(reader->rows, false);
    struct list_source source = source_of(reader);
    enum list_press press =
        list_press(reader, &reader->lists[VIEW_LIBRARY], &source, mouse, frame.body);
    if (press == LIST_AGAIN)
        open_story(reader, requests);
}

static void toggle_articles(struct reader *reader, struct requests *requests)
{
    struct stories *stories = stories_of(reader);
    if (!chosen(reader) || !story_of(reader, chosen(reader))->article_names) {
        state_request(requests, REQUEST_BELL, 0);
        return;
    }
    bool *open = &stories->open[chosen(reader)->story];
    *open = !*open;
    stories->stale = true;
}

static void filter(struct reader *reader, struct slice pattern)
{
    struct stories *stories = stories_of(reader);
    struct buffer reason = {0};
    if (pattern.len)
        search_compile(&stories->filter, pattern, &reason);
    else
        search_end(&stories->filter);
    stories->stale = true;
    buffer_free(&reason);
}

static bool list_all(struct reader *reader)
{
    struct stories *stories = stories_of(reader);
    if (!stories->filter.active)
        return false;
    search_end(&stories->filter);
    stories->stale = true;
    return true;
}

static bool update(struct reader *reader, enum action action, long count, struct requests *requests)
{
    struct list_source source = source_of(reader);
    struct stories *stories = stories_of(reader);
    switch (action) {
    case ACTION_OPEN:
        open_story(reader, requests);
        return true;
    case ACTION_ARTICLES:
        toggle_articles(reader, requests);
        return true;
    case ACTION_SORT:
        stories->sort = (stories->sort + 1) % STORY_SORTS;
        stories->stale = true;
        state_say(reader, MEANING_MESSAGE, "Sorted: %s", stories_sort_name(stories->sort));
        return true;
    case ACTION_SEARCH:
    case ACTION_FILTER:
        prompt_open(&reader->prompt, action == ACTION_SEARCH ? PROMPT_SEARCH : PROMPT_FILTER);
        return true;
    case ACTION_CANCEL:
        return list_all(reader);
    default:
        return list_update(reader, &reader->lists[VIEW_LIBRARY], &source, action, count, requests);
    }
}

static void release(struct reader *reader)
{
    stories_release(reader->own[VIEW_LIBRARY]);
}

static const struct hint hints[] = {
    {ACTION_OPEN, ACTION_NONE, "open"},         {ACTION_LINE_DOWN, ACTION_LINE_UP, "choose"},
    {ACTION_HELP, ACTION_NONE, "help"},         {ACTION_BACK, ACTION_NONE, "quit"},
    {ACTION_ARTICLES, ACTION_NONE, "articles"}, {ACTION_SORT, ACTION_NONE, "sort"},
    {ACTION_SEARCH, ACTION_NONE, "search"},     {ACTION_FILTER, ACTION_NONE, "filter"},
    {ACTION_NONE, ACTION_NONE, NULL},
};

const struct view view_library = {
    .which = VIEW_LIBRARY,
    .name = "library",
    .title = "library",
    .context = CONTEXT_LIBRARY,
    .draw = draw,
    .update = update,
    .linear = linear,
    .hints = hints,
    .refresh = refresh,
    .release = release,
    .filter = filter,
    .click = click,
};
