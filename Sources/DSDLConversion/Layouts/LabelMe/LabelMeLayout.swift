import DSDL
import JSONText

/// A folder of JSON files as LabelMe writes them, each beside its picture. Folders such as `train` at the top are subsets.
public struct LabelMeLayout: DatasetLayout {
  public let source: String

  public init(_ source: String) { self.source = source }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    guard FileSystem.exists(source) else { throw ConversionFailure(.sourceMissing(source)) }
    guard FileSystem.isFolder(source) else { throw ConversionFailure(.notAFolder(source)) }
    var samples = try AnnotatedSamples(
      creation,
      objects: [
        .init("label", "Label[dom=$cdom]"), .init("bbox", "BBox"), .init("polygon", "Polygon"),
        .init("group_id", "Int"), .init("description", "Text"),
      ], samples: [.init("image", "Image"), .init("image_shape", "ImageShape")])
    var classes: Set<String> = []
    // The folders with annotations, and the pictures that are named in them.
    var named: [String: Set<String>] = [:]
    var losses = LossReport()
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    for (name, files) in subsets(creation) {
      let output = try creation.writer.samples(ofSubset: name)
      for path in files {
        try creation.checkInterruption()
        guard let file = try LabelMeFile(Paths.joined(source, path), creation.findings, &losses) else {
          continue
        }
        creation.writer.protect(Paths.joined(source, path))
        let folder = path.contains("/") ? Paths.folder(of: path) : ""
        named[folder, default: []].insert(file.image.text)
        let image = Paths.joined(folder, file.image.text.split(separator: "\\").joined(separator: "/"))
        guard FileSystem.exists(Paths.joined(source, image)) else {
          creation.findings.report(
            .missingPicture, at: SourceRange(file.file, file.image.range),
            .conversion(.pictureNotFound(name: image)))
          continue
        }
        classes.formUnion(file.classes)
        let text = String(decoding: JSONText.quoted(utf8: locator.locator(Array(image.utf8))), as: UTF8.self)
        samples.write([text, file.shape], file.objects, to: output)
      }
    }
    for (folder, names) in named.sorted(by: { $0.key < $1.key }) {
      let full = folder.isEmpty ? source : Paths.joined(source, folder)
      creation.reportUnannotated(
        in: full, stems: Set(creation.fileNames(in: full, suffix: ".json").map(Paths.stem)), named: names)
    }
    losses.report(to: creation.findings)
    var names = AnnotationClasses()
    let place = SourceRange(creation.sourceFile, 0..<0)
    for name in classes.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      names.add(name, at: place, creation)
    }
    return samples.schema.draft(creation, task: DatasetTask("Instance Segmentation"), classes: names.names)
  }

  private func subsets(_ creation: DatasetCreation) -> [(name: String, files: [String])] {
    var subsets: [String: [String]] = [:]
    func collect(_ folder: String, depth: Int) {
      let full = folder.isEmpty ? source : Paths.joined(source, folder)
      for name in creation.fileNames(in: full, suffix: ".json") {
        let path = folder.isEmpty ? name : Paths.joined(folder, name)
        let top = path.split(separator: "/").dropLast().first.map(String.init)
        let subset = top.flatMap { SubsetFolders.rank($0) == nil ? nil : $0 } ?? "train"
        if let asked = creation.options.subset {
          if top == nil || SubsetFolders.rank(top ?? "") == nil || subset == asked {
            subsets[asked, default: []].append(path)
          }
        } else {
          subsets[subset, default: []].append(path)
        }
      }
      guard depth < 64, let listing = try? FolderListing(full) else { return }
      for entry in listing.entries where entry.kind == .folder {
        guard let name = String(validating: listing.names[entry.name], as: UTF8.self), !name.hasPrefix(".")
        else {
          continue
        }
        let inner = Paths.withoutSlashes(name)
        guard !creation.writer.folders.contains(Paths.joined(full, inner)) else { continue }
        collect(folder.isEmpty ? inner : Paths.joined(folder, inner), depth: depth + 1)
      }
    }
    collect("", depth: 0)
    return subsets.map { ($0.key, $0.value) }.sorted {
      (SubsetFolders.rank($0.0) ?? .max, $0.0) < (SubsetFolders.rank($1.0) ?? .max, $1.0)
    }
  }
}
