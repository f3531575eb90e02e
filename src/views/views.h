/* The views of this room, each a table of functions (desk/state.h). */
#ifndef HEXAPLA_VIEWS_VIEWS_H
#define HEXAPLA_VIEWS_VIEWS_H

#include "desk/state.h"

extern const struct view view_article, view_facts, view_focus, view_help, view_library, view_matrix,
    view_merged, view_messages, view_omissions, view_stemma;

#endif
