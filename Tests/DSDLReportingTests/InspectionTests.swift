import DSDL
import DSDLReporting
import Testing

/// What `dsdl inspect` shows of the datasets in `Golden/inspect`.
@Suite struct InspectionTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden/inspect/"

  private static func inspection(_ folder: String, _ file: String) throws -> Inspection {
    var options = ValidationOptions()
    options.workingFolder = Self.folder
    options.fallbackLibraryPath = []
    return Inspection(try Dataset(contentsOfFile: "\(folder)/\(file)", options: options.reading), threads: 1)
  }

  private static func text(
    _ inspection: Inspection, showsAll: Bool = false, usesColor: Bool = false
  ) -> String {
    var text = ""
    InspectionText(style: TextStyle(usesColor: usesColor), showsAll: showsAll)
      .render(inspection, into: &text)
    return text
  }

  private static func json(_ inspection: Inspection) -> String {
    var text = ""
    InspectionJSON(tool: Tool(name: "dsdl", version: "0.0.0")).render(inspection, into: &text)
    return text
  }

  @Test func everythingThatADescriptionMayHave() throws {
    let zoo = try Self.inspection("zoo", "set/zoo.yaml")
    Golden.expect(Self.text(zoo), "inspect/zoo.txt")
    Golden.expect(Self.text(zoo, showsAll: true, usesColor: true), "inspect/zoo-all-colored.txt")
    Golden.expect(Self.json(zoo), "inspect/zoo.json")
  }

  @Test func aBrokenDescriptionAsFarAsItCanBeShown() throws {
    let broken = try Self.inspection("broken", "base.yaml")
    Golden.expect(Self.text(broken), "inspect/broken.txt")
    Golden.expect(Self.json(broken), "inspect/broken.json")
  }

  @Test func aLibraryWithItsFields() throws {
    let library = try Self.inspection("library", "image-generation-facade.yaml")
    Golden.expect(Self.text(library), "inspect/library.txt")
  }

  @Test func templatesAsJSON() {
    Golden.expect(TemplateListing.json(), "inspect/templates.json")
  }
}
