import DSDL

let dataset = try Dataset(contentsOfFile: "pets.yaml")
for sample in try dataset.samples(as: Picture.self) {
  do {
    let picture = try sample.value
    print(picture.image, picture.pets.count { $0.kind == .cat }, "cats")
  } catch {
    print(error)  // pets.json:4:61: 'cow' is not a class of 'PetDom'
  }
}
