/* One flat table from names of meta elements to fields: OpenGraph, article:*, Dublin Core, Highwire
 * (citation_*), parsely, sailthru, and what content systems made up. Ranks order them among
 * themselves. */
#include "html/meta.h"

#include "html/jsonld.h"

struct name {
    struct slice name;
    enum claim_field field;
    uint32_t rank;
};

#define NAME(text, field, rank) \
    { \
        {(text), sizeof(text) - 1}, CLAIM_##field, (rank) \
    }

static const struct name names[] = {
    NAME("og:title", TITLE, 0),
    NAME("twitter:title", TITLE, 1),
    NAME("citation_title", TITLE, 2),
    NAME("dc.title", TITLE, 3),
    NAME("dcterms.title", TITLE, 3),
    NAME("sailthru.title", TITLE, 3),
    NAME("parsely-title", TITLE, 3),
    NAME("headline", TITLE, 3),
    NAME("hdl", TITLE, 3),
    NAME("fb_title", TITLE, 3),
    NAME("article:title", TITLE, 3),
    NAME("title", TITLE, 4),
    NAME("article:author:name", AUTHOR, 0),
    NAME("author", AUTHOR, 1),
    NAME("authors", AUTHOR, 1),
    NAME("byl", AUTHOR, 1),
    NAME("byline", AUTHOR, 1),
    NAME("article:author_name", AUTHOR, 1),
    NAME("article_author", AUTHOR, 1),
    NAME("article.author", AUTHOR, 1),
    NAME("parsely-author", AUTHOR, 2),
    NAME("article:author", AUTHOR, 3),
    NAME("dc.creator", AUTHOR, 3),
    NAME("dcterms.creator", AUTHOR, 3),
    NAME("citation_author", AUTHOR, 3),
    NAME("sailthru.author", AUTHOR, 4),
    NAME("cxenseparse:author", AUTHOR, 4),
    NAME("mrf:authors", AUTHOR, 4),
    NAME("og:article:author", AUTHOR, 4),
    NAME("book:author", AUTHOR, 4),
    NAME("og:site_name", OUTLET, 0),
    NAME("dc.publisher", OUTLET, 1),
    NAME("dcterms.publisher", OUTLET, 1),
    NAME("citation_journal_title", OUTLET, 1),
    NAME("publisher", OUTLET, 2),
    NAME("application-name", OUTLET, 3),
    NAME("apple-mobile-web-app-title", OUTLET, 4),
    NAME("article:published_time", PUBLISHED, 0),
    NAME("article:published", PUBLISHED, 0),
    NAME("og:article:published_time", PUBLISHED, 0),
    NAME("og:published_time", PUBLISHED, 1),
    NAME("datepublished", PUBLISHED, 1),
    NAME("parsely-pub-date", PUBLISHED, 1),
    NAME("sailthru.date", PUBLISHED, 2),
    NAME("article.published", PUBLISHED, 1),
    NAME("article_date_original", PUBLISHED, 1),
    NAME("originalpublicationdate", PUBLISHED, 1),
    NAME("publication_date", PUBLISHED, 1),
    NAME("publication-date", PUBLISHED, 1),
    NAME("publish-date", PUBLISHED, 1),
    NAME("publish_date", PUBLISHED, 1),
    NAME("published_at", PUBLISHED, 1),
    NAME("pubdate", PUBLISHED, 1),
    NAME("pdate", PUBLISHED, 2),
    NAME("ptime", PUBLISHED, 2),
    NAME("dc.date.issued", PUBLISHED, 2),
    NAME("dcterms.issued", PUBLISHED, 2),
    NAME("dcterms.date", PUBLISHED, 3),
    NAME("dcterms.created", PUBLISHED, 3),
    NAME("dc.date.created", PUBLISHED, 3),
    NAME("dc.date", PUBLISHED, 3),
    NAME("citation_publication_date", PUBLISHED, 3),
    NAME("citation_online_date", PUBLISHED, 2),
    NAME("citation_date", PUBLISHED, 3),
    NAME("cxenseparse:recs:publishtime", PUBLISHED, 3),
    NAME("cxenseparse:publishtime", PUBLISHED, 3),
    NAME("displaydate", PUBLISHED, 4),
    NAME("date", PUBLISHED, 4),
    NAME("date.release", PUBLISHED, 4),
    NAME("release_date", PUBLISHED, 4),
    NAME("og:pubdate", PUBLISHED, 4),
    NAME("created", PUBLISHED, 5),
    NAME("article:modified_time", MODIFIED, 0),
    NAME("article:modified", MODIFIED, 0),
    NAME("og:article:modified_time", MODIFIED, 0),
    NAME("datemodified", MODIFIED, 1),
    NAME("article.updated", MODIFIED, 1),
    NAME("article_date_updated", MODIFIED, 1),
    NAME("og:updated_time", MODIFIED, 2),
    NAME("dc.date.modified", MODIFIED, 2),
    NAME("dcterms.modified", MODIFIED, 2),
    NAME("lastmod", MODIFIED, 2),
    NAME("last-modified", MODIFIED, 3),
    NAME("revised", MODIFIED, 3),
    NAME("og:locale", LANGUAGE, 1),
    NAME("content-language", LANGUAGE, 2),
    NAME("dc.language", LANGUAGE, 2),
    NAME("dcterms.language", LANGUAGE, 2),
    NAME("language", LANGUAGE, 3),
    NAME("og:url", URL, 1),
    NAME("parsely-link", URL, 2),
    NAME("twitter:url", URL, 3),
    NAME("dc.identifier", URL, 4),
    NAME("keywords", KEYWORDS, 1),
    NAME("news_keywords", KEYWORDS, 0),
    NAME("article:tag", KEYWORDS, 0),
    NAME("parsely-tags", KEYWORDS, 2),
    NAME("sailthru.tags", KEYWORDS, 2),
    NAME("copyright", COPYRIGHT, 0),
    NAME("dcterms.rights", COPYRIGHT, 1),
    NAME("dc.rights", COPYRIGHT, 1),
    NAME("rights", COPYRIGHT, 1),
    NAME("og:type", TYPE, 0),
};

static void claim_name(struct claims *claims, struct slice name, struct slice content)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal_nocase(name, names[i].name)) {
            claims_add(claims, names[i].field, PLACE_META, names[i].rank, content);
            return;
        }
    if (slice_equal_nocase(name, SLICE("parsely-page")) ||
        slice_equal_nocase(name, SLICE("parsely-metadata")))
        jsonld_claim_parsely(claims, content);
}

/* Content systems pair a label with its value: "Written by", "Jane Roe". */
static void claim_labelled(struct meta *meta, struct claims *claims, struct slice name,
                           struct slice content)
{
    if (slice_starts_nocase(name, SLICE("twitter:label")))
        meta->writer_next = slice_equal_nocase(slice_trim(content), SLICE("written by")) ||
                            slice_equal_nocase(slice_trim(content), SLICE("by"));
    else if (meta->writer_next && slice_starts_nocase(name, SLICE("twitter:data")))
        claims_add(claims, CLAIM_AUTHOR, PLACE_META, 3, content);
}

static void claim_meta(struct meta *meta, struct claims *claims, const struct node *node)
{
    static const char *const kinds[] = {"property", "name", "http-equiv"};
    struct slice content = tree_attribute(node, "content");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && content.len; i++) {
        struct slice name = slice_trim(tree_attribute(node, kinds[i]));
        if (name.len && name.len < 40) {
            claim_name(claims, name, content);
            claim_labelled(meta, claims, name, content);
        }
    }
}

void meta_claim(struct meta *meta, struct claims *claims, const struct node *node)
{
    if (node->tag == TAG_META)
        claim_meta(meta, claims, node);
    else if (node->tag == TAG_TITLE && (!node->parent || node->parent->tag != TAG_SVG))
        claims_add_node(claims, CLAIM_TITLE, PLACE_META, 9, node, SLICE_NONE);
    else if (node->tag == TAG_HTML)
        claims_add(claims, CLAIM_LANGUAGE, PLACE_META, 0,
                   tree_attribute(node, tree_attribute(node, "lang").len ? "lang" : "xml:lang"));
    else if (node->tag == TAG_LINK &&
             slice_equal_nocase(slice_trim(tree_attribute(node, "rel")), SLICE("canonical")))
        claims_add(claims, CLAIM_URL, PLACE_META, 0, tree_attribute(node, "href"));
}
