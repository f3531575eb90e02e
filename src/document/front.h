/* Front matter: the metadata above a text of Markdown, in YAML (between "---") or TOML ("+++"). */
#ifndef HEXAPLA_DOCUMENT_FRONT_H
#define HEXAPLA_DOCUMENT_FRONT_H

#include "document/fields.h"
#include "plain/parts.h"

/* The bytes that the front matter at the start of the text takes, its fences among them; 0: there
 * is none. What it says goes into the fields; what no field holds, and lines that are not
 * understood, become furniture. strings hold what they are made of: freed by the caller after
 * parts_build. */
size_t front_read(struct slice text, struct fields *fields, struct parts *parts);

#endif
