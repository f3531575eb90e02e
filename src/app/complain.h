/* What the program says on standard error. Everything passes through safe_add. */
#ifndef HEXAPLA_APP_COMPLAIN_H
#define HEXAPLA_APP_COMPLAIN_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/article.h"

/* "hexapla: WHERE: no such file or folder: DETAIL". */
void complain(const struct error *error);
/* The same without the program's name and the line feed, for the reader's message line. */
void complain_text(const struct error *error, struct buffer *into);
/* One line for each warning of the article. */
void complain_warnings(const struct article *article);

#endif
