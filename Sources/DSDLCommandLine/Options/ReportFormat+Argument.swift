public import ArgumentParser
public import DSDLReporting

extension ReportFormat: ExpressibleByArgument {}
