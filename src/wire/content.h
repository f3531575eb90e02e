/* The body of a story, whatever it is written in: XHTML, NITF, other XML, HTML as escaped text,
 * plain text. */
#ifndef HEXAPLA_WIRE_CONTENT_H
#define HEXAPLA_WIRE_CONTENT_H

#include "markup/tree.h"
#include "wire/story.h"

/* How a piece of content stands to what the body holds already. */
enum content_role {
    CONTENT_BODY,       /* goes on where the body is */
    CONTENT_SAME_AGAIN, /* the same content in another form: what is new in it is furniture */
    CONTENT_CAPTION,    /* of a picture: a caption */
    CONTENT_OTHER       /* furniture */
};

/* Adds what the element holds; an nitf inside also fills the fields. type: a media type that the
 * format gives, or absent. */
void content_read(struct story *story, const struct node *holder, struct slice type,
                  enum content_role role);
/* Whether it would add anything, as far as can be told without reading it. */
bool content_has_text(const struct node *holder, struct slice type);

#endif
