import DSDL

/// The categories of COCO as classes, in their order, and the points of the first of them that has some.
struct COCOClasses {
  private(set) var names = AnnotationClasses()
  /// The class of each category's id, from 0.
  private(set) var byID: IDTable
  let points: ClassDomainDraft?
  /// For each class whether it has the points that there is a domain for.
  let hasPoints: [Bool]

  init(_ index: COCOIndex, _ file: SourceFile, _ creation: DatasetCreation) {
    byID = IDTable(count: index.categories.count)
    for category in index.categories {
      let number = names.add(category.name, at: SourceRange(file, category.nameRange), creation)
      _ = byID.insert(number, for: category.id)
    }
    let first = index.categories.first { !$0.points.isEmpty }
    hasPoints = index.categories.map { !$0.points.isEmpty && $0.points == first?.points }
    points = first.map { category in
      var points = AnnotationClasses()
      for name in category.points { points.add(name, at: SourceRange(file, category.range), creation) }
      return ClassDomainDraft(
        "\(creation.name.prefix)PointDom", classes: points.names,
        skeleton: category.skeleton.filter { $0.allSatisfy { (1...category.points.count).contains($0) } })
    }
  }
}
