import DSDL

// Reads a dataset in two epochs, shuffled: swift run ShuffledLoader [FILE [INDEX]]
//
// With the path of an index, it is kept there, and used again until the samples change.
let arguments = CommandLine.arguments.dropFirst()
let dataset = try Dataset(contentsOfFile: arguments.first ?? "../detection-coco/set-train/train.yaml")
let index =
  if let path = arguments.dropFirst().first {
    try dataset.sampleIndex(keptIn: path)
  } else {
    try SampleIndex(of: dataset)
  }

let loader = ShuffledLoader(index: index, batchSize: 2)
for epoch in 1...2 {
  var pictures = 0
  var objects = 0
  for try await batch in loader.batches(epoch: epoch, seed: 7, refuse: { print("left out: \($0)") }) {
    let numbers = batch.map { "\($0.number)" }.joined(separator: ", ")
    print("epoch \(epoch): samples \(numbers)")
    pictures += batch.count
    for sample in batch { objects += try sample.value.objects.count }
  }
  print("epoch \(epoch): \(pictures) pictures with \(objects) objects")
}
