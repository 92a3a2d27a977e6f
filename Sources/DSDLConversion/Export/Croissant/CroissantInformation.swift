import DSDL
import JSONText

/// What a description says of the dataset as a whole, as Croissant has it.
struct CroissantInformation {
  let members: [(String, JSONValue)]

  init(_ dataset: Dataset, subset: String) {
    func text(_ names: Set<String>) -> String? {
      dataset.meta.first { names.contains($0.key.plainWord.filter { $0 != " " }) }?.value.string
    }
    let name = text(["datasetname", "name"]) ?? subset
    var members: [(String, JSONValue)] = [
      ("name", .string(name)),
      (
        "description",
        .string(text(["description", "datasetdescription"]) ?? "The subset '\(subset)' of \(name)")
      ),
    ]
    let others: [(String, Set<String>)] = [
      ("url", ["homepage", "url", "datasethomepage"]), ("license", ["license", "licence"]),
      ("version", ["version", "datasetversion"]), ("citeAs", ["citation", "citeas"]),
      ("datePublished", ["datepublished", "published"]),
    ]
    for (key, names) in others {
      if let value = text(names) { members.append((key, .string(value))) }
    }
    if let creator = text(["creator", "author", "authors", "publisher"]) {
      members.append(
        ("creator", .members([("@type", .string("sc:Organization")), ("name", .string(creator))])))
    }
    self.members = members
  }
}
