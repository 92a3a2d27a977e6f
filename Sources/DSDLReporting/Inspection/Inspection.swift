package import DSDL

/// What `dsdl inspect` shows: a dataset, with its samples counted.
package struct Inspection {
  let dataset: Dataset
  /// The number of samples of each store, or why they cannot be counted.
  let counts: [Result<Int, Dataset.Store.CountProblem>]

  /// Counts the samples, which takes time that grows with the size of their files.
  package init(_ dataset: Dataset, threads: Int) {
    self.dataset = dataset
    counts = dataset.sampleStores.map { store in
      Result { () throws(Dataset.Store.CountProblem) in try store.count(threads: threads) }
    }
  }

  /// The number of all samples; nil if some cannot be counted.
  var total: Int? { try? counts.reduce(0) { sum, count in sum + (try count.get()) } }

  /// Whether some samples cannot be counted.
  package var hasUncountedSamples: Bool { total == nil }

  /// The structs that the sample and global info types lead to, each before what it leads to.
  var resolvedStructs: [ResolvedStruct] {
    var structs: [ResolvedStruct] = []
    var seen: Set<ResolvedStruct> = []
    var waiting = [dataset.globalInfoType, dataset.sampleType].compactMap { $0?.structure }
    while let structure = waiting.popLast() {
      guard seen.insert(structure).inserted else { continue }
      structs.append(structure)
      waiting += structure.fields.reversed().compactMap(\.type.structure)
    }
    return structs
  }
}

extension ResolvedType {
  /// The struct that the type is, or that a list of whatever depth has as its elements.
  var structure: ResolvedStruct? {
    switch self {
    case .structure(let structure): structure
    case .list(let element, _): element.structure
    default: nil
    }
  }
}
