/* The parts of MHTML and of mails, of which one is the article. Opens and fetches nothing:
 * pictures, frames and style are not looked at. */
#include "load/pages.h"

#include "base/limits.h"
#include "charset/charset.h"
#include "load/webpage.h"
#include "unpack/mhtml.h"

enum { TRIED = 16 };

/* The parts in the order in which they are tried: the one to begin with, then HTML, then text. */
static const struct mhtml_part *part_at(const struct mhtml *mhtml, size_t turn)
{
    const struct mhtml_part *begin = NULL;
    for (size_t i = 0; i < mhtml->parts.count && !begin && mhtml->start.len; i++)
        if (slice_equal(mhtml->parts.items[i].id, mhtml->start) &&
            webpage_kind(mhtml->parts.items[i].type) != WEBPAGE_OTHER)
            begin = &mhtml->parts.items[i];
    if (begin && turn-- == 0)
        return begin;
    for (enum webpage_kind kind = WEBPAGE_HTML; kind <= WEBPAGE_TEXT; kind++)
        for (size_t i = 0; i < mhtml->parts.count; i++)
            if (webpage_kind(mhtml->parts.items[i].type) == kind &&
                &mhtml->parts.items[i] != begin && turn-- == 0)
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
    struct webpage page = {buffer_slice(&bytes), webpage_kind(part->type), url, part->charset,
                           FORMAT_MHTML};
    struct article *article = webpage_read(&page, name, options, error);
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
        if (best && webpage_kind(part->type) == WEBPAGE_TEXT)
            break;
        struct article *article = read_part(mhtml, part, name, options, turn ? &fault : error);
        if (!article)
            continue;
        bool found = webpage_is_article(article);
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
