/* OpenDocument text out of its parts, however they were unpacked. */
#ifndef HEXAPLA_DOCUMENT_ODT_H
#define HEXAPLA_DOCUMENT_ODT_H

#include "model/loading.h"
#include "unpack/zip.h"

bool odt_read(const struct zip *zip, const char *name, const struct load_options *options,
              struct articles *articles, struct error *error);

#endif
