/// A file of samples, JSON or JSON Lines.
struct ProbeFile {
  var bytes: [UInt8]
  var isLines = false
}
