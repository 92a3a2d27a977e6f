/// What is said of files of samples and of global info, as a whole, and of where they are.
package enum SampleFileMessage: Sendable, Hashable {
  /// What stands where the object of a file, or the list of samples, is expected.
  package enum Content: Sendable, Hashable {
    case list, mapping, single, oneObject
    case value(WrittenValue)
  }

  /// What a file of samples holds, as it is to be written.
  package enum Form: Sendable, Hashable {
    case samples, globalInfo
  }

  /// How an object holds samples that are expected in a list.
  package enum Arrangement: Sendable, Hashable {
    /// Each key has the values of one field, of all samples.
    case columns
    /// Each is a list of values, and their names stand beside them.
    case rows
    /// Each key has one sample.
    case keyed
    /// The same, the key being the value of this field.
    case keyedBy(String)
    /// The list stands deeper, under this key.
    case inside(String)
  }

  case pathTooLong
  case absent(String)
  case unknownSuffix(String, expected: String)
  case foreign(String, ForeignContent)
  case lines(String)
  case listedTwice(String)
  case emptyFolder(String)
  /// A folder of samples, and one in it.
  case innerFolder(String, String)
  case oneValueExpected
  /// The list of samples, or the object of global info, is not there, in a file that may be something else.
  case without(String, FileForm?)
  case fileIs(Content, expected: String)
  case severalValues(expected: String)
  case samplesAre(Content)
  case samplesAreNoList
  case noSamples
  case allInOneObject, severalLines
  case noSample
  case unchecked
  /// A field of samples that slipped out of the last one.
  case fieldBesideSamples(String)

  // Notes.
  case lookedFor(String, link: String?)
  case tried(String, link: String?)

  // Hints.
  case writeForm(Form)
  case writeFormOrNameLines(Form)
  case writeKey(String, insteadOf: String)
  case rearrange(Arrangement, Form)
  case writeSamplesInJSON
  case createDataset(String)
  case exportAsCOCO
  case downloadAgain
  case suffixes(String)
  case nameJSON
  case oneLineEachOrJSON
  case listPath(String)
  case fetch, withoutScheme, variable, homeFolder, slashes
  case seeWarnings
  case indentLikeFields

  package var phrase: Phrase {
    switch self {
    case .pathTooLong: Phrase("the path is longer than that of any file", zh: "路径比任何文件的路径都长")
    case .absent(let name): Phrase("'\(name)' does not exist", zh: "“\(name)”不存在")
    case .unknownSuffix(let name, let suffixes):
      Phrase(
        "'\(name)' is not named like a file of samples: \(suffixes) is expected",
        zh: "“\(name)”不像样本文件的名称，后缀应为 \(suffixes.replacing(" or ", with: " 或 "))")
    case .foreign(let name, let content):
      Phrase("'\(name)' is ", zh: "“\(name)”是") + content.phrase
    case .lines(let name):
      Phrase(
        "'\(name)' is JSON Lines, which the Python SDK does not read",
        zh: "“\(name)”是 JSON Lines，Python SDK 不能读取")
    case .listedTwice(let name):
      Phrase(
        "'\(name)' is listed before: its samples are read twice", zh: "“\(name)”前面已列出：它的样本读取两次")
    case .emptyFolder(let name):
      Phrase("the folder '\(name)' holds no file of samples", zh: "文件夹“\(name)”中没有样本文件")
    case .innerFolder(let name, let inner):
      Phrase(
        "the folder '\(name)' holds a folder '\(inner)' with samples, which are not read",
        zh: "文件夹“\(name)”中还有含样本的文件夹“\(inner)”，其中的样本不会读取")
    case .oneValueExpected:
      Phrase(
        "global info is one value: a .json or .yaml file is expected", zh: "全局信息是一个值，应为 .json 或 .yaml 文件")
    case .without(let key, let form):
      Phrase("the file has no '\(key)'", zh: "文件没有“\(key)”")
        .adding(form.map { Phrase(": it is ", zh: "：它是") + $0.phrase })
    case .fileIs(let content, let key):
      Phrase("the file is ", zh: "文件是") + content.phrase
        + Phrase(": an object with '\(key)' is expected", zh: "，应为含有“\(key)”的对象")
    case .severalValues(let key):
      Phrase(
        "the file has several values, one after the other: an object with '\(key)' is expected",
        zh: "文件中依次有多个值，应为含有“\(key)”的对象")
    case .samplesAre(let content):
      Phrase("'samples' is ", zh: "“samples”是") + content.phrase
        + Phrase(": a list of samples is expected", zh: "，应为样本的列表")
    case .samplesAreNoList:
      Phrase("'samples' is no list: a list of samples is expected", zh: "“samples”不是列表，应为样本的列表")
    case .noSamples:
      Phrase("the file has no 'samples': a list of samples is expected", zh: "文件没有“samples”，应有样本的列表")
    case .allInOneObject:
      Phrase(
        "the file has all samples in one object: in JSON Lines each sample has a line of its own",
        zh: "文件把所有样本放在一个对象中：在 JSON Lines 中每个样本各占一行")
    case .severalLines:
      Phrase(
        "the file has a value over several lines: in JSON Lines each sample has a line of its own",
        zh: "文件中有一个值跨越多行：在 JSON Lines 中每个样本各占一行")
    case .noSample: Phrase("there is no sample: at least one is expected", zh: "没有样本，应至少有一个")
    case .unchecked:
      Phrase(
        "a part of the dataset was not checked, and the finding that says why is hidden or no error here",
        zh: "数据集有一部分没有检查，而说明原因的问题在这次运行中被隐藏，或者不算错误")
    case .fieldBesideSamples(let field):
      Phrase(
        "'\(field)' stands beside 'samples', where nobody reads it: it is a field of a sample",
        zh: "“\(field)”写在“samples”旁边，不会读取：它是样本的字段")
    case .indentLikeFields:
      Phrase("indent it like the other fields of its sample", zh: "缩进到与所属样本的其他字段相同的位置")
    case .seeWarnings:
      Phrase(
        "look at the warnings, or check without a baseline, without rules that are off and without comments "
          + "that leave findings out: mend what is said then",
        zh: "查看警告，或者不使用基线、不关闭规则、不用注释略去问题再检查一次，然后改正所报告的问题")
    case .lookedFor(let path, let link):
      Phrase("looked for \(path)", zh: "查找过 \(path)").adding(Self.leading(link))
    case .tried(let path, let link): Phrase("tried \(path)", zh: "尝试过 \(path)").adding(Self.leading(link))
    case .writeForm(let form): Phrase("write \(form.text)", zh: "写成 \(form.text)")
    case .writeFormOrNameLines(let form):
      Phrase(
        "write \(form.text), or name the file .jsonl if each line is a sample",
        zh: "写成 \(form.text)；如果每行是一个样本，则以 .jsonl 命名文件")
    case .rearrange(.columns, let form):
      Phrase(
        "these are columns: write \(form.text) with an object for each sample, as pandas does with orient=\"records\"",
        zh: "这是按列排列的：写成 \(form.text)，每个样本一个对象，即 pandas 的 orient=\"records\"")
    case .rearrange(.rows, let form):
      Phrase(
        "the rows stand apart from the names of their columns: write \(form.text) with an object for each, as pandas does with orient=\"records\"",
        zh: "各行与列名分开写：写成 \(form.text)，每行一个对象，即 pandas 的 orient=\"records\"")
    case .rearrange(.keyed, let form):
      Phrase(
        "each key has a sample: write \(form.text) with these objects alone, without the keys",
        zh: "每个键下是一个样本：写成 \(form.text)，只保留这些对象，去掉键")
    case .rearrange(.keyedBy(let field), let form):
      Phrase(
        "each key has a sample: write \(form.text) with these objects, and in each of them its key as '\(field)'",
        zh: "每个键下是一个样本：写成 \(form.text)，保留这些对象，并把各自的键写成其中的“\(field)”")
    case .rearrange(.inside(let key), let form):
      Phrase(
        "write \(form.text): 'samples' stands inside of '\(key)'",
        zh: "写成 \(form.text)：“samples”写在了“\(key)”里面")
    case .writeKey(let key, let written):
      Phrase("write '\(key)' for '\(written)'", zh: "把“\(written)”写成“\(key)”")
    case .writeSamplesInJSON:
      Phrase(
        "write {\"samples\": [ … ]} in a file that ends in .json", zh: "在以 .json 结尾的文件中写 {\"samples\": [ … ]}"
      )
    case .createDataset(let layout):
      Phrase("make a dataset of it with 'dsdl create \(layout)'", zh: "用“dsdl create \(layout)”由它生成数据集")
    case .exportAsCOCO:
      Phrase(
        "export it in the form of COCO, and make a dataset of that with 'dsdl create coco'",
        zh: "以 COCO 格式导出，再用“dsdl create coco”由它生成数据集")
    case .downloadAgain:
      Phrase(
        "it was sent instead of the file, and says why: download the file again",
        zh: "发来的是它而不是文件，其中说明了原因：重新下载文件")
    case .suffixes(let suffixes):
      Phrase("files of samples end in \(suffixes)", zh: "样本文件以 \(suffixes.replacing(" or ", with: " 或 ")) 结尾")
    case .nameJSON: Phrase("name the file .json", zh: "以 .json 命名文件")
    case .oneLineEachOrJSON:
      Phrase(
        "write each sample on one line, or {\"samples\": [ … ]} in a file that is named .json",
        zh: "每个样本写在一行中，或者在以 .json 命名的文件中写 {\"samples\": [ … ]}")
    case .listPath(let path):
      Phrase("name '\(path)' in 'sample-path', too", zh: "在“sample-path”中也写上“\(path)”")
    case .fetch:
      Phrase("files are read from the disk: fetch it, and name its path", zh: "文件从磁盘读取：请先下载，再写它的路径")
    case .withoutScheme: Phrase("write the path alone, without 'file:'", zh: "只写路径，去掉“file:”")
    case .variable:
      Phrase("variables have no value here: write the path itself", zh: "变量在这里没有值：请写出路径本身")
    case .homeFolder:
      Phrase(
        "'~' stands for a home folder in a shell only: write the path from the root, or from here",
        zh: "“~”只在 shell 中表示主目录：请从根目录或从这里写出路径")
    case .slashes: Phrase("folders are separated by '/'", zh: "文件夹之间用“/”分隔")
    }
  }

  private static func leading(_ target: String?) -> Phrase? {
    target.map { Phrase(", a link to '\($0)', which does not exist", zh: "，它是指向“\($0)”的链接，而后者不存在") }
  }
}

extension SampleFileMessage.Content {
  fileprivate var phrase: Phrase {
    switch self {
    case .list: Phrase("a list", zh: "列表")
    case .mapping: Phrase("a mapping", zh: "映射")
    case .single: Phrase("a single value", zh: "单个值")
    case .oneObject: Phrase("one object", zh: "单个对象")
    case .value(let value): value.phrase
    }
  }
}

extension SampleFileMessage.Form {
  fileprivate var text: String {
    switch self {
    case .samples: "{\"samples\": [ … ]}"
    case .globalInfo: "{\"global-info\": { … }}"
    }
  }
}
