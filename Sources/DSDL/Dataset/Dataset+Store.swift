import SystemPackage

extension Dataset {
  /// A place where samples, or the dataset-wide information, are read from.
  public struct Store: Sendable {
    /// What kind of place it is.
    @nonexhaustive
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The description itself.
      case inline
      /// A file `{"samples": [ … ]}`, or `{"global-info": { … }}`.
      case json
      /// A file with a sample a line.
      case jsonLines = "json-lines"
      /// A file of the same form as the JSON one, in YAML.
      case yaml
      /// Nothing to read: no such file, no file of samples in the folder, or another kind of file.
      case missing
    }

    /// What kind of place it is.
    public let kind: Kind
    /// The path of the file, as in ``SourceFile/path``; of the description for samples inside of it.
    public let path: String
    /// The place in the description that names it: a file, or the folder it is in.
    public let name: SourceRange

    let store: SampleStore?
    /// What its values should be.
    let type: ResolvedType?
    let access: FileAccess

    /// All places that a section speaks of: those found, and those that were not.
    static func all(
      _ written: DataSection.Place, _ located: LocatedStores, of description: SourceFile,
      as type: ResolvedType?, _ files: SourceSet
    ) -> [Store] {
      let found = Dictionary(grouping: located.stores, by: \.name).mapValues { stores in
        stores.map { store, name in
          let path = store.path.map(files.display) ?? description.path
          return Store(
            kind: Kind(store), path: path, name: name, store: store, type: type, access: files.access)
        }
      }
      switch written {
      case .none: return []
      case .inline: return found.values.first ?? []
      case .paths(let names):
        return names.flatMap { name in
          if let stores = found[name.range] { return stores }
          let path = description.location.folder.pushing(FilePath(name.text))
          return [
            Store(
              kind: .missing, path: files.display(path), name: name.range, store: nil, type: type,
              access: files.access)
          ]
        }
      }
    }
  }
}

extension Dataset.Store.Kind {
  /// Of a compressed file what it decompresses to.
  fileprivate init(_ store: SampleStore) {
    switch store {
    case .inline: self = .inline
    case .json: self = .json
    case .jsonLines: self = .jsonLines
    case .yaml: self = .yaml
    case .compressed(_, let store): self.init(store)
    case .missing: self = .missing
    }
  }
}
