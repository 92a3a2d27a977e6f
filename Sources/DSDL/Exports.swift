// What reads descriptions (findings, files, syntax, types) is a module of its own below this one; programs import one.
@_exported import DSDLLanguage
