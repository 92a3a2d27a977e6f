import DSDL

/// What there is to see of a sample: its pictures with what lies in them, and what else it says.
struct SampleScene {
  /// A picture or another file that the sample names.
  struct Panel {
    enum Kind {
      case picture
      case labelMap(ClassDomain)
      case instanceMap
      /// A video, a sound, a point cloud: of these only the name is shown.
      case other
    }

    let kind: Kind
    let locator: String
    /// The way to it, such as `image_a.image`.
    let name: String
    let pointer: String
    /// The size that the sample says it has.
    var size: PictureSize?
    var figures: [Figure] = []
    /// The classes of the picture as a whole.
    var tags: [Tag] = []
    /// The label maps that lie over it.
    var maps: [(locator: String, domain: ClassDomain)] = []
    /// Whether a finding is about the file.
    var isWrong = false
    /// Whether a finding is about something in it.
    var hasWrong: Bool { isWrong || figures.contains(where: \.isWrong) || tags.contains(where: \.isWrong) }
  }

  /// A class that something belongs to.
  struct Tag {
    let text: String
    /// Nil for what is no class.
    let cls: ClassReference?
    let isWrong: Bool
  }

  /// Something that the sample says and that is no picture.
  struct Fact {
    let name: String
    let value: String
    let isWrong: Bool
  }

  var panels: [Panel] = []
  var facts: [Fact] = []
  /// Classes that belong to no picture.
  var tags: [Tag] = []
  /// All classes that the sample names.
  var classes: Set<ClassReference> = []
  /// The classes of what findings are about.
  var wrongClasses: Set<ClassReference> = []
  /// How many figures and pictures were left out.
  var omitted = 0
}

/// A class by its domain and its number there, from 1.
struct ClassReference: Hashable {
  let domain: ClassDomain
  let number: Int

  var name: String { domain.classes[number - 1].text }
}
