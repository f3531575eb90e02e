/* EPUB out of its parts, however they were unpacked. */
#ifndef HEXAPLA_DOCUMENT_EPUB_H
#define HEXAPLA_DOCUMENT_EPUB_H

#include "model/loading.h"
#include "unpack/zip.h"

bool epub_read(const struct zip *zip, const char *name, const struct load_options *options,
               struct articles *articles, struct error *error);

#endif
