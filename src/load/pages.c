/* Parts and records to the readers of pages. What a part says of itself beside its bytes (address,
 * encoding) goes with it. Opens and fetches nothing: pictures, frames and style are not looked at.
 */
#include "load/pages.h"

#include "base/limits.h"
#include "charset/charset.h"
#include "html/html.h"
#include "plain/plain.h"
#include "text/utf8.h"
#include "unpack/mhtml.h"
#include "unpack/warc.h"

#include <stdio.h>
#include <stdlib.h>

enum { TRIED = 16 };

enum kind { KIND_HTML, KIND_TEXT, KIND_OTHER };

/* A page about to be read. */
struct page {
    struct slice bytes;
    enum kind kind;
    struct slice url, charset;
    enum article_format format;
};

static enum kind kind_of(struct slice media)
{
    if (slice_equal_string(media, "text/html") ||
        slice_equal_string(media, "application/xhtml+xml"))
        return KIND_HTML;
    return slice_equal_string(media, "text/plain") ? KIND_TEXT : KIND_OTHER;
}

static bool is_warned(const struct article *article, enum message code)
{
    for (size_t i = 0; i < article->warning_count; i++)
        if (article->warnings[i].code == code)
            return true;
    return false;
}

static bool is_article(const struct article *article)
{
    return article->block_count && !is_warned(article, MESSAGE_NOT_AN_ARTICLE);
}

/* A header may hold any bytes. */
static struct slice repaired(struct arena *arena, struct slice s)
{
    struct buffer text = {0};
    utf8_repair(s, &text);
    struct slice result = text.len ? arena_slice(arena, buffer_slice(&text)) : SLICE_NONE;
    buffer_free(&text);
    return result;
}

/* Reads a page into its one article. */
static struct article *read_page(const struct page *page, const char *name,
                                 const struct load_options *options, struct error *error)
{
    struct load_options inner = *options;
    struct articles articles = {0};
    inner.charset = page->charset;
    bool done = page->bytes.len ? (page->kind == KIND_HTML ? html_load : plain_read)(
                                      page->bytes, name, &inner, &articles, error)
                                : error_set(error, MESSAGE_NO_TEXT, name, NULL);
    if (!done || !articles.count)
        return NULL;
    struct article *article = article_retain(articles.items[0]);
    articles_free(&articles);
    article->format = page->format;
    if (!article->url.len)
        article->url = repaired(article->arena, page->url);
    return article;
}

/* The parts in the order in which they are tried: the one to begin with, then HTML, then text. */
static const struct mhtml_part *part_at(const struct mhtml *mhtml, size_t turn)
{
    const struct mhtml_part *begin = NULL;
    for (size_t i = 0; i < mhtml->parts.count && !begin && mhtml->start.len; i++)
        if (slice_equal(mhtml->parts.items[i].id, mhtml->start) &&
            kind_of(mhtml->parts.items[i].type) != KIND_OTHER)
            begin = &mhtml->parts.items[i];
    if (begin && turn-- == 0)
        return begin;
    for (enum kind kind = KIND_HTML; kind <= KIND_TEXT; kind++)
        for (size_t i = 0; i < mhtml->parts.count; i++)
            if (kind_of(mhtml->parts.items[i].type) == kind && &mhtml->parts.items[i] != begin &&
                turn-- == 0)
                return &mhtml->parts.items[i];
    return NULL;
}

static struct article *read_part(const struct mhtml *mhtml, const struct mhtml_part *part,
                                 const char *name, const struct load_options *options,
                                 struct error *error)
{
    struct buffer bytes = {0};
    mhtml_decode(part, &bytes);
    struct slice url = part->location;
    if (!slice_starts_nocase(url, SLICE("http")) && mhtml->location.len)
        url = mhtml->location;
    struct page page = {buffer_slice(&bytes), kind_of(part->type), url, part->charset,
                        FORMAT_MHTML};
    struct article *article = read_page(&page, name, options, error);
    buffer_free(&bytes);
    return article;
}

static void add_subject(struct article *article, const struct mhtml *mhtml, const char *name)
{
    struct buffer store = {0};
    struct charset_text decoded;
    if (article->title.len || !mhtml->subject.len ||
        !charset_decode(mhtml->subject, mhtml->subject_charset, name, &store, &decoded, NULL))
        return;
    article->title = arena_slice(article->arena, slice_trim(decoded.text));
    buffer_free(&store);
}

/* The first article among the parts; where there is none, the page that came first. */
static struct article *best_part(const struct mhtml *mhtml, const char *name,
                                 const struct load_options *options, struct error *error)
{
    struct article *best = NULL;
    const struct mhtml_part *part;
    struct error fault;
    for (size_t turn = 0; turn < TRIED && (part = part_at(mhtml, turn)); turn++) {
        /* A mail's plain text says what its HTML says. */
        if (best && kind_of(part->type) == KIND_TEXT)
            break;
        struct article *article = read_part(mhtml, part, name, options, turn ? &fault : error);
        if (!article)
            continue;
        bool found = is_article(article);
        if (best && !found) {
            article_release(article);
            continue;
        }
        article_release(best);
        best = article;
        if (found)
            break;
    }
    return best;
}

bool pages_mhtml(struct slice bytes, const char *name, const struct load_options *options,
                 struct articles *articles, struct error *error)
{
    struct mhtml mhtml;
    bool done = mhtml_read(bytes, name, &mhtml, error);
    struct article *article = NULL;
    if (done && !part_at(&mhtml, 0))
        done = error_set(error, MESSAGE_NO_ARTICLE, name, "none of its parts is HTML or text");
    if (done)
        article = best_part(&mhtml, name, options, error);
    if (article) {
        add_subject(article, &mhtml, name);
        if (mhtml.cut)
            article_warn(article, MESSAGE_TRUNCATED, 0, NULL);
        if (mhtml.left)
            article_warn(article, MESSAGE_MARKUP_CUT, 0, "more than %d parts", LIMIT_PARTS);
        articles_add(articles, article);
    }
    mhtml_free(&mhtml);
    return article != NULL;
}

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
    if (is_article(article)) {
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
    if (kind_of(record->media) != KIND_OTHER && record->status < 400)
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
        struct page page = {buffer_slice(&bytes), kind_of(record->media), record->url,
                            record->charset, FORMAT_WARC};
        article = read_page(&page, harvest->name, harvest->options, &fault);
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
    if (harvest->wrong && !is_warned(first, MESSAGE_WRONG_LENGTH))
        article_warn(first, MESSAGE_WRONG_LENGTH, 0, NULL);
    if (harvest->cut && !is_warned(first, MESSAGE_TRUNCATED))
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
