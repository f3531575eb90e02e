/* Documents of word processors, readers and writers. All take the file's bytes; name is for
 * messages. */
#ifndef HEXAPLA_DOCUMENT_DOCUMENT_H
#define HEXAPLA_DOCUMENT_DOCUMENT_H

#include "model/loading.h"

bool document_markdown(struct slice bytes, const char *name, const struct load_options *options,
                       struct articles *articles, struct error *error);
bool document_docx(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error);
bool document_odt(struct slice bytes, const char *name, const struct load_options *options,
                  struct articles *articles, struct error *error);
bool document_epub(struct slice bytes, const char *name, const struct load_options *options,
                   struct articles *articles, struct error *error);
/* By pdftotext, where it is installed. */
bool document_pdf(struct slice bytes, const char *name, const struct load_options *options,
                  struct articles *articles, struct error *error);

#endif
