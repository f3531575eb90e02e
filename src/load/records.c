/* The records of WARC, of which each page is an article. Opens and fetches nothing. */
#include "load/pages.h"

#include "base/limits.h"
#include "load/webpage.h"
#include "text/utf8.h"
#include "unpack/warc.h"

#include <stdio.h>

enum { TOLD = 4 };

/* Records that could not be read, and why: each is named, as long as there are few. */
struct faults {
    struct error items[TOLD]; /* where: the record's address */
    size_t count;             /* of all, kept or not */
};

/* What a pass over the records finds. */
struct harvest {
    const char *name;
    const struct load_options *options;
    struct articles found;  /* articles */
    struct articles others; /* pages without one; only as long as none was found */
    size_t records, passed;
    struct faults faults;
    size_t gained;     /* bytes that came out of coded payloads beyond what went in */
    size_t affordable; /* how many may */
    bool wrong, cut, over;
};

static void keep(struct harvest *harvest, struct article *article)
{
    if (webpage_is_article(article)) {
        harvest->passed += harvest->others.count;
        articles_free(&harvest->others);
        articles_add(&harvest->found, article);
    } else if (!harvest->found.count) {
        articles_add(&harvest->others, article);
    } else {
        harvest->passed++;
        article_release(article);
    }
}

/* Pictures, styles and scripts are parts of pages, and no text is lost with them. */
static bool is_part(struct slice media)
{
    static const char *const starts[] = {"image/",
                                         "font/",
                                         "video/",
                                         "audio/",
                                         "text/css",
                                         "text/javascript",
                                         "application/javascript",
                                         "application/x-javascript",
                                         "application/font",
                                         "text/dns"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts(media, slice_from(starts[i])))
            return true;
    return !media.len;
}

/* Archives keep notes of their own as records with made-up addresses. */
static bool is_note(struct slice url)
{
    return slice_starts_nocase(url, SLICE("metadata:")) ||
           slice_starts_nocase(url, SLICE("urn:")) || slice_starts_nocase(url, SLICE("dns:"));
}

/* Whether the record is a page; counts it where it is something else that a reader might miss. */
static bool is_page(struct harvest *harvest, const struct warc_record *record)
{
    bool moved = record->status >= 300 && record->status < 400;
    if (record->type == WARC_OTHER || moved || !record->payload.len || is_part(record->media) ||
        is_note(record->url))
        return false;
    if (webpage_kind(record->media) != WEBPAGE_OTHER && record->status < 400)
        return true;
    harvest->passed++;
    return false;
}

static void note_fault(struct harvest *harvest, const struct error *fault, struct slice url)
{
    struct faults *faults = &harvest->faults;
    char name[200]; /* shorter than a warning */
    struct buffer text = {0};
    utf8_repair(url, &text);
    snprintf(name, sizeof name, "%s", text.len ? text.data : "a record without an address");
    buffer_free(&text);
    if (faults->count < TOLD) {
        faults->items[faults->count] = *fault;
        snprintf(faults->items[faults->count].where, sizeof name, "%s", name);
    }
    faults->count++;
}

static void read_record(struct harvest *harvest, const struct warc_record *record)
{
    if (!is_page(harvest, record)) {
        harvest->wrong = harvest->wrong || record->wrong_length;
        harvest->cut = harvest->cut || record->cut;
        return;
    }
    struct buffer bytes = {0};
    struct error fault = {0};
    bool cut;
    struct article *article = NULL;
    if (warc_payload(record, harvest->name, &bytes, &cut, &fault)) {
        struct webpage page = {buffer_slice(&bytes), webpage_kind(record->media), record->url,
                               record->charset, FORMAT_WARC};
        article = webpage_read(&page, harvest->name, harvest->options, &fault);
    }
    if (bytes.len > record->payload.len)
        harvest->gained += bytes.len - record->payload.len;
    harvest->over = harvest->gained > harvest->affordable;
    buffer_free(&bytes);
    if (!article) {
        note_fault(harvest, &fault, record->url);
        return;
    }
    if (cut)
        article_warn(article, MESSAGE_TRUNCATED, 0, NULL);
    if (record->wrong_length)
        article_warn(article, MESSAGE_WRONG_LENGTH, 0, NULL);
    keep(harvest, article);
}

static void tell_faults(const struct faults *faults, struct article *first)
{
    for (size_t i = 0; i < faults->count && i < TOLD; i++) {
        const struct error *fault = &faults->items[i];
        article_warn(first, MESSAGE_PART_UNREAD, 0, "%s %s%s%s", fault->where,
                     message_text(fault->code), fault->detail[0] ? ": " : "", fault->detail);
    }
    if (faults->count > TOLD)
        article_warn(first, MESSAGE_PART_UNREAD, 0, "and %zu more", faults->count - TOLD);
}

static void tell(struct harvest *harvest, struct article *first)
{
    if (harvest->wrong && !webpage_is_warned(first, MESSAGE_WRONG_LENGTH))
        article_warn(first, MESSAGE_WRONG_LENGTH, 0, NULL);
    if (harvest->cut && !webpage_is_warned(first, MESSAGE_TRUNCATED))
        article_warn(first, MESSAGE_TRUNCATED, 0, NULL);
    if (harvest->over)
        article_warn(first, MESSAGE_MARKUP_CUT, 0, "more than %d records, or %zu bytes unpacked",
                     LIMIT_PARTS, harvest->affordable);
    tell_faults(&harvest->faults, first);
    if (harvest->passed)
        article_warn(first, MESSAGE_NOT_TEXT, 0, "%zu", harvest->passed);
}

bool pages_warc(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error)
{
    /* So that the time stays in proportion to the file's size. */
    struct harvest harvest = {
        .name = name, .options = options, .affordable = bytes.len + LIMIT_MARKUP_BYTES};
    struct warc warc;
    struct warc_record record;
    warc_open(&warc, bytes);
    while (!harvest.over && warc_next(&warc, &record)) {
        if (harvest.records++ == LIMIT_PARTS)
            harvest.over = true;
        else
            read_record(&harvest, &record);
    }
    warc_free(&warc);
    *articles = harvest.found.count ? harvest.found : harvest.others;
    if (articles->count) {
        tell(&harvest, articles->items[0]);
        return true;
    }
    if (!harvest.faults.count)
        return error_set(error, MESSAGE_NO_ARTICLE, name, "no page is in its %zu records",
                         harvest.records);
    const struct error *fault = &harvest.faults.items[0];
    return error_set(error, fault->code, name, "%s%s%s", fault->where, fault->detail[0] ? ": " : "",
                     fault->detail);
}
