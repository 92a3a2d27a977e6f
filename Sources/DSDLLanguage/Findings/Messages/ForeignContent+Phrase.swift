extension ForeignContent {
  /// What it is, to follow "the file is".
  package var phrase: Phrase {
    switch self {
    case .lfsPointer:
      Phrase("a Git LFS pointer: the data itself is not here", zh: "Git LFS 指针：数据本身不在这里")
    case .annexPointer:
      Phrase("a git-annex pointer: the data itself is not here", zh: "git-annex 指针：数据本身不在这里")
    case .conflict:
      Phrase(
        "left over from a merge: it begins with a conflict marker", zh: "合并留下的：开头是冲突标记")
    case .link:
      Phrase("the name of another file, as Git writes a symbolic link", zh: "另一个文件的名称，即 Git 写出的符号链接")
    case .html: Phrase("a page of HTML", zh: "HTML 网页")
    case .xml: Phrase("XML", zh: "XML")
    case .cvat: Phrase("annotations of CVAT in XML", zh: "CVAT 的 XML 标注")
    case .voc: Phrase("an annotation of Pascal VOC in XML", zh: "Pascal VOC 的 XML 标注")
    case .nuls: Phrase("filled with NUL bytes", zh: "用 NUL 字节填满的")
    case .compressed(let name, _): Phrase("compressed with \(name)", zh: "用 \(name) 压缩的")
    case .tar: Phrase("an archive of tar", zh: "tar 归档")
    case .archive(let name): Phrase("an archive of \(name)", zh: "\(name) 归档")
    case .pdf: Phrase("a PDF", zh: "PDF")
    case .spreadsheet: Phrase("a spreadsheet", zh: "电子表格")
    case .officeDocument:
      Phrase(
        "a document of an office program, such as a spreadsheet", zh: "办公软件的文档，例如电子表格")
    case .picture(let name): Phrase("a picture (\(name))", zh: "图像（\(name)）")
    case .media(let name): Phrase("a media file (\(name))", zh: "媒体文件（\(name)）")
    case .database(let name): Phrase("a database of \(name)", zh: "\(name) 数据库")
    case .table(let name): Phrase("a table of \(name)", zh: "\(name) 表")
    case .data(let name): Phrase("a file of \(name)", zh: "\(name) 文件")
    case .array: Phrase("an array of NumPy", zh: "NumPy 数组")
    case .pickle: Phrase("a pickle of Python", zh: "Python 的 pickle")
    case .program: Phrase("a program", zh: "程序")
    case .finderSettings: Phrase("a settings file of the Finder", zh: "访达（Finder）的设置文件")
    case .appleDouble:
      Phrase(
        "what macOS keeps beside a file on other disks (AppleDouble)",
        zh: "macOS 在其他磁盘上放在文件旁边的内容（AppleDouble）")
    case .wideText: Phrase("UTF-16 or UTF-32: UTF-8 is expected", zh: "UTF-16 或 UTF-32：应为 UTF-8")
    case .chineseText: Phrase("GBK or GB 18030: UTF-8 is expected", zh: "GBK 或 GB 18030：应为 UTF-8")
    case .answer: Phrase("the answer of a server: JSON is expected", zh: "服务器的答复：应为 JSON")
    case .separatedValues:
      Phrase("a table of values with commas between (CSV): JSON is expected", zh: "用逗号分隔的表格（CSV）：应为 JSON")
    case .script: Phrase("JavaScript: JSON alone is expected", zh: "JavaScript：应只有 JSON")
    case .markdown:
      Phrase("Markdown: lines with '```' stand around the content", zh: "Markdown：内容前后有“```”行")
    case .settings:
      Phrase(
        "settings of another program, with '=' (TOML or INI)", zh: "其他程序的设置，用“=”书写（TOML 或 INI）")
    case .yolo: Phrase("labels of YOLO: JSON is expected", zh: "YOLO 的标注：应为 JSON")
    case .pythonDictionary:
      Phrase("what Python prints of a dictionary: JSON is expected", zh: "Python 打印的字典：应为 JSON")
    case .jsonLines:
      Phrase("JSON Lines, an object in each line: YAML is expected", zh: "JSON Lines，每行一个对象：应为 YAML")
    case .yaml: Phrase("YAML: JSON Lines is expected", zh: "YAML：应为 JSON Lines")
    case .list:
      Phrase("lines of text, such as a list of files: JSON is expected", zh: "一行行的文本，例如文件列表：应为 JSON")
    }
  }

  /// What to do about it where an object is expected on each line.
  package var hintForLines: Phrase {
    switch self {
    case .list, .separatedValues, .spreadsheet:
      Phrase(
        "write an object with the names of the fields on each line: {\"image\": \"a.jpg\", …}",
        zh: "每行写成一个带有字段名称的对象：{\"image\": \"a.jpg\", …}")
    default: hint
    }
  }

  /// What to do about it.
  package var hint: Phrase {
    switch self {
    case .lfsPointer: Phrase("fetch it with Git LFS: 'git lfs pull'", zh: "用 Git LFS 取回：“git lfs pull”")
    case .annexPointer:
      Phrase("fetch it with git-annex: 'git annex get'", zh: "用 git-annex 取回：“git annex get”")
    case .conflict: Phrase("resolve the conflict, and remove the markers", zh: "解决冲突，并删去冲突标记")
    case .link:
      Phrase(
        "check it out where links are allowed ('git config core.symlinks true'), or name that file",
        zh: "在允许链接的地方重新检出（“git config core.symlinks true”），或者指定那个文件")
    case .html:
      Phrase(
        "a server sent it instead of the file, perhaps to say why: download the file again",
        zh: "服务器发来的是它而不是文件，或许说明了原因：重新下载文件")
    case .answer: SampleFileMessage.downloadAgain.phrase
    case .jsonLines: Phrase("let its name end in .jsonl", zh: "名称应以 .jsonl 结尾")
    case .yaml:
      Phrase("put it into a file whose name ends in .yaml", zh: "放在名称以 .yaml 结尾的文件中")
    case .list:
      Phrase(
        "write each line as an object: {\"samples\": [{\"image\": \"a.jpg\"}, … ]}",
        zh: "把每行写成一个对象：{\"samples\": [{\"image\": \"a.jpg\"}, … ]}")
    case .cvat: SampleFileMessage.exportAsCOCO.phrase
    case .voc: SampleFileMessage.createDataset("voc").phrase
    case .yolo: SampleFileMessage.createDataset("yolo").phrase
    case .script:
      Phrase(
        "keep what stands between the outermost brackets, and remove what is around them",
        zh: "只保留最外层括号及其中的内容，删去周围的部分")
    case .markdown:
      Phrase(
        "keep what stands between the lines with '```', and remove the rest", zh: "只保留“```”行之间的内容，删去其余部分")
    case .settings:
      Phrase("name the file that was meant, or write it as YAML", zh: "指定本来要用的文件，或者把它写成 YAML")
    case .spreadsheet:
      Phrase(
        "write each row as an object in {\"samples\": [ … ]}", zh: "把每行写成 {\"samples\": [ … ]} 中的一个对象")
    case .separatedValues:
      Phrase("write each line as an object in {\"samples\": [ … ]}", zh: "把每行写成 {\"samples\": [ … ]} 中的一个对象")
    case .xml:
      Phrase(
        "if a server sent it instead of the file, it says why: download the file again",
        zh: "如果是服务器代替文件发来的，其中说明了原因：重新下载文件")
    case .nuls:
      Phrase(
        "copy it again: it was not written to its end, as when a machine stops",
        zh: "重新复制：它没有写完，例如写入时机器停机")
    case .compressed("gzip", let tool?):
      Phrase(
        "decompress it: '\(tool)'; samples may stay compressed in a file that ends in .json.gz or .jsonl.gz",
        zh: "解压：“\(tool)”；样本也可以保持压缩，只要文件名以 .json.gz 或 .jsonl.gz 结尾")
    case .compressed(_, let tool?): Phrase("decompress it: '\(tool)'", zh: "解压：“\(tool)”")
    case .tar: Phrase("unpack it: 'tar -xf'", zh: "解包：“tar -xf”")
    case .archive: Phrase("unpack it, and name the file in it", zh: "解包，并指定其中的文件")
    case .wideText, .chineseText: TextMessage.saveAsUTF8.phrase
    case .pythonDictionary:
      Phrase(
        "write it with json.dump, which puts text in double quotes",
        zh: "用 json.dump 写出，它把文本放在双引号中")
    case .compressed, .pdf, .officeDocument, .picture, .media, .database, .table, .data, .array,
      .pickle, .program, .finderSettings, .appleDouble:
      Phrase("write what it holds as YAML or JSON", zh: "将其中的内容写成 YAML 或 JSON")
    }
  }
}
