/// How clean samples are recognised. The report does not depend on it; tests make sure of that.
struct RecognitionOptions: Sendable {
  /// Whether the recogniser is used at all.
  var isOn = true
  /// How much a thread checks at a time.
  var chunkSize = 2 << 20
  /// The same where every finding is told: those of a chunk wait until all before it have been.
  var tellingChunkSize = 16 << 10
  /// From which size on threads share a file.
  var parallelSize = 4 << 20
  /// How many bytes to cut from the bytes by which samples are told apart, so that they are found in wrong places.
  var signatureCut = 0
}
