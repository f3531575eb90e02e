/* Fields by their rank, and the finished article. Dates are read last, when the language is known.
 */
#include "feed/draft.h"

#include "feed/body.h"
#include "feed/moment.h"
#include "feed/people.h"

#include <string.h>

enum { CONTENTS = 8, BYLINES = 64, KEYWORDS = 256 };

void draft_init(struct draft *draft, struct article *article, struct arena *scratch,
                const struct channel *channel, const struct load_options *options)
{
    *draft = (struct draft){
        .article = article, .scratch = scratch, .channel = channel, .options = options};
}

static struct slice *place_of(struct draft *draft, enum field field)
{
    struct article *article = draft->article;
    switch (field) {
    case FIELD_TITLE:
        return &article->title;
    case FIELD_LINK:
        return &article->url;
    case FIELD_ID:
        return &article->version_of;
    case FIELD_PUBLISHED:
        return &draft->published;
    case FIELD_MODIFIED:
        return &draft->modified;
    case FIELD_SOURCE:
        return &article->source;
    case FIELD_LANGUAGE:
        return &article->language;
    case FIELD_COPYRIGHT:
        return &article->copyright;
    default:
        return NULL;
    }
}

static bool is_new(const struct slice *items, size_t count, struct slice value)
{
    for (size_t i = 0; i < count; i++)
        if (slice_equal_nocase(items[i], value))
            return false;
    return true;
}

static void add_people(struct draft *draft, struct slice value)
{
    struct slice person;
    while ((person = people_next(&value)).len && draft->bylines.count < BYLINES)
        if (is_new(draft->bylines.items, draft->bylines.count, person))
            VEC_PUSH(&draft->bylines, person);
}

static void add_keyword(struct draft *draft, struct slice value)
{
    if (value.len && draft->keywords.count < KEYWORDS &&
        is_new(draft->keywords.items, draft->keywords.count, value))
        VEC_PUSH(&draft->keywords, value);
}

static void add_keywords(struct draft *draft, struct slice value)
{
    while (value.len) {
        size_t end = slice_find(value, SLICE(","), 0);
        add_keyword(draft, slice_trim(slice_sub(value, 0, end)));
        value = slice_sub(value, end + 1, value.len);
    }
}

void draft_set(struct draft *draft, enum field field, int rank, struct slice value)
{
    if (!value.len)
        return;
    if (field == FIELD_PERSON && (!draft->ranks[field] || rank <= draft->ranks[field])) {
        if (rank < draft->ranks[field])
            draft->bylines.count = 0;
        draft->ranks[field] = rank;
        add_people(draft, value);
    } else if (field == FIELD_KEYWORD) {
        add_keyword(draft, value);
    } else if (field == FIELD_KEYWORDS) {
        add_keywords(draft, value);
    }
    struct slice *place = place_of(draft, field);
    if (!place || (draft->ranks[field] && draft->ranks[field] <= rank))
        return;
    draft->ranks[field] = rank;
    *place = value;
}

void draft_content(struct draft *draft, struct content content)
{
    bool any = content.kind == CONTENT_TREE || slice_trim(content.text).len;
    if (any && draft->contents.count < CONTENTS)
        VEC_PUSH(&draft->contents, content);
}

/* "en-us" as "en-US"; absent where it is no language tag. */
static struct slice language_tag(struct arena *arena, struct slice s)
{
    s = slice_trim(s);
    size_t primary = 0;
    while (primary < s.len && s.data[primary] != '-' && s.data[primary] != '_')
        primary++;
    if (primary < 2 || primary > 3 || s.len > 35)
        return SLICE_NONE;
    struct slice tag = arena_slice(arena, s);
    char *at = (char *)tag.data;
    for (size_t i = 0, start = 0; i < tag.len; i++) {
        bool letter = (at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z';
        if (at[i] == '_' || at[i] == '-') {
            at[i] = '-';
            start = i + 1;
        } else if (!letter && !(start && at[i] >= '0' && at[i] <= '9')) {
            return SLICE_NONE;
        } else if (letter) {
            size_t next = i;
            while (next < tag.len && at[next] != '-' && at[next] != '_')
                next++;
            bool region = start && next - start == 2;
            at[i] = (char)(region ? at[i] & ~0x20 : at[i] | 0x20);
        }
    }
    return tag;
}

static struct slice or_else(struct slice value, struct slice other)
{
    return value.len ? value : other;
}

static void inherit(struct draft *draft)
{
    struct article *article = draft->article;
    const struct channel *channel = draft->channel;
    struct arena *arena = article->arena;
    article->source = or_else(article->source, arena_slice(arena, channel->title));
    article->copyright = or_else(article->copyright, arena_slice(arena, channel->copyright));
    article->url = or_else(article->url, draft->permalink);
    struct slice language = language_tag(arena, article->language);
    language = or_else(language, language_tag(arena, channel->language));
    if (!slice_is_none(draft->options->language))
        language = arena_slice(arena, draft->options->language);
    article->language = language;
    for (size_t i = 0; !draft->ranks[FIELD_PERSON] && i < channel->authors.count; i++)
        add_people(draft, arena_slice(arena, channel->authors.items[i]));
}

static struct slice date_of(const struct draft *draft, struct slice s)
{
    struct article *article = draft->article;
    struct date date;
    if (!s.len)
        return SLICE_NONE;
    s = slice_sub(s, 0, 200);
    if (moment_read(s, article->language, &date)) {
        if (date.ambiguous)
            article_warn(article, MESSAGE_DATE_AMBIGUOUS, draft->line, "%.*s", SLICE_ARG(s));
        return date_iso(article->arena, &date);
    }
    article_warn(article, date_is_relative(s) ? MESSAGE_DATE_RELATIVE : MESSAGE_DATE_UNREAD,
                 draft->line, "%.*s", SLICE_ARG(s));
    return SLICE_NONE;
}

static struct strings keep(struct arena *arena, const struct slice *items, size_t count)
{
    return (struct strings){arena_copy(arena, items, count, sizeof *items), count};
}

/* Aggregators put the title and the source once more where a text should be. */
static bool is_echo(const struct article *article)
{
    struct slice text = article->text, title = article->title, source = article->source;
    if (article->block_count != 1 || !title.len || !source.len || text.len > 1000 ||
        !slice_ends(text, source))
        return false;
    struct slice rest = slice_sub(text, 0, text.len - source.len);
    while (rest.len && (strchr(" -|\xC2\xA0", rest.data[rest.len - 1])))
        rest.len--;
    return rest.len && slice_starts(title, rest);
}

struct article *draft_finish(struct draft *draft)
{
    struct article *article = draft->article;
    bool text = body_of_item(article, draft->scratch, draft->contents.items, draft->contents.count,
                             draft->options->raw) &&
                (draft->options->raw || !is_echo(article));
    if (text) {
        inherit(draft);
        article->published = date_of(draft, draft->published);
        article->modified = date_of(draft, draft->modified);
        article->bylines = keep(article->arena, draft->bylines.items, draft->bylines.count);
        article->keywords = keep(article->arena, draft->keywords.items, draft->keywords.count);
    } else {
        article_release(article);
        article = NULL;
    }
    VEC_FREE(&draft->bylines);
    VEC_FREE(&draft->keywords);
    VEC_FREE(&draft->contents);
    return article;
}
