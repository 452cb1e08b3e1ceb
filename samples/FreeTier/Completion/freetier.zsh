#compdef freetier
# Completion of freetier for zsh. In ~/.zshrc, after compinit:
#   eval "$(freetier completion zsh)"

_freetier() {
    local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
    local -a candidates
    candidates=("${(@f)$("$words[1]" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -- ${candidates:#}
}

# As a file on the fpath this is the function itself.
if [[ "${funcstack[1]}" == _freetier ]]; then
    _freetier "$@"
else
    compdef _freetier freetier
fi
