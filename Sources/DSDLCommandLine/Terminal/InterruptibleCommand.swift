import ArgumentParser

/// A command that goes through samples or files, heeds the monitor of the process, and says what it came to when that is
/// cancelled. Others end at once when they are interrupted.
protocol InterruptibleCommand: ParsableCommand {}
