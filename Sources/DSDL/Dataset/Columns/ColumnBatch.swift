/// Some samples that follow each other, field by field: what statistics and tensors are made of.
///
///     samples    0     1          2
///     column     cat   dog cat    (none)
///     offsets    0     1          3        3
public struct ColumnBatch: Sendable {
  struct Column: Sendable {
    var offsets = [0]
    /// Of labels.
    var classNumbers: [Int32] = []
    /// Of other values: their text as JSON, one behind the other, and where each ends.
    var text: [UInt8] = []
    var ends: [Int] = []

    /// Adds a value that is no label.
    @inline(__always)
    mutating func append(_ json: ByteView) {
      text += json.buffer
      ends.append(text.count)
    }

    /// Makes room for so many values, and samples.
    mutating func reserve(_ count: Int) {
      offsets.reserveCapacity(offsets.count + count)
      classNumbers.reserveCapacity(classNumbers.count + count)
      ends.reserveCapacity(ends.count + count)
    }

    @inline(__always)
    mutating func endSample() { offsets.append(max(classNumbers.count, ends.count)) }
  }

  /// The numbers of the samples.
  public internal(set) var sampleNumbers: [Int] = []
  var columns: [Column]

  init(columns: Int) { self.columns = Array(repeating: Column(), count: columns) }

  /// Where the values of each sample begin in a column, and where those of the last one end: one more than samples. A
  /// sample that cannot be read has none, nor has one in which an optional field is absent.
  public func offsets(_ column: Int) -> [Int] { columns[column].offsets }

  /// Of a column of labels: the number of each class, from 1; over all domains, one after the other, if there are several.
  /// 0 for a label that is wrong.
  public func classNumbers(_ column: Int) -> [Int32] { columns[column].classNumbers }

  /// Of a column of text or locators: the values. Of others, their text as JSON.
  public func texts(_ column: Int) -> [String] {
    let column = columns[column]
    return column.text.withByteView { text in
      column.ends.indices.map { index in
        let json = text[(index == 0 ? 0 : column.ends[index - 1])..<column.ends[index]]
        return ObservedValue.text(ofJSON: json) ?? json.string
      }
    }
  }

  /// Of a column of numbers, boxes, points or polygons: all numbers from left to right, of a box four, and where those of
  /// each value end.
  public func numbers(_ column: Int) -> (values: [Double], ends: [Int]) {
    let column = columns[column]
    var all: [Double] = []
    var ends: [Int] = []
    column.text.withByteView { text in
      for index in column.ends.indices {
        let json = text[(index == 0 ? 0 : column.ends[index - 1])..<column.ends[index]]
        ObservedValue.appendNumbers(ofJSON: json, to: &all)
        ends.append(all.count)
      }
    }
    return (all, ends)
  }
}
