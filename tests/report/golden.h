/* Golden files: what a report must print, byte for byte. After a wanted change, run the test with
 * HEXAPLA_GOLDEN=update and read the difference before it is committed. */
#ifndef HEXAPLA_TESTS_REPORT_GOLDEN_H
#define HEXAPLA_TESTS_REPORT_GOLDEN_H

#include "base/buffer.h"
#include "base/file.h"

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

static inline void golden_check(const char *name, const struct buffer *got)
{
    char path[4096];
    const char *top = getenv("top_srcdir"), *mode = getenv("HEXAPLA_GOLDEN");
    snprintf(path, sizeof path, "%s/tests/report/golden/%s", top ? top : ".", name);
    if (mode && slice_equal_string(slice_from(mode), "update")) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        fwrite(got->data, 1, got->len, file);
        fclose(file);
    }
    struct buffer want = {0};
    assert_true(file_read(path, 1 << 24, &want, NULL));
    assert_string_equal(got->data ? got->data : "", want.data ? want.data : "");
    buffer_free(&want);
}

#endif
