#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The sine and cosine of angles.
enum Rotation {
  static func of(_ angle: Double) -> (sine: Double, cosine: Double) { (sin(angle), cos(angle)) }
}
