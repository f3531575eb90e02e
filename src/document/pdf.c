/* PDF by pdftotext (poppler), which reads columns one after the other. Its text goes through the
 * reader of plain text; what stands on every page becomes furniture behind the article. Lines and
 * origins would be those of pdftotext's output, and are not kept. */
#include "base/limits.h"
#include "base/spawn.h"
#include "document/document.h"
#include "document/pages.h"
#include "document/printed.h"
#include "plain/outlets.h"
#include "plain/plain.h"
#include "text/date.h"
#include "text/utf8.h"

static bool run(struct slice bytes, const char *name, struct buffer *text, struct error *error)
{
    static const char *const arguments[] = {"pdftotext", "-htmlmeta", "-enc", "UTF-8", "-eol",
                                            "unix",      "-",         "-",    NULL};
    struct spawn spawn = {.arguments = arguments,
                          .package = "poppler-utils",
                          .input = bytes,
                          .output = LIMIT_UNPACKED_BYTES,
                          .memory = LIMIT_PROGRAM_MEMORY,
                          .seconds = LIMIT_PROGRAM_SECONDS};
    struct error fault = {0};
    if (spawn_run(&spawn, name, text, &fault))
        return true;
    if (strstr(fault.detail, "Incorrect password"))
        return error_set(error, MESSAGE_ENCRYPTED, name, NULL);
    if (error)
        *error = fault;
    return false;
}

/* Lines of another program's output tell nothing about the file. */
static void forget_places(struct article *article)
{
    article->pieces = NULL;
    article->piece_count = 0;
    for (size_t i = 0; i < article->block_count; i++)
        article->blocks[i].line = 0;
    for (size_t i = 0; i < article->furniture_count; i++)
        article->furniture[i].line = 0;
    for (size_t i = 0; i < article->warning_count; i++)
        article->warnings[i].line = 0;
}

/* What stands above the title of its first page comes first. */
static void add_above(struct article *article, struct slice above)
{
    if (!above.len)
        return;
    struct furniture *all =
        ARENA_ARRAY(article->arena, struct furniture, article->furniture_count + 1);
    all[0] = (struct furniture){FURNITURE_OTHER, arena_slice(article->arena, above), 0, 0};
    if (article->furniture_count)
        memcpy(all + 1, article->furniture, article->furniture_count * sizeof *all);
    article->furniture = all;
    article->furniture_count++;
}

static void add_author(struct article *article, struct slice author)
{
    author = slice_trim(author);
    if (article->bylines.count || !outlets_person(author) || outlets_likeness(author))
        return;
    article->bylines.items = ARENA_NEW(article->arena, struct slice);
    article->bylines.items[0] = arena_slice(article->arena, author);
    article->bylines.count = 1;
}

static void add_margins(struct article *article, const struct pages *pages)
{
    size_t count = article->furniture_count, more = pages->margins.count;
    struct furniture *all = ARENA_ARRAY(article->arena, struct furniture, count + more);
    if (count)
        memcpy(all, article->furniture, count * sizeof *all);
    for (size_t i = 0; i < more; i++)
        all[count + i] = (struct furniture){FURNITURE_OTHER,
                                            arena_slice(article->arena, pages->margins.items[i]),
                                            (uint32_t)article->block_count, 0};
    article->furniture = all;
    article->furniture_count = count + more;
}

/* A newspaper's page has its date above the text. */
static void find_date(struct article *article, const struct pages *pages)
{
    for (size_t i = 0; i < pages->margins.count && slice_is_none(article->published); i++) {
        struct date date;
        struct range range;
        if (date_find_in(pages->margins.items[i], 0, date_order_for(article->language),
                         article->language, &date, &range) &&
            date.year && date.month && date.day && !date.ambiguous)
            article->published = date_iso(article->arena, &date);
    }
}

/* The text of the pages as an article; false where there is none. */
static bool read_pages(struct article *article, const struct printed *printed,
                       const struct pages *pages, const struct load_options *options)
{
    struct buffer text = {0};
    struct slice above = SLICE("");
    if (options->raw)
        buffer_add_slice(&text, buffer_slice(&pages->text));
    else
        printed_raise_title(buffer_slice(&pages->text), buffer_slice(&printed->title), &text,
                            &above);
    bool done = plain_load(article, buffer_slice(&text), 0, options);
    if (done) {
        forget_places(article);
        add_above(article, above);
        add_margins(article, pages);
        find_date(article, pages);
        add_author(article, buffer_slice(&printed->author));
    }
    buffer_free(&text);
    return done;
}

bool document_pdf(struct slice bytes, const char *name, const struct load_options *options,
                  struct articles *articles, struct error *error)
{
    struct buffer raw = {0}, text = {0};
    struct printed printed = {0};
    struct pages pages = {0};
    bool done = run(bytes, name, &raw, error);
    if (done) {
        struct article *article = article_new();
        article->format = FORMAT_PDF;
        article->encoding = SLICE("utf-8");
        utf8_repair(buffer_slice(&raw), &text);
        printed_read(buffer_slice(&text), &printed);
        pages_read(printed.text, &pages);
        done = read_pages(article, &printed, &pages, options);
        if (done) {
            articles_add(articles, article);
        } else {
            article_release(article);
            error_set(error, MESSAGE_NO_TEXT, name, "its pages may be pictures");
        }
    }
    pages_free(&pages);
    printed_free(&printed);
    buffer_free(&text);
    buffer_free(&raw);
    return done;
}
