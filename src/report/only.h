/* --only: which statements are wanted. */
#ifndef HEXAPLA_REPORT_ONLY_H
#define HEXAPLA_REPORT_ONLY_H

#include "report/report.h"

/* only: as in report_options. */
bool only_wants(const struct statement *statement, unsigned only);

#endif
