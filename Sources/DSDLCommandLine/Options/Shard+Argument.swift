import ArgumentParser
import DSDL

extension Shard {
  /// `2/3`
  init(argument: String) throws {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Int.init(cutting:))
    guard parts.count == 2, numbers.count == 2 else {
      throw ValidationError(
        Phrase("two numbers are expected, as in 2/3: part 2 of 3", zh: "应为两个数字，例如 2/3，即 3 份中的第 2 份"))
    }
    let (index, count) = (numbers[0], numbers[1])
    guard let shard = Shard(index: index, count: count) else {
      throw ValidationError(
        count > Shard.maximumCount
          ? Phrase(
            "there can be \(Shard.maximumCount) parts at most", zh: "最多可分为 \(Shard.maximumCount) 份")
          : count < 1
            ? Phrase("there is at least one part", zh: "至少有一份")
            : Phrase(
              "part \(parts[0]) of \(count) is none of the parts 1 to \(count)",
              zh: "\(count) 份中没有第 \(parts[0]) 份")
      )
    }
    self = shard
  }
}
