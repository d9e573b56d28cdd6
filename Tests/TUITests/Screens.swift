import CLI
import Desk
import Office
import Support
import Terminal
import Wording

@testable import TUI

extension SampleDesk {
  /// The terminal before `desk`, as a rehearsal.
  func terminal(
    _ desk: OfficeDesk, _ language: Language = .vietnamese, rows: Int = 24, columns: Int = 80,
    run: @escaping ([String]) -> (text: [String], status: Int32) = { _ in ([], 0) }
  ) -> Rehearsal {
    let terminal = OfficeTerminal(
      desk: desk, words: language.words, grammar: CommandLineInterface.grammar, run: run)
    return Rehearsal(terminal.firstScreen, rows: rows, columns: columns)
  }

  /// The same person at another terminal: what is written there is news here.
  func elsewhere(_ person: String) throws -> OfficeDesk {
    try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", actingAs: person, moment: clerk.now()))
  }

  @discardableResult
  func register(
    _ reference: String = "1034/KH-GDĐT", subject: String = "Kế hoạch thi học sinh giỏi",
    due: String? = nil
  ) throws -> IncomingDocument {
    var draft = IncomingDraft.plan(reference)
    draft.subject = subject
    draft.dueOn = due.flatMap { CivilDate(iso: $0) }
    return try clerk.registerIncoming(draft, files: HandedInFiles()).document
  }

  /// A draft of the teacher, submitted.
  func submitted() throws -> OutgoingDocument {
    let draft = try teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Trả lời kế hoạch thi"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    return try teacher.submitOutgoing(draft.id)
  }
}

extension Rehearsal {
  /// The rows from `first` on, so many of them.
  func rows(_ first: Int, _ count: Int = 1) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(first).prefix(count)
      .joined(separator: "\n")
  }
}

extension Rehearsal {
  /// Puts the cursor of a list on the first row with this text, if there is one.
  mutating func seek(_ text: String) {
    press(.home)
    for _ in 1...100 where !cursorRow.contains(text) { press(.down) }
  }

  /// The row under the cursor of a list.
  private var cursorRow: Substring {
    text.split(separator: "\n").first { $0.hasPrefix(">") } ?? ""
  }

  /// Types into fields, with Tab from one to the next.
  mutating func fill(_ text: String) {
    for (index, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { press(.tab) }
      type(String(part))
    }
  }
}

/// A generator whose walks can be walked again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
