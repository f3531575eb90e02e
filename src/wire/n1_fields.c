/* Identification, NewsManagement, NewsLines and the three kinds of metadata of NewsML 1.0 to 1.2.
 * What an inner component says goes before what stands around it. */
#include "wire/n1_fields.h"

#include "plain/outlets.h"
#include "wire/n1_component.h"
#include "wire/status.h"
#include "wire/subject.h"
#include "wire/xml.h"

enum { LEVELS = 12 };

static struct slice formal_name(const struct node *parent, const char *child)
{
    return xml_attribute(n1_child(parent, child), "FormalName");
}

static const struct node *identifier(const struct node *item)
{
    return tree_find(n1_child(item, "Identification"), "NewsIdentifier");
}

struct slice n1_guid(const struct node *item, struct arena *arena)
{
    const struct node *id = identifier(item);
    struct slice provider = xml_child_line(id, "ProviderId", arena);
    struct slice date = xml_child_line(id, "DateId", arena);
    struct slice name = xml_child_line(id, "NewsItemId", arena);
    if (provider.len && date.len && name.len)
        return arena_format(arena, "urn:newsml:%.*s:%.*s:%.*s", SLICE_ARG(provider),
                            SLICE_ARG(date), SLICE_ARG(name));
    return xml_child_line(id, "PublicIdentifier", arena);
}

struct slice n1_version(const struct node *item, struct arena *arena)
{
    return xml_child_line(identifier(item), "RevisionId", arena);
}

struct slice n1_status(const struct node *item, struct arena *arena)
{
    return wire_status(arena, formal_name(n1_child(item, "NewsManagement"), "Status"));
}

static struct slice date(struct story *story, const struct node *parent, const char *name)
{
    const struct node *node = n1_child(parent, name);
    struct slice text = xml_line(node, story->article->arena);
    return text.len ? wire_date(story->article, text, node->line) : SLICE_NONE;
}

static void read_management(struct story *story, const struct node *item)
{
    struct article *article = story->article;
    const struct node *management = n1_child(item, "NewsManagement");
    const struct node *change = n1_child(management, "StatusWillChange");
    struct slice revised = date(story, management, "ThisRevisionCreated");
    article->status = n1_status(item, article->arena);
    story_set(story, &article->urgency, formal_name(management, "Urgency"));
    story_set(story, &article->published, date(story, management, "FirstCreated"));
    story_set(story, &article->published, revised);
    if (revised.len && !slice_equal(revised, article->published) &&
        !wire_date_later(article->published, revised))
        story_set(story, &article->modified, revised);
    if (slice_equal_string(article->status, "embargoed"))
        story_set(story, &article->embargo, date(story, change, "DateAndTime"));
    struct slice instruction = formal_name(management, "Instruction");
    story_note(story, instruction);
}

/* The headline in the story's language where there are several. */
static void read_headlines(struct story *story, const struct node *lines)
{
    struct arena *arena = story->article->arena;
    const struct node *best = NULL;
    for (const struct node *at = n1_child(lines, "HeadLine"); at;
         at = tree_sibling(at, "HeadLine")) {
        struct slice language = xml_attribute(at, "lang");
        bool ours = slice_equal_nocase(language, story->article->language);
        if (xml_has_text(at) && (!best || ours)) {
            best = at;
            if (ours)
                break;
        }
    }
    if (best)
        story_title(story, xml_line(best, arena), best->line);
    for (const struct node *at = n1_child(lines, "HeadLine"); at; at = tree_sibling(at, "HeadLine"))
        if (at != best)
            story_title(story, xml_line(at, arena), at->line);
}

/* A line of the sender's own kind: a note where its kind says so. */
static void read_news_line(struct story *story, const struct node *line)
{
    struct arena *arena = story->article->arena;
    struct slice kind = formal_name(line, "NewsLineType");
    bool note = slice_find_nocase(kind, SLICE("advis"), 0) < kind.len ||
                slice_find_nocase(kind, SLICE("edit"), 0) < kind.len ||
                slice_find_nocase(kind, SLICE("correct"), 0) < kind.len;
    for (const struct node *at = n1_child(line, "NewsLineText"); at;
         at = tree_sibling(at, "NewsLineText")) {
        if (note)
            story_note(story, xml_line(at, arena));
        story_furniture(story, FURNITURE_METADATA, xml_line(at, arena), at->line);
    }
}

static void read_line(struct story *story, const struct node *at)
{
    struct article *article = story->article;
    struct slice line = xml_line(at, article->arena);
    if (tree_is(at, "SubHeadLine"))
        story_deck(story, line, at->line);
    else if (tree_is(at, "ByLine"))
        story_byline_kept(story, line, at->line);
    else if (tree_is(at, "DateLine"))
        story_dateline(story, line);
    else if (tree_is(at, "CreditLine"))
        story_source(story, line);
    else if (tree_is(at, "CopyrightLine"))
        story_set(story, &article->copyright, line);
    else if (tree_is(at, "KeywordLine"))
        story_keyword(story, line);
    else if (tree_is(at, "SlugLine"))
        story_slug(story, line);
    else if (tree_is(at, "RightsLine"))
        story_furniture(story, FURNITURE_LEGAL, line, at->line);
    else if (tree_is(at, "SeriesLine"))
        story_furniture(story, FURNITURE_METADATA, line, at->line);
    else if (tree_is(at, "NewsLine"))
        read_news_line(story, at);
}

/* Subjects by code, and words by whatever a sender calls them. */
static void read_described(struct story *story, const struct node *metadata)
{
    for (const struct node *at = metadata->first; at; at = tree_next(at, metadata)) {
        struct slice name = xml_attribute(at, "FormalName");
        if (tree_is(at, "Property") && slice_find_nocase(name, SLICE("keyword"), 0) < name.len)
            story_keyword(story, xml_attribute(at, "Value"));
        else if (tree_is(at, "Subject") || tree_is(at, "SubjectMatter") ||
                 tree_is(at, "SubjectDetail"))
            story_keyword(story, subject_name(name));
    }
}

static void read_rights(struct story *story, const struct node *rights)
{
    struct arena *arena = story->article->arena;
    const struct node *copyright = n1_child(rights, "Copyright");
    story_set(story, &story->article->copyright,
              xml_child_line(copyright, "CopyrightHolder", arena));
    for (const struct node *at = n1_child(rights, "UsageRights"); at;
         at = tree_sibling(at, "UsageRights"))
        story_furniture(story, FURNITURE_LEGAL, xml_line(at, arena), at->line);
}

static struct slice party(const struct node *metadata, const char *role)
{
    return formal_name(n1_child(metadata, role), "Party");
}

static void read_component(struct story *story, const struct node *component)
{
    const struct node *lines = n1_child(component, "NewsLines");
    read_headlines(story, lines);
    for (const struct node *at = lines ? lines->first : NULL; at; at = at->next)
        if (at->tag != TAG_TEXT)
            read_line(story, at);
    const struct node *administrative = n1_child(component, "AdministrativeMetadata");
    story_source(story, party(administrative, "Provider"));
    story_source(story, party(administrative, "Source"));
    story_cite(story, party(administrative, "Source"));
    for (const struct node *at = component->first; at; at = at->next)
        if (tree_is(at, "DescriptiveMetadata") || tree_is(at, "Metadata"))
            read_described(story, at);
    read_rights(story, n1_child(component, "RightsMetadata"));
}

void n1_fields(struct story *story, const struct node *component, const struct node *item)
{
    struct article *article = story->article;
    struct arena *arena = article->arena;
    story_set(story, &article->version_of, n1_guid(item, arena));
    story_set(story, &article->version, n1_version(item, arena));
    story_language(story, n1_language(component));
    read_management(story, item);
    const struct node *at = component;
    for (size_t level = 0; at && at != item && level < LEVELS; level++, at = at->parent)
        read_component(story, at);
    const struct node *identification = n1_child(item, "Identification");
    const struct node *label = n1_child(identification, "NameLabel");
    if (label)
        story_label(story, xml_line(label, arena), label->line);
}

/* Only names of people: creators are desks and initials too. */
static void read_creators(struct story *story, const struct node *component)
{
    const struct node *creator = n1_child(n1_child(component, "AdministrativeMetadata"), "Creator");
    for (const struct node *at = n1_child(creator, "Party"); at; at = tree_sibling(at, "Party")) {
        struct slice name = xml_attribute(at, "FormalName");
        if (name.len && outlets_person(name) && outlets_likeness(name) == 0)
            story_byline(story, name);
    }
}

void n1_fields_left(struct story *story, const struct node *component, const struct node *item)
{
    struct article *article = story->article;
    const struct node *envelope = n1_child(item->parent, "NewsEnvelope"), *at = component;
    bool unsigned_yet = article->bylines.count == 0;
    for (size_t level = 0; unsigned_yet && at && at != item && level < LEVELS;
         level++, at = at->parent)
        read_creators(story, at);
    story_source(story, party(envelope, "SentFrom"));
    story_source(story, formal_name(envelope, "NewsService"));
    story_source(story, xml_child_line(identifier(item), "ProviderId", article->arena));
}
