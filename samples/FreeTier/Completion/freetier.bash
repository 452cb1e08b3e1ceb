# Completion of freetier for bash. In ~/.bashrc:
#   eval "$(freetier completion bash)"

_freetier() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("${candidate%$'\r'}")
    done < <("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
}

complete -F _freetier freetier
