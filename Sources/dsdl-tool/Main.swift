import DSDLCommandLine

@main
enum Main {
  static func main() {
    CommandLineTool.main()
  }
}
