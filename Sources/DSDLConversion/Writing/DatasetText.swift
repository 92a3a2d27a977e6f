/// The files of a dataset that are text for people, as the public pages write them.
enum DatasetText {
  private static let version = "$dsdl-version: \"0.5.3\"\n"

  /// `defs/class-dom.yaml`: an empty line stands behind each domain.
  static func classDomains(_ domains: [ClassDomainDraft]) -> String {
    var text = version + "\n"
    for domain in domains {
      text += "\(domain.name):\n    $def: class_domain\n    classes:\n"
      for name in domain.classes { text += "        - \(YAMLScalar.plainIfSafe(name))\n" }
      if let skeleton = domain.skeleton {
        let pairs = skeleton.map { "[\($0.map(String.init).joined(separator: ", "))]" }
        text += "    skeleton: [\(pairs.joined(separator: ", "))]\n"
      }
      text += "\n"
    }
    return text
  }

  /// `defs/image-generation-facade.yaml`.
  static func library(_ structs: [StructDraft]) -> String {
    version + structs.map { "\n" + definition($0) }.joined()
  }

  private static func definition(_ structure: StructDraft) -> String {
    func list(_ names: [String]) -> String { "[\(names.map { "'\($0)'" }.joined(separator: ", "))]" }
    var text = "\(structure.name):\n    $def: struct\n"
    if !structure.params.isEmpty { text += "    $params: \(list(structure.params))\n" }
    text += "    $fields:\n"
    for field in structure.fields { text += "        \(field.name): \(field.type)\n" }
    let optional = structure.fields.filter(\.isOptional).map(\.name)
    if !optional.isEmpty { text += "    $optional: \(list(optional))\n" }
    return text
  }

  /// `set-base/base.yaml`.
  static func description(of draft: DatasetDraft, subset: String) -> String {
    var imports = ["../defs/\(draft.libraryStem)"]
    if !draft.classDomains.isEmpty { imports.append("../defs/class-dom") }
    let files = imports.map { "    - \($0)\n" }.joined()
    let meta = meta(of: draft, subset: subset).map {
      "    \(YAMLScalar.plainIfSafe($0.key)): \(YAMLScalar.quoted($0.value))\n"
    }
    let path = YAMLScalar.plainIfSafe("\(subset)_samples.json")
    var text = version + "\n$import:\n\(files)meta:\n\(meta.joined())data:\n"
    text += "    sample-type: \(draft.sampleType)\n    sample-path: \(path)\n"
    if let information = draft.globalInfo {
      text += "    global-info-type: \(information.structure.name)\n"
      text += "    global-info-path: \(YAMLScalar.plainIfSafe("\(subset)_info.json"))\n"
    }
    return text
  }

  /// What is given takes the place of what would be written, and the home page stands second.
  private static func meta(of draft: DatasetDraft, subset: String) -> [MetaEntry] {
    let given = Dictionary(draft.meta.map { ($0.key, $0.value) }) { _, last in last }
    var entries = [
      MetaEntry("Dataset Name", draft.name.text), MetaEntry("HomePage", ""),
      MetaEntry("Subset Name", subset), MetaEntry("Modality", "Images"),
      MetaEntry("Task", draft.task.title),
    ]
    let usual = Set(entries.map(\.key))
    for index in entries.indices { entries[index].value = given[entries[index].key] ?? entries[index].value }
    entries.removeAll { $0.key == "HomePage" && given["HomePage"] == nil }
    var seen = usual
    for entry in draft.meta where seen.insert(entry.key).inserted {
      entries.append(MetaEntry(entry.key, given[entry.key] ?? entry.value))
    }
    return entries
  }

  /// `README.md`.
  static func readme(of draft: DatasetDraft, subsets: [(name: String, count: Int)]) -> String {
    var text = """
      # \(draft.meta.last { $0.key == "Dataset Name" }?.value ?? draft.name.text)

      A dataset in DSDL, made by `dsdl create`. A sample is a `\(draft.sampleType)`.

      | subset | description | samples |
      |---|---|---|

      """
    for (name, count) in subsets { text += "| \(name) | `set-\(name)/\(name).yaml` | \(count) |\n" }
    text += "\n- `defs/\(draft.libraryStem).yaml` defines the structs.\n"
    for domain in draft.classDomains {
      let names = domain.classes.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
      let rest = domain.classes.count > 20 ? ", and \(domain.classes.count - 20) more" : ""
      text += "- `\(domain.name)` in `defs/class-dom.yaml` has the classes \(names)\(rest).\n"
    }
    let first = subsets.first.map(\.name) ?? "train"
    return text + """

      Samples name files relative to the folder that the dataset was made of.

      To check it:

      ```
      dsdl validate set-\(first)/\(first).yaml
      ```

      To check the pictures as well, where FOLDER is the folder that the dataset was made of:

      ```
      dsdl validate set-\(first)/\(first).yaml --media header --media-root FOLDER
      ```

      """
  }
}
