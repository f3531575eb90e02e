# Completion for hexapla in bash.

# The subcommand on the line: the first word that is no option, where it names one.
_hexapla_command()
{
    local i word
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
        -b | -l | -w | -f | -t | -o | -j) ((i++)) ;;
        = | -*) ;;
        read | diff | extract | score)
            echo "$word"
            return
            ;;
        *)
            # A value that bash parted from its "--option=" is not a word of its own.
            [[ ${COMP_WORDS[i - 1]} == = ]] && continue
            break
            ;;
        esac
    done
    echo read
}

_hexapla_options()
{
    local all="--language= --output= --jobs= --config= --no-config --quiet --verbose --help --version"
    local load="--width= --format= --fields= --as= --raw --color= --marks="
    local compare="--base= --label= --only= --view= --threshold= --exclude= --min-run= --linear"
    case $1 in
    read) echo "$all $load $compare --theme= --clipboard= --browser= --keys= --mouse --diff-style= --watch= --list-keys" ;;
    diff) echo "$all $load $compare --pairs=" ;;
    extract) echo "$all $load" ;;
    score) echo "$all --threshold=" ;;
    esac
}

_hexapla_values()
{
    local command=$1 option=$2
    case $option in
    --format | -f)
        case $command in
        extract) echo "text json sentences markdown" ;;
        *) echo "text json" ;;
        esac
        ;;
    --only) echo "verbatim near paraphrase unique conflict moved" ;;
    --view) echo "diff facts matrix merged stemma omissions parallel article focus" ;;
    --as) echo "text" ;;
    --color) echo "auto always never" ;;
    --theme) echo "dark light 8-colour high-contrast mono" ;;
    --clipboard) echo "osc52 file:" ;;
    --keys) echo "default less" ;;
    --diff-style) echo "inline lines new" ;;
    --watch) echo "on off" ;;
    --marks) echo "utf8 ascii" ;;
    --fields)
        case $command in
        extract)
            echo "schema id path item version_of format encoding language title subtitle" \
                "bylines source published modified dateline url status embargo version urgency" \
                "copyright editor_note keywords disclosures cites text blocks sentences" \
                "furniture warnings"
            ;;
        *) echo "schema articles base threshold statements facts passages matrix origins lineage" ;;
        esac
        ;;
    esac
}

# Whether a command stands on the line already.
_hexapla_named()
{
    local word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        read | diff | extract | score) return 0 ;;
        esac
    done
    return 1
}

_hexapla()
{
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command values option="" head=""
    COMPREPLY=()
    command=$(_hexapla_command)

    # bash parts words at "=", so that "--format=j" comes as "--format", "=", "j".
    if [[ $current == = ]]; then
        option=$before
        current=
    elif [[ $before == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $current == --*=* ]]; then
        option=${current%%=*}
        head=$option=
        current=${current#*=}
    elif [[ $before == -[bfltwjo] ]]; then
        option=$before
    fi

    if [[ -n $option ]]; then
        values=$(_hexapla_values "$command" "$option")
        if [[ -z $values ]]; then
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
        fi
        case $option in
        --only | --fields)
            if [[ $current == *,* ]]; then
                head=$head${current%,*},
                current=${current##*,}
            fi
            ;;
        esac
        mapfile -t COMPREPLY < <(compgen -P "$head" -W "$values" -- "$current")
        return
    fi

    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_hexapla_options "$command")" -- "$current")
        [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    if ! _hexapla_named; then
        local names
        mapfile -t names < <(compgen -W "read diff extract score" -- "$current")
        COMPREPLY+=("${names[@]}")
    fi
}

complete -o filenames -o bashdefault -F _hexapla hexapla
