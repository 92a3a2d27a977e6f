#if Metrics
  import DSDLReporting

  /// A score with what it was computed from, as text or JSON.
  struct ScoreReport {
    /// A line of the text and a member of the object.
    struct Line {
      /// What the line begins with; nil if it is for programs only.
      var label: String?
      var text = ""
      var key: String
      var value: JSONValue
    }

    let lines: [Line]
    /// What may keep the score from meaning what it seems to, a sentence without full stop each.
    let warnings: [String]

    /// Prints it: warnings go to standard error, and with JSON into the object.
    func write(_ format: InspectionFormat, on console: inout Console) -> ExitStatus {
      switch format {
      case .text:
        let width = lines.compactMap(\.label?.count).max() ?? 0
        for line in lines {
          guard let label = line.label else { continue }
          let gap = String(repeating: " ", count: width - label.count + 2)
          console.output.write("\(label)\(gap)\(line.text)\n")
        }
        for warning in warnings { console.warn(warning) }
      case .json:
        let head = [JSONValue.Member(key: "version", value: 1)]
        let members = lines.map { JSONValue.Member(key: $0.key, value: $0.value) }
        let tail = [JSONValue.Member(key: "warnings", value: .array(warnings.map { .string($0) }))]
        var text = ""
        JSONValue.object(head + members + tail).write(into: &text)
        console.output.write(text + "\n")
      }
      return console.flushOutput() ? .passed : .notChecked
    }
  }

  extension ScoreReport.Line {
    /// A number with the precision that it has for programs, and six digits for people.
    init(_ label: String?, _ key: String, number: Double) {
      self.init(label: label, text: Self.text(number), key: key, value: .number("\(number)"))
    }

    /// A count.
    init(_ label: String?, _ key: String, _ count: Int) {
      self.init(label: label, text: "\(count)", key: key, value: .integer(count))
    }

    /// How many pictures each of two sides has; null and '?' where nobody knows.
    init(pictures counts: [Int?]) {
      self.init(
        label: "pictures", text: counts.map { $0.map(String.init) ?? "?" }.joined(separator: " and "),
        key: "samples", value: .array(counts.map { $0.map { JSONValue.integer($0) } ?? .null }))
    }

    /// Six digits behind the point, or six that are not 0 for small numbers.
    static func text(_ number: Double) -> String {
      let scale = abs(number) < 1e-3 && number != 0 ? 1e12 : 1e6
      let rounded = (number * scale).rounded() / scale
      return rounded.isFinite ? "\(rounded)" : "\(number)"
    }
  }
#endif
