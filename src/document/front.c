/* Reads the flat part of YAML and TOML that writers use: keys with a string, a list, or a folded
 * text. Tolerant: a line it does not understand is kept as furniture and never an error. Lines
 * count from 1. */
#include "document/front.h"

#include "document/scalar.h"

#include <ctype.h>

/* What a key means. */
enum meaning {
    MEANS_NOTHING,
    MEANS_TITLE,
    MEANS_SUBTITLE,
    MEANS_DESCRIPTION, /* a subtitle where there is no better one */
    MEANS_AUTHOR,
    MEANS_DATE,
    MEANS_MODIFIED,
    MEANS_LANGUAGE,
    MEANS_KEYWORDS,
    MEANS_URL,
    MEANS_SOURCE,
    MEANS_DRAFT,
    MEANS_COPYRIGHT,
    MEANS_DATELINE,
    MEANS_EMBARGO,
    MEANS_VERSION,
    MEANS_URGENCY,
    MEANS_NOTE
};

/* Keys in small letters, without "_" and "-". */
static const struct {
    const char *key;
    enum meaning meaning;
} keys[] = {
    {"title", MEANS_TITLE},
    {"headline", MEANS_TITLE},
    {"subtitle", MEANS_SUBTITLE},
    {"subhead", MEANS_SUBTITLE},
    {"deck", MEANS_SUBTITLE},
    {"dek", MEANS_SUBTITLE},
    {"standfirst", MEANS_SUBTITLE},
    {"description", MEANS_DESCRIPTION},
    {"excerpt", MEANS_DESCRIPTION},
    {"summary", MEANS_DESCRIPTION},
    {"abstract", MEANS_DESCRIPTION},
    {"author", MEANS_AUTHOR},
    {"authors", MEANS_AUTHOR},
    {"byline", MEANS_AUTHOR},
    {"bylines", MEANS_AUTHOR},
    {"by", MEANS_AUTHOR},
    {"writer", MEANS_AUTHOR},
    {"creator", MEANS_AUTHOR},
    {"date", MEANS_DATE},
    {"published", MEANS_DATE},
    {"publishdate", MEANS_DATE},
    {"pubdate", MEANS_DATE},
    {"publishedat", MEANS_DATE},
    {"datepublished", MEANS_DATE},
    {"created", MEANS_DATE},
    {"lastmod", MEANS_MODIFIED},
    {"modified", MEANS_MODIFIED},
    {"updated", MEANS_MODIFIED},
    {"updatedat", MEANS_MODIFIED},
    {"lastmodifiedat", MEANS_MODIFIED},
    {"datemodified", MEANS_MODIFIED},
    {"lang", MEANS_LANGUAGE},
    {"language", MEANS_LANGUAGE},
    {"locale", MEANS_LANGUAGE},
    {"tags", MEANS_KEYWORDS},
    {"tag", MEANS_KEYWORDS},
    {"keywords", MEANS_KEYWORDS},
    {"categories", MEANS_KEYWORDS},
    {"topics", MEANS_KEYWORDS},
    {"url", MEANS_URL},
    {"canonical", MEANS_URL},
    {"canonicalurl", MEANS_URL},
    {"originalurl", MEANS_URL},
    {"link", MEANS_URL},
    {"permalink", MEANS_URL},
    {"source", MEANS_SOURCE},
    {"publication", MEANS_SOURCE},
    {"publisher", MEANS_SOURCE},
    {"outlet", MEANS_SOURCE},
    {"newspaper", MEANS_SOURCE},
    {"sitename", MEANS_SOURCE},
    {"draft", MEANS_DRAFT},
    {"copyright", MEANS_COPYRIGHT},
    {"rights", MEANS_COPYRIGHT},
    {"dateline", MEANS_DATELINE},
    {"embargo", MEANS_EMBARGO},
    {"version", MEANS_VERSION},
    {"urgency", MEANS_URGENCY},
    {"editornote", MEANS_NOTE},
    {"editorsnote", MEANS_NOTE},
};

struct front {
    struct fields *fields;
    struct parts *parts;
    struct slice description;
};

static enum meaning meaning_of(struct slice key)
{
    char small[32];
    size_t len = 0;
    for (size_t i = 0; i < key.len && len < sizeof small; i++)
        if (key.data[i] != '_' && key.data[i] != '-')
            small[len++] = (char)tolower((unsigned char)key.data[i]);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (slice_equal_string(slice_of(small, len), keys[i].key))
            return keys[i].meaning;
    return MEANS_NOTHING;
}

static bool is_true(struct slice s)
{
    return slice_equal_nocase(s, SLICE("true")) || slice_equal_nocase(s, SLICE("yes"));
}

/* Fields that are one text. */
static struct slice *text_field(struct article *article, enum meaning meaning)
{
    switch (meaning) {
    case MEANS_TITLE:
        return &article->title;
    case MEANS_SUBTITLE:
        return &article->subtitle;
    case MEANS_SOURCE:
        return &article->source;
    case MEANS_COPYRIGHT:
        return &article->copyright;
    case MEANS_DATELINE:
        return &article->dateline;
    case MEANS_VERSION:
        return &article->version;
    case MEANS_URGENCY:
        return &article->urgency;
    case MEANS_NOTE:
        return &article->editor_note;
    default:
        return NULL;
    }
}

static struct slice *date_field(struct article *article, enum meaning meaning)
{
    return meaning == MEANS_DATE       ? &article->published
           : meaning == MEANS_MODIFIED ? &article->modified
           : meaning == MEANS_EMBARGO  ? &article->embargo
                                       : NULL;
}

/* Gives false where no field took the value. */
static bool take_value(struct front *front, enum meaning meaning, struct slice value, uint32_t line)
{
    struct fields *fields = front->fields;
    struct article *article = fields->article;
    struct slice *text = text_field(article, meaning), *date = date_field(article, meaning);
    if (text) {
        bool fresh = slice_is_none(*text);
        fields_set(fields, text, value);
        return fresh;
    }
    if (date) {
        bool fresh = slice_is_none(*date);
        fields_date(fields, date, value, line);
        return fresh && !slice_is_none(*date);
    }
    bool address = slice_starts_nocase(value, SLICE("http://")) ||
                   slice_starts_nocase(value, SLICE("https://"));
    if (meaning == MEANS_DESCRIPTION && slice_is_none(front->description))
        fields_set(fields, &front->description, value);
    else if (meaning == MEANS_AUTHOR)
        fields_byline(fields, value);
    else if (meaning == MEANS_LANGUAGE)
        fields_language(fields, value);
    else if (meaning == MEANS_URL && address && slice_is_none(article->url))
        fields_set(fields, &article->url, value);
    else if (meaning == MEANS_DRAFT && is_true(value) && slice_is_none(article->status))
        article->status = SLICE("withheld");
    else if (meaning == MEANS_KEYWORDS)
        fields_keyword(fields, value);
    else
        return false;
    return true;
}

/* "Jane Roe and John Doe" and "a, b" stand for lists where a single string stands. */
static void take_single(struct front *front, enum meaning meaning, struct slice value,
                        uint32_t line, bool *taken)
{
    struct slice mark = meaning == MEANS_AUTHOR ? SLICE(" and ") : SLICE(",");
    bool splits = meaning == MEANS_AUTHOR || meaning == MEANS_KEYWORDS;
    if (meaning == MEANS_AUTHOR && slice_find(value, mark, 0) == value.len)
        mark = SLICE(" & ");
    if (meaning == MEANS_AUTHOR && slice_find(value, mark, 0) == value.len)
        mark = SLICE(",");
    while (splits && slice_find(value, mark, 0) < value.len) {
        size_t at = slice_find(value, mark, 0);
        struct slice first = slice_trim(slice_sub(value, 0, at));
        *taken |= first.len && take_value(front, meaning, first, line);
        value = slice_sub(value, at + mark.len, value.len);
    }
    value = slice_trim(value);
    *taken |= value.len && take_value(front, meaning, value, line);
}

static void take(void *context, const struct scalar_item *item)
{
    struct front *front = context;
    enum meaning meaning = meaning_of(item->key);
    /* Of "author: {name: X, email: Y}" the name says who. */
    bool inner = !slice_is_none(item->inner);
    bool named = inner && (slice_equal_nocase(item->inner, SLICE("name")) ||
                           slice_equal_nocase(item->inner, SLICE("en")));
    bool taken = false;
    if (inner && !named)
        meaning = MEANS_NOTHING;
    if (meaning != MEANS_NOTHING && item->listed)
        taken = take_value(front, meaning, item->value, item->line);
    else if (meaning != MEANS_NOTHING)
        take_single(front, meaning, item->value, item->line, &taken);
    if (taken || !item->source.len)
        return;
    parts_add_furniture(front->parts, FURNITURE_METADATA, item->source, item->line);
}

size_t front_read(struct slice text, struct fields *fields, struct parts *parts)
{
    struct front front = {fields, parts, SLICE_NONE};
    struct slice inside;
    size_t len = scalar_fences(text, &inside);
    if (!len)
        return 0;
    if (text.data[0] == '+')
        scalar_toml(inside, 2, fields->article->arena, take, &front);
    else
        scalar_yaml(inside, 2, fields->article->arena, take, &front);
    if (slice_is_none(fields->article->subtitle))
        fields->article->subtitle = front.description;
    return len;
}
