/// The types of a description before params are bound: what code is made of that has params of its own.
package struct OpenTypes: Sendable {
  /// For each struct that is defined, the types of its fields in their order.
  package let structs: [StructDefinition: [TypeSpecification]]
  package let sample: TypeSpecification?
  package let globalInfo: TypeSpecification?

  package init(
    structs: [StructDefinition: [TypeSpecification]], sample: TypeSpecification?,
    globalInfo: TypeSpecification?
  ) {
    self.structs = structs
    self.sample = sample
    self.globalInfo = globalInfo
  }
}
