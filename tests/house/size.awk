# Prints what is longer than it may be: a file of more than 500 lines, a function of more than 50
# (from the line after its opening brace to the one before its closing brace). Flat tables do not
# count as functions, and a file that says "flat table" in its first five lines may be long.
function close_file() {
    if (name != "" && lines > 500 && !flat) { print name ": " lines " lines"; bad = 1 }
}
FNR == 1 { close_file(); name = FILENAME; flat = 0; body = 0 }
{ lines = FNR }
FNR <= 5 && /flat table/ { flat = 1 }
/^{/ { body = FNR }
/^}/ && body {
    if (FNR - body - 1 > 50) { print name ":" body ": a function of " FNR - body - 1 " lines"; bad = 1 }
    body = 0
}
END { close_file(); exit bad }
