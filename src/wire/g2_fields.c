/* itemMeta, contentMeta and rightsInfo of NewsML-G2 2.x. Codes mean something here only where they
 * are IPTC's own and few; names and literals are taken as they stand. */
#include "wire/g2_fields.h"

#include "plain/outlets.h"
#include "wire/status.h"
#include "wire/subject.h"
#include "wire/xml.h"

enum { RANK_NONE = 1000 };

struct slice g2_code(const struct node *property)
{
    struct slice code = xml_attribute(property, "qcode");
    if (!code.len)
        code = xml_attribute(property, "uri");
    if (!code.len)
        return xml_attribute(property, "literal");
    size_t at = code.len;
    while (at && code.data[at - 1] != ':' && code.data[at - 1] != '/')
        at--;
    return slice_sub(code, at, code.len);
}

struct slice g2_status(const struct node *property, struct arena *arena)
{
    return wire_status(arena, g2_code(property));
}

/* Its name, in the story's language where there are several, else its literal. */
static struct slice name_of(struct story *story, const struct node *property)
{
    struct arena *arena = story->article->arena;
    const struct node *name = tree_child(property, "name"), *best = name;
    for (; name; name = tree_sibling(name, "name"))
        if (slice_equal_nocase(xml_attribute(name, "lang"), story->article->language)) {
            best = name;
            break;
        }
    struct slice text = xml_line(best, arena);
    return text.len ? text : xml_attribute(property, "literal");
}

static struct slice date(struct story *story, const struct node *meta, const char *name)
{
    const struct node *node = tree_child(meta, name);
    struct slice text = xml_line(node, story->article->arena);
    return text.len ? wire_date(story->article, text, node->line) : SLICE_NONE;
}

static void read_dates(struct story *story, const struct node *meta, const struct node *content)
{
    struct article *article = story->article;
    struct slice version = date(story, meta, "versionCreated");
    story_set(story, &article->published, date(story, meta, "firstCreated"));
    story_set(story, &article->published, date(story, content, "contentCreated"));
    story_set(story, &article->published, version);
    if (version.len && !slice_equal(version, article->published) &&
        !wire_date_later(article->published, version))
        story_set(story, &article->modified, version);
    story_set(story, &article->embargo, date(story, meta, "embargoed"));
}

static bool is_role(const struct node *node, const char *const *words, size_t count)
{
    struct slice role = xml_attribute(node, "role");
    for (size_t i = 0; i < count; i++)
        if (slice_find_nocase(role, slice_from(words[i]), 0) < role.len)
            return true;
    return false;
}

static bool is_deck(const struct node *headline)
{
    static const char *const words[] = {"sub", "deck", "kicker", "standfirst"};
    return is_role(headline, words, sizeof words / sizeof *words);
}

/* How little a headline is the story's: in its language and without a role first, then by rank. */
static unsigned distance(const struct story *story, const struct node *headline)
{
    static const char *const words[] = {"main", "title", "headline"};
    struct slice language = xml_attribute(headline, "lang");
    struct slice rank = xml_attribute(headline, "rank");
    bool foreign = language.len && !slice_starts_nocase(story->article->language, language) &&
                   !slice_starts_nocase(language, story->article->language);
    bool roled = xml_attribute(headline, "role").len &&
                 !is_role(headline, words, sizeof words / sizeof *words);
    unsigned place = 0;
    for (size_t i = 0; i < rank.len && place < RANK_NONE; i++)
        place = place * 10 + (unsigned)(rank.data[i] & 15);
    return (foreign ? 4u * RANK_NONE : 0) + (roled ? 2u * RANK_NONE : 0) +
           (rank.len && place < RANK_NONE ? place : RANK_NONE);
}

static void read_headlines(struct story *story, const struct node *content)
{
    struct arena *arena = story->article->arena;
    const struct node *best = NULL;
    unsigned least = UINT32_MAX;
    for (const struct node *at = tree_child(content, "headline"); at;
         at = tree_sibling(at, "headline")) {
        unsigned far = distance(story, at);
        if (!is_deck(at) && xml_line(at, arena).len && far < least) {
            best = at;
            least = far;
        }
    }
    if (best)
        story_title(story, xml_line(best, arena), best->line);
    for (const struct node *at = tree_child(content, "headline"); at;
         at = tree_sibling(at, "headline"))
        if (is_deck(at))
            story_deck(story, xml_line(at, arena), at->line);
        else if (at != best)
            story_title(story, xml_line(at, arena), at->line);
}

/* What a machine had its hands in. */
static void read_source_type(struct story *story, const struct node *property)
{
    struct slice code = g2_code(property);
    if (slice_find_nocase(code, SLICE("algorithmic"), 0) < code.len)
        VEC_PUSH(&story->page.disclosures,
                 arena_format(story->article->arena, "Digital source type: %.*s", SLICE_ARG(code)));
}

static void read_subject(struct story *story, const struct node *subject)
{
    struct slice name = xml_child_line(subject, "name", story->article->arena);
    struct slice code = xml_attribute(subject, "qcode");
    if (tree_child(subject, "name"))
        name = name_of(story, subject);
    if (!name.len && !code.len)
        name = xml_attribute(subject, "literal");
    story_keyword(story, name.len ? name : subject_name(code));
}

/* "SLUG:Headline" is a summary by name only. */
static void read_summary(struct story *story, struct slice text, uint32_t line)
{
    struct slice title = story->article->title;
    if (!title.len || !slice_ends(text, title))
        story_summary(story, text, line);
}

/* One property of contentMeta. */
static void read_content_property(struct story *story, const struct node *at)
{
    struct article *article = story->article;
    struct slice line = xml_line(at, article->arena);
    if (tree_is(at, "urgency"))
        story_set(story, &article->urgency, line);
    else if (tree_is(at, "by")) {
        story_byline_kept(story, line, at->line);
    } else if (tree_is(at, "dateline"))
        story_dateline(story, line);
    else if (tree_is(at, "creditline"))
        story_source(story, line);
    else if (tree_is(at, "keyword"))
        story_keyword(story, line);
    else if (tree_is(at, "subject"))
        read_subject(story, at);
    else if (tree_is(at, "slugline"))
        story_slug(story, line);
    else if (tree_is(at, "description"))
        read_summary(story, line, at->line);
    else if (tree_is(at, "infoSource"))
        story_cite(story, name_of(story, at));
    else if (tree_is(at, "digitalSourceType"))
        read_source_type(story, at);
}

/* One property of itemMeta. */
static void read_item_property(struct story *story, const struct node *at)
{
    struct article *article = story->article;
    struct slice line = xml_line(at, article->arena);
    if (tree_is(at, "edNote"))
        story_note(story, line);
    else if (tree_is(at, "signal") && slice_equal_string(g2_code(at), "correction"))
        story_note(story, SLICE("Correction"));
    else if (tree_is(at, "title"))
        story_label(story, line, at->line);
    else if (tree_is(at, "pubStatus") && slice_is_none(article->status))
        article->status = g2_status(at, article->arena);
    else if (tree_is(at, "embargoed") && !line.len)
        article->status = SLICE("embargoed"); /* until further notice */
}

static void read_rights(struct story *story, const struct node *rights)
{
    struct article *article = story->article;
    for (const struct node *at = rights ? rights->first : NULL; at; at = at->next) {
        struct slice line = at->tag == TAG_TEXT ? SLICE_NONE : xml_line(at, article->arena);
        if (tree_is(at, "copyrightNotice"))
            story_set(story, &article->copyright, line);
        if (tree_is(at, "usageTerms"))
            story_furniture(story, FURNITURE_LEGAL, line, at->line);
    }
    story_set(story, &article->copyright, name_of(story, tree_child(rights, "copyrightHolder")));
}

static void read_language(struct story *story, const struct node *item, const struct node *content)
{
    const struct node *language = tree_child(content, "language");
    story_language(story, xml_attribute(language, "tag"));
    story_language(story, xml_language(item));
}

void g2_fields(struct story *story, const struct node *item)
{
    struct article *article = story->article;
    const struct node *meta = tree_child(item, "itemMeta");
    const struct node *content = tree_child(item, "contentMeta");
    story_set(story, &article->version_of, xml_attribute(item, "guid"));
    story_set(story, &article->version, xml_attribute(item, "version"));
    read_language(story, item, content);
    read_dates(story, meta, content);
    read_headlines(story, content);
    for (const struct node *at = meta ? meta->first : NULL; at; at = at->next)
        if (at->tag != TAG_TEXT)
            read_item_property(story, at);
    for (const struct node *at = content ? content->first : NULL; at; at = at->next)
        if (at->tag != TAG_TEXT)
            read_content_property(story, at);
    read_rights(story, tree_child(item, "rightsInfo"));
}

/* Only names of people: creators are companies and systems too. */
static void read_creators(struct story *story, const struct node *content)
{
    for (const struct node *at = tree_child(content, "creator"); at;
         at = tree_sibling(at, "creator")) {
        struct slice name = name_of(story, at);
        if (name.len && outlets_person(name) && outlets_likeness(name) == 0)
            story_byline(story, name);
    }
}

void g2_fields_left(struct story *story, const struct node *item)
{
    struct article *article = story->article;
    const struct node *meta = tree_child(item, "itemMeta");
    const struct node *provider = tree_child(meta, "provider");
    const struct node *rights = tree_child(item, "rightsInfo");
    if (!article->bylines.count)
        read_creators(story, tree_child(item, "contentMeta"));
    story_source(story, name_of(story, provider));
    story_source(story, name_of(story, tree_child(rights, "copyrightHolder")));
    if (slice_starts(xml_attribute(provider, "qcode"), SLICE("nprov:")))
        story_source(story, g2_code(provider));
}
