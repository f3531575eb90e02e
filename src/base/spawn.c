/* fork and exec, with a file in memory as input and two pipes to read from. Between the two the
 * child makes only system calls, since other threads may hold any lock. Times are milliseconds of
 * the monotonic clock. */
#include "base/spawn.h"

#include "base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STEP = 65536, COMPLAINT = 300, NO_FILE = -1 };

struct child {
    const struct spawn *spawn;
    const char *name; /* of the file, for messages */
    char *path;       /* of the program */
    pid_t pid;
    int input, out[2], err[2];
    struct buffer complaint;
    int64_t deadline;
};

static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8",
                                          "HOME=/nonexistent", NULL};

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

char *spawn_find(const char *program)
{
    const char *path = getenv("PATH");
    struct slice rest = slice_from(path ? path : "/usr/bin:/bin");
    struct buffer full = {0};
    while (rest.len) {
        size_t end = slice_find(rest, SLICE(":"), 0);
        buffer_clear(&full);
        buffer_add_slice(&full, slice_sub(rest, 0, end));
        buffer_add_char(&full, '/');
        buffer_add_string(&full, program);
        if (full.data[0] == '/' && access(full.data, X_OK) == 0)
            return full.data;
        rest = slice_sub(rest, end + 1, rest.len);
    }
    buffer_free(&full);
    return NULL;
}

bool spawn_has(const char *program)
{
    char *path = spawn_find(program);
    free(path);
    return path != NULL;
}

static bool write_all(int file, struct slice data)
{
    while (data.len) {
        ssize_t written = write(file, data.data, data.len);
        if (written < 0 && errno != EINTR)
            return false;
        data = slice_sub(data, written > 0 ? (size_t)written : 0, data.len);
    }
    return lseek(file, 0, SEEK_SET) == 0;
}

static bool open_files(struct child *child)
{
    child->input = memfd_create("input", MFD_CLOEXEC);
    return child->input >= 0 && write_all(child->input, child->spawn->input) &&
           pipe2(child->out, O_CLOEXEC) == 0 && pipe2(child->err, O_CLOEXEC) == 0;
}

static void close_file(int *file)
{
    if (*file != NO_FILE)
        close(*file);
    *file = NO_FILE;
}

static void bound(int what, size_t most)
{
    struct rlimit limit = {most, most};
    setrlimit((__rlimit_resource_t)what, &limit);
}

/* In the child: only system calls from here on. */
static _Noreturn void become(const struct child *child)
{
    const struct spawn *spawn = child->spawn;
    sigset_t none;
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    dup2(child->input, STDIN_FILENO);
    dup2(child->out[1], STDOUT_FILENO);
    dup2(child->err[1], STDERR_FILENO);
    close_range(3, ~0u, CLOSE_RANGE_CLOEXEC);
    bound(RLIMIT_AS, spawn->memory);
    bound(RLIMIT_CPU, spawn->seconds + 1);
    bound(RLIMIT_CORE, 0);
    bound(RLIMIT_FSIZE, spawn->output);
    execve(child->path, (char *const *)(uintptr_t)spawn->arguments,
           (char *const *)(uintptr_t)environment);
    _exit(127);
}

/* What a pipe holds, into a buffer; gives false at its end. */
static bool read_some(int *file, struct buffer *into, size_t most)
{
    char bytes[STEP];
    ssize_t len = read(*file, bytes, sizeof bytes);
    if (len < 0 && (errno == EINTR || errno == EAGAIN))
        return true;
    if (len <= 0) {
        close_file(file);
        return false;
    }
    size_t room = into->len < most ? most - into->len : 0;
    buffer_add(into, bytes, (size_t)len < room ? (size_t)len : room);
    return true;
}

/* Reads both pipes to their ends. */
static bool read_pipes(struct child *child, struct buffer *into, struct error *error)
{
    size_t most = into->len + child->spawn->output + 1;
    while (child->out[0] != NO_FILE || child->err[0] != NO_FILE) {
        struct pollfd files[2] = {{child->out[0], POLLIN, 0}, {child->err[0], POLLIN, 0}};
        int64_t left = child->deadline - now();
        int ready = left > 0 ? poll(files, 2, (int)left) : 0;
        if (ready == 0)
            return error_set(error, MESSAGE_PROGRAM_FAILED, child->name,
                             "%s took longer than %u seconds", child->spawn->arguments[0],
                             child->spawn->seconds);
        if (ready > 0 && files[0].revents)
            read_some(&child->out[0], into, most);
        if (ready > 0 && files[1].revents)
            read_some(&child->err[0], &child->complaint, COMPLAINT);
        if (into->len == most)
            return error_set(error, MESSAGE_PROGRAM_FAILED, child->name,
                             "%s printed more than %zu bytes", child->spawn->arguments[0],
                             child->spawn->output);
    }
    return true;
}

/* Waits until it is gone; what is left after the deadline, or after a failure, is killed. */
static int reap(const struct child *child, bool kill_it)
{
    int status = 0;
    for (int64_t pause = 0;; pause = pause < 50 ? pause + 1 : 50) {
        if (kill_it || now() >= child->deadline) {
            kill(-child->pid, SIGKILL);
            kill(child->pid, SIGKILL);
            kill_it = true;
        }
        pid_t gone = waitpid(child->pid, &status, kill_it ? 0 : WNOHANG);
        if (gone == child->pid)
            return status;
        if (gone < 0 && errno != EINTR)
            return 0; /* the program's owner ignores its children */
        poll(NULL, 0, (int)pause);
    }
}

static bool judge(const struct child *child, int status, struct error *error)
{
    struct slice complaint = buffer_slice(&child->complaint), first = SLICE("");
    const char *program = child->spawn->arguments[0];
    slice_next_line(&complaint, &first);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    if (WIFSIGNALED(status))
        return error_set(error, MESSAGE_PROGRAM_FAILED, child->name, "%s was ended by signal %d",
                         program, WTERMSIG(status));
    return error_set(error, MESSAGE_PROGRAM_FAILED, child->name, "%s: %.*s (status %d)", program,
                     SLICE_ARG(first), WEXITSTATUS(status));
}

static bool run(struct child *child, struct buffer *into, struct error *error)
{
    if (!open_files(child))
        return error_set(error, MESSAGE_PROGRAM_FAILED, child->name, "no pipe to %s",
                         child->spawn->arguments[0]);
    child->deadline = now() + (int64_t)child->spawn->seconds * 1000;
    child->pid = fork();
    if (child->pid == 0)
        become(child);
    if (child->pid < 0)
        return error_set(error, MESSAGE_PROGRAM_FAILED, child->name, "%s cannot be started",
                         child->spawn->arguments[0]);
    close_file(&child->out[1]);
    close_file(&child->err[1]);
    bool done = read_pipes(child, into, error);
    int status = reap(child, !done);
    return done && judge(child, status, error);
}

bool spawn_run(const struct spawn *spawn, const char *name, struct buffer *into,
               struct error *error)
{
    size_t before = into->len;
    struct child child = {.spawn = spawn,
                          .name = name,
                          .path = spawn_find(spawn->arguments[0]),
                          .input = NO_FILE,
                          .out = {NO_FILE, NO_FILE},
                          .err = {NO_FILE, NO_FILE}};
    if (!child.path)
        return error_set(error, MESSAGE_NEEDS_PROGRAM, name, "%s (Debian: %s)", spawn->arguments[0],
                         spawn->package);
    bool done = run(&child, into, error);
    int *files[] = {&child.input, &child.out[0], &child.out[1], &child.err[0], &child.err[1]};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        close_file(files[i]);
    if (!done && into->data)
        into->data[into->len = before] = '\0';
    buffer_free(&child.complaint);
    free(child.path);
    return done;
}
