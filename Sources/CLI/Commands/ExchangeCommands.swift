import Desk
import Office
import Wording

extension Command {
  static func exchangeExport() -> Command {
    Command(.exchangeExport, Grammar()) { _, _ in }
  }
  static func exchangeImport() -> Command {
    Command(.exchangeImport, Grammar()) { _, _ in }
  }
  static func exchangeList() -> Command {
    Command(.exchangeList, Grammar()) { _, _ in }
  }
  static func demo() -> Command {
    Command(.demo, Grammar()) { _, _ in }
  }
}
