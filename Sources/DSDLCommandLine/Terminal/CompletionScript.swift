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
    switch shell {
    case .bash: return script + "\n" + bash
    case .fish: return script + "\n" + fish
    case .zsh:
      // The last lines call what stands above them.
      guard let end = script.firstRange(of: "\nif [[ \"${funcstack[1]}\"")?.lowerBound else { return script }
      return script[..<end] + "\n" + zsh + script[end...]
    default: return script
    }
  }

  /// What `dsdl help` takes: the words behind it, and the commands that may follow them.
  private static var helpTopics: [(words: String, commands: String)] {
    var topics: [(String, String)] = []
    func add(_ command: any ParsableCommand.Type, _ words: String) {
      let subcommands = command.configuration.subcommands
      let names = subcommands.compactMap { $0.configuration.commandName }
      guard !names.isEmpty else { return }
      topics.append((words, names.joined(separator: " ")))
      for (subcommand, name) in zip(subcommands, names) {
        add(subcommand, words.isEmpty ? name : "\(words) \(name)")
      }
    }
    add(DSDLCommand.self, "")
    return topics
  }

  private static func helpCases(_ command: (String) -> String) -> String {
    helpTopics.map { "    '\($0.words)') \(command($0.commands)) ;;" }.joined(separator: "\n")
  }

  private static var fish: String {
    """
    function __dsdl_help_has
        set -l tokens (__dsdl_tokens -pc)
        test "$tokens[2..]" = "$argv"
    end

    """
      + helpTopics.map { words, commands in
        "complete -c dsdl -n '__dsdl_help_has help\(words.isEmpty ? "" : " " + words)' -fa '\(commands)'\n"
      }
      .joined()
  }

  private static var zsh: String {
    """
    _dsdl_help() {
        case "${(j: :)words[2,CURRENT-1]}" in
    \(helpCases { "__dsdl_complete \($0)" })
        esac
    }

    """
  }

  /// To bash, `=` ends a word, so that of `--rule unknown-label=w` only `w` would be looked at.
  private static var bash: String {
    """
    _dsdl_help() {
        local -i index=1
        while [[ "${COMP_WORDS[index]}" != help && "${index}" -lt "${COMP_CWORD}" ]]; do index+=1; done
        local -a topic=("${COMP_WORDS[@]:index + 1:COMP_CWORD - index - 1}")
        case "${topic[*]}" in
    \(helpCases { "COMPREPLY+=($(compgen -W '\($0)' -- \"${cur}\"))" })
        esac
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
        [[ "${joined}" = *=* ]] || return
        if [[ "${words[current - 1]}" = --format ]]; then
            local IFS=$'\\n'
            COMPREPLY=($(compgen -f -- "${joined#*=}"))
        else
            COMPREPLY=("${COMPREPLY[@]#"${joined%=*}="}")
        fi
    }

    complete -o filenames -F _dsdl_joined dsdl

    """
  }
}
