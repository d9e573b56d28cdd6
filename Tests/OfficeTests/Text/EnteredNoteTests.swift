import Testing

@testable import Office

@Suite struct `A note as it is typed` {
  @Test func `keeps its lines, each tidy, without empty ones around or in a row`() throws {
    #expect(
      try enteredNote("\n  Lập   đội tuyển \r\n\n\n báo\tcáo \n\n")
        == "Lập đội tuyển\n\nbáo cáo")
    #expect(try enteredOptionalNote(" \n \n") == "")
    #expect(throws: ValueError.empty(field: "note")) { try enteredNote("\n") }
  }

  @Test func `holds no control and no more letters than are carried`() throws {
    #expect(throws: ValueError.controlCharacter(field: "note")) {
      try enteredNote("một\nhai\u{1B}[2J")
    }
    #expect(throws: ValueError.tooLong(field: "note", limit: 5)) {
      try enteredNote("ba\nbốn", field: "note", limit: 5)
    }
    #expect(try enteredNote("ba\nbố", field: "note", limit: 5) == "ba\nbố")
  }

  @Test func `stands in one line where there is room for one`() {
    #expect(inOneLine("một\n\nhai\nba") == "một / hai / ba")
    #expect(inOneLine("một") == "một")
  }
}
