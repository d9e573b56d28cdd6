import Office
import Platform

/// A program vpdt calls when it is there.
public struct HelperProgram: Equatable, Sendable {
  public enum Name: String, CaseIterable, Sendable {
    case openssl, pdftotext, soffice, xmlsec1
    case sshKeygen = "ssh-keygen"
    case age, xlsx2csv
    case ocrmypdf, tesseract

    /// Who is asked for its version, and with what. `ssh-keygen` knows none; `ssh` comes with it.
    var question: (program: String, word: String) {
      switch self {
      case .openssl: ("openssl", "version")
      case .pdftotext: ("pdftotext", "-v")
      case .soffice: ("soffice", "--version")
      case .xmlsec1: ("xmlsec1", "--version")
      case .sshKeygen: ("ssh", "-V")
      case .age: ("age", "--version")
      case .xlsx2csv: ("xlsx2csv", "--version")
      case .ocrmypdf: ("ocrmypdf", "--version")
      case .tesseract: ("tesseract", "--version")
      }
    }
  }

  public let name: Name
  /// What the program says of itself, on one line; nil if it is not installed or does not answer.
  public let version: String?

  /// Asks each program for its version. Needs no office.
  public static func all(_ names: [Name] = Name.allCases) -> [HelperProgram] {
    names.map { name in
      var child = ChildProcess(
        name.question.program, [name.question.word], environment: ["LC_ALL": "C"])
      child.timeLimit = [.soffice, .ocrmypdf].contains(name) ? 10_000 : 2000
      let outcome = try? child.run()
      let answers =
        outcome?.ending == .exited(0) && ChildProcess(name.rawValue, []).executable() != nil
      // Some say their version among the errors.
      let lines = [outcome?.output, outcome?.errors].compactMap { bytes in
        bytes?.split(separator: UInt8(ascii: "\n")).first
      }
      let text = answers ? cleaned(String(decoding: lines.first ?? [], as: UTF8.self)).text : ""
      return HelperProgram(name: name, version: text.isEmpty ? nil : text)
    }
  }

  /// The first two numbers of the version, `[3, 0]` of `OpenSSL 3.0.17`; empty if it says none.
  var numbers: [Int] {
    let digits = (version ?? "").drop { !("0"..."9").contains($0) }
    return digits.split(separator: ".").prefix(2).compactMap { part in
      Int(part.prefix { ("0"..."9").contains($0) })
    }
  }
}
