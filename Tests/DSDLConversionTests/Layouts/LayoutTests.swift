import DSDL
import DSDLConversion
import Testing

/// What each layout makes of a small tree.
struct LayoutTests {
  @Test func imagesComeInTheOrderOfTheirPaths() throws {
    let tree = try RawTree("b/1.png", "b-2/1.png", "b.png", "a/z/1.JPG", "a/a.webp")
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(
      try tree.samples() == [
        #"{"image": "a/a.webp"}"#, #"{"image": "a/z/1.JPG"}"#, #"{"image": "b-2/1.png"}"#,
        #"{"image": "b.png"}"#,
        #"{"image": "b/1.png"}"#,
      ])
    #expect(report.sampleType == "TestImageSample")
    #expect(!tree.hasMade("defs/class-dom.yaml"))
    try tree.expectSound(report)
  }

  @Test func whatIsNoPictureIsNamed() throws {
    let tree = try RawTree("1.png", "LICENSE", "2.jgp", ".hidden.png", ".git/3.png")
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "not-a-picture raw/.git: '.git' is a hidden folder: it is left out",
        "not-a-picture raw/.hidden.png: '.hidden.png' is a hidden file: it is left out",
        "not-a-picture raw/2.jgp: '2.jgp' has no suffix of a picture: it is left out",
        "not-a-picture raw/LICENSE: 'LICENSE' has no suffix of a picture: it is left out",
      ])
    #expect(report.subsets.map(\.samples) == [1])
  }

  @Test func whatMacOSAddsToArchivesIsNoClass() throws {
    let tree = try RawTree("cat/1.jpg", "__MACOSX/cat/._1.jpg", "__MACOSX/._cat")
    let report = try tree.create(ClassFoldersLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "not-a-picture raw/__MACOSX: '__MACOSX' is what macOS adds to archives: it is left out"
      ])
    #expect(report.classDomains.map(\.classes) == [["cat"]])
  }

  @Test func theFileOfClassNamesMayLieInTheTree() throws {
    let tree = try RawTree("n01/1.jpg")
    try tree.write("n01 cat\n", to: "names.txt")
    let report = try tree.create(ClassFoldersLayout(tree.path, classNames: "\(tree.path)/names.txt"))
    #expect(tree.findings(report) == [])
    #expect(report.classDomains.map(\.classes) == [["cat"]])
  }

  @Test func foldersOfSubsetsBecomeSubsets() throws {
    let tree = try RawTree("test/1.png", "train/{1,2}.png", "val/1.png", "0.png", "extra/1.png")
    let report = try tree.create(ImagesLayout(tree.path))
    #expect(report.subsets.map(\.name) == ["train", "val", "test"])
    #expect(try tree.samples("val") == [#"{"image": "val/1.png"}"#])
    #expect(
      tree.findings(report) == [
        "unlisted-picture raw/0.png: '0.png' lies in no folder of a subset: it is left out",
        "unlisted-picture raw/extra: 'extra' lies in no folder of a subset: it is left out",
      ])
  }

  @Test func aSubsetThatIsAskedForIsItsFolderOrAll() throws {
    let tree = try RawTree("train/1.png", "val/1.png")
    let one = try tree.create(ImagesLayout(tree.path)) { $0.subset = "val" }
    #expect(one.subsets == [.init(name: "val", samples: 1)])
    let all = try tree.create(ImagesLayout(tree.path)) {
      $0.subset = "all"
      $0.overwrites = true
    }
    #expect(all.subsets == [.init(name: "all", samples: 2)])
  }

  @Test func classFoldersAreClassesByName() throws {
    let tree = try RawTree("train/{dog,cat}/1.jpg", "test/cat/1.jpg", "test/animal/wolf/1.jpg")
    let report = try tree.create(ClassFoldersLayout(tree.path))
    #expect(report.classDomains.map(\.classes) == [["animal.wolf", "cat", "dog"]])
    #expect(report.sampleType == "TestSample[cdom=TestImageClassificationClassDom]")
    #expect(
      try tree.samples("test") == [
        #"{"image": "test/animal/wolf/1.jpg", "label": "animal.wolf"}"#,
        #"{"image": "test/cat/1.jpg", "label": "cat"}"#,
      ])
    try tree.expectSound(report)
  }

  @Test func aFolderNamedAsASubsetMayBeAClass() throws {
    let tree = try RawTree("bus/1.jpg", "car/1.jpg", "train/1.jpg")
    let report = try tree.create(ClassFoldersLayout(tree.path))
    #expect(report.classDomains.map(\.classes) == [["bus", "car", "train"]])
    try tree.expectSound(report)
  }

  @Test func aFileOfNamesGivesTheNumbers() throws {
    let tree = try RawTree("n02/1.jpg", "n01/images/1.jpg", "n04/1.jpg")
    try tree.write("n02 goldfish\r\nn01 tench, Tinca tinca\r\n\r\nn03 shark\r\n", to: "../names.txt")
    let report = try tree.create(ClassFoldersLayout(tree.path, classNames: "\(tree.path)/../names.txt"))
    #expect(
      tree.findings(report) == [
        """
        unusable-name raw/../names.txt:2:1: class 'tench, Tinca tinca' is written as 'tench_Tinca_tinca': class names \
        have letters, digits and '_'
        """,
        "empty-class raw/../names.txt:4:1: class 'shark' has no picture",
        "missing-class raw/n04: 'n04' is not in the file of class names",
      ])
    #expect(!report.isWritten)
    let rest = try tree.create(ClassFoldersLayout(tree.path, classNames: "\(tree.path)/../names.txt")) {
      $0.diagnostics.levels[.missingClass] = .warning
    }
    #expect(rest.classDomains.map(\.classes) == [["goldfish", "tench_Tinca_tinca", "shark"]])
    #expect(try tree.samples().first == #"{"image": "n01/images/1.jpg", "label": "tench_Tinca_tinca"}"#)
    try tree.expectSound(rest)
  }

  @Test func namesThatCannotBeClassesAreChangedOrRefused() throws {
    let tree = try RawTree("a-b/1.jpg", "a_b/1.jpg", "v1.0/1.jpg", "--/1.jpg")
    let report = try tree.create(ClassFoldersLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "unusable-name raw/--: '--' cannot be the name of a class: letters, digits and '_' are expected",
        "unusable-name raw/a-b: class 'a-b' is written as 'a_b': class names have letters, digits and '_'",
        "unusable-name raw/a_b: classes 'a-b' and 'a_b' would both be written as 'a_b'",
        "unusable-name raw/v1.0: class 'v1.0' is written as 'v1_0': class names have letters, digits and '_'",
      ])
    #expect(report.findings.errorCount == 2 && !report.isWritten)
  }

  @Test func picturesWithoutClassNeedATemplateThatAllowsIt() throws {
    let tree = try RawTree("1.jpg", "cat/1.jpg", "dog/1.jpg")
    try tree.makeFolder("wolf")
    let refused = try tree.create(ClassFoldersLayout(tree.path))
    #expect(
      tree.findings(refused) == [
        "missing-class raw/1.jpg: '1.jpg' lies in no folder of a class",
        "empty-class raw/wolf: class 'wolf' has no picture",
      ])
    let report = try tree.create(ClassFoldersLayout(tree.path)) { $0.template = "image-classification" }
    #expect(try tree.samples().first == #"{"image": "1.jpg"}"#)
    #expect(report.classDomains.map(\.classes) == [["cat", "dog", "wolf"]])
    try tree.expectSound(report)
  }

  @Test func pairsInTwoFoldersAreFound() throws {
    let tree = try RawTree("A/{1,2,3}.jpg", "B/{1,2,4}.png")
    let report = try tree.create(PairsLayout(tree.path, domains: ["photo", "mask"]))
    #expect(
      try tree.samples().first == """
        {"image_a": {"image": "A/1.jpg", "domain": "photo"}, "image_b": {"image": "B/1.png", "domain": "mask"}}
        """)
    #expect(
      tree.findings(report) == [
        "missing-partner raw/A/3.jpg: 'A/3.jpg' has no partner that matches 'B/**': it is left out",
        "missing-partner raw/B/4.png: 'B/4.png' has no partner that matches 'A/**': it is left out",
      ])
    try tree.expectSound(report)
  }

  @Test func subsetsMayLieInBothFoldersOfPairs() throws {
    let tree = try RawTree("A/{train,test}/1.jpg", "B/{train,test}/1.png", "A/test/2.jpg")
    let report = try tree.create(PairsLayout(tree.path))
    #expect(report.subsets.map(\.name) == ["train", "test"])
    #expect(
      try tree.samples("test") == [
        #"{"image_a": {"image": "A/test/1.jpg", "domain": "A"}, "image_b": {"image": "B/test/1.png", "domain": "B"}}"#
      ])
    #expect(
      tree.findings(report) == [
        "missing-partner raw/A/test/2.jpg: 'A/test/2.jpg' has no partner that matches 'B/**': it is left out"
      ])
    let one = try tree.create(PairsLayout(tree.path, patterns: ("A/**", "B/**"))) {
      $0.subset = "train"
      $0.overwrites = true
    }
    #expect(one.subsets == [.init(name: "train", samples: 1)])
  }

  @Test func pairsOutsideOfSubsetsAreAllOne() throws {
    let tree = try RawTree("A/train/1.jpg", "B/train/1.png", "A/2.jpg", "B/2.jpg")
    let report = try tree.create(PairsLayout(tree.path))
    #expect(report.subsets == [.init(name: "train", samples: 2)])
  }

  @Test func halvesThatCannotBeToldAreErrors() throws {
    let tree = try RawTree("A/1.jpg", "A/1.jpeg", "B/1.png", "C/1.png")
    let report = try tree.create(PairsLayout(tree.path, patterns: ("A/*", "B/*")))
    #expect(
      tree.findings(report) == [
        "equal-stems raw/A/1.jpg: 'A/1.jpg' and 'A/1.jpeg' have the same stem: one of them is expected",
        "missing-partner raw/C/1.png: 'C/1.png' matches the pattern of neither side: it is left out",
      ])
    #expect(!tree.hasMade())
  }

  @Test func domainsAreFoldersOfAnyName() throws {
    let tree = try RawTree("train{A,B}/{1,2}.jpg", "testA/1.jpg")
    let report = try tree.create(DomainsLayout(tree.path, domains: ["photo", "mask"]))
    #expect(report.subsets == [.init(name: "train", samples: 4), .init(name: "test", samples: 1)])
    #expect(try tree.samples("test") == [#"{"image": "testA/1.jpg", "domain": "photo"}"#])
    try tree.expectSound(report)

    let other = try RawTree("photo/{train,test}/1.jpg", "mask/{train,test}/1.jpg", "mask/0.jpg")
    let made = try other.create(DomainsLayout(other.path, domains: ["photo", "mask"])) {
      $0.diagnostics.levels[.missingClass] = .warning
    }
    // The names tell which folder is which.
    #expect(try other.samples("test").last == #"{"image": "photo/test/1.jpg", "domain": "photo"}"#)
    #expect(
      other.findings(made) == [
        "missing-class raw/mask/0.jpg: 'mask/0.jpg' lies in no folder of a style domain"
      ])
  }

  @Test func styleGANLabelsAreNumbers() throws {
    let tree = try RawTree("00000/{0,1,2}.png")
    try tree.write(#"{"labels": [["00000/1.png", 0], ["00000/0.png", 2]]}"#, to: "dataset.json")
    let report = try tree.create(StyleGANLayout(tree.path))
    #expect(
      try tree.samples() == [
        #"{"image": "00000/0.png", "label": "2"}"#, #"{"image": "00000/1.png", "label": "0"}"#,
      ])
    #expect(report.classDomains.map(\.classes) == [["0", "1", "2"]])
    #expect(
      tree.findings(report) == [
        "empty-class raw: class '1' has no picture",
        "unlisted-picture raw/00000/2.png: '00000/2.png' is not listed in 'dataset.json': it is left out",
      ])
    try tree.expectSound(report)
  }

  @Test(arguments: [
    (
      #"{"labels": [["x.png", 0]]}"#,
      "missing-picture raw/dataset.json:1:14: the picture 'x.png' does not exist"
    ),
    (
      #"{"labels": [["../x.png", 0]]}"#,
      "missing-picture raw/dataset.json:1:14: '../x.png' leads out of the folder"
    ),
    (
      #"{"labels": [["0.png", -1]]}"#,
      "invalid-source raw/dataset.json:1:23: a class number from 0 to 999999 is expected"
    ),
    (
      #"{"labels": [["0.png"]]}"#,
      "invalid-source raw/dataset.json:1:13: a list of a file's name and a class number is expected"
    ),
    (#"{"labels": 7}"#, "invalid-source raw/dataset.json:1:12: 'labels' is a list or null"),
    (#"[]"#, "invalid-source raw/dataset.json:1:1: an object with 'labels' is expected"),
    (
      #"{"labels": [["0.png", 1], ["0.png", 2]]}"#,
      "invalid-source raw/dataset.json:1:28: '0.png' is listed twice"
    ),
  ])
  func brokenListsArePlaced(_ json: String, _ finding: String) throws {
    let tree = try RawTree("0.png")
    try tree.write(json, to: "dataset.json")
    let report = try tree.create(StyleGANLayout(tree.path))
    #expect(tree.findings(report).contains(finding), "\(tree.findings(report))")
    #expect(!tree.hasMade())
  }

  @Test func metadataBecomesFields() throws {
    let tree = try RawTree("train/{1,2}.jpg", "train/in/1.png", "test/1.jpg")
    try tree.write(
      """
      {"file_name": "1.jpg", "input_file_name": "in/1.png", "text": "a", "n": 1, "box": [[1, 2]], "more": {"a": null}}
      {"file_name": "2.jpg", "text": "b", "n": 2.5, "ok": true, "class": "x", "box": []}

      """, to: "train/metadata.jsonl")
    try tree.write("file_name,text,n,ok\r\n1.jpg,\"c, \"\"d\"\"\",007,\r\n", to: "test/metadata.csv")
    let report = try tree.create(ImageFolderLayout(tree.path))
    #expect(
      tree.findings(report) == [
        """
        invalid-source raw/test/metadata.csv:2:18: 'n' holds values of several kinds: one kind is expected
        """,
        """
        unusable-name raw/train/metadata.jsonl:2:59: column 'class' becomes the field 'class_': field names have \
        letters, digits and '_', and are no keywords
        """,
      ])
    #expect(!report.isWritten)
    try tree.write("file_name,text,n,ok\r\n1.jpg,\"c, \"\"d\"\"\",7,\r\n", to: "test/metadata.csv")
    let sound = try tree.create(ImageFolderLayout(tree.path))
    #expect(
      try tree.made("defs/image-generation-test.yaml") == """
        $dsdl-version: "0.5.3"

        TestImageSample:
            $def: struct
            $fields:
                image: Image
                input: Image
                text: Text
                n: Num
                box: List[List[Int]]
                more: Dict
                ok: Bool
                class_: Text
            $optional: ['input', 'box', 'more', 'ok', 'class_']

        """)
    #expect(
      try tree.samples() == [
        """
        {"image": "train/1.jpg", "input": "train/in/1.png", "text": "a", "n": 1, "box": [[1, 2]], "more": {"a": null}}
        """,
        #"{"image": "train/2.jpg", "text": "b", "n": 2.5, "box": [], "ok": true, "class_": "x"}"#,
      ])
    #expect(try tree.samples("test") == [#"{"image": "test/1.jpg", "text": "c, \"d\"", "n": 7}"#])
    try tree.expectSound(sound)
  }

  @Test(arguments: [
    ("metadata.csv", "file_name,text\n1.png,a\n2.png,b\n./1.png,c\n", "4:1"),
    (
      "metadata.jsonl",
      """
      {"file_name": "1.png", "text": "a"}
      {"file_name": "2.png", "text": "b"}
      {"text": "c", "file_name": "1.png"}
      """, "3:28"
    ),
  ])
  func rowsOfTheSamePictureAreTold(_ name: String, _ rows: String, _ place: String) throws {
    let tree = try RawTree("{1,2}.png")
    try tree.write(rows, to: name)
    let report = try tree.create(ImageFolderLayout(tree.path))
    #expect(
      tree.findings(report) == [
        "invalid-source raw/\(name):\(place): '1.png' is listed twice: each row makes a sample"
      ])
    #expect(report.findings.warningCount == 1)
    #expect(
      report.findings.diagnostics.first?.notes.first?.range?.start.line == (name == "metadata.csv" ? 2 : 1))
    #expect(try tree.samples().map { $0.contains("1.png") } == [true, false, true])
    try tree.expectSound(report)
  }

  @Test func aPictureMayBePartOfSeveralPairs() throws {
    let tree = try RawTree("{1,2,3}.png")
    try tree.write("a_file_name,b_file_name\n1.png,2.png\n1.png,3.png\n", to: "metadata.csv")
    let report = try tree.create(ImageFolderLayout(tree.path))
    #expect(tree.findings(report) == [])
    #expect(try tree.samples().count == 2)
  }

  @Test func aQuoteThatIsNotClosedSwallowsNoRows() throws {
    let tree = try RawTree("{1,2}.png")
    try tree.write("file_name,text\n1.png,\"a\n2.png,b\n", to: "metadata.csv")
    let report = try tree.create(ImageFolderLayout(tree.path))
    #expect(
      tree.findings(report).first
        == "invalid-source raw/metadata.csv:2:7: the quote is not closed: '\"' is expected")
    #expect(!report.isWritten)
  }

  @Test func anAlignedPictureIsNoPair() throws {
    let tree = try RawTree()
    let gif = Array("GIF89a".utf8) + [0, 2, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0, 2, 0, 1, 0, 2, 0, 0x3B]
    try tree.write(gif, to: "1.gif")
    let report = try tree.create(PairsLayout(tree.path))
    #expect(
      tree.findings(report) == [
        """
        aligned-pair raw/1.gif: '1.gif' seems to hold both pictures of a pair side by side (512 × 256): a sample names \
        two files
        """
      ])
    #expect(
      report.findings.diagnostics.first?.hints == [
        "--split-pairs DIR writes the halves as files of their own"
      ])
  }
}
