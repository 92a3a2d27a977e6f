extension ChosenSample {
  /// What the sample says, without regard to its type; nil if its text cannot be read to its end. Of a key that is there
  /// twice both values are there.
  package var value: DataValue? {
    json.withByteView { bytes in
      var reader = DataValueReader(JSONReader(bytes))
      reader.isLenient = true
      return StackRoom.ensured { try? reader.value() }
    }
  }
}
