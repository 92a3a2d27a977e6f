import DSDL

/// The struct that samples of pictures are written in, with those it is made of.
struct SampleTemplate {
  /// What classes are, which decides the names of params and domains.
  enum Classes {
    case none
    case styles
    case labels
  }

  let task: DatasetTask
  /// Each before those that use it.
  let structs: [StructDraft]
  /// The struct of a sample.
  let main: StructDraft
  /// What the struct's library declares besides.
  let classDomains: [ClassDomainDraft]
  /// The name of the library's file without suffix; nil for that of the dataset.
  let libraryStem: String?

  /// The template that is asked for, or the usual one of a layout.
  static func chosen(
    _ creation: DatasetCreation, usual: Template, classes: Classes
  ) throws(ConversionFailure) -> SampleTemplate {
    guard let choice = creation.options.template else { return builtIn(usual, creation.name, classes) }
    if let template = Template.named(choice) { return builtIn(template, creation.name, classes) }
    return try own(choice, creation)
  }

  /// A built-in template, under the names of the dataset.
  private static func builtIn(
    _ template: Template, _ name: DatasetName, _ classes: Classes
  ) -> SampleTemplate {
    var structs = StructDraft.all(of: template)
    if case .styles = classes { structs = structs.map { $0.renamingParam("cdom", to: "sdom") } }
    if case .labels = classes {
      structs[structs.count - 1].name = "\(name.prefix)Sample"
    } else {
      structs[structs.count - 1].name = "\(name.prefix)ImageSample"
    }
    return SampleTemplate(
      task: DatasetTask(of: template), structs: structs, main: structs[structs.count - 1], classDomains: [],
      libraryStem: nil)
  }

  /// The library at `PATH` or `PATH#Struct`.
  private static func own(
    _ choice: String, _ creation: DatasetCreation
  ) throws(ConversionFailure) -> SampleTemplate {
    let parts = choice.split(separator: "#", maxSplits: 1).map(String.init)
    let path = parts.first ?? choice
    let dataset: Dataset
    do throws(UnreadableFile) {
      dataset = try Dataset(contentsOfFile: path)
    } catch {
      throw ConversionFailure(.unknownTemplate(choice), kind: .usage)
    }
    guard dataset.errorCount == 0 else { throw ConversionFailure(.brokenTemplate(path)) }
    creation.writer.protect(path)
    var structs: [StructDraft] = []
    var domains: [ClassDomainDraft] = []
    for definition in dataset.definitions {
      switch definition {
      case .structure(let structure): structs.append(StructDraft(structure))
      case .classDomain(let domain):
        domains.append(
          ClassDomainDraft(
            domain.name.text, classes: domain.classes.map(\.text),
            skeleton: domain.skeleton?.map { [$0.from, $0.to] }))
      case .broken: break
      }
    }
    let tops = structs.filter { candidate in
      !structs.contains { $0.uses(candidate.name) }
    }
    let wanted = parts.count > 1 ? structs.filter { $0.name == parts[1] } : tops
    guard let main = wanted.first else { throw ConversionFailure(.unknownTemplate(choice), kind: .usage) }
    guard wanted.count == 1 else { throw ConversionFailure(.severalStructs(path), kind: .usage) }
    return SampleTemplate(
      task: .imageGeneration, structs: structs, main: main, classDomains: domains,
      libraryStem: Paths.stem(of: path))
  }

  /// The type of a sample, with its params bound to a domain.
  func sampleType(_ domain: String?) -> String {
    guard !main.params.isEmpty, let domain else { return main.name }
    return "\(main.name)[\(main.params.map { "\($0)=\(domain)" }.joined(separator: ","))]"
  }

  /// What is to be written of pictures with these classes.
  func draft(of creation: DatasetCreation, classNames: [String]) -> DatasetDraft {
    let domain = ClassDomainDraft(
      "\(creation.name.prefix)ImageClassificationClassDom", classes: classNames)
    return draft(of: creation, classes: classNames.isEmpty ? nil : domain)
  }

  /// The dataset, with the classes that were found.
  func draft(of creation: DatasetCreation, classes: ClassDomainDraft?) -> DatasetDraft {
    // Without a param or a field for it, the domain would be defined for nothing.
    let isUsed = !main.params.isEmpty
    let domains = classDomains + (isUsed ? [classes].compactMap(\.self) : [])
    return DatasetDraft(
      name: creation.name, task: task, meta: creation.options.meta, structs: structs, classDomains: domains,
      sampleType: sampleType(classes?.name), libraryStem: libraryStem)
  }
}

extension StructDraft {
  /// Whether a field's type names a struct.
  fileprivate func uses(_ name: String) -> Bool {
    fields.contains { field in
      field.type.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }.contains { $0 == name }
    }
  }
}
