public import ArgumentParser
public import DSDL
public import DSDLMedia

extension MediaDepth: ExpressibleByArgument {}
extension TrainerProfile: ExpressibleByArgument {}
