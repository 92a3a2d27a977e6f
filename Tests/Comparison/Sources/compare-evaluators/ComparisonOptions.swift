/// What is asked for on the command line.
struct ComparisonOptions {
  static let usage = """
    usage: compare-evaluators [--count N] [--seed N] [--from N] [--values FOLDER]… FOLDER…
      --count N         how many documents to make up (default 50000)
      --seed N          what they depend on (default 1)
      --from N          the number of the first one (default 0)
      --values FOLDER   JSON files that are taken as values of all types of the first folder
      FOLDER            where descriptions are, with their samples; half of what is made up is of the first one
    """

  var count = 50_000
  var seed: UInt64 = 1
  var from = 0
  var values: [String] = []
  var folders: [String] = []

  /// Nothing if there is something that is not understood.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    func number() -> Int? { rest.popFirst().flatMap(Int.init).flatMap { $0 < 0 ? nil : $0 } }
    while let argument = rest.popFirst() {
      switch argument {
      case "--count":
        guard let value = number() else { return nil }
        count = value
      case "--seed":
        guard let value = number() else { return nil }
        seed = UInt64(value)
      case "--from":
        guard let value = number() else { return nil }
        from = value
      case "--values":
        guard let folder = rest.popFirst() else { return nil }
        values.append(folder)
      default:
        guard !argument.hasPrefix("-") else { return nil }
        folders.append(argument)
      }
    }
    if folders.isEmpty { return nil }
  }
}
