import ArgumentParser
import DSDL

/// The value of `--domains`: names with commas between them.
struct NameList {
  let names: [String]

  init(argument: String) throws {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError(Phrase("a name between the commas is empty", zh: "逗号之间有一个名称是空的"))
    }
    guard Set(names).count == names.count else {
      throw ValidationError(Phrase("a name is there twice", zh: "有一个名称出现了两次"))
    }
  }
}
