# Prints what is longer than it may be: a file of more than 500 lines, a function of more than 50
# (from the line after its opening brace to the one before its closing brace). Rows of a flat table
# inside it do not count, and a file that says "flat table" in its first five lines may be long.
function close_file() {
    if (name != "" && lines > 500 && !flat) { print name ": " lines " lines"; bad = 1 }
}
FNR == 1 { close_file(); name = FILENAME; flat = 0; body = 0 }
{ lines = FNR }
FNR <= 5 && /flat table/ { flat = 1 }
/^{/ { body = FNR; rows = 0 }
/^ +\{.*\},?$/ { rows++ }
/^}/ && body {
    if (FNR - body - 1 - rows > 50) { print name ":" body ": a function of " FNR - body - 1 - rows " lines"; bad = 1 }
    body = 0
}
END { close_file(); exit bad }
