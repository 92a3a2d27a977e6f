#if Metrics
  import CLAPACK
#endif

/// How many threads scores are computed on.
package enum ScoreThreads {
  /// Keeps to so many for the whole process.
  package static func limit(to count: Int) {
    #if Metrics
      openblas_set_num_threads(Int32(clamping: count))
    #endif
  }
}
