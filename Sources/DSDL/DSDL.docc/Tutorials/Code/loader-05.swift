import DSDL

let dataset = try Dataset(contentsOfFile: "pets.yaml")
let index = try dataset.sampleIndex(keptIn: "pets.dsdl-index")
for epoch in 1...3 {
  for number in (0..<index.count).shuffled() {
    let picture = try index.sample(number, as: Picture.self).value
    print(epoch, number, picture.image)
  }
}
