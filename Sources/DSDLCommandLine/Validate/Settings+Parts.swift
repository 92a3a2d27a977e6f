import DSDL
import DSDLMedia
import DSDLProject

extension Settings {
  /// What keeps a part of several from being checked, to follow "was not checked: ": a rule that looks at all samples
  /// together. No part sees them, and `dsdl merge` has only what the parts say.
  ///
  /// - Parameter known: The rules of findings that the baseline knows.
  func problem(with shard: Shard?, _ media: MediaOptions, known: Set<String>) -> Phrase? {
    guard let shard, shard.count > 1 else { return nil }
    if let profile = media.profile, profile.comparesPictures, options.diagnostics.isOn(.unfitForTrainer) {
      return Phrase(
        "--profile \(profile.rawValue) compares all pictures, and a part has some of them: leave out --shard or --profile",
        zh: "--profile \(profile.rawValue) 比较所有图像，而一份只有其中一些：请去掉 --shard 或 --profile")
    }
    // Those of two parts `dsdl merge` finds, without the baseline.
    let duplicate = Rule.duplicateMedia
    if known.contains(duplicate.name), options.diagnostics.isOn(duplicate), media.depth >= .header {
      return Phrase(
        "the baseline knows pictures that are the same, and a part has some of them: leave out --shard, or add --rule \(duplicate.name)=off",
        zh: "基线知道相同的图像，而一份只有其中一些：请去掉 --shard，或加上 --rule \(duplicate.name)=off")
    }
    let rules: [(rule: Rule, depth: MediaDepth)] = [
      (.duplicateID, .off), (.unusedClass, .off), (.unusedMedia, .exists), (.mediaNotUniform, .header),
    ]
    return rules.first { options.diagnostics.isOn($0.rule) && media.depth >= $0.depth }.map { rule, _ in
      Phrase(
        "'\(rule.name)' looks at all samples together, and a part has some of them: leave out --shard, or add --rule \(rule.name)=off",
        zh: "“\(rule.name)”着眼于全部样本，而一份只有其中一些：请去掉 --shard，或加上 --rule \(rule.name)=off")
    }
  }
}
