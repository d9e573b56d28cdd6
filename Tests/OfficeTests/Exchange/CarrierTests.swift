import Testing

@testable import Office

@Suite struct `The words of a carrier` {
  @Test func `begin with a full path or a bare name, and hold nothing that moves a cursor`() throws
  {
    #expect(try CarrierCommand(["/opt/x.sh", "a b", "'"]).words == ["/opt/x.sh", "a b", "'"])
    #expect(try CarrierCommand(["sh", ""]).program == "sh")
    #expect(throws: CarrierError.relativeProgram("./x.sh")) { try CarrierCommand(["./x.sh"]) }
    #expect(throws: CarrierError.badWord("a\nb")) { try CarrierCommand(["x", "a\nb"]) }
    #expect(throws: CarrierError.badWord("")) { try CarrierCommand([]) }
    #expect(throws: CarrierError.badWord("x")) {
      try CarrierCommand(Array(repeating: "x", count: 33))
    }
  }

  @Test func `are shown as one would type them`() throws {
    let command = try CarrierCommand(["/opt/x.sh", "Ổ đĩa", "it's", "", "a$b", "-P"])
    #expect(command.typed == #"/opt/x.sh 'Ổ đĩa' 'it'\''s' '' 'a$b' -P"#)
  }
}

@Suite struct `How a carrier ended` {
  @Test(arguments: [
    CarrierRun.Result.done, .later, .failed(status: 3), .signalled(9), .outOfTime, .tooMuchOutput,
    .missing, .notMade,
  ])
  func `is read again as it was written`(result: CarrierRun.Result) {
    #expect(CarrierRun.Result(rawValue: result.rawValue) == result)
  }

  @Test func `keeps beginning and end of what it said, on one harmless line`() {
    let said = "đầu\u{1B}[2J\n" + String(repeating: "x", count: 9000) + "\ncuối"
    let kept = CarrierRun(.later, said: said).said
    #expect(kept.hasPrefix("đầu[2J xxx") && kept.hasSuffix("xxx cuối") && kept.count < 410)
  }
}

@Suite struct `The pauses of a bundle` {
  private let now = Moment(iso: "2026-03-02T09:00")!

  private func minutes(_ later: Moment) -> Double {
    Double(later.milliseconds - now.milliseconds) / 60_000
  }

  @Test func `grow with its attempts, and are the same whoever asks`() {
    let pauses = (1...8).map { minutes(Dispatch.retry(of: "H29-1", after: $0, at: now)) }
    for (pause, base) in zip(pauses, [1, 5, 30, 120, 360, 360, 360, 360]) {
      #expect(pause >= Double(base) && pause <= Double(base) * 1.1)
    }
    #expect(pauses == (1...8).map { minutes(Dispatch.retry(of: "H29-1", after: $0, at: now)) })
    // Not all bundles come at once.
    #expect(
      Set((1...50).map { minutes(Dispatch.retry(of: "H29-\($0)", after: 4, at: now)) }).count > 40)
  }

  @Test func `grow with the times it was handed over without an answer`() {
    let days = (1...6).map { minutes(Dispatch.resend(of: "a", after: $0, at: now)) / 1440 }
    for (pause, base) in zip(days, [1, 2, 4, 7, 7, 7]) {
      #expect(pause >= Double(base) && pause <= Double(base) * 1.1)
    }
  }
}
