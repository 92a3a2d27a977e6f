/// Samples on their way to whoever goes through them.
enum SampleDelivery<Value: SampleValue>: Sendable {
  case read([Located<Value>])
  /// They are read where they are wanted: what one thread has allocated, another one frees slowly.
  case unread(UnreadSamples)

  /// Those that have been read.
  var samples: [Located<Value>] {
    switch self {
    case .read(let samples): samples
    case .unread: []
    }
  }
}
