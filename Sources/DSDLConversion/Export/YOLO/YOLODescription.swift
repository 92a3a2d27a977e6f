import DSDL
import JSONText

/// The text of `data.yaml`.
struct YOLODescription {
  let subset: String
  let names: [String]
  /// The points of objects, where they are learnt.
  let points: ClassDomain?

  var text: String {
    var text = ""
    // YOLO wants pictures to learn from and to check with; the subset at hand stands for what is not there.
    for key in ["train", "val"] {
      text += "\(key): \(JSONText.quoted("images/\(subset)"))\n"
    }
    if subset == "test" { text += "test: \"images/test\"\n" }
    if let points {
      text += "kpt_shape: [\(points.classes.count), 3]\n"
      text +=
        "kpt_names:\n  0: [\(points.classes.map { JSONText.quoted($0.text) }.joined(separator: ", "))]\n"
      if let skeleton = points.skeleton {
        text += "skeleton: [\(skeleton.map { "[\($0.from), \($0.to)]" }.joined(separator: ", "))]\n"
      }
    }
    text += "nc: \(names.count)\nnames:\n"
    for (index, name) in names.enumerated() { text += "  \(index): \(JSONText.quoted(name))\n" }
    return text
  }
}
