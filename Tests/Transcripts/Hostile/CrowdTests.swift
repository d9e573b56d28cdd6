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
