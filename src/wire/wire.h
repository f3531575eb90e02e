/* Formats of news agencies: one reader each. All take the file's bytes; name is for messages. */
#ifndef HEXAPLA_WIRE_WIRE_H
#define HEXAPLA_WIRE_WIRE_H

#include "model/loading.h"

bool wire_nitf(struct slice bytes, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error);
bool wire_newsml_g2(struct slice bytes, const char *name, const struct load_options *options,
                    struct articles *articles, struct error *error);
bool wire_newsml_1(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error);
bool wire_ninjs(struct slice bytes, const char *name, const struct load_options *options,
                struct articles *articles, struct error *error);
bool wire_iptc7901(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error);
bool wire_anpa1312(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error);

#endif
