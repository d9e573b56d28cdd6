import Glibc
import Platform
import Testing

/// Kills a test deals out: `VPDT_KILLS` for the long form, else enough to meet every step.
let killCount = Machine.variable("VPDT_KILLS").flatMap { Int($0) } ?? 100

/// Moments to kill a command at, spread over the time it takes on this machine.
private struct Chance {
  private let microseconds: UInt32

  /// - Parameter start: Starts the command once, to be left alone.
  init(_ start: () throws -> RunningProcess) throws {
    let begun = Machine.milliseconds()
    let process = try start()
    try #require(process.wait() == 0)
    microseconds = UInt32(Machine.milliseconds() - begun + 2) * 1600
  }

  func kill(_ process: RunningProcess) throws {
    usleep(.random(in: 0...microseconds))
    process.kill()
    process.wait()
  }
}

@Suite struct `An office whose programs are killed` {
  @Test func `has all it acknowledged, once, under numbers without a gap`() throws {
    let office = try PractiseOffice()
    let template = try FileContents.read(
      Project.root + "/Tests/Fixtures/pdfsig/pdf/n01-unsigned.pdf", limit: 1 << 20)
    let chance = try Chance { try office.shell.start(office.registration(0), answer: "answer") }
    var promised = [1: "0/SGDĐT"]
    for round in 1...killCount {
      let file = office.shell.folder + "/\(round).pdf"
      try FileContents.writeNew(file, try #require(template) + Array("% \(round)\n".utf8))
      try chance.kill(
        try office.shell.start(office.registration(round, file: file), answer: "answer"))
      if let line = try office.acknowledged("answer") {
        #expect(line.reference == "\(round)/SGDĐT")
        #expect(promised.updateValue(line.reference, forKey: line.number) == nil)
      }
    }
    let register = try office.register()
    for (number, reference) in promised { #expect(register[number] == reference) }
    #expect(register.keys.sorted() == Array(1..<(register.count + 1)))
    #expect(Set(register.values).count == register.count)
    try office.expectSound()
    // Whatever was in the way when the last one died is in nobody's way now.
    let next = try office.shell.start(office.registration(killCount + 1), answer: "answer")
    #expect(next.wait() == 0)
    #expect(try office.acknowledged("answer")?.number == register.count + 1)
  }

  @Test func `has all of it too where many are at work and some of them are killed`() throws {
    let office = try PractiseOffice()
    let template = try #require(
      try FileContents.read(
        Project.root + "/Tests/Fixtures/pdfsig/pdf/n01-unsigned.pdf", limit: 1 << 20))
    let crowd = 6
    var promised: [Int: String] = [:]
    for round in 0..<max(8, killCount / 4) {
      let numbers = (1...crowd).map { round * crowd + $0 }
      let processes = try numbers.map { number in
        let file = office.shell.folder + "/\(number).pdf"
        try FileContents.writeNew(file, template + Array("% \(number)\n".utf8))
        return try office.shell.start(
          office.registration(number, file: file), answer: "answer-\(number)")
      }
      // Those with an even number are killed; the others never hear of it.
      for index in stride(from: 1, to: crowd, by: 2) {
        usleep(.random(in: 0...UInt32(3000 * (round % 8 + 1))))
        processes[index].kill()
      }
      for (index, number) in numbers.enumerated() {
        let status = processes[index].wait()
        let answer = try office.acknowledged("answer-\(number)")
        if let answer {
          #expect(promised.updateValue(answer.reference, forKey: answer.number) == nil)
        }
        if index % 2 == 0 { #expect(status == 0 && answer?.reference == "\(number)/SGDĐT") }
      }
    }
    let register = try office.register()
    for (number, reference) in promised { #expect(register[number] == reference) }
    #expect(register.keys.sorted() == Array(1..<(register.count + 1)))
    #expect(Set(register.values).count == register.count)
    try office.expectSound()
  }

  @Test func `is brought up to date by whoever comes after a killed one`() throws {
    let office = try PractiseOffice()
    let prepared = try office.shell.run(
      """
      mkdir -p old/files && cp "$FIXTURES/databases/V0001.db" old/office.db
      cp -r old good && vpdt --office good incoming list --all && vpdt --office good journal verify
      """)
    try #require(prepared.status == 0, "\(prepared.lines)")
    let words = [
      "--office", office.shell.folder + "/round", "--now", office.moment, "incoming", "list",
    ]
    for round in 0..<max(12, killCount / 5) {
      _ = try office.shell.run("rm -rf round; cp -r old round")
      for _ in 1...2 {
        let process = try office.shell.start(words, answer: "answer")
        usleep(.random(in: 0...(4000 * UInt32(round % 8 + 1))))
        process.kill()
        process.wait()
      }
      let after = try office.shell.run(
        "vpdt --office round incoming list --all && vpdt --office round journal verify")
      #expect(after.lines == prepared.lines)
    }
  }

  @Test func `was founded as a whole, or not at all`() throws {
    let shell = try Shell()
    func words(_ office: String) -> [String] {
      [
        "init", "\(shell.folder)/\(office)", "--name", "Trường THCS Hoa Ban", "--organ-id",
        "H29.123.7", "--abbreviation", "HB", "--rehearsal",
      ]
    }
    let chance = try Chance { try shell.start(words("office-0"), answer: "answer") }
    for round in 1...max(20, killCount / 5) {
      try chance.kill(try shell.start(words("office-\(round)"), answer: "answer"))
      let check = try shell.run("vpdt --office office-\(round) check")
      if check.status == 0 {
        #expect(check.lines == ["khớp: 0 tệp, 1 dòng nhật ký"])
      } else {
        #expect(check.lines[0].hasSuffix("[office.not-an-office]"), "\(check.lines)")
        let answer = try FileContents.read(shell.folder + "/answer", limit: 1 << 16)
        #expect(answer == [])
      }
    }
  }

  @Test func `has handed over all or nothing`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    let stick = office.shell.folder + "/stick"
    for round in 1...max(8, killCount / 10) {
      let process = try office.shell.start(
        office.prefix + ["exchange", "export", "--to", "H29.123", stick], answer: "answer")
      usleep(.random(in: 0...(6000 * UInt32(round % 8 + 1))))
      process.kill()
      process.wait()
      let names = try office.bundlesOnStick()
      let isRecorded = try office.shell.run("vpdt exchange list").lines.contains {
        $0.hasPrefix("H29.123.7-2026-03-02-1 ")
      }
      // On the stick it is whole, and then it is in the list, too.
      for name in names { try office.expectWhole(name) }
      #expect(isRecorded || names.isEmpty)
      try office.expectSound()
      if isRecorded { break }
    }
    // Again works, whichever side of the record the last kill was on.
    let again = try office.shell.run(
      "vpdt exchange export --to H29.123 other || vpdt exchange export --again H29.123.7-2026-03-02-1 other"
    )
    #expect(again.status == 0, "\(again.lines)")
    let whole = try office.shell.run("cd other/H29* && sha256sum --quiet -c manifest-sha256.txt")
    #expect(whole.status == 0, "\(whole.lines)")
  }

  @Test func `has taken in all or nothing`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    try office.issueReport(2)
    try #require(try office.shell.run("vpdt exchange export --to H29.123 stick").status == 0)
    let bundle = office.shell.folder + "/stick/H29.123.7-2026-03-02-1"
    let words = [
      "--office", office.shell.folder + "/commune", "--now", office.moment, "exchange", "import",
      bundle, "--register",
    ]
    for round in 1...max(8, killCount / 10) {
      let process = try office.shell.start(words, answer: "answer")
      usleep(.random(in: 0...(6000 * UInt32(round % 8 + 1))))
      process.kill()
      process.wait()
      let entries = try office.shell.run("vpdt --office commune incoming list --all").lines
        .filter { $0.contains("/BC-HB") }
      #expect(entries.isEmpty || entries.count == 2)
      try office.expectSound("commune")
      if !entries.isEmpty { break }
    }
    let again = try office.shell.start(words, answer: "answer")
    #expect(again.wait() == 0)
    let register = try office.shell.run("vpdt --office commune incoming list --all").lines
    #expect(register.map { $0.prefix(6) } == ["2/2026", "1/2026"])
  }
}

extension PractiseOffice {
  fileprivate func bundlesOnStick() throws -> [String] {
    guard Folders.exists(shell.folder + "/stick") else { return [] }
    // What starts with a dot was being made when its maker died.
    return try Folders.names(in: shell.folder + "/stick").filter { !$0.hasPrefix(".") }
  }

  fileprivate func expectWhole(_ name: String) throws {
    let result = try shell.run(
      "cd stick/\(name) && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt")
    #expect(result.status == 0, "\(result.lines)")
  }
}
