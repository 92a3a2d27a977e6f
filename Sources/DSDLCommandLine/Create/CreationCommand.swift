import ArgumentParser
import DSDL
import DSDLConversion

/// A subcommand of `dsdl create`: a layout with its options.
protocol CreationCommand: InterruptibleCommand {
  var options: CreationArguments { get }

  /// What is to be read.
  func layout() throws -> any DatasetLayout
}

extension CreationCommand {
  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) throws -> ExitStatus {
    try CreationRequest(layout: layout(), arguments: options).execute(on: &console)
  }
}
