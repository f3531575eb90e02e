/* Rows of names held against each other. */
#include "fact/enumeration.h"

#include "tests/fact/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void rows(void **state)
{
    static const struct {
        const char *a, *b;
        enum verdict verdict; /* SINGLE: they do not meet */
        const char *odd_a, *odd_b;
    } cases[] = {
        {"It lets ByteDance, Alibaba and Tencent buy.",
         "It lets Alibaba, ByteDance and Tencent buy.", VERDICT_AGREE, NULL, NULL},
        {"It lets ByteDance, Alibaba and Tencent buy.",
         "They go to firms, Tencent and Baidu among them.", VERDICT_CONFLICT, "ByteDance", "Baidu"},
        {"It lets ByteDance, Alibaba and Tencent buy.", "They go to firms like Tencent and Baidu.",
         VERDICT_CONFLICT, "ByteDance", "Baidu"},
        {"It lets ByteDance, Alibaba and Tencent buy.",
         "They go to firms such as Tencent and Alibaba.", VERDICT_CLOSE, "ByteDance", NULL},
        {"It goes to firms including Baidu and Tencent.",
         "They go to firms such as Tencent and Alibaba.", VERDICT_CLOSE, "Baidu", "Alibaba"},
        {"It lets ByteDance, Alibaba and Tencent buy.", "It lets ByteDance and Tencent buy.",
         VERDICT_CLOSE, "Alibaba", NULL},
        {"It lets ByteDance and Alibaba buy.", "It lets ByteDance and Tencent buy.",
         VERDICT_CONFLICT, "Alibaba", "Tencent"},
        {"It lets ByteDance and Alibaba buy.", "It lets Baidu and Tencent buy.", VERDICT_SINGLE,
         NULL, NULL},
        {"It met the firm's Jensen Huang, Nvidia's chief.", "Then Jensen Huang, Huawei's rival.",
         VERDICT_SINGLE, NULL, NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct mention *odd_a, *odd_b;
        struct told a, b;
        told_read(&a, cases[i].a);
        told_read(&b, cases[i].b);
        struct ruling ruling = enumerations_hold(
            a.mentions.items, a.mentions.count, b.mentions.items, b.mentions.count, &odd_a, &odd_b);
        assert_int_equal(ruling.meets ? ruling.verdict : VERDICT_SINGLE, cases[i].verdict);
        assert_int_equal(odd_a != NULL, cases[i].odd_a != NULL);
        assert_int_equal(odd_b != NULL, cases[i].odd_b != NULL);
        if (odd_a)
            assert_true(slice_equal_string(odd_a->name.text, cases[i].odd_a));
        if (odd_b)
            assert_true(slice_equal_string(odd_b->name.text, cases[i].odd_b));
        told_free(&a);
        told_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
