/* IPTC's codes of subjects, as far as they can be told without their catalogue. */
#ifndef HEXAPLA_WIRE_SUBJECT_H
#define HEXAPLA_WIRE_SUBJECT_H

#include "base/slice.h"

/* The name of the main subject that a code belongs to ("04000000", "medtop:04000000",
 * "subj:04011002": economy, business and finance); absent for other codes. Static. */
struct slice subject_name(struct slice code);

#endif
