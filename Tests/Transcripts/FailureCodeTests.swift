import Platform
import Testing

/// Stable codes that no dialogue can bring about, and the test that shows each.
private let shownElsewhere = [
  "assignment.too-many": "names more people than any school has",
  "backup.not-as-written": "reads back what it wrote before it has its name",
  "restore.mount-point":
    "is restored from where nothing can be written, and not over where a disk begins",
  "search.changed-meanwhile": "is not overwritten by who has not seen what somebody else kept",
  "bundle.changed": "does not import what changed after it was checked",
  "bundle.damaged":
    "reads an archive without a folder around it, and refuses one that leads out of it",
  "bundle.exists": "never takes the place of another",
  "bundle.faulty": "leaves nothing behind when a file is not the one in the record",
  "bundle.nothing-there": "does not take a folder for a bundle, or nothing for a folder",
  "bundle.too-many-documents": "holds its limits",
  "bundle.too-many-files": "holds its limits",
  "clock.behind": "does nothing in a real office while the clock has gone back",
  "evidence.altered": "is not shown where the digests lead elsewhere",
  "evidence.damaged": "takes no time stamp that is damaged, weak, foreign or nothing of the kind",
  "evidence.weak": "takes no time stamp that is damaged, weak, foreign or nothing of the kind",
  "keeping.stopped": "is stopped by Ctrl-C with what it has read written down",
  "delivery.too-many": "goes to 10,000 recipients at once, and to one more it does not",
  "discussion.too-many-mentions":
    "names no more people than somebody would call, and nobody who has left",
  "visa.too-many": "are not asked twice at a time, nor of more than anybody waits for",
  "exchange.unsendable": "does not issue what no message could carry",
  "exchange.other-bytes": "refuses to hand over other bytes under a known name",
  "exchange.unfinished": "says so when a recorded bundle could not be put in its place",
  "form.bad-place": "has the code of its first problem",
  "form.misplaced-place": "has a place where no text of the form can be",
  "form.no-program": "comes out as PDF through an office suite, or says that there is none",
  "form.not-made": "comes out as PDF through an office suite, or says that there is none",
  "form.template-missing": "takes the first folder that has it",
  "form.template-too-large": "is too large",
  "form.template-unreadable":
    "refuses what is no file of a template's size, and passes over nothing",
  "form.too-many-places": "has more places than any form",
  "form.two-lists": "would repeat a row for two lists",
  "form.unfinished-place": "has braces that are not closed in their paragraph",
  "form.unknown-column": "names every unknown field with its line",
  "form.unknown-field": "names every unknown field with its line",
  "form.unknown-list": "names every unknown field with its line",
  "file.changed-while-read": "refuses a file that grows while it is read",
  "file.disk-full": "refuses a file with one clear error and keeps the office as it was",
  "file.read-only": "that is read-only is named as what it is",
  "form.changed-meanwhile": "is refused when somebody has acted on the document since",
  "journal.broken": "shows the first line that was changed, deleted or moved",
  "numbering.exhausted": "end at the greatest number other systems can store",
  "signing.failed": "is told apart from one without openssl",
  "signing.field-demands": "is refused where a field demands what cannot be met",
  "passphrase.too-weak":
    "is of four classes of characters, at least eight of them",
  "passphrase.needed":
    "is asked for again before anything is destroyed in a real office",
  "passphrase.wrong":
    "makes whoever guesses wait longer and longer, and opens nothing after five",
  "passphrase.too-soon":
    "makes whoever guesses wait longer and longer, and opens nothing after five",
  "passphrase.locked":
    "makes whoever guesses wait longer and longer, and opens nothing after five",
  "passphrase.must-change": "takes no passphrase that somebody else has set",
  "limit.not-named": "cannot be acted on by who had it open when it was limited",
  "tray.full": "has a tray that holds no more files than somebody would look through",
  "report.too-many": "holds no more reports than somebody would look through",
  "retention.bad-schedule": "names every problem by its line at once",
  "retention.reason-missing": "may lengthen what its class gives, with a reason",
  "signing.letters-missing": "is refused where the font lacks a letter or may not be embedded",
  "signing.no-room": "is refused where the signature is longer than the room for it",
  "signing.no-token-module": "asks for a module where the key is in a token and there is none",
  "signing.program-missing": "is told apart from one without openssl",
  "terminal.cannot-place-text": "that it cannot draw on is named, with what to do",
  "terminal.no-unicode-locale": "that it cannot draw on is named, with what to do",
  "terminal.not-a-terminal": "that it cannot draw on is named, with what to do",
  "terminal.unknown": "that it cannot draw on is named, with what to do",
  "work.stopped": "stopped while it is copied leaves nothing behind",
  "store.busy": "waits for somebody else's transaction, then says that the office is busy",
  "store.disk-full": "refuses an entry with one clear error, and goes on when there is room",
  "store.failed": "that the database cannot place is shown in SQLite's own words",
  "store.read-only": "that is read-only is named as what it is",
]

@Suite struct `Every stable code` {
  /// The codes in the sources of failures a command can print.
  static func codes() throws -> Set<String> {
    let failures = Project.root + "/Sources/Office/Failures"
    var paths = try Folders.names(in: failures).map { failures + "/" + $0 }
    paths.append(Project.root + "/Sources/Office/Workflow/Prospect.swift")
    paths.append(Project.root + "/Sources/Exchange/Bundle/BundleError.swift")
    return Set(try paths.flatMap { try words(in: $0) })
  }

  /// What stands in quotes and looks like a code: small letters, a dot, small letters and hyphens.
  static func words(in path: String) throws -> [String] {
    try Project.text(path).split(separator: "\"").map(String.init).filter { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2
        && parts.allSatisfy { part in
          !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        }
    }
  }

  @Test func `has a dialogue that shows it, or a test that is named here`() throws {
    var shown: Set<String> = []
    for name in try Folders.names(in: Project.dialogues) {
      for part in try Project.text(Project.dialogues + "/" + name).split(separator: "[").dropFirst()
      {
        if let end = part.firstIndex(of: "]") { shown.insert(String(part[..<end])) }
      }
    }
    let codes = try Self.codes()
    #expect(codes.count > 80)
    #expect(codes.subtracting(shown).subtracting(shownElsewhere.keys).sorted() == [])
    #expect(Set(shownElsewhere.keys).subtracting(codes).sorted() == [])
    #expect(shown.intersection(shownElsewhere.keys).sorted() == [])
  }

  @Test func `that is shown elsewhere is shown by a test there is`() throws {
    let sources = try Project.swiftFiles(below: Project.root + "/Tests").map {
      try Project.text($0)
    }
    for (code, name) in shownElsewhere {
      #expect(sources.contains { $0.contains("func `\(name)`") }, "\(code): \(name)")
    }
  }

  @Test func `of a bundle or a message has words in both languages`() throws {
    let exchange = Project.root + "/Sources/Exchange"
    let codes =
      try Self.words(in: exchange + "/Bundle/BundleError.swift")
      + [
        "/Edxml/EdxmlWarning.swift", "/Edxml/EdxmlError.swift",
        "/Edxml/Checking/StrictCheck.swift", "/Edxml/Checking/StrictCheck+Labels.swift",
        "/Edxml/Writing/ExportCheck.swift", "/../XML/Reading/XMLError.swift",
        "/../Office/Exchange/XMLSignatureReport.swift",
      ].flatMap { try Self.words(in: exchange + $0) } + [
        "exchange.conflict", "exchange.other-recipient", "import.status-unmatched",
        "import.unknown-sender", "bundle.signature-broken", "secret.refused",
      ]
    for language in ["Vietnamese", "English"] {
      let faults =
        try Project.text(
          Project.root + "/Sources/Wording/\(language)/\(language)Faults.swift")
        + Project.text(
          Project.root + "/Sources/Wording/\(language)/\(language)Messages.swift")
      for code in codes { #expect(faults.contains("\"\(code)\": "), "\(language): \(code)") }
    }
  }
}
