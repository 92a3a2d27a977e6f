import DSDL

// Counts the pictures of each style: swift run TypedStatistics [FILE]
//
// `Facade` is made of facade.yaml by the plugin. Add a class to styles.yaml: the build stops at the `switch` below.
let path = CommandLine.arguments.dropFirst().first ?? "Sources/TypedStatistics/facade.yaml"
let dataset = try Dataset(contentsOfFile: path)

func description(of style: Facade.FacadeStyle) -> String {
  switch style {
  case .photo: "photographs"
  case .mask: "label maps"
  }
}

var counts: [Facade.FacadeStyle: Int] = [:]
for sample in try dataset.samples(as: Facade.Sample.self) {
  let pair = try sample.value
  for picture in [pair.imageA, pair.imageB] { counts[picture.domain, default: 0] += 1 }
}
for style in Facade.FacadeStyle.allCases {
  print("\(counts[style, default: 0]) \(description(of: style)), '\(style.className)'")
}
