import Glibc
import Platform
import Support
import Testing

@Suite struct `Offices whose carriers and senders are killed` {
  @Test func `lose no document on the way, and take none in twice`() throws {
    let office = try PractiseOffice()
    try office.joinByStick()
    var reports = 0
    for round in 1...max(12, killCount / 8) {
      if round % 4 == 1 {
        reports += 1
        if reports > 1 { try office.issueReport(reports) }
      }
      for words in [office.sending, office.receiving] {
        let process = try office.shell.start(words, answer: "answer")
        usleep(.random(in: 0...(9000 * UInt32(round % 8 + 1))))
        process.kill()
        process.wait()
      }
      try office.expectSound()
      try office.expectSound("commune")
    }
    try office.untilFree("exchange send --at-once", "office")
    try office.untilFree("exchange receive", "commune")
    let subjects = try office.shell.run("vpdt --office commune incoming list --waiting").lines
      .map { $0.split(separator: " ").suffix(3).joined(separator: " ") }
    #expect(subjects.sorted() == (1...reports).map { "Báo cáo \($0)" }.sorted())
    let standings = try office.shell.run(
      "vpdt --json exchange status | grep -o '\"standing\":\"[a-z-]*\"' | sort | uniq -c")
    #expect(standings.lines.count == 1 && standings.lines[0].contains(" \(reports) "))
    #expect(standings.lines.first?.hasSuffix("\"handed-over\"") == true, "\(standings.lines)")
    #expect(try office.shell.run("ls office/outbox/H29.123").lines == ["sent"])
    #expect(try office.shell.run("ls stick; ls commune/inbox").lines == ["taken"])
    try office.expectSound()
    try office.expectSound("commune")
  }

  @Test func `run a carrier once at a time, even one whose sender was killed`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    let made = try office.shell.run(
      """
      echo 'mkdir busy || echo clash >> log; echo run >> log; sleep 0.5; rmdir busy' > slow.sh
      vpdt exchange carrier H29.123 --send sh "$PWD/slow.sh"
      """)
    try #require(made.status == 0, "\(made.lines)")
    // The carrier writes where its sender stands.
    let starting = "cd '\(office.shell.folder)' && exec '\(BuiltProgram.path)' "
    let line = starting + office.sending.map { "'\($0)'" }.joined(separator: " ")
    func start(_ answer: String) throws -> RunningProcess {
      try RunningProcess(["/bin/sh", "-c", line], answer: office.shell.folder + "/" + answer)
    }
    let first = try start("first")
    // Until the carrier runs.
    for _ in 1...500 where !Folders.exists(office.shell.folder + "/busy") { usleep(10_000) }
    first.kill()
    first.wait()
    let second = try start("second")
    #expect(second.wait() == 0)
    let busy = try office.shell.run("cat second")
    #expect(busy.lines == ["UBND xã Đông Hòa: đang có người chuyển, để lần sau"])
    while Folders.exists(office.shell.folder + "/busy") { usleep(10_000) }
    let both = [try start("third"), try start("fourth")]
    for process in both { #expect(process.wait() == 0) }
    #expect(try office.shell.run("cat log").lines == ["run", "run"])
    #expect(
      try office.shell.run("vpdt exchange send").lines == ["Không có gói nào phải chuyển."])
    try office.expectSound()
  }
}

extension PractiseOffice {
  fileprivate var sending: [String] { prefix + ["exchange", "send", "--at-once"] }

  fileprivate var receiving: [String] {
    ["--office", shell.folder + "/commune", "--now", moment, "exchange", "receive"]
  }

  /// Issues a first report, and has both offices carry bundles through one folder.
  fileprivate func joinByStick() throws {
    try issueReport()
    let result = try shell.run(
      """
      mkdir stick && vpdt exchange carrier --scripts carriers &&
      vpdt exchange carrier H29.123 --send sh "$PWD/carriers/folder.sh" send "$PWD/stick" &&
      vpdt --office commune body add H29.123.7 --name "Cơ quan HB" &&
      vpdt --office commune exchange carrier H29.123.7 \
        --receive sh "$PWD/carriers/folder.sh" receive "$PWD/stick"
      """)
    try #require(result.status == 0, "\(result.lines)")
  }

  /// Repeats a command until no carrier of one that was killed is at work any more.
  fileprivate func untilFree(_ command: String, _ office: String) throws {
    for _ in 1...100 {
      let result = try shell.run("vpdt --office \(office) \(command)")
      if !result.lines.contains(where: { $0.hasSuffix("đang có người chuyển, để lần sau") }) {
        #expect(result.status == 0, "\(result.lines)")
        return
      }
      usleep(100_000)
    }
    Issue.record("a carrier never ends")
  }
}
