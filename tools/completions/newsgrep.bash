# Completes newsgrep in bash, with bash-completion; the tool says itself what fits.
_newsgrep() {
    local cur words cword quote= line
    _get_comp_words_by_ref -n '=:' cur words cword || return
    words=("${words[@]:1:cword}")
    case $cur in [\"\']*) quote=${cur:0:1} ;; esac
    words=("${words[@]//\\/}")
    [ -z "$quote" ] || words[-1]=${words[-1]#"$quote"}
    local found
    found=$("$1" --complete -- "${words[@]}" 2>/dev/null) || { compopt -o default && return; }
    local cut=
    [ -n "$quote" ] || cut=${cur%"${cur##*[=:]}"}
    while IFS= read -r line; do
        [ -n "$line" ] || continue
        case $quote in
        \") line=$(sed 's/[\\"$`]/\\&/g' <<<"$line") ;;
        \') line=${line//\'/\'\\\'\'} ;;
        *) printf -v line %q "$line" && line=${line//\\,/,} ;;
        esac
        [[ $line == *[:=] ]] || line+=$quote
        COMPREPLY+=("${line#"$cut"}")
    done <<<"$found"
    case ${COMPREPLY[0]-} in *[=:]) compopt -o nospace ;; esac
}
complete -F _newsgrep newsgrep
