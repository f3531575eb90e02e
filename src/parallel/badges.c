/* Badges in brackets and words, so that they read without colour. The weightiest stand first and
 * are the last to be left out. Columns of the screen. */
#include "parallel/badges.h"

#include "parallel/columns.h"
#include "text/safe.h"
#include "text/width.h"

#include <string.h>

static enum meaning meaning_of(enum badge_rank rank)
{
    return rank == BADGE_ALARM     ? MEANING_CONFLICT
           : rank == BADGE_WARNING ? MEANING_WARNING
                                   : MEANING_MARK;
}

static bool is_gone(const struct reader *reader, const struct article *article)
{
    struct slice gone = buffer_slice(&reader->gone);
    for (size_t at = 0; at < gone.len;) {
        size_t end = at + strlen(gone.data + at);
        if (slice_equal(slice_sub(gone, at, end), article->path))
            return true;
        at = end + 1;
    }
    return false;
}

/* What the article says of itself, and what has become of its file: behind the alarms. */
static void gather(const struct reader *reader, const struct article *article, bool faults,
                   struct badges *badges)
{
    static const struct badge gone = {BADGE_WARNING, "FILE GONE", "GONE"};
    size_t at = 0;
    badges_of(article, faults, badges);
    if (!is_gone(reader, article) || badges->count == BADGES_MOST)
        return;
    while (at < badges->count && badges->items[at].rank == BADGE_ALARM)
        at++;
    memmove(&badges->items[at + 1], &badges->items[at], (badges->count - at) * sizeof gone);
    badges->items[at] = gone;
    badges->count++;
}

bool badges_any(const struct reader *reader)
{
    const struct comparison *comparison = reader->comparison;
    for (size_t i = 0; i < comparison->article_count; i++) {
        struct badges badges;
        gather(reader, comparison->articles[i], true, &badges);
        if (badges.count)
            return true;
    }
    return false;
}

/* In brackets, made safe: what outside text holds must not change the columns it takes. */
static void put_together(const struct badge *badge, bool brief, struct buffer *into)
{
    buffer_clear(into);
    buffer_add_char(into, '[');
    safe_add(slice_from(brief ? badge->brief : badge->text), (struct safe_options){0}, into);
    buffer_add_char(into, ']');
}

/* How much is said: all of it, the alarms in full, or everything in brief. */
enum fullness { FULL, FULL_ALARMS, BRIEF };

static bool in_brief(const struct badge *badge, enum fullness fullness)
{
    return fullness == BRIEF || (fullness == FULL_ALARMS && badge->rank != BADGE_ALARM);
}

static size_t width_of(const struct badge *badge, enum fullness fullness)
{
    struct buffer text = {0};
    put_together(badge, in_brief(badge, fullness), &text);
    size_t width = width_text(buffer_slice(&text));
    buffer_free(&text);
    return width;
}

/* How many stand in room columns, with the count of the others behind them. */
static size_t how_many(const struct badges *badges, enum fullness fullness, size_t room)
{
    enum { MORE = 3 }; /* " +2" */
    size_t used = 0, count = 0;
    for (size_t i = 0; i < badges->count; i++) {
        used += width_of(&badges->items[i], fullness) + (i > 0);
        if (used > room)
            return count;
        if (used + (i + 1 < badges->count ? MORE : 0) <= room)
            count = i + 1;
    }
    return count;
}

/* The time of an embargo says more than that there is a note: alarms stand in full where they fit,
 * even if others are left out. */
static enum fullness choose(const struct badges *badges, size_t room)
{
    size_t alarms = 0;
    if (how_many(badges, FULL, room) == badges->count)
        return FULL;
    while (alarms < badges->count && badges->items[alarms].rank == BADGE_ALARM)
        alarms++;
    size_t shown = how_many(badges, FULL_ALARMS, room);
    return shown == badges->count || (alarms && shown >= alarms) ? FULL_ALARMS : BRIEF;
}

size_t badges_draw(const struct reader *reader, struct canvas *canvas, size_t row, size_t column,
                   size_t room, const struct article *article)
{
    struct badges badges;
    struct buffer text = {0};
    size_t used = 0;
    gather(reader, article, true, &badges);
    enum fullness fullness = choose(&badges, room);
    size_t count = how_many(&badges, fullness, room);
    if (!count && badges.count) /* as much as there is room for is better than nothing */
        count = 1;
    for (size_t i = 0; i < count; i++) {
        used += i > 0;
        put_together(&badges.items[i], in_brief(&badges.items[i], fullness), &text);
        used += canvas_text(canvas, row, column + used, room > used ? room - used : 0,
                            meaning_of(badges.items[i].rank), buffer_slice(&text));
    }
    if (count < badges.count && used + 3 <= room)
        used += canvas_format(canvas, row, column + used, room - used, MEANING_MARK, " +%zu",
                              badges.count - count);
    buffer_free(&text);
    return used;
}

static bool is_on_screen(const struct reader *reader, uint32_t article)
{
    for (size_t i = 0; i < reader->board.visible; i++)
        if (columns_article(&reader->board, i) == article)
            return true;
    return false;
}

void badges_elsewhere(const struct reader *reader, struct buffer *into)
{
    enum { NAMED = 2 };
    const struct comparison *comparison = reader->comparison;
    size_t found = 0;
    for (uint32_t i = 0; reader->badges && i < comparison->article_count; i++) {
        struct badges badges;
        badges_of(comparison->articles[i], false, &badges);
        if (!badges.count || badges.items[0].rank != BADGE_ALARM || is_on_screen(reader, i))
            continue;
        if (found++ < NAMED)
            buffer_format(into, "%s%.*s [%s]", into->len ? "  " : "",
                          SLICE_ARG(comparison->labels[i]), badges.items[0].brief);
    }
    if (found > NAMED)
        buffer_format(into, " +%zu", found - NAMED);
}

size_t badges_add(const struct reader *reader, struct piece_list *pieces,
                  const struct article *article)
{
    struct badges badges;
    struct buffer text = {0};
    gather(reader, article, true, &badges);
    for (size_t i = 0; i < badges.count; i++) {
        if (i)
            piece_add(pieces, MEANING_PLAIN, SLICE(" "));
        put_together(&badges.items[i], false, &text);
        piece_add(pieces, meaning_of(badges.items[i].rank), buffer_slice(&text));
    }
    buffer_free(&text);
    return badges.count;
}
