import Platform
import Testing

/// A rehearsal office that real processes work in.
final class PractiseOffice {
  let shell: Shell
  let moment = "2026-03-02T09:00"
  /// In front of every command.
  let prefix: [String]

  init() throws {
    shell = try Shell(moment: moment)
    prefix = ["--office", shell.folder + "/office", "--now", moment]
    try make("office", "H29.123.7", "HB")
  }

  func make(_ name: String, _ organId: String, _ abbreviation: String) throws {
    let result = try shell.run(
      """
      vpdt init \(name) --name "Cơ quan \(abbreviation)" --organ-id \(organId) \
      --abbreviation \(abbreviation) --rehearsal
      """)
    try #require(result.status == 0, "\(result.lines)")
  }

  /// The words of a registration of its own: `number` keeps it from looking like another.
  func registration(_ number: Int, file: String? = nil) -> [String] {
    prefix + ["incoming", "register"] + (file.map { [$0] } ?? ["--paper"]) + [
      "--from", "Sở GDĐT", "--ref", "\(number)/SGDĐT", "--issued", "2026-03-01", "--type", "CV",
      "--subject", "Họp",
    ]
  }

  /// The references in the register by their number.
  func register() throws -> [Int: String] {
    let lines = try shell.run("vpdt incoming list --all").lines
    var entries: [Int: String] = [:]
    for line in lines {
      let words = line.split(separator: " ")
      guard let number = words.first?.split(separator: "/").first.flatMap({ Int($0) }),
        let reference = words.first(where: { $0.hasSuffix("/SGDĐT") })
      else { continue }
      #expect(entries.updateValue(String(reference), forKey: number) == nil)
    }
    return entries
  }

  /// What a registration has printed: its number and its reference; nil if it did not get so far.
  func acknowledged(_ answer: String) throws -> (number: Int, reference: String)? {
    let bytes = try FileContents.read(shell.folder + "/" + answer, limit: 1 << 16) ?? []
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
    let words = line.split { $0 == " " || $0 == "/" }
    guard line.hasPrefix("vào sổ "), words.count > 4, let number = Int(words[2]) else {
      return nil
    }
    return (number, words[4] + "/SGDĐT")
  }

  /// The office agrees with itself: files, rows, numbers, journal.
  func expectSound(_ office: String = "office") throws {
    let check = try shell.run("vpdt --office \(office) check")
    #expect(check.status == 0, "\(check.lines)")
    #expect(check.lines.last?.hasPrefix("khớp: ") == true, "\(check.lines)")
  }

  /// Issues a report to the commune, which gets an office when it first gets a letter.
  func issueReport(_ number: Int = 1) throws {
    if number == 1 {
      try make("commune", "H29.123", "UBND")
      try #require(
        try shell.run("vpdt body add H29.123 --name 'UBND xã Đông Hòa'").status == 0)
    }
    // Each has a file of its own: a document that brings a known file waits for the clerk.
    let signed = number == 1 ? "v03-person-then-organ" : "v01-bb-pkcs7"
    let result = try shell.run(
      """
      vpdt outgoing draft --type BC --subject "Báo cáo \(number)" \
      --file "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" &&
      vpdt outgoing submit D\(number) && vpdt outgoing number D\(number) &&
      vpdt --as principal outgoing approve D\(number) &&
      vpdt setting set signature.rule unbroken >/dev/null &&
      vpdt outgoing attach-signed D\(number) "$FIXTURES/pdfsig/pdf/\(signed).pdf" &&
      vpdt outgoing issue D\(number) --to H29.123
      """)
    try #require(result.status == 0, "\(result.lines)")
  }
}
