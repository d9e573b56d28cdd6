import Platform
import Store
import Testing

/// Text of a stranger, or of somebody who wrote past the program: it must reach no terminal as it is.
@Suite struct `Text that would act on a terminal` {
  /// Sets the title, clears the screen in seven and in eight bits, turns the line around, hides,
  /// breaks the line.
  static let hostile =
    "a\u{1B}]0;x\u{07}\u{1B}[2J\u{9B}2J\u{202E}b\u{2066}\u{200B}\u{2028}\n\r\u{08}c"

  static let places = [
    "office SET name", "office SET place", "person SET name", "person SET post",
    "person SET unit", "body SET name", "incoming_document SET issuer",
    "incoming_document SET reference", "incoming_document SET kind",
    "incoming_document SET subject", "incoming_document SET document_id",
    "incoming_file SET name", "stored_file SET unreadable_because", "opinion SET text",
    "outgoing_document SET subject", "outgoing_document SET symbol",
    "outgoing_document SET document_id", "outgoing_file SET name", "decision SET note",
    "bundle SET name", "bundle SET receiver_name", "bundle SET contact_name",
    "unit SET name", "post_change SET reason", "standing_in SET basis",
    "signing_authority SET post", "custody_item SET label", "custody_event SET note",
    "hand_over SET reason",
  ]

  static let looks = [
    "incoming list", "incoming list --waiting", "incoming show 1", "outgoing list",
    "outgoing show D1", "person list", "body list", "unit list",
    "person show minh", "person stand-in-list", "person authority-list", "custody list",
    "custody show C1", "person hand-over thao --print", "unit move CM --under CM", "exchange list",
    "agenda", "search hop",
    "check", "journal verify", "journal export", "incoming submit 1", "outgoing submit D1",
    "outgoing number D1", "outgoing issue D1 --to H29.123,H29.123", "--as minh incoming accept 1",
    "exchange export --to H29.123 stick", "body add H29.123 --name X", "person retire minh",
    "incoming register --paper --from X --ref 1/SGDĐT --issued 2026-03-01 --type CV --subject X",
  ]

  @Test func `comes out harmless from every command, in text, in JSON and in errors`() throws {
    let office = try PractiseOffice()
    let made = try office.shell.run(
      """
      vpdt body add H29.123 --name "UBND xã Đông Hòa" && vpdt unit add CM --name "Chuyên môn" &&
      vpdt person post minh --post "Tổ trưởng" --reason "QĐ" &&
      vpdt person stand-in minh --for hoa --until +1 --basis "GUQ" &&
      vpdt person authority minh --form TL --types TB --basis "Quy chế" &&
      vpdt custody add seal --label "Dấu tròn" && vpdt --as principal custody hand-over C1 --to lan &&
      vpdt incoming register "$FIXTURES/pdfsig/pdf/r02-truncated-in-signature.pdf" --from "Sở GDĐT" \
        --ref 1/SGDĐT --issued 2026-03-01 --type CV --subject "Họp" --due +1 &&
      vpdt incoming submit 1 &&
      vpdt --as principal incoming assign 1 --lead minh --with thao --note "Họp" &&
      vpdt person hand-over thao --to dung --reason "Nghỉ" &&
      vpdt outgoing draft --type KH --subject "Họp" --file "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" &&
      vpdt outgoing submit D1 && vpdt outgoing number D1 &&
      vpdt --as principal outgoing approve D1 --note "Được" &&
      vpdt setting set signature.rule unbroken >/dev/null &&
      vpdt outgoing attach-signed D1 "$FIXTURES/pdfsig/pdf/v01-bb-pkcs7.pdf" &&
      vpdt outgoing issue D1 --to H29.123 && vpdt exchange export --to H29.123 stick
      """)
    try #require(made.status == 0, "\(made.lines)")
    try rewrite(office.shell.folder + "/office")
    var pictures = 0
    for look in Self.looks {
      for options in ["", "--json ", "--lang en "] {
        let line = look.hasPrefix("journal export") ? look : options + look
        let lines = try office.shell.run("vpdt " + line).lines
        expectHarmless(lines, line)
        pictures += lines.filter { $0.contains("␛") || $0.contains("\\u001b") }.count
      }
    }
    // It was there to be shown, and it was not hidden from the reader either.
    #expect(pictures > 60, "\(pictures)")
  }

  private func rewrite(_ office: String) throws {
    let database = try OfficeFolder(path: office).open()
    for place in Self.places {
      try database.run("UPDATE \(place) = ?", [.text(Self.hostile)])
    }
    try database.run("UPDATE journal_detail SET text = 'note=' || ?", [.text(Self.hostile)])
    try database.run(
      "UPDATE journal SET act = ?, object = ? WHERE sequence = 1",
      [.text(Self.hostile), .text(Self.hostile)])
  }

  private func expectHarmless(_ lines: [String], _ command: String) {
    for line in lines {
      let harmful = line.unicodeScalars.filter { scalar in
        if scalar == "\t", command == "journal export" { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      #expect(harmful.map(\.value) == [], "\(command): \(line.debugDescription)")
    }
  }

  @Test func `in the words of a command is not repeated as it stands`() throws {
    let office = try PractiseOffice()
    let word = "\"$(printf 'x\\033]0;y\\007\\302\\2332J\\342\\200\\256z')\""
    for line in [
      "\(word)", "incoming show \(word)", "incoming \(word)", "--lang \(word)", "--now \(word)",
      "--as \(word) agenda", "--office \(word) agenda", "exchange import \(word)",
      "incoming list --limit \(word)", "help \(word)", "body list --\(word)",
      "person add \(word) --name X", "exchange export --to \(word) stick",
      "exchange export --again \(word) stick",
      "init \(word)/x --name X --organ-id H1 --abbreviation X",
      "incoming register \(word) --from X --ref 1/X --issued 1/3 --type CV --subject X",
      "incoming register --paper --from X --ref 1/X --issued \(word) --type \(word) --subject X",
    ] {
      let result = try office.shell.run("vpdt " + line)
      expectHarmless(result.lines, line)
    }
  }
}
