/* The components of a NewsItem of NewsML 1: which of them are stories, and what each part is. */
#ifndef HEXAPLA_WIRE_N1_COMPONENT_H
#define HEXAPLA_WIRE_N1_COMPONENT_H

#include "base/vec.h"
#include "markup/tree.h"

enum n1_part { N1_BODY, N1_TITLE, N1_DECK, N1_CAPTION, N1_OTHER, N1_NO_TEXT };

/* What a ContentItem is to the story, by the roles of the components around it. */
struct n1_place {
    enum n1_part part;
    bool picture; /* inside the component of a picture, film or sound */
    bool again;   /* the same content as its sibling before, in another form */
};

/* A component of a picture that stands beside the stories, and the one it goes to. */
struct n1_beside {
    const struct node *picture;
    size_t story;
};

struct n1_stories {
    VEC(const struct node *) list;
    VEC(struct n1_beside) beside;
};

/* Finds the components that are stories by themselves: those with a headline and a body of their
 * own, where there are several, else the one around all of the item's text. None where no text is
 * anywhere. The caller ends with n1_free. */
void n1_find_stories(struct n1_stories *stories, const struct node *item);
void n1_free(struct n1_stories *stories);
/* The first ContentItem behind at, inside top; those inside another are passed over. */
const struct node *n1_next_content(const struct node *at, const struct node *top);
struct n1_place n1_place_of(const struct node *content, const struct node *story);
/* The element that holds a ContentItem's text, or NULL where it has none or it is encoded. */
const struct node *n1_data(const struct node *content);
/* Its media type: MimeType, else what Format or MediaType come to; or absent. */
struct slice n1_type(const struct node *content);
/* A component of a picture, film or sound, by its role. */
bool n1_is_picture(const struct node *component);
/* The first child of that name among the first hundreds: what describes an element stands before
 * what it holds, which may be long. */
const struct node *n1_child(const struct node *parent, const char *name);
/* The language of a component or of what it stands in; or absent. */
struct slice n1_language(const struct node *component);

#endif
