/* Files of the open story, and folders, watched for changes. Changes are told once writing has
 * settled; a file counts as changed where its time, size or identity differ from what they were
 * when it was read. Needs inotify; without it nothing is ever told. */
#ifndef HEXAPLA_APP_WATCH_H
#define HEXAPLA_APP_WATCH_H

#include "app/input.h"

struct watch;

struct watch_news {
    size_t changed, gone; /* files of the story */
    struct slice first;   /* the first of them; until the next watch_story */
    bool entries;         /* something came into a folder or left it */
};

/* other is a descriptor that makes the watch's own readable too. */
struct watch *watch_new(int other);
void watch_free(struct watch *watch);
/* Readable when there may be something to take, or when other is. */
int watch_descriptor(const struct watch *watch);
/* Watches the files of this story instead of those of another, as they are now: to be called before
 * they are read. NULL: none. The story must stay. */
void watch_story(struct watch *watch, const struct input_story *story);
/* Watches what comes into a folder, too. */
void watch_folder(struct watch *watch, struct slice path);
/* Takes what has settled; false where nothing has. */
bool watch_take(struct watch *watch, struct watch_news *news);

#endif
