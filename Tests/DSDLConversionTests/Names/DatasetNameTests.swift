import DSDLConversion
import Testing

struct DatasetNameTests {
  @Test(arguments: [
    ("Facade", "Facade", "facade"), ("CMP Facade", "CMPFacade", "cmp-facade"),
    ("CIFAR-10", "CIFAR10", "cifar-10"),
    ("ImageNet-1K", "ImageNet1K", "imagenet-1k"), ("300W", "_300W", "300w"), ("图像", "图像", "图像"),
  ])
  func namesTypesAndFiles(_ text: String, _ prefix: String, _ stem: String) throws {
    let name = try #require(DatasetName(text))
    #expect(name.prefix == prefix)
    #expect(name.stem == stem)
  }

  @Test(arguments: ["", "-", "__", "…"])
  func refusesWhatLeavesNothing(_ text: String) {
    #expect(DatasetName(text) == nil)
  }
}
