import Office
import Testing
import Wording

@testable import CLI

@Suite struct `The words of a command line` {
  let grammar = Grammar().word("FILE", .many).option("--from", "BODY", required: true)
    .many("--attach", "FILE").flag("--paper").option("--with", "PERSON,…")

  func parse(_ line: [String]) throws(UsageError) -> Arguments {
    try Arguments(line, of: .incomingRegister, grammar)
  }

  @Test func `are files, options with a value, options with many, and flags`() throws {
    let arguments = try parse([
      "a.pdf", "b.pdf", "--from", "UBND xã", "--attach", "x.xls", "y.doc", "--paper",
      "--with=lan, hung",
    ])
    #expect(arguments.words == ["a.pdf", "b.pdf"])
    #expect(arguments.text("--from") == "UBND xã")
    #expect(arguments.texts("--attach") == ["x.xls", "y.doc"])
    #expect(arguments.has("--paper"))
    #expect(arguments.list("--with") == ["lan", "hung"])
  }

  @Test func `after two hyphens are files, whatever they look like`() throws {
    #expect(try parse(["--from", "X", "--", "--paper"]).words == ["--paper"])
  }

  @Test func `that no grammar knows are refused by name`() {
    #expect(throws: UsageError.unknownOption("--form", command: "incoming register")) {
      try parse(["--form", "X"])
    }
    #expect(throws: UsageError.missingOption("--from", command: "incoming register")) {
      try parse(["a.pdf"])
    }
    #expect(throws: UsageError.missingValue(option: "--from")) { try parse(["--from", "--paper"]) }
    #expect(throws: UsageError.repeatedOption("--from")) {
      try parse(["--from", "X", "--from", "Y"])
    }
  }
}

@Suite struct `JSON for programs` {
  @Test func `holds no character that could act on a terminal`() {
    let text = JSON.object([("a", .string("x\u{1B}[2J\u{9B}\u{202E}\"\\\n"))]).text
    #expect(text == #"{"a":"x\u001b[2J\u009b\u202e\"\\\n"}"#)
  }
}
