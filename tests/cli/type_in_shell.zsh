# What stands on the command line of a shell after somebody typed and pressed Tab?
#
#   zsh -f type_in_shell.zsh bash|zsh COMPLETIONS_DIR LINES_FILE
#
# Types each line of the file into that shell on a terminal of its own, presses Tab, and prints what the
# shell's own line editor holds then, one line each.
emulate -R zsh
zmodload zsh/zpty zsh/zselect
shell=$1 completions=$2 typed=("${(@f)$(<$3)}")
said=$(mktemp) || exit 2
trap 'zpty -d typist 2>/dev/null; rm -f $said' EXIT

# Ctrl-X e writes the line to the file and empties it.
typeset -A prepare
prepare[zsh]="
    unsetopt beep; fpath=(${(q)completions} \$fpath); autoload -Uz compinit; compinit -u -D
    report() { print -r -- \"\$BUFFER\" >>$said; BUFFER=; }; zle -N report; bindkey '^Xe' report
    print >>$said"
prepare[bash]="
    bind 'set bell-style none'; source /usr/share/bash-completion/bash_completion
    source ${(q)completions}/newsgrep.bash
    bind -x '\"\C-xe\": printf \"%s\\n\" \"\$READLINE_LINE\" >>$said; READLINE_LINE='
    echo >>$said"
typeset -A start=(zsh 'zsh -f -i' bash 'bash --norc --noprofile -i')

# Waits for as many lines; a busy machine may need some seconds.
await() {
    repeat 1500; do
        [[ $(wc -l <$said) -ge $1 ]] && return
        zpty -r -t typist >/dev/null 2>&1
        zselect -t 2
    done
    print -u 2 "$shell does not answer."
    exit 2
}

zpty -b typist "TERM=xterm ${start[$shell]}"
for line in ${(f)prepare[$shell]}; do zpty -w typist $line; done
await 1
for line in $typed; do
    count=$(wc -l <$said)
    zpty -w -n typist "$line"$'\t\C-Xe'
    await $((count + 1))
done
tail -n +2 $said
