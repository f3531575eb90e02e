/* Called at the start, and again where a setting changes or a story becomes a library. */
#include "app/setup.h"

#include "app/live.h"
#include "app/memory.h"

void setup_keys(struct session *session)
{
    const struct config *config = session->config;
    reader_set_keymap(session->reader,
                      slice_from(session->options->keys ? session->options->keys : "default"));
    for (size_t i = 0; i < config->bind_count; i++)
        reader_bind(session->reader, config->binds[i].words[1], config->binds[i].words[2],
                    config->binds[i].words[3]);
}

void setup_reader(struct session *session)
{
    session->reader = reader_new(&session->library);
    reader_set_ascii(session->reader, session->options->ascii);
    reader_set_diff_style(session->reader, session->options->diff_style);
    if (!slice_is_none(session->options->view))
        reader_start_with(session->reader, session->options->view);
    reader_set_vocabulary(session->reader, live_vocabulary(session->config, session->arena));
    memory_history(reader_searches(session->reader), reader_commands(session->reader));
    setup_keys(session);
}

void setup_size(struct session *session)
{
    size_t rows, columns;
    term_size(session->term, &rows, &columns);
    reader_resize(session->reader, rows, columns);
}
