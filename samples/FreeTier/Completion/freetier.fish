# Completion of freetier for fish. Once:
#   freetier completion fish > ~/.config/fish/completions/freetier.fish

function __freetier_candidates
    set -l line (commandline --current-process --cut-at-cursor | string trim --left)
    freetier "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end

complete --command freetier --no-files --arguments '(__freetier_candidates)'
