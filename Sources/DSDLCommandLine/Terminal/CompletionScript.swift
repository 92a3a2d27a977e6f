import ArgumentParser

/// The completion scripts of the argument parser, with what they lack.
enum CompletionScript {
  /// The shell whose script is asked for: `--generate-completion-script bash`, or with `=`.
  static func shell(asked arguments: some Collection<String>) -> CompletionShell? {
    let option = "--generate-completion-script"
    let words = Array(arguments)
    if words.count == 2, words[0] == option { return CompletionShell(rawValue: words[1]) }
    guard words.count == 1, words[0].hasPrefix(option + "=") else { return nil }
    return CompletionShell(rawValue: String(words[0].dropFirst(option.count + 1)))
  }

  static func text(for shell: CompletionShell) -> String {
    let script = DSDLCommand.completionScript(for: shell)
    let commands = DSDLCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
      .joined(separator: " ")
    switch shell {
    case .bash: return script + "\n" + bash(commands)
    case .fish: return script + "\ncomplete -c dsdl -n '__fish_seen_subcommand_from help' -fa '\(commands)'\n"
    default: return script
    }
  }

  /// To bash, `=` ends a word, so that of `--rule unknown-label=w` only `w` would be looked at.
  private static func bash(_ commands: String) -> String {
    """
    _dsdl_help() {
        COMPREPLY+=($(compgen -W '\(commands)' -- "${cur}"))
    }

    # Joins what bash has split at '=', completes that, and takes away again what stands before.
    _dsdl_joined() {
        if [[ "${COMP_WORDBREAKS}" != *=* ]]; then
            _dsdl "${@}"
            return
        fi
        local -a words=()
        local -i index last=-1 current=0
        local word glue=false
        for index in "${!COMP_WORDS[@]}"; do
            word="${COMP_WORDS[index]}"
            if [[ "${word}" = '=' && "${last}" -ge 0 ]]; then
                if [[ "${words[last]}" = --* && "${words[last]}" != *=* ]]; then
                    last+=1
                    words[last]=''
                else
                    words[last]+='='
                fi
                glue=true
            elif "${glue}"; then
                words[last]+="${word}"
                glue=false
            else
                last+=1
                words[last]="${word}"
            fi
            [[ "${index}" -eq "${COMP_CWORD}" ]] && current="${last}"
        done
        local -a COMP_WORDS=("${words[@]}")
        local -i COMP_CWORD="${current}"
        local joined="${words[current]}"
        _dsdl "${1}" "${joined}" "${words[current - 1]}"
        [[ "${joined}" != *=* ]] || COMPREPLY=("${COMPREPLY[@]#"${joined%=*}="}")
    }

    complete -o filenames -F _dsdl_joined dsdl

    """
  }
}
