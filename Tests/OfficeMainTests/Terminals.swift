import Glibc
import Platform
import Support
import Testing

extension SampleDesk {
  /// The program on a terminal of its own, at work in this office.
  func start(
    _ arguments: [String] = [], term: String = "xterm-256color", _ environment: [String] = [],
    rows: Int = 24, columns: Int = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path, arguments,
      environment: ["TERM=\(term)", "PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(path)"]
        + environment,
      rows: rows, columns: columns)
  }
}

/// What was waited for did not come.
struct NotShown: Error, CustomStringConvertible {
  let description: String
}

extension PseudoTerminal {
  /// A number the kernel keeps about the program, by its name: `VmRSS`, in kB.
  func status(_ name: String) throws -> Int {
    let bytes = try FileContents.read("/proc/\(process)/status", limit: 1 << 16) ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(name + ":") {
      return Int(line.split { !$0.isNumber }.last ?? "") ?? 0
    }
    throw NotShown(description: "no \(name) of \(process)")
  }

  /// The time the processor has spent on the program, in hundredths of a second.
  func processorTime() throws -> Int {
    let bytes = try FileContents.read("/proc/\(process)/stat", limit: 1 << 16) ?? []
    let fields =
      String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ") ?? []
    return fields.count > 13 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  /// What is on the screen, once it has been at rest for so many milliseconds.
  func picture(
    rows: Int = 24, columns: Int = 80, after position: Int = 0, quiet milliseconds: Int = 150
  ) -> DrawnScreen {
    quiet(for: milliseconds)
    return DrawnScreen(output[position...], rows: rows, columns: columns)
  }

  /// The same as soon as it shows `text`.
  func picture(
    showing text: String, rows: Int = 24, columns: Int = 80, after position: Int = 0
  ) throws -> DrawnScreen {
    for _ in 1...40 {
      let picture = picture(rows: rows, columns: columns, after: position)
      if picture.text.contains(text) { return picture }
    }
    throw NotShown(
      description: "\(text) is not shown:\n"
        + DrawnScreen(output[position...], rows: rows, columns: columns).text)
  }

  /// Leaves from wherever it is, by keys.
  func leave() throws {
    type("\u{1B}")
    quiet(for: 60)
    type(":q\r")
    #expect(try waitForExit() == .status(0))
  }
}
