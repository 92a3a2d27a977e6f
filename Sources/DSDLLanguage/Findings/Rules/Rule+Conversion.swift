// The pages of the rules about files that datasets are made of.

extension Rule {
  /// A file in a tree of pictures is no picture: <doc:not-a-picture>.
  public static let notAPicture = Rule(
    "not-a-picture", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A file in a tree of pictures is no picture", zh: "图像目录中有不是图像的文件"),
      what: Phrase(
        """
        Whether a file is a picture is told by its suffix: `.jpg`, `.png`, `.webp` and so on, in any case. Other \
        files and hidden folders are left out of the dataset, and each of them is named. Nothing is said of the \
        lists that a layout reads, such as `dataset.json`.
        """,
        zh: """
          文件是不是图像由后缀判断：`.jpg`、`.png`、`.webp` 等，不分大小写。其他文件和隐藏文件夹不\
          写入数据集，并逐一列出。布局本身要读取的清单（如 `dataset.json`）不在此列。
          """),
      why: Phrase(
        """
        A picture with a misspelt suffix would be missing from the dataset, and nobody would know.
        """,
        zh: """
          后缀拼错的图像会从数据集中消失，而谁也不知道。
          """),
      wrong: .sources(
        [.init("raw/a.jpg", ""), .init("raw/b.jgp", "")],
        command: "dsdl create images raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/a.jpg", ""), .init("raw/b.jpg", "")],
        command: "dsdl create images raw --output pets --name Pets")))

  /// A name cannot be that of a class, a field or a file of a sample: <doc:unusable-name>.
  public static let unusableName = Rule(
    "unusable-name", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A name cannot be that of a class, a field or a file of a sample", zh: "名称不能用作类别、字段或样本文件的名称"),
      what: Phrase(
        """
        The name of a folder, a column or a line of class names that has characters which class and field names do \
        not have, such as `-` or `.`; or the name of a file that is not UTF-8. Where only one name can be meant, \
        it is written with `_` in their place. Two that would become the same, and names of which nothing is left, \
        cannot be written.
        """,
        zh: """
          文件夹、列或类别名称文件中的名称含有类别和字段名称所没有的字符，例如 `-` 或 `.`；或者文件\
          名不是 UTF-8。如果只可能是一个名称，则以 `_` 代替这些字符。两个名称会变得相同，或什么也不\
          剩时，则无法写出。
          """),
      why: Phrase(
        """
        A dot in a class name separates parent and child, and other readers stumble over other characters. Text in \
        JSON is Unicode, so a file whose name is not cannot be named by a sample.
        """,
        zh: """
          类别名称中的点用来分隔父级与子级，其他字符也会使别的读取程序出错。JSON 中的文本是 Unicode，\
          名称不是 Unicode 的文件无法由样本写出。
          """),
      severityByPlace: Phrase(
        """
        A warning where the name is written in another way, an error where it cannot be written.
        """,
        zh: """
          名称改写后可用时是警告，无法写出时是错误。
          """),
      wrong: .sources(
        [.init("raw/cat/1.jpg", ""), .init("raw/hot-dog/1.jpg", "")],
        command: "dsdl create class-folders raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/cat/1.jpg", ""), .init("raw/hot_dog/1.jpg", "")],
        command: "dsdl create class-folders raw --output pets --name Pets")))

  /// A symbolic link leads in a circle, to nothing, or to a folder that is read anyway: <doc:unusable-link>.
  public static let unusableLink = Rule(
    "unusable-link", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A symbolic link leads in a circle, to nothing, or to a folder that is read anyway",
        zh: "符号链接形成循环、指向不存在的文件，或指向本来就要读取的文件夹"),
      what: Phrase(
        """
        Links to files and to folders elsewhere are followed. A link to a folder that is read already, or that \
        contains the link, is not, and one that leads to nothing names no picture.
        """,
        zh: """
          指向文件和别处文件夹的链接会跟随。指向已经读取的文件夹或包含该链接的文件夹时不跟随；指向\
          不存在的文件的链接不代表任何图像。
          """),
      why: Phrase(
        """
        Pictures would be in the dataset twice, or without end; or a disk is not mounted, and a part of the \
        pictures is missing.
        """,
        zh: """
          图像会在数据集中出现两次，甚至没有止境；或者磁盘没有挂载，一部分图像缺失。
          """),
      wrong: .sources(
        [.init("raw/a.jpg", ""), .link("raw/again", to: "../raw")],
        command: "dsdl create images raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/a.jpg", "")], command: "dsdl create images raw --output pets --name Pets")))

  /// A picture of a pair has no partner: <doc:missing-partner>.
  public static let missingPartner = Rule(
    "missing-partner", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A picture of a pair has no partner", zh: "成对图像缺少另一半"),
      what: Phrase(
        """
        Two files are a pair if what the wildcards of the patterns for one side match is what those of the other \
        side match, as `cmp_b0001` in `cmp_b0001.jpg` and `cmp_b0001.png`. A file that matches one pattern and has \
        no partner is left out.
        """,
        zh: """
          两边模式的通配符匹配到的内容相同时，两个文件成为一对，例如 `cmp_b0001.jpg` 和 `cmp_b0001.png` 中\
          的 `cmp_b0001`。只匹配一边而没有另一半的文件会略去。
          """),
      why: Phrase(
        """
        The file of its partner is missing, or its name is misspelt; the dataset has fewer samples than it could \
        have.
        """,
        zh: """
          另一半的文件缺失，或名称拼错；数据集的样本比应有的少。
          """),
      wrong: .sources(
        [.init("raw/1.jpg", ""), .init("raw/1.png", ""), .init("raw/2.jpg", "")],
        command:
          "dsdl create pairs raw --a '*.jpg' --b '*.png' --domains photo,mask --output facade --name Facade"),
      right: .sources(
        [.init("raw/1.jpg", ""), .init("raw/1.png", "")],
        command:
          "dsdl create pairs raw --a '*.jpg' --b '*.png' --domains photo,mask --output facade --name Facade"))
  )

  /// Two files could be the same half of a pair: <doc:equal-stems>.
  public static let equalStems = Rule(
    "equal-stems", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("Two files could be the same half of a pair", zh: "两个文件可能是一对图像的同一半"),
      what: Phrase(
        """
        Two files that match the pattern of one side and differ in nothing that the wildcards of the pair match, \
        or one file that matches the patterns of both sides. Which of them belongs to the pair is not guessed.
        """,
        zh: """
          两个文件匹配同一边的模式，而通配符匹配到的内容没有区别；或者一个文件同时匹配两边的模式。\
          不会猜测哪一个属于这一对。
          """),
      why: Phrase(
        """
        A guess would put the wrong picture into the dataset, or another one tomorrow.
        """,
        zh: """
          猜测会把错误的图像放进数据集，而且每次可能不同。
          """),
      wrong: .sources(
        [.init("raw/A/1.jpg", ""), .init("raw/A/1.jpeg", ""), .init("raw/B/1.png", "")],
        command:
          "dsdl create pairs raw --a 'A/*' --b 'B/*' --domains photo,mask --output facade --name Facade"
      ),
      right: .sources(
        [.init("raw/A/1.jpg", ""), .init("raw/B/1.png", "")],
        command:
          "dsdl create pairs raw --a 'A/*' --b 'B/*' --domains photo,mask --output facade --name Facade"
      )))

  /// One file holds both pictures of a pair: <doc:aligned-pair>.
  public static let alignedPair = Rule(
    "aligned-pair", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("One file holds both pictures of a pair", zh: "一个文件包含一对图像的两半"),
      what: Phrase(
        """
        A file without a partner that is twice as wide as high, as pix2pix stores its pairs, or whose halves \
        cannot be of the same width. The fields of a sample name files, not parts of files. `--split-pairs DIR` \
        writes the halves into a folder, and makes the dataset of them.
        """,
        zh: """
          没有另一半、宽是高的两倍的文件，即 pix2pix 存放成对图像的方式；或者无法分成等宽两半的文件\
          。样本的字段写的是文件，而不是文件的一部分。`--split-pairs DIR` 会把两半写入一个文件夹，\
          并由它们生成数据集。
          """),
      why: Phrase(
        """
        A dataset that named the whole file for both pictures would be wrong without anybody noticing.
        """,
        zh: """
          如果两幅图像都写成整个文件，数据集就是错的，而没有人会发现。
          """),
      wrong: .sources(
        [.picture("raw/1.gif", width: 64, height: 32)],
        command: "dsdl create pairs raw --domains photo,mask --output facade --name Facade"),
      right: .sources(
        [.init("raw/1.jpg", ""), .init("raw/1.png", "")],
        command: "dsdl create pairs raw --domains photo,mask --output facade --name Facade")))

  /// A picture lies in no folder of a class: <doc:missing-class>.
  public static let missingClass = Rule(
    "missing-class", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A picture lies in no folder of a class", zh: "图像不在任何类别的文件夹中"),
      what: Phrase(
        """
        In a tree of class folders, or of style domains, a picture that lies beside these folders, or in one that \
        the file of class names does not name. Pictures without a class are samples if the template lets the class \
        be left out, as `image-classification` does.
        """,
        zh: """
          在类别文件夹或风格域的目录中，图像与这些文件夹并列，或者所在的文件夹不在类别名称文件中。\
          如果模板允许省略类别（如 `image-classification`），没有类别的图像也成为样本。
          """),
      why: Phrase(
        """
        The sample would have no class, which its type demands.
        """,
        zh: """
          样本会没有类别，而其类型要求有。
          """),
      wrong: .sources(
        [.init("raw/cat/1.jpg", ""), .init("raw/dog/1.jpg", ""), .init("raw/2.jpg", "")],
        command: "dsdl create class-folders raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/cat/1.jpg", ""), .init("raw/dog/1.jpg", "")],
        command: "dsdl create class-folders raw --output pets --name Pets")))

  /// A class has no picture: <doc:empty-class>.
  public static let emptyClass = Rule(
    "empty-class", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A class has no picture", zh: "类别没有图像"),
      what: Phrase(
        """
        A folder of a class without any picture, or a class of the file of class names without a folder. The class \
        keeps its number in the class domain.
        """,
        zh: """
          类别的文件夹中没有图像，或者类别名称文件中的类别没有文件夹。该类别在类别域中保留其编号。
          """),
      why: Phrase(
        """
        Pictures were not copied, or the class is a slip; a model learns nothing of it.
        """,
        zh: """
          图像没有复制过来，或者这个类别是笔误；模型对它学不到任何东西。
          """),
      wrong: .sources(
        [.init("raw/cat/1.jpg", ""), .init("classes.txt", "cat\ndog")],
        command: "dsdl create class-folders raw --class-names classes.txt --output pets --name Pets"),
      right: .sources(
        [
          .init("raw/cat/1.jpg", ""), .init("raw/dog/1.jpg", ""),
          .init("classes.txt", "cat\ndog"),
        ], command: "dsdl create class-folders raw --class-names classes.txt --output pets --name Pets")))

  /// A list names a picture that does not exist: <doc:missing-picture>.
  public static let missingPicture = Rule(
    "missing-picture", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A list names a picture that does not exist", zh: "清单中写出的图像不存在"),
      what: Phrase(
        """
        `dataset.json`, `metadata.jsonl` or annotations name a file that is not in the folder of the pictures, or \
        that lies outside of it.
        """,
        zh: """
          `dataset.json`、`metadata.jsonl` 或标注中写出的文件不在图像的文件夹中，或者位于该文件夹之\
          外。
          """),
      why: Phrase(
        """
        The sample would name a file that nobody can open.
        """,
        zh: """
          样本会写出一个谁也打不开的文件。
          """),
      wrong: .sources(
        [
          .init("raw/0.png", ""),
          .init("raw/dataset.json", #"{"labels": [["0.png", 0], ["1.png", 0]]}"#),
        ], command: "dsdl create stylegan raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/0.png", ""), .init("raw/dataset.json", #"{"labels": [["0.png", 0]]}"#)],
        command: "dsdl create stylegan raw --output pets --name Pets")))

  /// A picture is not named by the list beside it: <doc:unlisted-picture>.
  public static let unlistedPicture = Rule(
    "unlisted-picture", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A picture is not named by the list beside it", zh: "图像不在旁边的清单中"),
      what: Phrase(
        """
        A picture in the folder that `dataset.json`, `metadata.jsonl` or annotations do not name, or one in no \
        folder of a subset. It is left out.
        """,
        zh: """
          文件夹中的图像没有出现在 `dataset.json`、`metadata.jsonl` 或标注中，或者不在任何子集的文\
          件夹中。它会略去。
          """),
      why: Phrase(
        """
        The list is older than the pictures, and the dataset has fewer samples than it could have.
        """,
        zh: """
          清单比图像旧，数据集的样本比应有的少。
          """),
      wrong: .sources(
        [
          .init("raw/0.png", ""), .init("raw/1.png", ""),
          .init("raw/dataset.json", #"{"labels": [["0.png", 0]]}"#),
        ], command: "dsdl create stylegan raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/0.png", ""), .init("raw/dataset.json", #"{"labels": [["0.png", 0]]}"#)],
        command: "dsdl create stylegan raw --output pets --name Pets")))

  /// A file that a dataset is made of is not what its format demands: <doc:invalid-source>.
  public static let invalidSource = Rule(
    "invalid-source", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file that a dataset is made of is not what its format demands", zh: "生成数据集所用的文件不符合其格式"),
      what: Phrase(
        """
        An entry of `dataset.json`, a row of `metadata.csv`, a batch of CIFAR-10, annotations of another tool: a \
        key that is missing, a value of another kind, a length that does not fit, a picture that is listed twice. The \
        last is a warning in lists of YOLO and VOC, where it is taken once, and in metadata and COCO, where each row or \
        image makes a sample.
        """,
        zh: """
          `dataset.json` 的条目、`metadata.csv` 的行、CIFAR-10 的批文件、其他工具的标注中，缺少键、\
          值的类型不对、长度不符或图像列出了两次。最后一种在 YOLO 和 VOC 的清单（只采用一次）、\
          元数据和 COCO（每行或每个图像条目各成为一个样本）中是警告。
          """),
      why: Phrase(
        """
        What cannot be understood is not guessed: the dataset would be another one than that of the authors.
        """,
        zh: """
          无法理解的内容不会猜测，否则得到的就不是作者的数据集。
          """),
      wrong: .sources(
        [.init("raw/0.png", ""), .init("raw/dataset.json", #"{"labels": [["0.png", "cat"]]}"#)],
        command: "dsdl create stylegan raw --output pets --name Pets"),
      right: .sources(
        [.init("raw/0.png", ""), .init("raw/dataset.json", #"{"labels": [["0.png", 0]]}"#)],
        command: "dsdl create stylegan raw --output pets --name Pets")))
}
