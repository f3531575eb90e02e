/* Archives are written here, spoiled by hand, and read. */
#include "unpack/zip.h"

#include "base/limits.h"
#include "tests/unpack/makezip.h"

#include <archive.h>
#include <archive_entry.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static bool every(struct slice path)
{
    (void)path;
    return true;
}

static bool never(struct slice path)
{
    (void)path;
    return false;
}

static bool only_xml(struct slice path)
{
    return slice_ends(path, SLICE(".xml"));
}

static struct makezip sample(void)
{
    struct makezip zip = {0};
    makezip_add(&zip, "mimetype", SLICE("text/sample"));
    makezip_add(&zip, "a.xml", SLICE("<a>first</a>"));
    makezip_add(&zip, "../../etc/b.xml", SLICE("<b>second</b>"));
    makezip_add(&zip, "pict\xC3\xBCre.png", SLICE("not read"));
    makezip_add(&zip, "a.xml", SLICE("<a>again</a>"));
    makezip_end(&zip);
    return zip;
}

static const char *contents(const struct zip *zip, const char *path)
{
    const struct zip_entry *entry = zip_find(zip, slice_from(path));
    return entry ? entry->data.data : NULL;
}

static void entries(void **state)
{
    (void)state;
    struct makezip made = sample();
    struct zip zip;
    struct error error;
    assert_true(zip_is(buffer_slice(&made.out)));
    assert_true(zip_read(buffer_slice(&made.out), "x", only_xml, &zip, &error));
    assert_int_equal(zip.entries.count, 4);
    assert_string_equal(contents(&zip, "a.xml"), "<a>first</a>");
    assert_string_equal(contents(&zip, "../../etc/b.xml"), "<b>second</b>");
    assert_null(contents(&zip, "mimetype"));
    assert_null(contents(&zip, "pict\xC3\xBCre.png"));
    assert_null(contents(&zip, "none.xml"));
    assert_false(zip.cut);
    zip_free(&zip);
    buffer_free(&made.out);
}

static void names(void **state)
{
    (void)state;
    struct makezip made = sample();
    static const char *const expected[] = {"mimetype", "a.xml", "../../etc/b.xml",
                                           "pict\xC3\xBCre.png", "a.xml"};
    /* With the directory, and without. */
    for (size_t cut = 0; cut < 2; cut++) {
        struct slice bytes = buffer_slice(&made.out), name;
        struct zip_names list;
        if (cut)
            bytes.len = slice_find(bytes, SLICE("PK\1\2"), 0);
        zip_names_begin(&list, bytes);
        for (size_t i = 0; i < 5; i++) {
            assert_true(zip_names_next(&list, &name));
            assert_true(slice_equal_string(name, expected[i]));
        }
        assert_false(zip_names_next(&list, &name));
    }
    buffer_free(&made.out);
}

/* Cut at any byte, an archive gives its first entries or is refused. */
static void cut_anywhere(void **state)
{
    (void)state;
    struct makezip made = sample();
    size_t kept = 0;
    for (size_t len = 0; len < made.out.len; len++) {
        struct zip zip;
        struct error error = {0};
        if (!zip_read(slice_sub(buffer_slice(&made.out), 0, len), "x", every, &zip, &error)) {
            assert_int_equal(error.code, MESSAGE_MALFORMED);
            continue;
        }
        const char *first = contents(&zip, "a.xml");
        kept += first && strcmp(first, "<a>first</a>") == 0;
        zip_free(&zip);
    }
    assert_true(kept > 100);
    buffer_free(&made.out);
}

/* Finds the nth header of a kind. */
static char *header(struct makezip *made, const char *mark, int nth)
{
    size_t at = 0;
    for (;; at += 4) {
        at = slice_find(buffer_slice(&made->out), slice_of(mark, 4), at);
        assert_true(at < made->out.len);
        if (nth-- == 0)
            return made->out.data + at;
    }
}

static void encrypted(void **state)
{
    (void)state;
    struct makezip made = sample();
    struct zip zip;
    struct error error;
    header(&made, "PK\3\4", 1)[6] |= 1;
    header(&made, "PK\1\2", 1)[8] |= 1;
    assert_false(zip_read(buffer_slice(&made.out), "x", only_xml, &zip, &error));
    assert_int_equal(error.code, MESSAGE_ENCRYPTED);
    assert_string_equal(error.detail, "a.xml");
    buffer_free(&made.out);
}

/* Wrong checksums and sizes: what can be read is read, and marked. */
static void lies(void **state)
{
    (void)state;
    static const struct {
        size_t local, central; /* of the field */
        unsigned char value;
    } cases[] = {
        {14, 16, 0x55},                 /* checksum */
        {22, 24, 0xFF},                 /* size */
        {18, 20, 0xFF},                 /* packed size */
        {18, 20, 0x01}, {25, 27, 0x7F}, /* two gigabytes */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct makezip made = sample();
        struct zip zip;
        struct error error;
        header(&made, "PK\3\4", 1)[cases[i].local] = (char)cases[i].value;
        header(&made, "PK\1\2", 1)[cases[i].central] = (char)cases[i].value;
        if (zip_read(buffer_slice(&made.out), "x", every, &zip, &error)) {
            const struct zip_entry *entry = zip_find(&zip, SLICE("a.xml"));
            assert_true(zip.cut || !entry || entry->cut || entry->data.len != 12);
            zip_free(&zip);
        }
        buffer_free(&made.out);
    }
}

static void too_many(void **state)
{
    (void)state;
    struct makezip made = {0};
    for (int i = 0; i < 100000; i++)
        makezip_add(&made, "a", SLICE(""));
    struct zip zip;
    struct error error;
    makezip_end(&made);
    assert_false(zip_read(buffer_slice(&made.out), "x", every, &zip, &error));
    assert_int_equal(error.code, MESSAGE_BOMB);
    /* And without a directory. */
    made.out.len = slice_find(buffer_slice(&made.out), SLICE("PK\1\2"), 0);
    assert_false(zip_read(buffer_slice(&made.out), "x", every, &zip, &error));
    assert_int_equal(error.code, MESSAGE_BOMB);
    buffer_free(&made.out);
}

/* Many entries of the directory share one entry's bytes: 500 times 2 MB. */
static void overlapping(void **state)
{
    (void)state;
    struct makezip made = {0};
    struct buffer big = {0};
    for (int i = 0; i < 500; i++) {
        uint32_t at = (uint32_t)big.len;
        char name[16];
        struct makezip one = {0};
        snprintf(name, sizeof name, "a%03d", i);
        makezip_add(&one, name, SLICE(""));
        /* Sizes of both headers are made to reach to the end of everything. */
        for (int field = 0; field < 8; field++) {
            one.out.data[18 + field] = (char)((2u << 20) >> (8 * (field % 4)));
            one.directory.data[20 + field] = one.out.data[18 + field];
        }
        for (int byte = 0; byte < 4; byte++)
            one.directory.data[42 + byte] = (char)(at >> (8 * byte));
        buffer_add_slice(&big, buffer_slice(&one.out));
        buffer_add_slice(&made.directory, buffer_slice(&one.directory));
        made.count++;
        buffer_free(&one.out);
        buffer_free(&one.directory);
    }
    buffer_add_slice(&made.out, buffer_slice(&big));
    buffer_reserve(&made.out, 3 << 20);
    memset(made.out.data + made.out.len, 'x', 3 << 20);
    made.out.len += 3 << 20;
    struct zip zip;
    struct error error;
    makezip_end(&made);
    assert_false(zip_read(buffer_slice(&made.out), "x", every, &zip, &error));
    assert_int_equal(error.code, MESSAGE_BOMB);
    buffer_free(&big);
    buffer_free(&made.out);
}

/* Deflated zeros: a thousand times smaller. */
static void ratio(void **state)
{
    (void)state;
    enum { ROOM = 1 << 20, ZEROS = 1 << 16 };
    static const char zeros[ZEROS];
    size_t used = 0;
    char *room = malloc(ROOM);
    struct archive *writer = archive_write_new();
    struct archive_entry *entry = archive_entry_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, room, ROOM, &used);
    archive_entry_set_pathname(entry, "word/document.xml");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, ZEROS * 500L);
    archive_write_header(writer, entry);
    for (int i = 0; i < 500; i++)
        archive_write_data(writer, zeros, ZEROS);
    archive_write_close(writer);
    archive_write_free(writer);
    archive_entry_free(entry);
    struct zip zip;
    struct error error;
    assert_false(zip_read(slice_of(room, used), "x", every, &zip, &error));
    assert_int_equal(error.code, MESSAGE_BOMB);
    /* What is not wanted is not unpacked. */
    assert_true(zip_read(slice_of(room, used), "x", never, &zip, &error));
    assert_int_equal(zip.entries.count, 1);
    zip_free(&zip);
    free(room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries),     cmocka_unit_test(names), cmocka_unit_test(cut_anywhere),
        cmocka_unit_test(encrypted),   cmocka_unit_test(lies),  cmocka_unit_test(too_many),
        cmocka_unit_test(overlapping), cmocka_unit_test(ratio),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
