/* The extensions of article files. A folder holds other things too (pictures, notes, tables), and
 * taking those for news would be worse than asking for them by name. */
#include "load/extension.h"

static const char *const extensions[] = {".txt",       ".text", ".json", ".jsonl", ".ninjs",
                                         ".anpa",      ".iptc", ".xml",  ".nitf",  ".newsml",
                                         ".newsml-g2", ".g2",   ".nml"};

bool load_extension_known(struct slice path)
{
    for (size_t i = 0; i < sizeof extensions / sizeof extensions[0]; i++) {
        struct slice extension = slice_from(extensions[i]);
        if (path.len > extension.len &&
            slice_equal_nocase(slice_sub(path, path.len - extension.len, path.len), extension))
            return true;
    }
    return false;
}
