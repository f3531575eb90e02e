/* Chooses among what styles, text and properties say of a document. Decides nothing about how a
 * format writes it. */
#include "document/manuscript.h"

#include "plain/outlets.h"
#include "plain/title.h"

enum { TOP = 8 };

void manuscript_init(struct manuscript *manuscript, struct article *article,
                     const struct load_options *options)
{
    *manuscript =
        (struct manuscript){.article = article,
                            .raw = options->raw,
                            .arena = arena_new(),
                            .fields = {.article = article, .language = options->language}};
}

/* A title may stand in several paragraphs of its style, one under the other. */
static void add_title(struct manuscript *manuscript, struct slice text)
{
    if (manuscript->title.len)
        buffer_add_char(&manuscript->title, ' ');
    buffer_add_slice(&manuscript->title, text);
}

void manuscript_add(struct manuscript *manuscript, enum style style, struct slice text)
{
    struct article *article = manuscript->article;
    text = slice_trim(text);
    if (!text.len)
        return;
    text = arena_slice(manuscript->arena, text);
    bool title = style == STYLE_TITLE && !manuscript->title_ended;
    if (title)
        add_title(manuscript, text);
    else if (manuscript->title.len)
        manuscript->title_ended = true;
    if (style == STYLE_SUBTITLE)
        fields_set(&manuscript->fields, &article->subtitle, text);
    if (style == STYLE_CONTENTS)
        parts_add_furniture(&manuscript->parts, FURNITURE_NAVIGATION, text, 0);
    else
        parts_add(&manuscript->parts, style_kind(style), text, 0);
    struct part *part = &manuscript->parts.list.items[manuscript->parts.list.count - 1];
    if (!manuscript->raw && (style == STYLE_AUTHOR || style == STYLE_DATE || title)) {
        part->furniture = true;
        part->role = FURNITURE_METADATA;
    }
    if (style == STYLE_AUTHOR)
        fields_byline(&manuscript->fields, text);
    if (style == STYLE_DATE)
        fields_date(&manuscript->fields, &article->published, text, 0);
}

void manuscript_furniture(struct manuscript *manuscript, enum furniture_kind role,
                          struct slice text)
{
    text = slice_trim(text);
    if (text.len)
        parts_add_furniture(&manuscript->parts, role, arena_slice(manuscript->arena, text), 0);
}

bool manuscript_is_title(struct slice title)
{
    static const char *const junk[] = {"Microsoft Word", "untitled", "document", "dokument",
                                       "PowerPoint",     "Normal",   "template"};
    static const char *const ends[] = {".doc", ".docx", ".odt", ".rtf", ".txt",
                                       ".pdf", ".indd", ".qxd", ".dot", ".dotx"};
    size_t spaces = 0;
    for (size_t i = 0; i < title.len; i++)
        spaces += title.data[i] == ' ';
    for (size_t i = 0; i < sizeof junk / sizeof *junk; i++)
        if (slice_starts_nocase(title, slice_from(junk[i])))
            return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t len = strlen(ends[i]);
        if (title.len > len &&
            slice_equal_nocase(slice_sub(title, title.len - len, title.len), slice_from(ends[i])))
            return false;
    }
    return spaces >= 2;
}

/* The paragraph at the top that says what the property says, or a heading that opens the text. */
static void find_title(struct manuscript *manuscript, struct slice property)
{
    struct article *article = manuscript->article;
    struct slice heading = SLICE_NONE;
    for (size_t i = 0, seen = 0; i < manuscript->parts.list.count && seen < TOP; i++) {
        const struct part *part = &manuscript->parts.list.items[i];
        if (part->furniture)
            continue;
        if (property.len && title_same(part->text, property)) {
            fields_set(&manuscript->fields, &article->title, part->text);
            return;
        }
        if (!seen++ && part->kind == BLOCK_HEADING)
            heading = part->text;
    }
    if (slice_is_none(article->title))
        fields_set(&manuscript->fields, &article->title, heading);
}

static void add_properties(struct manuscript *manuscript, const struct properties *properties)
{
    struct article *article = manuscript->article;
    struct fields *fields = &manuscript->fields;
    if (manuscript_is_title(slice_trim(properties->title)))
        fields_set(fields, &article->title, properties->title);
    if (outlets_person(slice_trim(properties->creator)) &&
        !outlets_likeness(slice_trim(properties->creator)))
        fields_byline(fields, properties->creator);
    fields_date(fields, &article->published, properties->created, 0);
    fields_date(fields, &article->modified, properties->modified, 0);
    fields_set(fields, &article->source, properties->source);
}

/* Programs declare the language of their own menus where nobody chose one: it counts only where the
 * text agrees, and then says more ("en-GB"). */
static void choose_language(struct manuscript *manuscript, const struct properties *properties,
                            const struct load_options *options)
{
    struct article *article = manuscript->article;
    struct slice tag = properties->default_language;
    struct slice primary = slice_sub(tag, 0, slice_find(tag, SLICE("-"), 0));
    if (options->language.len || properties->language.len ||
        !slice_equal_nocase(primary, article->language))
        return;
    article->language = SLICE_NONE;
    fields_language(&manuscript->fields, tag);
}

bool manuscript_finish(struct manuscript *manuscript, const struct properties *properties,
                       const struct load_options *options)
{
    struct article *article = manuscript->article;
    if (manuscript->title.len)
        fields_set(&manuscript->fields, &article->title, buffer_slice(&manuscript->title));
    else if (!options->raw)
        find_title(manuscript, slice_trim(properties->title));
    fields_finish(&manuscript->fields);
    bool done = parts_build(&manuscript->parts, article, options);
    add_properties(manuscript, properties);
    fields_finish(&manuscript->fields);
    choose_language(manuscript, properties, options);
    buffer_free(&manuscript->title);
    arena_free(manuscript->arena);
    return done;
}
