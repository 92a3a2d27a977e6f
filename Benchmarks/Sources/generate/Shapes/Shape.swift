/// A kind of dataset: writes `base.yaml`, what it imports, and the samples.
protocol Shape: Sendable {
  /// Writes the dataset; its samples have `size` bytes or a little more.
  func write(to folder: Folder, size: Int, random: inout Random)
}

/// What every description here begins with.
func description(_ dataSection: String, imports: [String]) -> String {
  """
  $dsdl-version: "0.5.3"

  $import:
  \(imports.map { "    - defs/\($0)" }.joined(separator: "\n"))

  meta:
      Dataset Name: "Generated"
      Subset Name: "base"

  data:
  \(dataSection)

  """
}

/// A library file with one class domain.
func classDomain(_ name: String, _ classes: [String]) -> String {
  """
  $dsdl-version: "0.5.3"

  \(name):
      $def: class_domain
      classes:
  \(classes.map { "        - \"\($0)\"" }.joined(separator: "\n"))

  """
}
