/* A list of books by path, most of them empty; those read and not out stand in a row by age, and
 * the oldest are thrown away where they take too much memory. One lock over all of it, never held
 * while a file is read. */
#include "app/shelf.h"

#include "base/alloc.h"
#include "base/map.h"
#include "base/vec.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of what is kept though nobody has it out. */
enum { BUDGET = 192 << 20 };
enum { NOBODY = UINT32_MAX };

enum state { EMPTY, READING, READY };

struct book {
    struct slice path;
    enum state state;
    struct shelved content;
    size_t bytes;
    uint32_t expected;     /* how often it will yet be taken */
    uint32_t out;          /* how many have it */
    uint32_t older, newer; /* in the row, or NOBODY */
};

struct shelf {
    const struct pipeline_options *options;
    bool digests;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct map by_path; /* index in books */
    VEC(struct book) books;
    uint32_t oldest, newest; /* of the row: read, and not out */
    size_t bytes;
};

struct shelf *shelf_new(const struct pipeline_options *options, bool digests)
{
    struct shelf *shelf = alloc_zeroed(1, sizeof *shelf);
    shelf->options = options;
    shelf->digests = digests;
    shelf->oldest = shelf->newest = NOBODY;
    pthread_mutex_init(&shelf->lock, NULL);
    pthread_cond_init(&shelf->changed, NULL);
    return shelf;
}

static void put_in_row(struct shelf *shelf, uint32_t at)
{
    struct book *books = shelf->books.items;
    books[at].older = shelf->newest;
    books[at].newer = NOBODY;
    *(shelf->newest == NOBODY ? &shelf->oldest : &books[shelf->newest].newer) = at;
    shelf->newest = at;
}

static void take_from_row(struct shelf *shelf, uint32_t at)
{
    struct book *books = shelf->books.items, *book = &books[at];
    *(book->older == NOBODY ? &shelf->oldest : &books[book->older].newer) = book->newer;
    *(book->newer == NOBODY ? &shelf->newest : &books[book->newer].older) = book->older;
}

static void throw_away(struct shelf *shelf, uint32_t at)
{
    struct book *book = &shelf->books.items[at];
    take_from_row(shelf, at);
    digest_free(book->content.digest);
    loaded_free(&book->content.loaded);
    book->content = (struct shelved){0};
    shelf->bytes -= book->bytes;
    book->state = EMPTY;
}

void shelf_free(struct shelf *shelf)
{
    while (shelf->oldest != NOBODY)
        throw_away(shelf, shelf->oldest);
    VEC_FREE(&shelf->books);
    map_free(&shelf->by_path);
    pthread_mutex_destroy(&shelf->lock);
    pthread_cond_destroy(&shelf->changed);
    free(shelf);
}

void shelf_expect(struct shelf *shelf, struct slice path)
{
    bool fresh;
    uint32_t *at = map_put(&shelf->by_path, path, (uint32_t)shelf->books.count, &fresh);
    if (fresh)
        VEC_PUSH(&shelf->books, (struct book){.path = path});
    shelf->books.items[*at].expected++;
}

static struct shelved read_path(const struct shelf *shelf, struct slice path,
                                struct lexicon *lexicon)
{
    struct shelved content = {0};
    char *name = strndup(path.data, path.len);
    if (!name)
        alloc_fatal("out of memory");
    pipeline_load(&content.loaded, name, shelf->options);
    free(name);
    if (shelf->digests && content.loaded.count == 1 && !content.loaded.fault_count)
        content.digest = digest_new(lexicon, content.loaded.articles[0]);
    return content;
}

static size_t bytes_of(const struct shelved *content)
{
    size_t bytes = content->digest ? digest_bytes(content->digest) : 0;
    for (size_t i = 0; i < content->loaded.count; i++)
        bytes += arena_size(content->loaded.articles[i]->arena);
    return bytes;
}

const struct shelved *shelf_take(struct shelf *shelf, struct slice path, struct lexicon *lexicon)
{
    pthread_mutex_lock(&shelf->lock);
    uint32_t at = *map_get(&shelf->by_path, path);
    struct book *book = &shelf->books.items[at];
    while (book->state == READING)
        pthread_cond_wait(&shelf->changed, &shelf->lock);
    if (book->state == EMPTY) {
        book->state = READING;
        pthread_mutex_unlock(&shelf->lock);
        struct shelved content = read_path(shelf, book->path, lexicon);
        size_t bytes = bytes_of(&content);
        pthread_mutex_lock(&shelf->lock);
        book->content = content;
        book->bytes = bytes;
        book->state = READY;
        shelf->bytes += bytes;
        pthread_cond_broadcast(&shelf->changed);
    } else if (!book->out) {
        take_from_row(shelf, at);
    }
    book->out++;
    pthread_mutex_unlock(&shelf->lock);
    return &book->content;
}

void shelf_return(struct shelf *shelf, struct slice path)
{
    pthread_mutex_lock(&shelf->lock);
    uint32_t at = *map_get(&shelf->by_path, path);
    struct book *book = &shelf->books.items[at];
    book->expected--;
    if (!--book->out) {
        put_in_row(shelf, at);
        if (!book->expected)
            throw_away(shelf, at);
    }
    while (shelf->bytes > BUDGET && shelf->oldest != NOBODY)
        throw_away(shelf, shelf->oldest);
    pthread_mutex_unlock(&shelf->lock);
}
