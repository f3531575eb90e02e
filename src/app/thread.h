/* Threads that work behind the reader's back. */
#ifndef HEXAPLA_APP_THREAD_H
#define HEXAPLA_APP_THREAD_H

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

/* Starts it with every signal blocked but those of its own faults, since they are the main
 * thread's: a resize must wake its wait for a key. It and the threads it starts give way to the
 * main thread where the cores are few.
 */
bool thread_start(pthread_t *thread, void *(*run)(void *), void *argument);

/* A condition whose timed waits go by the clock of thread_until, which nobody sets. */
void thread_condition(pthread_cond_t *condition);
/* So many milliseconds from now. */
struct timespec thread_until(int milliseconds);

#endif
