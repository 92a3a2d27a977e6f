public import ArgumentParser
public import DSDLConversion

extension ExportFormat: ExpressibleByArgument {}
extension ExportOptions.Pictures: ExpressibleByArgument {}
extension YOLOTask: ExpressibleByArgument {}
extension ExportOptions.Task: ExpressibleByArgument {}
