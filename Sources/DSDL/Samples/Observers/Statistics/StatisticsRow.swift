/// What is counted of the values that a query asks for.
struct StatisticsRow: Sendable, BitwiseCopyable {
  /// No other row.
  static let none: Int32 = -1

  let task: StatisticsTask
  /// The row of the list that the values are elements of.
  let list: Int32
  /// Of lists, the tally of how many elements one has, behind which stands that of how many there are in a sample; of texts,
  /// that of how many characters they have.
  let tally: Int
  /// How often a value was met.
  var met = 0

  // Of a list, in the sample at hand.

  /// Whether it has begun.
  var isOpen = false
  /// How many elements it has so far.
  var elements = 0
  /// How many those before it have.
  var earlierElements = 0

  init(_ task: StatisticsTask, list: Int32, tally: Int) {
    self.task = task
    self.list = list
    self.tally = tally
  }
}
