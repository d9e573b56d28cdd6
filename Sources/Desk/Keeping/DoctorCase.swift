import Office
import Platform

/// A program vpdt calls when it is there.
public struct HelperProgram: Equatable, Sendable {
  public enum Name: String, CaseIterable, Sendable {
    case openssl
  }

  public let name: Name
  /// What the program says of itself, on one line; nil if it is not installed or does not answer.
  public let version: String?

  /// Asks each program for its version. Needs no office.
  public static func all() -> [HelperProgram] {
    Name.allCases.map { name in
      var child = ChildProcess(name.rawValue, ["version"], environment: ["LC_ALL": "C"])
      child.timeLimit = 2000
      let outcome = try? child.run()
      let answers = outcome?.ending == .exited(0)
      let text = answers ? cleaned(String(decoding: outcome?.output ?? [], as: UTF8.self)).text : ""
      return HelperProgram(name: name, version: text.isEmpty ? nil : text)
    }
  }
}
