/// A dataset to be written, but for its samples: what its description and its libraries say.
public struct DatasetDraft: Sendable, Hashable {
  public var name: DatasetName
  public var task: DatasetTask
  /// The entries of `meta` that are given; those with the usual keys take their usual places.
  public var meta: [MetaEntry]
  /// The structs, each before those that use it; the last one is that of the samples.
  public var structs: [StructDraft]
  public var classDomains: [ClassDomainDraft]
  /// The type of a sample, such as `FacadeImageSample[sdom=FacadeStyleDom]`.
  public var sampleType: String
  /// The dataset-wide information; nil if there is none.
  public var globalInfo: GlobalInfoDraft?
  /// The file of the structs without its suffix, such as `image-generation-facade`.
  public var libraryStem: String

  public init(
    name: DatasetName, task: DatasetTask, meta: [MetaEntry] = [], structs: [StructDraft],
    classDomains: [ClassDomainDraft] = [], sampleType: String, libraryStem: String? = nil
  ) {
    self.name = name
    self.task = task
    self.meta = meta
    self.structs = structs
    self.classDomains = classDomains
    self.sampleType = sampleType
    self.libraryStem = libraryStem ?? "\(task.stem)-\(name.stem)"
  }
}
