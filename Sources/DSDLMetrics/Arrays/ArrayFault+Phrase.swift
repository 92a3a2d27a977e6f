import DSDL

extension ArrayFault {
  /// What is wrong and what was expected.
  var phrase: Phrase {
    switch self {
    case .missing: Phrase("does not exist", zh: "不存在")
    case .notRegular: Phrase("is not a regular file", zh: "不是普通文件")
    case .system(let code): Phrase("cannot be read: ", zh: "无法读取：") + SystemError(code).phrase
    case .interrupted: Phrase("was not read to its end: interrupted", zh: "没有读完：已中断")

    case .noEntryList:
      Phrase("is no complete .npz file: its list of entries is missing", zh: "不是完整的 .npz 文件：缺少条目列表")
    case .brokenEntryList: Phrase("has a broken list of entries", zh: "条目列表已损坏")
    case .encrypted: Phrase("is encrypted", zh: "已加密")
    case .brokenEntry(let name): Phrase("has a broken entry '\(name)'", zh: "条目“\(name)”已损坏")
    case .cutEntry(let name): Phrase("ends inside of the entry '\(name)'", zh: "在条目“\(name)”中间结束")
    case .unknownPacking(let name):
      Phrase("packs '\(name)' in a way that NumPy does not", zh: "“\(name)”的压缩方式不是 NumPy 所用的")
    case .cannotBeUnpacked: Phrase("has an entry that cannot be unpacked", zh: "有无法解压的条目")
    case .wrongChecksum(let name):
      Phrase("has a broken entry '\(name)': its checksum is another", zh: "条目“\(name)”已损坏：校验和不符")
    case .outOfMemory: Phrase("cannot be unpacked: there is too little memory", zh: "无法解压：内存不足")
    case .noArrays: Phrase("holds no array", zh: "不含数组")
    case .noArray(let name, let others):
      Phrase("has no array '\(name)'", zh: "没有数组“\(name)”")
        + (others.isEmpty
          ? Phrase(verbatim: "")
          : Phrase(": it has \(others.joined(separator: ", "))", zh: "：只有 \(others.joined(separator: "、"))"))
    case .severalArrays(let names):
      Phrase(
        "holds several arrays: name one of \(names.joined(separator: ", ")) with --array",
        zh: "含有多个数组：用 --array 指定 \(names.joined(separator: "、")) 之一")
    case .singleArray(let name):
      Phrase("is a single array: it has none named '\(name)'", zh: "是单个数组：没有名为“\(name)”的数组")

    case .notNumPy:
      Phrase(
        "is no .npy file: it does not begin as NumPy writes them", zh: "不是 .npy 文件：开头与 NumPy 写出的不同")
    case .unknownVersion:
      Phrase("is of a version of .npy that is not known: 1 to 3 are read", zh: ".npy 的版本未知：可读取 1 到 3")
    case .cutHeader: Phrase("ends inside of its header", zh: "在文件头中间结束")
    case .unreadableHeader: Phrase("has a header that cannot be read", zh: "文件头无法读取")
    case .incompleteHeader:
      Phrase("has a header without the shape or type of its numbers", zh: "文件头缺少数字的形状或类型")
    case .pythonObjects(let type):
      Phrase(
        "holds numbers of type '\(type)': Python objects are never loaded; save the array as float32",
        zh: "数字的类型为“\(type)”：从不加载 Python 对象；请把数组存为 float32")
    case .otherType(let type):
      Phrase(
        "holds numbers of type '\(type)': save the array as float32 or float64",
        zh: "数字的类型为“\(type)”：请把数组存为 float32 或 float64")
    case .impossibleShape:
      Phrase("claims to hold more numbers than any file can", zh: "声称的数字个数超过任何文件的容量")
    case .cut(let count, let size):
      Phrase(
        "ends early: \(count) numbers of \(size) bytes are expected", zh: "不完整：应有 \(count) 个 \(size) 字节的数字")
    case .tooMany(let count, let limit):
      Phrase(
        "has \(count) numbers: at most \(limit) are held in memory", zh: "有 \(count) 个数字：内存中最多放 \(limit) 个")

    case .notRows(let shape):
      shape.isEmpty
        ? Phrase(
          "has the shape of a single number: N × D is expected, a row for each picture",
          zh: "形状为单个数字：应为 N × D，每张图像一行")
        : Phrase(
          "has the shape \(Self.text(shape)): N × D is expected, a row for each picture",
          zh: "形状为 \(Self.text(shape))：应为 N × D，每张图像一行")
    case .fortranOrder:
      Phrase(
        "stores columns one after the other (Fortran order): save numpy.ascontiguousarray of it",
        zh: "按列存储（Fortran 顺序）：请保存它的 numpy.ascontiguousarray")
    case .empty: Phrase("holds no numbers", zh: "不含数字")
    case .tooManyColumns(let count, let limit):
      Phrase("has \(count) columns: at most \(limit) are read", zh: "有 \(count) 列：最多读取 \(limit) 列")
    case .tooManyDimensions(let count, let limit):
      Phrase("has \(count) columns: at most \(limit) are computed with", zh: "有 \(count) 列：最多用 \(limit) 列计算")
    case .oneRow: Phrase("has one row: at least two are expected", zh: "只有一行：至少应有两行")
    case .fewRows(let count, let parts):
      Phrase(
        "has \(count) \(count == 1 ? "row" : "rows"): at least one for each of \(parts) parts is expected",
        zh: "有 \(count) 行：\(parts) 个部分各自至少应有一行")
    case .notFinite(let number, let row, let column):
      Phrase(
        "has \(number) in row \(row), column \(column): a finite number is expected",
        zh: "第 \(row) 行第 \(column) 列是 \(number)：应为有限的数字")
    case .noDistribution(let fault, let row, let others):
      Phrase("row \(row) is no distribution: ", zh: "第 \(row) 行不是概率分布：") + fault.phrase
        + (others == 0
          ? Phrase(verbatim: "")
          : Phrase(
            ", and \(others) more \(others == 1 ? "is" : "are") none", zh: "；另有 \(others) 行也不是"))
    case .tooLarge:
      Phrase("has numbers that are too large: their squares are not finite", zh: "有过大的数字：其平方不是有限的数字")

    case .unfitShapes:
      Phrase(
        "holds 'mu' and 'sigma' whose shapes do not fit: D and D × D are expected",
        zh: "“mu”和“sigma”的形状不匹配：应为 D 和 D × D")
    case .notFiniteStatistics: Phrase("has a number that is not finite", zh: "有不是有限的数字")
    case .negativeVariance:
      Phrase("has a 'sigma' with a negative variance: it is no covariance", zh: "“sigma”中有负的方差：不是协方差")
    case .notSymmetric:
      Phrase("has a 'sigma' that is not symmetric: it is no covariance", zh: "“sigma”不对称：不是协方差")
    case .otherDimensions(let dimensions, let other, let otherDimensions):
      Phrase(
        "has \(dimensions) dimensions where \(other) has \(otherDimensions): features of one network are expected",
        zh: "有 \(dimensions) 维，而 \(other) 有 \(otherDimensions) 维：应为同一网络的特征")
    case .onlyStatistics(let other):
      Phrase(
        "has statistics, as \(other) has: --bootstrap needs the features of one",
        zh: "只有统计量，\(other) 也是：--bootstrap 至少需要其中一个的特征")
    case .scoreNotFinite:
      Phrase(
        "leads to a score that is not finite: its numbers are too large", zh: "得出的分数不是有限的数字：它的数字过大")
    }
  }

  private static func text(_ shape: [Int]) -> String { shape.map(String.init).joined(separator: " × ") }
}

extension ArrayFault.RowFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .negative(let number): Phrase("\(number) is negative (logits?)", zh: "\(number) 是负数（是否为 logits？）")
    case .sum(let sum):
      Phrase("its sum is \(sum), 1 is expected (logits?)", zh: "其和为 \(sum)，应为 1（是否为 logits？）")
    }
  }
}
