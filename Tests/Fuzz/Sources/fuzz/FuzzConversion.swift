import DSDLConversion
import Foundation

/// Raw files of other formats, one of them made up, of which a dataset is made.
final class FuzzConversion {
  nonisolated(unsafe) static let shared = FuzzConversion()

  private let folder: String

  init() {
    let memory = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    folder = "\(memory)/dsdl-fuzz-raw-\(ProcessInfo.processInfo.processIdentifier)"
    for name in ["voc/Annotations", "voc/JPEGImages", "labelme", "yolo/images", "yolo/labels"] {
      try! FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    for name in ["voc/JPEGImages/a.jpg", "labelme/a.jpg", "yolo/images/a.jpg"] { write([], name) }
    write(Array("train: images\nnames: [cat, dog]\n".utf8), "yolo/data.yaml")
  }

  private func write(_ bytes: [UInt8], _ name: String) {
    _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(bytes))
  }

  /// The first byte says what the others are.
  func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first % 5 {
    case 0:
      write(rest, "coco.json")
      create(COCOLayout("\(folder)/coco.json"))
    case 1:
      write(rest, "voc/Annotations/a.xml")
      create(VOCLayout("\(folder)/voc"))
    case 2:
      write(rest, "labelme/a.json")
      create(LabelMeLayout("\(folder)/labelme"))
    case 3:
      write(rest, "yolo/labels/a.txt")
      create(YOLOLayout("\(folder)/yolo"))
    default:
      write(rest, "data.yaml")
      create(YOLOLayout("\(folder)/data.yaml"))
    }
  }

  private func create(_ layout: some DatasetLayout) {
    var options = CreationOptions()
    options.name = "Fuzz"
    options.overwrites = true
    _ = try? DatasetCreator.create(layout, in: "\(folder)/out", options: options)
  }
}
