import Testing

@testable import DSDLConversion

@Suite("The geometry of exports")
struct GeometryTests {
  @Test("The area of a ring does not depend on the direction it is written in")
  func area() {
    let ring = [Point(x: 0, y: 0), Point(x: 4, y: 0), Point(x: 4, y: 3)]
    #expect(ring.area == 6)
    #expect(Array(ring.reversed()).area == 6)
    #expect([Point(x: 1, y: 1), Point(x: 2, y: 2)].area == 0)
  }

  @Test("The box around points is the smallest")
  func around() {
    let box = Box(around: [Point(x: 3, y: 8), Point(x: -1, y: 2), Point(x: 2, y: 5)])
    #expect(box == Box(x: -1, y: 2, width: 4, height: 6))
    #expect(Box(around: []) == nil)
  }
}
