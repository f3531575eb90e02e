/* Streams are made with libarchive's writers and zlib, damaged by hand, and unpacked. */
#include "unpack/unpack.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const int filters[] = {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,
                              ARCHIVE_FILTER_ZSTD};
enum { FILTERS = sizeof filters / sizeof *filters };

/* Appends the stream that holds plain to *into. */
static void pack(int filter, struct slice plain, struct buffer *into)
{
    size_t room = plain.len + plain.len / 8 + 4096, used = 0;
    buffer_reserve(into, room);
    struct archive *writer = archive_write_new();
    struct archive_entry *entry = archive_entry_new();
    assert_int_equal(archive_write_add_filter(writer, filter), ARCHIVE_OK);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_per_block(writer, 0);
    archive_write_open_memory(writer, into->data + into->len, room, &used);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    for (size_t at = 0; at < plain.len; at += 1 << 20)
        archive_write_data(writer, plain.data + at,
                           plain.len - at < 1 << 20 ? plain.len - at : 1 << 20);
    archive_write_close(writer);
    archive_write_free(writer);
    archive_entry_free(entry);
    into->len += used;
}

/* Text that does not compress to nothing, so that half a stream holds about half of it. */
static void fill(struct buffer *into, size_t words)
{
    uint32_t state = 12345;
    for (size_t i = 0; i < words; i++) {
        state = state * 1664525u + 1013904223u;
        buffer_format(into, "word%u%c", state >> 8, i % 12 ? ' ' : '\n');
    }
}

static void whole_streams(void **state)
{
    (void)state;
    struct buffer plain = {0}, packed = {0}, out = {0};
    fill(&plain, 40000);
    for (size_t i = 0; i < FILTERS; i++) {
        struct error error;
        bool cut = true;
        buffer_clear(&packed);
        buffer_clear(&out);
        buffer_add_string(&out, "before");
        pack(filters[i], buffer_slice(&plain), &packed);
        assert_true(unpack_is_compressed(buffer_slice(&packed)));
        assert_true(unpack_stream(buffer_slice(&packed), "x", &out, &cut, &error));
        assert_false(cut);
        assert_int_equal(out.len, plain.len + 6);
        assert_memory_equal(out.data + 6, plain.data, plain.len);
    }
    buffer_free(&plain);
    buffer_free(&packed);
    buffer_free(&out);
}

/* Members, frames or streams one after the other are one text; so `cat a.gz b.gz` makes them. */
static void members(void **state)
{
    (void)state;
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, out = {0};
        struct error error;
        bool cut;
        pack(filters[i], SLICE("The first part. "), &packed);
        pack(filters[i], SLICE("The second part. "), &packed);
        pack(filters[i], SLICE("The third.\n"), &packed);
        assert_true(unpack_stream(buffer_slice(&packed), "x", &out, &cut, &error));
        assert_false(cut);
        assert_string_equal(out.data, "The first part. The second part. The third.\n");
        buffer_free(&packed);
        buffer_free(&out);
    }
}

static void gzip_tails(void **state)
{
    (void)state;
    static const struct {
        struct slice tail;
        bool cut;
    } cases[] = {
        {{"\0\0\0\0\0\0\0\0", 8}, false},                           /* padding of a tape */
        {{"rubbish", 7}, false},                                    /* passed over, as gzip does */
        {{"\x1F\x8B\x08", 3}, true},                                /* a member that hardly began */
        {{"\x1F\x8B\x08\0\0\0\0\0\0\3\xFF\xFF\xFF\xFF", 14}, true}, /* and one that is damaged */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer packed = {0}, out = {0};
        struct error error;
        bool cut;
        pack(ARCHIVE_FILTER_GZIP, SLICE("All of it."), &packed);
        buffer_add_slice(&packed, cases[i].tail);
        assert_true(unpack_stream(buffer_slice(&packed), "x", &out, &cut, &error));
        assert_int_equal(cut, cases[i].cut);
        assert_string_equal(out.data, "All of it.");
        buffer_free(&packed);
        buffer_free(&out);
    }
}

/* Half a stream gives its first part and says so. */
static void broken_off(void **state)
{
    (void)state;
    struct buffer plain = {0};
    fill(&plain, 400000);
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, out = {0};
        struct error error;
        bool cut = false;
        pack(filters[i], buffer_slice(&plain), &packed);
        assert_true(unpack_stream(slice_sub(buffer_slice(&packed), 0, packed.len / 4 * 3), "x",
                                  &out, &cut, &error));
        assert_true(cut);
        assert_in_range(out.len, plain.len / 2, plain.len - 1);
        assert_memory_equal(out.data, plain.data, out.len);
        buffer_free(&packed);
        buffer_free(&out);
    }
    buffer_free(&plain);
}

/* gzip gives even the few words that stand before the end of a short file. */
static void broken_early(void **state)
{
    (void)state;
    struct buffer plain = {0}, packed = {0}, out = {0};
    struct error error;
    bool cut = false;
    fill(&plain, 400);
    pack(ARCHIVE_FILTER_GZIP, buffer_slice(&plain), &packed);
    assert_true(unpack_stream(slice_sub(buffer_slice(&packed), 0, packed.len / 2), "x", &out, &cut,
                              &error));
    assert_true(cut);
    assert_in_range(out.len, 500, plain.len - 1);
    assert_memory_equal(out.data, plain.data, out.len);
    buffer_free(&plain);
    buffer_free(&packed);
    buffer_free(&out);
}

static enum message refusal(struct slice bytes)
{
    struct buffer out = {0};
    struct error error = {0};
    buffer_add_string(&out, "kept");
    bool done = unpack_stream(bytes, "x", &out, NULL, &error);
    assert_string_equal(out.data, done ? out.data : "kept");
    buffer_free(&out);
    return done ? MESSAGE_NONE : error.code;
}

static void damaged(void **state)
{
    (void)state;
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, plain = {0};
        fill(&plain, 30);
        pack(filters[i], buffer_slice(&plain), &packed);
        for (size_t at = 8; at < 24; at++)
            packed.data[at] = (char)~packed.data[at];
        assert_int_equal(refusal(buffer_slice(&packed)), MESSAGE_MALFORMED);
        assert_int_equal(refusal(slice_sub(buffer_slice(&packed), 0, 11)), MESSAGE_MALFORMED);
        buffer_free(&packed);
        buffer_free(&plain);
    }
    assert_int_equal(refusal(SLICE("no stream at all")), MESSAGE_FORMAT_UNKNOWN);
}

static void nothing_inside(void **state)
{
    (void)state;
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, out = {0};
        struct error error;
        pack(filters[i], SLICE(""), &packed);
        if (unpack_is_compressed(buffer_slice(&packed)))
            assert_true(unpack_stream(buffer_slice(&packed), "x", &out, NULL, &error));
        assert_int_equal(out.len, 0);
        buffer_free(&packed);
        buffer_free(&out);
    }
}

static void bombs(void **state)
{
    (void)state;
    struct slice zeros = {alloc_zeroed(1, 4 << 20), 4 << 20};
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, twice = {0};
        pack(filters[i], zeros, &packed);
        assert_int_equal(refusal(buffer_slice(&packed)), MESSAGE_BOMB);
        for (size_t j = 0; j < FILTERS; j++) {
            struct buffer inner = {0};
            buffer_clear(&twice);
            pack(filters[j], SLICE("A short text inside two streams."), &inner);
            pack(filters[i], buffer_slice(&inner), &twice);
            assert_int_equal(refusal(buffer_slice(&twice)), MESSAGE_BOMB);
            buffer_free(&inner);
        }
        buffer_free(&packed);
        buffer_free(&twice);
    }
    free((void *)zeros.data);
}

/* Below the limit of the ratio, above that of the size: many small members. */
static void too_much(void **state)
{
    (void)state;
    struct buffer plain = {0}, packed = {0};
    fill(&plain, 1 << 15);
    pack(ARCHIVE_FILTER_GZIP, buffer_slice(&plain), &packed);
    size_t one = packed.len, copies = LIMIT_UNPACKED_BYTES / plain.len + 1;
    for (size_t i = 1; i < copies; i++) {
        buffer_reserve(&packed, one);
        buffer_add(&packed, packed.data, one);
    }
    assert_int_equal(refusal(buffer_slice(&packed)), MESSAGE_BOMB);
    buffer_free(&plain);
    buffer_free(&packed);
}

static void tar(void **state)
{
    (void)state;
    char block[1024] = "story.txt";
    memcpy(block + 257, "ustar", 5);
    for (size_t i = 0; i < FILTERS; i++) {
        struct buffer packed = {0}, out = {0};
        struct error error = {0};
        pack(filters[i], slice_of(block, sizeof block), &packed);
        assert_false(unpack_stream(buffer_slice(&packed), "x", &out, NULL, &error));
        assert_int_equal(error.code, MESSAGE_FORMAT_UNKNOWN);
        assert_non_null(strstr(error.detail, "tar"));
        buffer_free(&packed);
        buffer_free(&out);
    }
    assert_true(unpack_is_tar(slice_of(block, sizeof block)));
    assert_false(unpack_is_tar(SLICE("ustar")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_streams),  cmocka_unit_test(members),
        cmocka_unit_test(gzip_tails),     cmocka_unit_test(broken_off),
        cmocka_unit_test(broken_early),   cmocka_unit_test(damaged),
        cmocka_unit_test(nothing_inside), cmocka_unit_test(bombs),
        cmocka_unit_test(too_much),       cmocka_unit_test(tar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
