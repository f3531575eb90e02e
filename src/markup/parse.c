/* The door to libxml2: its parsers' events, by the SAX interface, into a tree. The parser sees only
 * memory that went through the guard; it is told to open nothing, and no callback of its own that
 * could is set. Names live in its dictionary, which the tree's owner keeps. */
#include "markup/grow.h"

#include "base/alloc.h"
#include "base/limits.h"
#include "markup/guard.h"
#include "markup/libxml.h"

#include <stdio.h>
#include <stdlib.h>

struct parse {
    struct grow grow;
    struct libxml libxml;
    xmlParserCtxtPtr parser;
    bool html;
    struct slice text; /* what the parser reads */
    size_t rest;       /* where the next one goes on; 0: there is none */
    int line;          /* lines before the text */
};

static struct slice name_of(const xmlChar *name)
{
    return slice_from((const char *)name);
}

static uint32_t line_of(const struct parse *parse)
{
    return (uint32_t)((parse->parser->input ? parse->parser->input->line : 0) + parse->line);
}

static void stop_when_full(struct parse *parse)
{
    if (grow_full(&parse->grow)) {
        parse->grow.tree->cut = true;
        parse->libxml.xmlStopParser(parse->parser);
    }
}

/* The text of a script is dropped unless it is data. */
static bool is_code(const struct node *node)
{
    struct slice type = tree_attribute(node, "type");
    return node->tag == TAG_SCRIPT && slice_find_nocase(type, SLICE("json"), 0) >= type.len;
}

/* Attributes that only serve scripts and pictures, and are long. */
static bool is_needless(struct slice name)
{
    return slice_starts(name, SLICE("on")) || slice_equal_string(name, "srcset") ||
           slice_equal_string(name, "d") || slice_equal_string(name, "points");
}

static void html_attributes(struct parse *parse, struct node *node, const xmlChar **attributes)
{
    uint32_t count = 0, kept = 0;
    for (const xmlChar **at = attributes; at && at[0]; at += 2)
        count++;
    node->attributes = ARENA_ARRAY(parse->grow.tree->arena, struct attribute, count);
    for (const xmlChar **at = attributes; at && at[0]; at += 2) {
        struct slice name = name_of(at[0]);
        if (is_needless(name))
            continue;
        struct slice value =
            at[1] ? arena_slice(parse->grow.tree->arena, name_of(at[1])) : SLICE("");
        node->attributes[kept++] = (struct attribute){name, value};
    }
    node->attribute_count = kept;
}

/* The parser looks through its open elements at every end tag: with too many of them open it is
 * stopped behind this tag, and the rest is read by another, without them. */
static void stop_when_deep(struct parse *parse)
{
    xmlParserInputPtr input = parse->parser->input;
    if (parse->parser->nameNr <= 2 * LIMIT_MARKUP_DEPTH || !input || parse->rest)
        return;
    size_t at = input->consumed + (size_t)(input->cur - input->base);
    size_t behind = slice_find(parse->text, SLICE(">"), at);
    parse->rest = behind < parse->text.len ? behind + 1 : parse->text.len;
    parse->line += input->line - 1;
    parse->grow.tree->cut = true;
    parse->libxml.xmlStopParser(parse->parser);
}

static void on_html_open(void *context, const xmlChar *name, const xmlChar **attributes)
{
    struct parse *parse = context;
    struct node *node = grow_open(&parse->grow, name_of(name), line_of(parse));
    if (node && attributes)
        html_attributes(parse, node, attributes);
    stop_when_full(parse);
    stop_when_deep(parse);
}

static void on_html_close(void *context, const xmlChar *name)
{
    struct parse *parse = context;
    grow_close(&parse->grow, name_of(name));
}

/* Without substitution of entities, which must stay off, an ampersand is told as "&#38;". */
static struct slice xml_value(struct arena *arena, struct slice value)
{
    struct slice kept = value.len ? arena_slice(arena, value) : SLICE("");
    if (!kept.len || !memchr(kept.data, '&', kept.len))
        return kept;
    char *into = (char *)kept.data;
    size_t len = 0;
    for (size_t at = 0; at < value.len; at++) {
        into[len++] = value.data[at];
        if (slice_starts(slice_sub(value, at, value.len), SLICE("&#38;")))
            at += 4;
    }
    return slice_of(into, len);
}

static void on_xml_open(void *context, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *space, int spaces, const xmlChar **declared, int count,
                        int defaulted, const xmlChar **attributes)
{
    struct parse *parse = context;
    (void)spaces, (void)declared, (void)defaulted;
    parse->grow.foreign =
        space && !slice_equal(name_of(space), SLICE("http://www.w3.org/1999/xhtml"));
    struct node *node = grow_open(&parse->grow, name_of(name), line_of(parse));
    if (node) {
        struct arena *arena = parse->grow.tree->arena;
        node->prefix = name_of(prefix);
        node->space = name_of(space);
        node->attributes = ARENA_ARRAY(arena, struct attribute, (size_t)count);
        node->attribute_count = (uint32_t)count;
        for (int i = 0; i < count; i++) {
            /* localname, prefix, URI, value, end of value */
            const xmlChar **at = attributes + (size_t)i * 5;
            struct slice value = slice_of((const char *)at[3], (size_t)(at[4] - at[3]));
            node->attributes[i] = (struct attribute){name_of(at[0]), xml_value(arena, value)};
        }
    }
    stop_when_full(parse);
}

static void on_xml_close(void *context, const xmlChar *name, const xmlChar *prefix,
                         const xmlChar *space)
{
    (void)prefix, (void)space;
    on_html_close(context, name);
}

static void on_text(void *context, const xmlChar *text, int len)
{
    struct parse *parse = context;
    if (parse->html && is_code(parse->grow.at))
        return;
    grow_text(&parse->grow, slice_of((const char *)text, (size_t)len), line_of(parse));
}

/* The first fault of XML is remembered; a namespace that is not declared is none. */
static void on_fault(void *context, xmlErrorPtr fault)
{
    struct parse *parse = context;
    struct tree *tree = parse->grow.tree;
    if (parse->html || tree->fault_line || fault->level < XML_ERR_ERROR ||
        fault->domain == XML_FROM_NAMESPACE)
        return;
    tree->fault_line = fault->line > 0 ? (uint32_t)fault->line : 1;
    snprintf(tree->fault, sizeof tree->fault, "%s", fault->message ? fault->message : "");
    tree->fault[strcspn(tree->fault, "\n")] = '\0';
}

static xmlParserInputPtr open_nothing(void *context, const xmlChar *public_id,
                                      const xmlChar *system_id)
{
    (void)context, (void)public_id, (void)system_id;
    return NULL;
}

static const xmlSAXHandler html_handler = {
    .startElement = on_html_open,
    .endElement = on_html_close,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .resolveEntity = open_nothing,
    .serror = on_fault,
    .initialized = XML_SAX2_MAGIC,
};

static const xmlSAXHandler xml_handler = {
    .startElementNs = on_xml_open,
    .endElementNs = on_xml_close,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .resolveEntity = open_nothing,
    .serror = on_fault,
    .initialized = XML_SAX2_MAGIC,
};

/* The parser's names must live as long as the tree, and its own context does not. */
struct kept {
    struct tree tree;
    xmlDictPtr names;
    __typeof__(xmlDictFree) *forget;
};

static void run_html(struct parse *parse)
{
    parse->libxml.htmlCtxtUseOptions(parse->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                                                        HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
    parse->parser->options |= XML_PARSE_HUGE;
    parse->libxml.htmlParseDocument(parse->parser);
}

static void run_xml(struct parse *parse)
{
    parse->libxml.xmlCtxtUseOptions(parse->parser, XML_PARSE_RECOVER | XML_PARSE_NONET |
                                                       XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT);
    parse->libxml.xmlParseDocument(parse->parser);
}

/* Gives the parser the text as it lies in memory: it would copy it, and that again for each of the
 * many parsers that a deep document takes. A NUL must follow the text. */
static void feed(struct parse *parse)
{
    xmlParserInputPtr input = parse->libxml.xmlNewInputStream(parse->parser);
    if (!input)
        return;
    input->base = input->cur = (const xmlChar *)parse->text.data;
    input->end = input->base + parse->text.len;
    parse->libxml.inputPush(parse->parser, input);
    parse->libxml.xmlSwitchEncoding(parse->parser, XML_CHAR_ENCODING_UTF8);
}

/* One dictionary serves all parsers of a document, since its names are the tree's. */
static void run(struct parse *parse, struct kept *kept)
{
    parse->parser =
        parse->html ? parse->libxml.htmlNewParserCtxt() : parse->libxml.xmlNewParserCtxt();
    if (!parse->parser)
        return;
    *parse->parser->sax = parse->html ? html_handler : xml_handler;
    parse->parser->userData = parse;
    if (kept->names) {
        parse->libxml.xmlDictFree(parse->parser->dict);
        parse->parser->dict = kept->names;
    }
    kept->names = parse->parser->dict;
    parse->libxml.xmlDictReference(kept->names);
    feed(parse);
    if (parse->html)
        run_html(parse);
    else
        run_xml(parse);
    if (parse->parser->myDoc) /* made for an entity that was declared after all */
        parse->libxml.xmlFreeDoc(parse->parser->myDoc);
    parse->libxml.xmlFreeParserCtxt(parse->parser);
}

static void run_all(struct parse *parse, struct slice text, struct kept *kept)
{
    kept->forget = parse->libxml.xmlDictFree;
    parse->text = text.len ? text : SLICE(" ");
    do {
        parse->rest = 0;
        run(parse, kept);
        grow_reset(&parse->grow);
        parse->text = slice_sub(parse->text, parse->rest, parse->text.len);
    } while (parse->rest && parse->text.len && !grow_full(&parse->grow));
}

/* What the guard lets through. The guard itself asks the library for the names of characters. */
static void guarded(struct parse *parse, struct slice text, struct kept *kept)
{
    struct buffer store = {0};
    struct guard guard;
    bool cut = text.len > LIMIT_MARKUP_BYTES;
    text = slice_sub(text, 0, LIMIT_MARKUP_BYTES);
    if (parse->html)
        guard_html(text, &store, &guard);
    else
        guard_xml(text, parse->libxml.htmlEntityLookup, &store, &guard);
    if (guard.text.data != store.data) {
        buffer_add_slice(&store, guard.text); /* with a NUL behind it */
        guard.text = buffer_slice(&store);
    }
    run_all(parse, guard.text, kept);
    parse->grow.tree->cut = parse->grow.tree->cut || cut || guard.cut;
    parse->grow.tree->entities = guard.entities;
    buffer_free(&store);
}

static struct tree *read(struct slice text, bool html)
{
    struct parse parse = {.html = html};
    struct kept *kept = alloc_zeroed(1, sizeof *kept);
    grow_init(&parse.grow);
    if (libxml_open(&parse.libxml))
        guarded(&parse, text, kept);
    else
        snprintf(parse.grow.tree->fault, sizeof parse.grow.tree->fault, "libxml2.so.2 is missing");
    struct tree *tree = grow_finish(&parse.grow);
    kept->tree = *tree;
    free(tree);
    return &kept->tree;
}

struct tree *tree_html(struct slice text)
{
    return read(text, true);
}

struct tree *tree_xml(struct slice text)
{
    return read(text, false);
}

void tree_free(struct tree *tree)
{
    if (!tree)
        return;
    struct kept *kept = (struct kept *)tree;
    arena_free(tree->arena);
    if (kept->names)
        kept->forget(kept->names);
    free(kept);
}
