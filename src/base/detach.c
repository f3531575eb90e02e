/* Two forks, so that the program is nobody's child here; between them and exec only system calls,
 * since other threads may hold any lock. A pipe that closes on exec tells whether that worked. */
#include "base/detach.h"

#include "base/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct start {
    const char *path;
    const char *const *arguments;
    int input, null, failed; /* failed: where errno is written when exec fails */
};

static _Noreturn void become(const struct start *start)
{
    sigset_t none;
    setsid();
    if (fork() != 0)
        _exit(0);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    dup2(start->input, STDIN_FILENO);
    dup2(start->null, STDOUT_FILENO);
    dup2(start->null, STDERR_FILENO);
    close_range(3, ~0u, CLOSE_RANGE_CLOEXEC);
    execve(start->path, (char *const *)(uintptr_t)start->arguments, environ);
    int why = errno;
    ssize_t ignored = write(start->failed, &why, sizeof why);
    (void)ignored;
    _exit(127);
}

static bool write_input(int file, struct slice input)
{
    while (input.len) {
        ssize_t wrote = write(file, input.data, input.len);
        if (wrote < 0 && errno != EINTR)
            return false;
        input = slice_sub(input, wrote > 0 ? (size_t)wrote : 0, input.len);
    }
    return lseek(file, 0, SEEK_SET) == 0;
}

/* 0, or why the program did not start. */
static int start_it(struct start *start)
{
    int pipe_ends[2], why = 0, status;
    if (pipe2(pipe_ends, O_CLOEXEC) < 0)
        return errno;
    start->failed = pipe_ends[1];
    pid_t child = fork();
    if (child == 0)
        become(start);
    if (child < 0)
        why = errno;
    close(pipe_ends[1]);
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (child > 0 && read(pipe_ends[0], &why, sizeof why) != sizeof why)
        why = 0;
    close(pipe_ends[0]);
    return why;
}

bool detach_run(const char *const *arguments, struct slice input, struct error *error)
{
    char *path = spawn_find(arguments[0]);
    if (!path)
        return error_set(error, MESSAGE_NEEDS_PROGRAM, arguments[0], "it is not installed");
    struct start start = {.path = path,
                          .arguments = arguments,
                          .input = memfd_create("input", MFD_CLOEXEC),
                          .null = open("/dev/null", O_RDWR | O_CLOEXEC)};
    int why = start.input >= 0 && start.null >= 0 && write_input(start.input, input)
                  ? start_it(&start)
                  : errno;
    if (start.input >= 0)
        close(start.input);
    if (start.null >= 0)
        close(start.null);
    free(path);
    return !why || error_set(error, MESSAGE_NOT_STARTED, arguments[0], "%s", strerror(why));
}
