/// What was seen of the files that some locators lead to.
struct LookedMedia: Sendable {
  /// For each locator the number of its file; nil if it leads to none.
  var files: [Int?] = []
  var jobs: [MediaLooker.Job] = []
  var looks: [MediaLook] = []
}
