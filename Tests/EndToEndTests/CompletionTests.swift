import Foundation
import Testing

/// What completion scripts offer, in the shells that are there.
struct CompletionTests {
  private static func isInstalled(_ shell: String) -> Bool {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(shell)")
    }
  }

  /// Runs lines of a shell behind its completion script.
  private static func run(
    _ shell: String, _ lines: String, changing script: (String) -> String = { $0 }
  ) throws -> String {
    let text = try Tool.run(["--generate-completion-script", shell]).output
    return try Tool.withTemporaryFolder { folder in
      let path = "\(folder)/script"
      try (script(text) + "\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let outcome = try Tool.run(URL(fileURLWithPath: "/usr/bin/env"), [shell, path])
      #expect(outcome.status == 0 && outcome.error == "", "\(outcome.error)")
      return outcome.output
    }
  }

  @Test(
    .enabled(if: isInstalled("bash")),
    arguments: [
      (["dsdl", "help", ""], "validate"), (["dsdl", "help", "cr"], "create"),
      (["dsdl", "help", "create", "im"], "images"), (["dsdl", "help", "score", "re"], "ready"),
      (["dsdl", "help", "generate", ""], "swift"), (["dsdl", "help", "create", "images", ""], ""),
      (["dsdl", "create", "coc"], "coco"),
      (["dsdl", "validate", "--rule", "unknown-label", "=", "w"], "warning"),
    ])
  func bashOffers(_ words: [String], _ first: String) throws {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let offered = try Self.run(
      "bash",
      """
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _dsdl_joined dsdl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      for word in "${COMPREPLY[@]}"; do
          [[ "${word}" = -* ]] || { printf '%s' "${word}"; break; }
      done
      """)
    #expect(offered == first)
  }

  @Test(
    .enabled(if: isInstalled("bash")),
    arguments: [["--format", "sarif", "=", "Pack"], ["--format", "=", "json", "=", "Pack"]])
  func bashOffersFilesForReports(_ words: [String]) throws {
    let quoted = (["dsdl", "validate"] + words).map { "'\($0)'" }.joined(separator: " ")
    let offered = try Self.run(
      "bash",
      """
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count + 1)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _dsdl_joined dsdl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(offered.split(separator: "\n").contains("Package.swift"), "\(offered)")
  }

  @Test(
    .enabled(if: isInstalled("fish")),
    arguments: [
      ("dsdl help cr", "create"), ("dsdl help create imagef", "imagefolder"),
      ("dsdl help create images ", ""),
    ])
  func fishOffers(_ line: String, _ first: String) throws {
    let offered = try Self.run("fish", "complete -C '\(line)' | head -n 1 | cut -f 1")
    #expect(offered.trimmingCharacters(in: .newlines) == first)
  }

  @Test(
    .enabled(if: isInstalled("zsh")),
    arguments: [
      ("help ''", "validate,merge,"), ("help create ''", "images,class-folders,"), ("help rules ''", ""),
    ])
  func zshOffers(_ words: String, _ beginning: String) throws {
    let offered = try Self.run(
      "zsh",
      """
      __dsdl_complete() { print -rn -- "${(j:,:)@}" }
      words=(\(words)); CURRENT=${#words}
      _dsdl_help; true
      """,
      // Outside of a completion there is no `compdef`.
      changing: { "compdef() { }\n" + $0 })
    #expect(beginning.isEmpty ? offered.isEmpty : offered.hasPrefix(beginning), "\(offered)")
  }
}
