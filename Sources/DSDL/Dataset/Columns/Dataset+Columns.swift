extension Dataset {
  /// Goes through the samples in batches, with the values of some fields in columns: the fastest way to read few of them.
  ///
  /// ```swift
  /// var counts: [Int32: Int] = [:]
  /// try dataset.forEachBatch(of: "image", "objects.label") { batch in
  ///   for number in batch.classNumbers(1) { counts[number, default: 0] += 1 }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - columns: Paths of fields, with dots between the names. Lists are gone through: of `objects.label` there are as many
  ///     values in a sample as it has objects.
  ///   - options: Which samples are read, on how many threads.
  ///   - body: Is given batches in order, on the calling thread.
  /// - Throws: ``UnknownColumn``, `SampleError` for a file of samples that cannot be read, and what `body` throws; each ends
  ///   it.
  public func forEachBatch(
    of columns: String..., options: CheckOptions = CheckOptions(), _ body: (ColumnBatch) throws -> Void
  ) throws {
    let type = sampleType ?? .unknown
    let plan = PlanCompiler.compile(type)
    let queries = try columns.map { try Self.query($0, plan, type) }
    let request = try SampleRequest(self, 0..<Int.max, options)
    try withoutActuallyEscaping(body) { body in
      let monitor = ValidationMonitor()
      monitor.leaveOutTotal()
      let observer = ColumnObserver(queries, monitor, body)
      StackRoom.ensured { request.read(observer, monitor) }
      if let failure = observer.failure { throw failure }
    }
  }

  private static func query(_ path: String, _ plan: Plan, _ type: ResolvedType) throws -> ValueQuery {
    var steps = path.split(separator: ".").map { $0 == "*" ? nil : String($0) }
    while true {
      let query = ValueQuery(steps: steps)
      let places = ObservedPlaces(plan, [[query]])
      guard let found = places.places.first(where: \.isAsked) else { break }
      switch plan.nodes[found.node].operation {
      case .list: steps.append(nil)
      case .structure: throw UnknownColumn(path: path, type: type.name)
      default: return query
      }
    }
    throw UnknownColumn(path: path, type: type.name)
  }
}
