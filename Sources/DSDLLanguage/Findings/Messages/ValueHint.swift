/// How to write a value that is in another form than its type says.
package enum ValueHint: Sendable, Hashable {
  /// What to leave out where there is no value.
  package enum Absent: Sendable, Hashable {
    case sample, element, field
  }

  /// What there are several of.
  package enum Several: Sendable, Hashable {
    case things, files, labels
  }

  /// What a number counts, mostly since 1970.
  package enum Epoch: Sendable, Hashable {
    case seconds, milliseconds
    /// What the cells of spreadsheets hold.
    case days, partOfDay
  }

  case leaveOut(Absent)
  /// Where it is not known what belongs there.
  case valueOrNothing
  case emptyList, emptyObject
  case requiredField(of: String)
  case finiteNumber, finiteNumbers
  case inQuotes
  /// A form or a word as it is.
  case form(String)
  case tuple(TupleForm)
  case tupleAround(TupleForm)
  case oneListOf(TupleForm)
  case itself(WrittenValue)
  case withoutQuotes(String)
  case numberWithoutQuotes, numbersWithoutQuotes
  case plainNumber, plainDigits, withoutLeadingZeros
  case withoutBrackets, withoutOnePairOfBrackets
  case inList
  /// In place of a list for each sample.
  case typeOfOneSample(String)
  /// In place of a list of the values of these fields.
  case valuesByName([String])
  /// In place of a list for each field.
  case objectForEach
  case severalHave(Several, type: String)
  case list(String)
  case dateAsText(String, Epoch?)
  case pathAsText, pathAlone, maskInImage, locatorAsText
  case mask
  case coordinatesAlone, pointsAlone, classOrder
  case cornersOrSize
  /// Numbers in percent of the size of the picture, of which this makes pixels.
  case fromPercent(String)
  case otherType(OtherType)

  /// A type that has what is written.
  package enum OtherType: Sendable, Hashable {
    case indoor, autoDrive, fourCorners, centreSizeAngle, plainBox, ownField, withoutChannels, threeNumbers
    case twoNumbers
  }

  // Geometry.
  case swapNumbers, swapCorners
  case swapAxis(String)
  case degreesInType
  case pairNumbers(String)
  case oneMoreList
  case ringsOrList
  case each(String)
  case eachAs(TupleForm)
  case listForEach
  case visibility
  case oneList(String)
  case allInOneList
  case withType(String, String)
  case centreSizeAnglesInOneList
  case typeForSeveral(String)
  case typeForKeypoints(domain: String)

  package var phrase: Phrase {
    switch self {
    case .leaveOut(.sample): Phrase("leave the sample out if there is no value", zh: "如果没有值，请省略该样本")
    case .leaveOut(.element): Phrase("leave the element out if there is no value", zh: "如果没有值，请省略该元素")
    case .leaveOut(.field): Phrase("leave the field out if there is no value", zh: "如果没有值，请省略该字段")
    case .valueOrNothing:
      Phrase("write a value, or leave it out where it may be absent", zh: "请写上值；如果可以缺少，请省略")
    case .objectForEach: Phrase("write an object for each: [{ … }, { … }]", zh: "每个写成一个对象：[{ … }, { … }]")
    case .emptyList: Phrase("write [] if there is none", zh: "如果一个也没有，请写成 []")
    case .emptyObject: Phrase("write {} if there is nothing to say", zh: "如果没有内容，请写成 {}")
    case .requiredField(let structure):
      Phrase(
        "write a value: only a field that '\(structure)' lists under '$optional' may be absent",
        zh: "请写上值：只有“\(structure)”在“$optional”下列出的字段才可以缺少")
    case .inQuotes: HintMessage.writeInQuotes.phrase
    case .finiteNumber: Phrase("write a finite number", zh: "写成有限的数字")
    case .finiteNumbers: Phrase("write finite numbers", zh: "写成有限的数字")
    case .form(let form): Phrase("write \(form)", zh: "写成 \(form)")
    case .tuple(let form): Phrase("write ", zh: "写成") + form.phrase.spaced
    case .tupleAround(let form):
      Phrase("write ", zh: "写出包围它们的边界框") + form.phrase.spaced + Phrase(" of the box around them", zh: "")
    case .oneListOf(let form): Phrase("write them in one list of ", zh: "写在一个列表中，共") + form.phrase
    case .itself(.object):
      Phrase("write the object itself, not text that holds it", zh: "直接写对象，而不是含有它的文本")
    case .itself: Phrase("write the list itself, not text that holds it", zh: "直接写列表，而不是含有它的文本")
    case .withoutQuotes(let word): Phrase("write \(word) without quotes", zh: "写 \(word)，不加引号")
    case .numberWithoutQuotes: Phrase("write the number without quotes", zh: "数字不要加引号")
    case .numbersWithoutQuotes: Phrase("write the numbers without quotes", zh: "各个数字都不要加引号")
    case .plainNumber: Phrase("write it as a plain number", zh: "写成普通的数字")
    case .plainDigits: Phrase("write the number in plain digits", zh: "只用普通数字书写")
    case .withoutLeadingZeros: Phrase("write it without leading zeros", zh: "去掉前导零")
    case .withoutBrackets: Phrase("write it alone, without a list around it", zh: "单独写出，外面不要列表")
    case .withoutOnePairOfBrackets: Phrase("take away one pair of brackets", zh: "去掉一对方括号")
    case .inList: Phrase("put it in a list, even if it is only one: [ … ]", zh: "即使只有一个，也要放在列表中：[ … ]")
    case .typeOfOneSample(let type):
      Phrase(
        "'sample-type' is that of one sample: write '\(type)' there, or each sample as a list: [ … ]",
        zh: "“sample-type”是单个样本的类型：在那里写“\(type)”，或者把每个样本写成列表：[ … ]")
    case .valuesByName(let fields):
      Phrase("write each value with the name of its field: ", zh: "每个值都写上字段的名称：")
        + Phrase(verbatim: "{\(fields.prefix(6).map { "\"\($0)\": …" }.joined(separator: ", "))}")
    case .severalHave(let what, let type):
      what.phrase
        + Phrase(" have the type List[etype=\(type)]", zh: "的类型是 List[etype=\(type)]")
    case .list(let list): Phrase("write a list: \(list)", zh: "写成列表：\(list)")
    case .dateAsText(let date, let epoch):
      Phrase("write it as text: \"\(date)\"", zh: "写成文本：\"\(date)\"").adding(epoch?.phrase)
    case .pathAsText: Phrase("write the file's path as text", zh: "以文本写出文件的路径")
    case .pathAlone: Phrase("write the path alone, as text", zh: "只写路径，以文本形式")
    case .maskInImage:
      Phrase("write the mask to an image file, and its path here", zh: "把掩码写入图像文件，在这里写它的路径")
    case .locatorAsText: Phrase("write the locator as text", zh: "以文本写出对象定位器")
    case .mask:
      Phrase(
        "keep the mask in a file, in a field of type LabelMap or InstanceMap, or trace it as rings of [x, y]",
        zh: "把掩码存为文件，用类型为 LabelMap 或 InstanceMap 的字段，或者描成由 [x, y] 组成的环")
    case .coordinatesAlone: Phrase("write the coordinates alone", zh: "只写坐标")
    case .pointsAlone:
      Phrase("write the points alone: [[[x1, y1], [x2, y2], …]]", zh: "只写点：[[[x1, y1], [x2, y2], …]]")
    case .classOrder:
      Phrase(
        "write a list in the order of the classes: [[x1, y1, v1], [x2, y2, v2], …]",
        zh: "按类别的顺序写成列表：[[x1, y1, v1], [x2, y2, v2], …]")
    case .cornersOrSize:
      Phrase(
        "write [x1, y1, x2 - x1, y2 - y1], or [x1, y1, x2, y2] and the type as BBox[mode=xyxy]",
        zh: "写成 [x1, y1, x2 - x1, y2 - y1]，或者写成 [x1, y1, x2, y2]，并把类型写成 BBox[mode=xyxy]")
    case .fromPercent(let form):
      Phrase(
        "Label Studio counts in percent of the picture's size, W and H: write \(form)",
        zh: "Label Studio 使用图像尺寸（W 和 H）的百分比：写成 \(form)")
    case .otherType(let type): type.phrase
    case .swapNumbers: Phrase("swap the two numbers", zh: "交换这两个数字")
    case .swapCorners: Phrase("swap the corners", zh: "交换两个角")
    case .swapAxis(let axis):
      Phrase(
        "swap \(axis)1 and \(axis)2; or write the type as BBox if the numbers are [x, y, width, height]",
        zh: "交换 \(axis)1 和 \(axis)2；如果数字是 [x, y, width, height]，则把类型写成 BBox")
    case .degreesInType:
      Phrase(
        "write 'RotatedBBox[measure=degree]' in the type if it is in degrees",
        zh: "如果单位是度，请在类型中写“RotatedBBox[measure=degree]”")
    case .pairNumbers(let form): Phrase("pair the numbers: \(form)", zh: "把数字配成对：\(form)")
    case .oneMoreList: Phrase("wrap it in one more list", zh: "外面再加一层列表")
    case .ringsOrList:
      Phrase(
        "write one list of rings, or the type as List[etype=Polygon]",
        zh: "写成一个环的列表，或者把类型写成 List[etype=Polygon]")
    case .each(let form): Phrase("write \(form) for each", zh: "每个都写成 \(form)")
    case .eachAs(let form):
      Phrase("write ", zh: "每个写成一个列表：") + form.phrase + Phrase(" for each", zh: "")
    case .listForEach:
      Phrase(
        "write a list for each: [[x1, y1, v1], [x2, y2, v2], …]",
        zh: "每个写成一个列表：[[x1, y1, v1], [x2, y2, v2], …]")
    case .visibility:
      Phrase(
        "write the visibility as a number: [x, y, 2] if it can be seen, [x, y, 1] if it is hidden, [0, 0, 0] if it is not there",
        zh: "用数字写可见性：看得见为 [x, y, 2]，被遮挡为 [x, y, 1]，不存在为 [0, 0, 0]")
    case .oneList(let form): Phrase("write them in one list: \(form)", zh: "写在一个列表中：\(form)")
    case .allInOneList: Phrase("write all numbers in one list", zh: "所有数字写在一个列表中")
    case .withType(let form, let type):
      Phrase("write \(form), and the type as \(type)", zh: "写成 \(form)，并把类型写成 \(type)")
    case .centreSizeAnglesInOneList:
      Phrase("write centre, size and angles in one list", zh: "把中心、尺寸和角度写在一个列表中")
    case .typeForSeveral(let type):
      Phrase("write the type as List[etype=\(type)] for several", zh: "有多个时，把类型写成 List[etype=\(type)]")
    case .typeForKeypoints(let domain):
      Phrase(
        "write the type as List[etype=Keypoint[dom=\(domain)]] for those of several objects",
        zh: "有多个物体时，把类型写成 List[etype=Keypoint[dom=\(domain)]]")
    }
  }
}

extension ValueHint.Several {
  fileprivate var phrase: Phrase {
    switch self {
    case .things: Phrase("several of them", zh: "多个")
    case .files: Phrase("several files", zh: "多个文件")
    case .labels: Phrase("several labels", zh: "多个标签")
    }
  }
}

extension ValueHint.Epoch {
  fileprivate var phrase: Phrase {
    switch self {
    case .seconds: Phrase(" if it counts seconds since 1970", zh: "（如果它是 1970 年以来的秒数）")
    case .milliseconds: Phrase(" if it counts milliseconds since 1970", zh: "（如果它是 1970 年以来的毫秒数）")
    case .days: Phrase(" if it counts days, as spreadsheets do", zh: "（如果它像电子表格那样是天数）")
    case .partOfDay: Phrase(" if it is a part of a day, as in spreadsheets", zh: "（如果它像电子表格那样是一天的一部分）")
    }
  }
}

extension ValueHint.OtherType {
  fileprivate var phrase: Phrase {
    switch self {
    case .indoor:
      Phrase("9 numbers have the type BBox3D[mode=indoor]", zh: "9 个数字的类型是 BBox3D[mode=indoor]")
    case .autoDrive:
      Phrase("7 numbers have the type BBox3D[mode=auto-drive]", zh: "7 个数字的类型是 BBox3D[mode=auto-drive]")
    case .fourCorners:
      Phrase("four corners have the type RotatedBBox[mode=xyxy]", zh: "四个角的类型是 RotatedBBox[mode=xyxy]")
    case .centreSizeAngle:
      Phrase(
        "centre, size and angle have the type RotatedBBox[mode=xywht]",
        zh: "中心、尺寸和角度的类型是 RotatedBBox[mode=xywht]")
    case .plainBox: Phrase("a box without an angle has the type BBox", zh: "没有角度的边界框的类型是 BBox")
    case .ownField: Phrase("a class or a score has a field of its own", zh: "类别或得分应有各自的字段")
    case .withoutChannels: Phrase("leave out the number of channels", zh: "省略通道数")
    case .threeNumbers: Phrase("three numbers have the type Coord3D", zh: "三个数字的类型是 Coord3D")
    case .twoNumbers: Phrase("two numbers have the type Coord", zh: "两个数字的类型是 Coord")
    }
  }
}

extension Phrase {
  /// With a blank before what is no Chinese, to follow it.
  fileprivate var spaced: Phrase {
    Phrase(english, zh: chinese.hasPrefix("[") ? " \(chinese)" : chinese)
  }
}
