/* The functions of libxml2 that are used, loaded when a document first needs them: linking them
 * would bring ICU and the C++ run-time into every start. Private to this room. */
#ifndef HEXAPLA_MARKUP_LIBXML_H
#define HEXAPLA_MARKUP_LIBXML_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>

#define LIBXML_FUNCTIONS(X) \
    X(htmlCtxtUseOptions) \
    X(htmlEntityLookup) \
    X(htmlNewParserCtxt) \
    X(htmlParseDocument) \
    X(inputPush) \
    X(xmlCtxtUseOptions) \
    X(xmlDictFree) \
    X(xmlDictReference) \
    X(xmlFreeDoc) \
    X(xmlFreeParserCtxt) \
    X(xmlInitParser) \
    X(xmlNewInputStream) \
    X(xmlNewParserCtxt) \
    X(xmlParseDocument) \
    X(xmlStopParser) \
    X(xmlSwitchEncoding)

struct libxml {
#define X(name) __typeof__(name) *name;
    LIBXML_FUNCTIONS(X)
#undef X
};

/* Fills the table; false where the library is not there. It stays loaded from then on. */
bool libxml_open(struct libxml *libxml);

#endif
