# Completes newsgrep in fish; the tool says itself what fits.
function __newsgrep_complete
    set -l words (commandline -opc) (commandline -ct)
    $words[1] --complete -- $words[2..-1] 2>/dev/null
    or __fish_complete_path (commandline -ct)
end
complete -c newsgrep -f -a '(__newsgrep_complete)'
