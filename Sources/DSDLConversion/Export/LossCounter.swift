import DSDL

/// Counts what a format cannot hold, by kind.
struct LossCounter {
  private var losses: [ExportLoss: (count: Int, range: SourceRange?)] = [:]
  private var order: [ExportLoss] = []

  mutating func count(_ loss: ExportLoss, _ count: Int, at range: @autoclosure () -> SourceRange?) {
    guard count > 0 else { return }
    if losses[loss] == nil {
      losses[loss] = (0, range())
      order.append(loss)
    }
    losses[loss]?.count += count
  }

  /// The losses in the order in which they were first met.
  var all: [(loss: ExportLoss, found: (count: Int, range: SourceRange?))] {
    order.compactMap { loss in losses[loss].map { (loss, $0) } }
  }
}
