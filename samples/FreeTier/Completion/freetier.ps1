# Completion of freetier for PowerShell. In the file that $PROFILE names:
#   freetier completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName freetier -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The line ends where its last word does; spaces up to the cursor begin a new word.
    $position = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($position).Substring(0, $position)
    $program = $commandAst.CommandElements[0].ToString()
    & $program "[suggest:$position]" $line 2>$null | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
