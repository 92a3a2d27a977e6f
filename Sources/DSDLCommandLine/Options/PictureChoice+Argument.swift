import ArgumentParser
import DSDLReport

extension PictureChoice: ExpressibleByArgument {}
