/* The tables of messages and limits: codes that scripts can hold on to. */
#include "base/limits.h"
#include "base/message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <string.h>

static void test_messages(void **state)
{
    (void)state;
    for (int i = 0; i < MESSAGE_COUNT; i++) {
        const char *code = message_code((enum message)i);
        assert_true(strlen(code) > 0 && strlen(message_text((enum message)i)) > 0);
        for (const char *c = code; *c; c++)
            assert_true(islower((unsigned char)*c) || *c == '-');
        for (int other = 0; other < i; other++)
            assert_string_not_equal(code, message_code((enum message)other));
    }
    assert_int_equal(message_severity(MESSAGE_NOT_FOUND), SEVERITY_ERROR);
    assert_int_equal(message_severity(MESSAGE_INVALID_BYTES), SEVERITY_WARNING);
    assert_string_equal(message_code(MESSAGE_NOT_FOUND), "not-found");
}

static void test_limits(void **state)
{
    (void)state;
    size_t count;
    const struct limit *limits = limits_table(&count);
    assert_true(count >= 6);
    for (size_t i = 0; i < count; i++)
        assert_true(limits[i].value > 0 && *limits[i].name && *limits[i].unit && *limits[i].what);
    assert_string_equal(limits[0].name, "FILE_BYTES");
    assert_int_equal(limits[0].value, LIMIT_FILE_BYTES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests_name("tables", tests, NULL, NULL);
}
