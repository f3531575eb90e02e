/* docdata, pubdata, tobject, revision-history (NITF 3.x). Elements are looked for anywhere in the
 * head, since senders put them where they please. Never touches the body. */
#include "wire/nitf_data.h"

#include "text/date.h"
#include "wire/subject.h"
#include "wire/xml.h"

/* The value of an attribute of the first element of that name in the head. */
static struct slice value(const struct node *head, const char *element, const char *attribute)
{
    return xml_attribute(tree_find(head, element), attribute);
}

static struct slice date(struct story *story, const struct node *head, const char *element,
                         const char *attribute)
{
    const struct node *node = tree_find(head, element);
    struct slice found = xml_attribute(node, attribute);
    return found.len ? wire_date(story->article, found, node->line) : SLICE_NONE;
}

/* A release later than the issue is an embargo; without the word for it, the same moment is none.
 */
static void read_dates(struct story *story, const struct node *head)
{
    struct article *article = story->article;
    struct slice issue = date(story, head, "date.issue", "norm");
    struct slice release = date(story, head, "date.release", "norm");
    story_set(story, &article->published, issue);
    story_set(story, &article->published, date(story, head, "pubdata", "date.publication"));
    bool embargoed = slice_equal_string(article->status, "embargoed");
    if (release.len && (embargoed || (issue.len && wire_date_later(release, issue))))
        story_set(story, &article->embargo, release);
    story_set(story, &article->published, release);
    const struct node *last = NULL;
    for (const struct node *at = tree_find(head, "revision-history"); at;
         at = tree_sibling(at, "revision-history"))
        last = xml_attribute(at, "norm").len ? at : last;
    struct slice latest =
        last ? wire_date(article, xml_attribute(last, "norm"), last->line) : SLICE_NONE;
    if (latest.len && issue.len && wire_date_later(latest, issue))
        story_set(story, &article->modified, latest);
    struct slice expire = date(story, head, "date.expire", "norm");
    if (expire.len)
        story_furniture(story, FURNITURE_METADATA,
                        arena_format(article->arena, "Expires: %.*s", SLICE_ARG(expire)),
                        tree_find(head, "date.expire")->line);
}

/* The key that versions share where there is one, else the document's own id. */
static void read_identity(struct story *story, const struct node *head)
{
    struct article *article = story->article;
    struct slice key = value(head, "du-key", "key"), version = value(head, "du-key", "version");
    story_set(story, &article->version, version);
    if (version.len && key.len)
        story_set(story, &article->version_of, key);
    story_set(story, &article->version_of, value(head, "doc-id", "id-string"));
}

static void read_rights(struct story *story, const struct node *head)
{
    struct article *article = story->article;
    struct slice holder = value(head, "doc.copyright", "holder");
    struct slice year = value(head, "doc.copyright", "year");
    bool signs = slice_find_nocase(holder, SLICE("copyright"), 0) < holder.len ||
                 slice_find(holder, SLICE("©"), 0) < holder.len;
    if (holder.len && year.len && !signs)
        story_set(story, &article->copyright,
                  arena_format(article->arena, "© %.*s %.*s", SLICE_ARG(year), SLICE_ARG(holder)));
    story_set(story, &article->copyright, holder);
    const struct node *rights = tree_find(head, "doc.rights");
    static const char *const texts[] = {"type", "limitations"};
    for (size_t i = 0; rights && i < sizeof texts / sizeof *texts; i++)
        story_furniture(story, FURNITURE_LEGAL, xml_attribute(rights, texts[i]), rights->line);
}

/* "Tide Forecasts, part 5 of 7" */
static void read_series(struct story *story, const struct node *head)
{
    const struct node *series = tree_find(head, "series");
    struct slice name = xml_attribute(series, "series.name");
    struct slice part = xml_attribute(series, "series.part");
    struct slice total = xml_attribute(series, "series.totalpart");
    struct arena *arena = story->article->arena;
    if (!name.len)
        return;
    bool known = total.len && !slice_equal_string(total, "0");
    struct slice text =
        !part.len ? arena_format(arena, "Series: %.*s", SLICE_ARG(name))
        : known   ? arena_format(arena, "Series: %.*s, part %.*s of %.*s", SLICE_ARG(name),
                                 SLICE_ARG(part), SLICE_ARG(total))
                : arena_format(arena, "Series: %.*s, part %.*s", SLICE_ARG(name), SLICE_ARG(part));
    story_furniture(story, FURNITURE_METADATA, text, series->line);
}

static void read_notes(struct story *story, const struct node *head)
{
    struct arena *arena = story->article->arena;
    for (const struct node *at = head->first; at; at = tree_next(at, head)) {
        struct slice info = xml_attribute(at, "info");
        if (tree_is(at, "ed-msg"))
            story_note(story, tree_line(at, arena).len ? xml_line(at, arena) : info);
        else if (tree_is(at, "correction") && info.len)
            story_note(story, arena_format(arena, "Correction: %.*s", SLICE_ARG(info)));
        else if (tree_is(at, "correction"))
            story_note(story, SLICE("Correction"));
    }
}

/* The narrowest name of a subject. */
static void read_subject(struct story *story, const struct node *subject)
{
    static const char *const names[] = {"tobject.subject.detail", "tobject.subject.matter",
                                        "tobject.subject.type"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct slice name = xml_attribute(subject, names[i]);
        if (name.len) {
            story_keyword(story, name);
            return;
        }
    }
    story_keyword(story, subject_name(xml_attribute(subject, "tobject.subject.refnum")));
}

static void read_keywords(struct story *story, const struct node *head)
{
    for (const struct node *at = head->first; at; at = tree_next(at, head)) {
        if (tree_is(at, "keyword")) {
            struct slice key = xml_attribute(at, "key");
            story_keyword(story, key.len ? key : xml_line(at, story->article->arena));
        }
    }
    for (const struct node *at = head->first; at; at = tree_next(at, head))
        if (tree_is(at, "tobject.subject"))
            read_subject(story, at);
}

static void read_origin(struct story *story, const struct node *head)
{
    struct article *article = story->article;
    const struct node *pubdata = tree_find(head, "pubdata");
    const struct node *source = tree_find(tree_find(head, "del-list"), "from-src");
    story_set(story, &article->source, xml_attribute(pubdata, "name"));
    story_set(story, &article->source, xml_attribute(source, "src-name"));
    story_set(story, &article->source, value(head, "doc.copyright", "holder"));
    struct slice address = xml_attribute(pubdata, "ex-ref");
    if (slice_starts_nocase(address, SLICE("http")))
        story_set(story, &article->url, address);
}

void nitf_data(struct story *story, const struct node *nitf)
{
    struct article *article = story->article;
    const struct node *head = tree_child(nitf, "head");
    story_language(story, xml_attribute(nitf, "baselang"));
    story_language(story, xml_language(nitf));
    if (!head)
        return;
    if (slice_is_none(article->status))
        article->status = wire_status(article->arena, value(head, "docdata", "management-status"));
    read_dates(story, head);
    read_identity(story, head);
    story_set(story, &article->urgency, value(head, "urgency", "ed-urg"));
    read_rights(story, head);
    read_notes(story, head);
    read_series(story, head);
    read_keywords(story, head);
}

void nitf_origin(struct story *story, const struct node *nitf)
{
    const struct node *head = tree_child(nitf, "head");
    if (head)
        read_origin(story, head);
}
