/* Reads metadata lines: fields with a key, dates, bylines, reading times, and rows of these set
 * apart by bars and dots. Gives whole fields only; never touches units. */
#include "plain/credits.h"

#include "plain/names.h"
#include "plain/outlets.h"
#include "plain/owner.h"
#include "text/chars.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

enum { LONGEST = 240, PARTS = 12, MOMENT_BYTES = 80 };

/* Labels before a date. */
static const char *const date_labels[] = {"published",
                                          "updated",
                                          "posted",
                                          "last updated",
                                          "first published",
                                          "published on",
                                          "updated on",
                                          "posted on",
                                          "date",
                                          "published at",
                                          "last modified",
                                          "modified",
                                          "created",
                                          "on",
                                          "veröffentlicht",
                                          "aktualisiert",
                                          "stand",
                                          "publié le",
                                          "mis à jour le",
                                          "publicado el",
                                          "actualizado",
                                          "pubblicato il",
                                          "veröffentlicht am",
                                          "erstellt am",
                                          "release date",
                                          "publication date",
                                          "date published",
                                          "published date",
                                          "as of",
                                          "last updated on",
                                          "sent",
                                          "vom",
                                          "am",
                                          "le"};

static const char *const byline_labels[] = {
    "by",      "written by", "posted by", "story by", "words by", "reported by",  "author",
    "authors", "von",        "par",       "por",      "text",     "reporting by", "published by",
    "autor",   "article by", "byline",    "di",       "door",     "words by"};

static bool ends_label(struct slice s, size_t at)
{
    return at == s.len || s.data[at] == ' ' || s.data[at] == ':';
}

/* Takes one of the labels, with its colon, off the start of *s. */
static bool take_label(struct slice *s, const char *const *labels, size_t count, bool *colon)
{
    size_t best = 0;
    for (size_t i = 0; i < count; i++) {
        struct slice label = slice_from(labels[i]);
        if (label.len > best && slice_starts_nocase(*s, label) && ends_label(*s, label.len))
            best = label.len;
    }
    if (!best)
        return false;
    *s = slice_trim(slice_sub(*s, best, s->len));
    *colon = s->len && s->data[0] == ':';
    if (*colon)
        *s = slice_trim(slice_sub(*s, 1, s->len));
    return true;
}

#define TAKE_LABEL(s, labels, colon) \
    take_label((s), (labels), sizeof(labels) / sizeof *(labels), (colon))

bool credits_is_readtime(struct slice s)
{
    char text[PHRASE_LINE + 1];
    if (!s.len || isalpha((unsigned char)s.data[0]))
        return false;
    size_t len = s.len < 40 ? phrases_normalise(s, text) : 0, at = strspn(text, "0123456789.,");
    if (!len || !at)
        return false;
    if (strcmp(text + at, "x") == 0)
        return true;
    const char *unit = text + at + strspn(text + at, " -");
    static const char *const units[] = {
        "min read",     "mins read",        "minute read",    "minutes read",  "min",
        "mins",         "minutes to read",  "min. read",      "min listen",    "minute listen",
        "min lesezeit", "minuten lesezeit", "min de lecture", "min. lesezeit", "min de lectura",
        "min reading",  "minuten"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(unit, units[i]) == 0)
            return true;
    return false;
}

static void set_field(struct page *page, struct slice *field, struct slice value)
{
    if (slice_is_none(*field) && value.len)
        *field = arena_slice(page->article->arena, value);
}

/* The same day as the one found before, and a time besides. */
static bool sharpens(struct page *page, struct slice have, const struct date *date)
{
    struct slice iso = date_iso(page->article->arena, date);
    return iso.len > have.len && slice_starts(iso, have);
}

static bool take_date(struct page *page, size_t unit, struct slice s, bool label, bool modified)
{
    struct date date;
    size_t len = date_read_in(s, 0, page->order, page->article->language, &date);
    struct slice rest = len ? slice_trim(slice_sub(s, len, s.len)) : s;
    while (rest.len && strchr(",.;)-", rest.data[0]))
        rest = slice_trim(slice_sub(rest, 1, rest.len));
    struct slice *field = modified ? &page->article->modified : &page->article->published;
    if (len && !rest.len && (date.month || label)) {
        if (date.month && date.day && (slice_is_none(*field) || sharpens(page, *field, &date))) {
            *field = date_iso(page->article->arena, &date);
            if (date.ambiguous)
                article_warn(page->article, MESSAGE_DATE_AMBIGUOUS, page_line(page, unit), "%.*s",
                             SLICE_ARG(s));
        }
        return true;
    }
    bool relative = date_is_relative(s);
    /* A line of its own, or behind "Published:"; in prose such a date says nothing of the article.
     */
    bool other = !relative && s.len <= MOMENT_BYTES && date_is_other_calendar(s);
    if (relative || other)
        article_warn(page->article, relative ? MESSAGE_DATE_RELATIVE : MESSAGE_DATE_UNREAD,
                     page_line(page, unit), "%.*s", SLICE_ARG(s));
    return relative || other;
}

struct field_key {
    const char *key;
    char field; /* t title, d deck, s source, b byline, p published, m modified, u url, k keywords,
                   c copyright, n nothing that is kept */
};

static const struct field_key keys[] = {
    {"subject", 't'},   {"title", 't'},       {"headline", 't'},   {"betreff", 't'},
    {"from", 'b'},      {"von", 'b'},         {"to", 'n'},         {"cc", 'n'},
    {"reply-to", 'n'},  {"source", 's'},      {"quelle", 's'},     {"outlet", 's'},
    {"publisher", 's'}, {"publication", 's'}, {"author", 'b'},     {"authors", 'b'},
    {"byline", 'b'},    {"by", 'b'},          {"autor", 'b'},      {"auteur", 'b'},
    {"date", 'p'},      {"datum", 'p'},       {"sent", 'p'},       {"gesendet", 'p'},
    {"published", 'p'}, {"updated", 'm'},     {"url", 'u'},        {"link", 'u'},
    {"keywords", 'k'},  {"tags", 'k'},        {"copyright", 'c'},  {"summary", 'd'},
    {"subtitle", 'd'},  {"deck", 'd'},        {"message-id", 'n'}, {"slug", 'n'},
    {"section", 'n'},   {"category", 'n'},    {"categories", 'k'}, {"topics", 'k'},
    {"language", 'n'},  {"an", 'n'},
};

static void set_keywords(struct page *page, struct slice value)
{
    while (value.len) {
        size_t end = slice_find(value, SLICE(","), 0);
        struct slice word = slice_trim(slice_sub(value, 0, end));
        if (word.len)
            VEC_PUSH(&page->keywords, arena_slice(page->article->arena, word));
        value = slice_sub(value, end + 1, value.len);
    }
}

/* "Jane Roe <jane@example.org>" without the address. */
static void set_sender(struct page *page, struct slice value)
{
    value = slice_trim(slice_sub(value, 0, slice_find(value, SLICE("<"), 0)));
    while (value.len && value.data[0] == '"')
        value = slice_sub(value, 1, value.len);
    while (value.len && value.data[value.len - 1] == '"')
        value.len--;
    if (outlets_likeness(value) >= 2)
        set_field(page, &page->article->source, value);
    else if (value.len)
        names_add(page, value);
}

/* The whole of s is a date, a time, or a distance from now. */
static bool is_moment(const struct page *page, struct slice s)
{
    struct date date;
    size_t len = date_read_in(s, 0, page->order, page->article->language, &date);
    struct slice rest = slice_trim(slice_sub(s, len, s.len));
    while (rest.len && strchr(",.;)-", rest.data[0]))
        rest = slice_trim(slice_sub(rest, 1, rest.len));
    return (len && !rest.len) || date_is_relative(s) ||
           (s.len <= MOMENT_BYTES && date_is_other_calendar(s));
}

static void keep_field(struct page *page, char field, struct slice value)
{
    struct article *article = page->article;
    if (field == 't')
        set_field(page, &article->title, value);
    else if (field == 's')
        set_field(page, &article->source, value);
    else if (field == 'b')
        set_sender(page, value);
    else if (field == 'u')
        set_field(page, &article->url, value);
    else if (field == 'c')
        set_field(page, &article->copyright, value);
    else if (field == 'k')
        set_keywords(page, value);
}

/* "Key: value"; CREDIT_NONE where the key is none of ours or the value does not fit it. */
static unsigned read_field(struct page *page, size_t unit, struct slice s, bool commit)
{
    size_t colon = slice_find(s, SLICE(":"), 0);
    if (colon > 16 || colon + 1 >= s.len || s.data[colon + 1] != ' ')
        return CREDIT_NONE;
    struct slice key = slice_trim(slice_sub(s, 0, colon));
    struct slice value = slice_trim(slice_sub(s, colon + 1, s.len));
    char field = 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (slice_equal_nocase(key, slice_from(keys[i].key)))
            field = keys[i].field;
    if (!field || field == 'd') /* a deck stays body */
        return CREDIT_NONE;
    if (field == 'p' || field == 'm') {
        if (!is_moment(page, value))
            return CREDIT_NONE;
        if (commit)
            take_date(page, unit, value, true, field == 'm');
        return CREDIT_FIELD | CREDIT_DATE;
    }
    if (commit)
        keep_field(page, field, value);
    return CREDIT_FIELD | (field == 'b' ? CREDIT_BYLINE : 0);
}

/* "Marta Lind on April 9, 2026": takes the date off the end of *names, and notes it on commit. */
static void split_date(struct page *page, size_t unit, struct slice *names, bool commit)
{
    struct date date;
    struct range range;
    if (!date_find_in(*names, 0, page->order, page->article->language, &date, &range) ||
        slice_trim(slice_sub(*names, range.end, names->len)).len)
        return;
    if (commit)
        take_date(page, unit, slice_range(*names, range), true, false);
    *names = slice_trim(slice_sub(*names, 0, range.start));
    while (names->len && strchr(",-(:;", names->data[names->len - 1]))
        *names = slice_trim(slice_sub(*names, 0, names->len - 1));
    if (slice_ends(*names, SLICE(" on")))
        *names = slice_trim(slice_sub(*names, 0, names->len - 3));
}

static bool is_modified_label(struct slice s)
{
    static const struct slice starts[] = {
        {"upd", 3}, {"last", 4}, {"mod", 3}, {"akt", 3}, {"mis ", 4}};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts_nocase(s, starts[i]))
            return true;
    return false;
}

/* One part of a row. */
static unsigned read_part(struct page *page, size_t unit, struct slice s, bool commit)
{
    bool colon = false;
    struct slice rest = s;
    if (credits_is_readtime(s))
        return CREDIT_READTIME;
    if (TAKE_LABEL(&rest, date_labels, &colon)) {
        static const char *const links[] = {"on", "at", "am", "le", "el", "il"};
        TAKE_LABEL(&rest, links, &colon);
        if (!rest.len)
            return CREDIT_LABEL;
        if (is_moment(page, rest)) {
            if (commit)
                take_date(page, unit, rest, true, is_modified_label(s));
            return CREDIT_DATE;
        }
        rest = s;
    }
    if (is_moment(page, s)) {
        if (commit)
            take_date(page, unit, s, true, false);
        return CREDIT_DATE;
    }
    if (TAKE_LABEL(&rest, byline_labels, &colon)) {
        size_t before = rest.len;
        split_date(page, unit, &rest, false);
        bool handle = rest.len && rest.len < before && !memchr(rest.data, ' ', rest.len);
        if (!names_is_list(rest) && !handle)
            return CREDIT_NONE;
        if (commit) {
            rest = s;
            TAKE_LABEL(&rest, byline_labels, &colon);
            split_date(page, unit, &rest, true);
            names_add(page, rest);
        }
        return CREDIT_BYLINE;
    }
    return CREDIT_NONE;
}

/* Cuts a row at bars, bullets and long dashes between spaces. */
static size_t split_row(struct slice s, struct slice parts[PARTS])
{
    static const struct slice marks[] = {{"|", 1},   {"•", 3},  {"·", 2},  {" – ", 5}, {" — ", 5},
                                         {" - ", 3}, {"\n", 1}, {"  ", 2}, {"\t", 1}};
    static const struct slice again[] = {
        {" Updated", 8},       {" UPDATED", 8},  {" Last updated", 13}, {" Published", 10},
        {" Aktualisiert", 13}, {" Modified", 9}, {" Mis à jour", 12},   {" Actualizado", 12}};
    size_t count = 0;
    while (s.len && count < PARTS) {
        size_t end = s.len, len = 0;
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            size_t at = slice_find(s, marks[i], 0);
            if (at < end) {
                end = at;
                len = marks[i].len;
            }
        }
        /* A second label begins a part of its own. */
        for (size_t i = 0; i < sizeof again / sizeof *again; i++) {
            size_t at = slice_find(s, again[i], 1);
            if (at < end) {
                end = at;
                len = 0;
            }
        }
        struct slice part = slice_trim(slice_sub(s, 0, end));
        if (part.len)
            parts[count++] = part;
        s = slice_trim(slice_sub(s, end + len, s.len));
    }
    return count;
}

/* A part that stands beside a date or byline: a short name, a label. */
static bool is_companion(const struct page *page, struct slice s)
{
    size_t words = 1;
    for (size_t i = 0; i < s.len; i++)
        words += s.data[i] == ' ';
    return words <= 5 &&
           (phrases_find(&page->phrases, s) || outlets_person(s) || outlets_likeness(s) >= 2 ||
            words <= 2) &&
           !lines_ends_sentence(s);
}

static void take_companion(struct page *page, struct slice s)
{
    if (phrases_find(&page->phrases, s))
        return;
    if (outlets_likeness(s) >= 2 && !owner_is_section(page, s))
        set_field(page, &page->article->source, s);
    else if (outlets_person(s) && !page->bylines.count && !owner_is_section(page, s))
        names_add_one(page, s);
}

/* "By Jane Roe January 28, 2026", "28 January 2026 By Jane Roe": a date at either end. */
static unsigned read_mixed(struct page *page, size_t unit, struct slice s, bool commit)
{
    struct date date;
    struct range range;
    if (s.len > 120 || !date_find_in(s, 0, page->order, page->article->language, &date, &range) ||
        !date.year)
        return CREDIT_NONE;
    struct slice before = slice_trim(slice_sub(s, 0, range.start));
    struct slice after = slice_trim(slice_sub(s, range.end, s.len));
    while (before.len && strchr(",-(:;", before.data[before.len - 1]))
        before = slice_trim(slice_sub(before, 0, before.len - 1));
    struct slice rest = before.len ? before : after;
    bool label = false;
    if (before.len && after.len)
        return CREDIT_NONE;
    struct slice named = rest;
    bool by = TAKE_LABEL(&named, byline_labels, &label) && names_is_list(named);
    if (!by && !outlets_person(rest) && outlets_likeness(rest) < 2)
        return CREDIT_NONE;
    if (!commit)
        return CREDIT_DATE | CREDIT_BYLINE;
    take_date(page, unit, slice_range(s, range), true, false);
    if (by)
        names_add(page, named);
    else
        take_companion(page, rest);
    return CREDIT_DATE | CREDIT_BYLINE;
}

/* "17 January 2026" and "3:44 AM" beside it are one moment: *time becomes both, as they stand. */
static void join_time(struct slice part, struct slice *time, enum date_order order)
{
    struct date date, clock;
    size_t len = date_read(*time, 0, order, &clock);
    if (part.data + part.len > time->data || !len || clock.month || clock.hour < 0)
        return;
    struct slice both = slice_of(part.data, (size_t)(time->data + time->len - part.data));
    if (date_read(part, 0, order, &date) == part.len && date.month && date.hour < 0 &&
        date_read(both, 0, order, &date) == both.len)
        *time = both;
}

static unsigned read_line(struct page *page, size_t unit, bool commit)
{
    struct slice s = page_unit(page, unit), parts[PARTS];
    if (s.len > LONGEST)
        return CREDIT_NONE;
    unsigned all = read_part(page, unit, s, false);
    if (all)
        return commit ? read_part(page, unit, s, true) : all;
    size_t count = split_row(s, parts), strange = 0;
    for (size_t i = 0; i < count && count > 1; i++) {
        unsigned found = read_part(page, unit, parts[i], false);
        all |= found;
        strange += !found && !is_companion(page, parts[i]);
    }
    if (all && !strange) {
        for (size_t i = 0; i < count && commit; i++) {
            if (i + 1 < count)
                join_time(parts[i], &parts[i + 1], page->order);
            if (!read_part(page, unit, parts[i], true))
                take_companion(page, parts[i]);
        }
        return all;
    }
    unsigned field = read_field(page, unit, s, commit);
    return field ? field : read_mixed(page, unit, s, commit);
}

unsigned credits_read(struct page *page, size_t unit)
{
    return read_line(page, unit, true);
}

unsigned credits_peek(const struct page *page, size_t unit)
{
    /* Nothing is written without commit. */
    return read_line((struct page *)page, unit, false);
}

struct slice credits_tool(struct slice s, enum date_order order, struct slice language)
{
    bool colon = false, digit = false;
    struct date date;
    static const char *const made[] = {"published", "generated", "created",
                                       "written",   "posted",    "summarized"};
    if (s.len > LONGEST || !TAKE_LABEL(&s, made, &colon))
        return SLICE_NONE;
    size_t len = date_read_in(s, 0, order, language, &date);
    struct slice tool = slice_trim(slice_sub(s, len, s.len));
    if (!len || !slice_starts_nocase(tool, SLICE("by ")))
        return SLICE_NONE;
    for (size_t i = 3; i < tool.len; i++)
        digit |= isdigit((unsigned char)tool.data[i]);
    return digit || slice_find(tool, SLICE("AI"), 0) < tool.len ? slice_sub(s, 0, len) : SLICE_NONE;
}

bool credits_generator(struct page *page, size_t unit)
{
    struct slice date = credits_tool(page_unit(page, unit), page->order, page->article->language);
    if (!date.len)
        return false;
    take_date(page, unit, date, true, false);
    return true;
}
