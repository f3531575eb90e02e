/* What the head of a NITF document says of it. */
#ifndef HEXAPLA_WIRE_NITF_DATA_H
#define HEXAPLA_WIRE_NITF_DATA_H

#include "markup/tree.h"
#include "wire/status.h"
#include "wire/story.h"

/* Fills the fields that are still absent from docdata, pubdata, tobject and the attributes of the
 * nitf element. */
void nitf_data(struct story *story, const struct node *nitf);
/* The source and the address, where the body named no distributor. */
void nitf_origin(struct story *story, const struct node *nitf);

#endif
