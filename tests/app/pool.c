/* The pool: every job once, its output in order, whatever the threads did. */
#include "app/pool.h"

#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct count {
    atomic_uint worked;
    atomic_uint ahead; /* the furthest a job ran before what was handed on */
    atomic_size_t emitted;
    size_t most_workers;
};

static void work(void *context, size_t job, size_t worker, struct buffer *into)
{
    struct count *count = context;
    size_t emitted = atomic_load(&count->emitted);
    if (job > emitted && job - emitted > atomic_load(&count->ahead))
        atomic_store(&count->ahead, (unsigned)(job - emitted));
    if (worker >= count->most_workers)
        return;
    if (job % 7 == 0)
        usleep(300);
    atomic_fetch_add(&count->worked, 1);
    buffer_format(into, "job %zu", job);
}

static void emit(void *context, size_t job, struct slice output)
{
    struct count *count = context;
    char want[32];
    snprintf(want, sizeof want, "job %zu", job);
    assert_true(slice_equal_string(output, want));
    assert_int_equal(atomic_fetch_add(&count->emitted, 1), job);
}

static void run(size_t jobs, size_t threads)
{
    struct count count = {.most_workers = 8};
    struct pool pool = {jobs, threads, work, emit, &count};
    pool_run(&pool);
    assert_int_equal(atomic_load(&count.worked), jobs);
    assert_int_equal(atomic_load(&count.emitted), jobs);
    assert_true(atomic_load(&count.ahead) <= 8 * 4 + 8);
}

static void test_order(void **state)
{
    (void)state;
    run(500, 4);
    run(500, 8);
    run(3, 8);
    run(500, 1);
}

static void test_no_jobs(void **state)
{
    (void)state;
    run(0, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_no_jobs),
    };
    return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
