import Platform
import Testing

@Suite struct `Many programs at once` {
  @Test func `register without a gap, and none is refused`() throws {
    let office = try PractiseOffice()
    let processes = try (1...32).map { number in
      try office.shell.start(office.registration(number), answer: "answer-\(number)")
    }
    #expect(processes.map { $0.wait() } == Array(repeating: 0, count: 32))
    let answers = try (1...32).map { try #require(try office.acknowledged("answer-\($0)")) }
    #expect(answers.map(\.number).sorted() == Array(1...32))
    #expect(answers.map(\.reference) == (1...32).map { "\($0)/SGDĐT" })
    #expect(try office.register().count == 32)
    try office.expectSound()
    #expect(try office.shell.run("vpdt journal verify").lines[0].contains(": 33 dòng"))
  }

  @Test func `register one document once, and the others hear who was first`() throws {
    let office = try PractiseOffice()
    let processes = try (1...8).map { number in
      try office.shell.start(office.registration(1), answer: "answer-\(number)")
    }
    #expect(processes.map { $0.wait() }.sorted() == [0, 1, 1, 1, 1, 1, 1, 1])
    #expect(try office.register() == [1: "1/SGDĐT"])
    try office.expectSound()
  }

  @Test func `found one office, and the others leave it alone`() throws {
    let shell = try Shell()
    for round in 1...5 {
      let office = "\(shell.folder)/office-\(round)"
      let words = [
        "init", office, "--name", "Trường THCS Hoa Ban", "--organ-id", "H29.123.7",
        "--abbreviation", "HB", "--rehearsal",
      ]
      let processes = try (1...6).map { try shell.start(words, answer: "answer-\($0)") }
      #expect(processes.map { $0.wait() }.sorted() == [0, 1, 1, 1, 1, 1])
      let check = try shell.run("vpdt --office office-\(round) check")
      #expect(check.lines == ["khớp: 0 tệp, 1 dòng nhật ký"])
    }
  }

  @Test func `hand a document over once, and take a bundle in once`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    let exports = try (1...5).map { number in
      try office.shell.start(
        office.prefix + ["exchange", "export", "--to", "H29.123", office.shell.folder + "/stick"],
        answer: "answer-\(number)")
    }
    #expect(exports.map { $0.wait() }.sorted() == [0, 1, 1, 1, 1])
    #expect(
      try Folders.names(in: office.shell.folder + "/stick") == ["H29.123.7-2026-03-02-1"])
    let imports = try (1...5).map { number in
      try office.shell.start(
        [
          "--office", office.shell.folder + "/commune", "--now", office.moment, "exchange",
          "import", office.shell.folder + "/stick/H29.123.7-2026-03-02-1", "--register",
        ], answer: "answer-\(number)")
    }
    #expect(imports.map { $0.wait() } == Array(repeating: 0, count: 5))
    #expect(
      try office.shell.run("vpdt --office commune incoming list --all | wc -l").lines == ["1"])
    try office.expectSound()
    try office.expectSound("commune")
  }

  @Test func `number drafts without a gap`() throws {
    let office = try PractiseOffice()
    let drafts = try office.shell.run(
      """
      for n in 1 2 3 4 5 6 7 8; do
        vpdt outgoing draft --type KH --subject "Kế hoạch" \
          --file "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" && vpdt outgoing submit D$n
      done
      """)
    #expect(drafts.status == 0)
    let processes = try (1...8).map { number in
      try office.shell.start(
        office.prefix + ["outgoing", "number", "D\(number)"], answer: "answer-\(number)")
    }
    #expect(processes.map { $0.wait() } == Array(repeating: 0, count: 8))
    let numbers = try office.shell.run("vpdt outgoing list | tr -s ' ' | cut -d ' ' -f 2 | sort")
    #expect(numbers.lines == (1...8).map { "0\($0)/KH-HB" })
    try office.expectSound()
  }
}
