/* Opens the tree, and asks it the questions that all formats in XML have. Slices of nodes live as
 * long as the tree; what comes out of an arena lives as long as that. */
#include "wire/xml.h"

#include "text/utf8.h"

#include <string.h>

bool xml_open(struct slice bytes, const char *name, struct xml *xml, struct error *error)
{
    *xml = (struct xml){0};
    if (!charset_decode_markup(bytes, SLICE_NONE, name, &xml->store, &xml->decoded, error)) {
        buffer_free(&xml->store);
        return false;
    }
    struct slice text = xml->decoded.text;
    size_t start = slice_find(text, SLICE("<"), xml->decoded.mark);
    xml->tree = tree_xml(slice_sub(text, start, text.len));
    if (xml->tree->root->first)
        return true;
    error_set(error, MESSAGE_MALFORMED, name, "%s",
              xml->tree->fault_line ? xml->tree->fault : "no element of XML");
    xml_close(xml);
    return false;
}

void xml_close(struct xml *xml)
{
    tree_free(xml->tree);
    buffer_free(&xml->store);
    *xml = (struct xml){0};
}

/* The parser's words for a document that stops in the middle. */
static bool is_cut_off(const char *fault)
{
    static const char *const words[] = {"Premature end", "EndTag: '</' not found",
                                        "Couldn't find end", "not finished", "unexpected end"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(fault, words[i]))
            return true;
    return false;
}

void xml_tell(const struct xml *xml, struct article *article)
{
    const struct tree *tree = xml->tree;
    struct slice fault = slice_from(tree->fault);
    while (!utf8_valid(fault)) /* cut inside a character */
        fault.len--;
    charset_tell(article, &xml->decoded);
    if (tree->fault_line)
        article_warn(article, is_cut_off(tree->fault) ? MESSAGE_TRUNCATED : MESSAGE_REPAIRED,
                     tree->fault_line, "%.*s", SLICE_ARG(fault));
    if (tree->cut)
        article_warn(article, MESSAGE_MARKUP_CUT, 0, NULL);
    if (tree->entities)
        article_warn(article, MESSAGE_ENTITIES, 0, NULL);
}

struct slice xml_line(const struct node *node, struct arena *arena)
{
    struct slice line = node ? tree_line(node, arena) : SLICE_NONE;
    return line.len ? line : SLICE_NONE;
}

struct slice xml_child_line(const struct node *node, const char *name, struct arena *arena)
{
    return xml_line(tree_child(node, name), arena);
}

struct slice xml_attribute(const struct node *node, const char *name)
{
    struct slice value = slice_trim(tree_attribute(node, name));
    return value.len ? value : SLICE_NONE;
}

struct slice xml_language(const struct node *node)
{
    for (; node; node = node->parent) {
        struct slice language = xml_attribute(node, "lang");
        if (language.len)
            return language;
    }
    return SLICE_NONE;
}

bool xml_has_text(const struct node *node)
{
    const struct node *at = node;
    while (at) {
        if (at->tag == TAG_TEXT && slice_trim(at->name).len)
            return true;
        at = tree_next(at, node);
    }
    return false;
}
