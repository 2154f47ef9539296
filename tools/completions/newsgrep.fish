# Completes newsgrep in fish; the tool says itself what fits.
function __newsgrep_complete
    set -l typed (string replace -r '^["\']' '' -- (commandline -ct)) # a quote that is still open
    set -l words (commandline -opc) $typed
    $words[1] --complete -- $words[2..-1] 2>/dev/null
    or __fish_complete_path (commandline -ct)
end
complete -c newsgrep -f -a '(__newsgrep_complete)'
