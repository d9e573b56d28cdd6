import Testing

@testable import Office

@Suite struct `The statement of an approval` {
  private func statement(
    subject: String = "Kế hoạch", file: String = "a.pdf", reference: OutgoingNumber? = nil
  ) -> ApprovalStatement {
    let document = OutgoingDocument(
      id: ID(3), state: .submitted, kind: DocumentKind(word: "KH")!, subject: subject,
      urgency: .normal, drafter: ID(1), drafterName: "", number: reference, symbol: "KH-HB",
      version: 2, issuedOn: nil, documentId: nil, answers: nil,
      draftedOn: CivilDate(iso: "2026-11-24")!)
    let digest = FileDigest(String(repeating: "a", count: 64))!
    let files = [file, "signed.pdf"].map { name in
      AttachedFile(
        part: name == "signed.pdf" ? .signed : .main, name: name, digest: digest, size: 1,
        structure: .other, isKept: true)
    }
    return ApprovalStatement(
      ApprovalStatement.Subject(
        document: document, version: 2, files: files, signing: nil, note: "Đồng ý\nnhưng"),
      by: Person(
        id: ID(2), handle: "hung", name: "Trần Văn Hùng", post: "", unit: "", roles: [],
        account: nil, retiredOn: nil),
      in: OfficeFacts(
        name: "Trường", organId: OrganIdentifier("H29.123.7")!, abbreviation: "HB", place: "",
        superiorName: "", isRehearsal: false),
      at: Moment(iso: "2026-11-24T09:00:05")!, line: 41, hash: String(repeating: "b", count: 64))
  }

  @Test func `is plain lines with the files that were approved and without the signed one`() {
    #expect(
      statement().text == """
        vpdt-approval 1
        office: H29.123.7
        office-name: Trường
        document: D3
        kind: Kế hoạch
        subject: Kế hoạch
        version: 2
        file: \(String(repeating: "a", count: 64)) a.pdf
        decision: approved
        note: Đồng ý / nhưng
        person: hung
        person-name: Trần Văn Hùng
        time: 2026-11-24T09:00:05+07:00
        journal: 41 \(String(repeating: "b", count: 64))

        """)
  }

  @Test func `holds no line and no character of somebody else's making`() throws {
    let text = statement(subject: "a\u{1B}[2J\r\nperson: khac\u{202E}", file: "x\n\u{85}y.pdf").text
    #expect(text.split(separator: "\n").count == statement().text.split(separator: "\n").count)
    #expect(text.contains("subject: a[2J person: khac\n"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
    #expect(try ApprovalStatement(reading: text).text == text)
  }

  @Test(arguments: [
    ("vpdt-approval 1", "vpdt-approval 2"), ("kind: ", "kind:  "), ("kind: ", "Kind: "),
    ("D3\n", "D3 \n"), ("\nperson: hung", "\nperson: hung\nperson: hoa"),
    ("\nkind", "\nversion: 2\nkind"), ("Trường", "Tru\u{31B}o\u{31B}\u{300}ng"),
    ("+07:00", "+08:00"), ("09:00:05", "9:00:05"), ("journal: 41 ", "journal: -1 "),
    ("hung\n", "hung\r\n"), ("approved", "appro\u{200B}ved"),
    ("person-name: ", "person-name: \u{1B}"), ("bb\n", "bb"), ("bb\n", "bb\n\n"),
  ])
  func `is read only as it was printed`(part: String, other: String) {
    let changed = statement().text.replacing(part, with: other)
    #expect(!changed.utf8.elementsEqual(statement().text.utf8))
    #expect(throws: ApprovalError.notAStatement) { try ApprovalStatement(reading: changed) }
  }

  @Test(arguments: [("document: D3\n", ""), ("journal: 41 ", "journal: 041 ")])
  func `that can be read and is another one says where`(part: String, other: String) throws {
    let read = try ApprovalStatement(reading: statement().text.replacing(part, with: other))
    #expect(
      read.differences(from: statement()).map(\.key.rawValue) == [String(part.prefix { $0 != ":" })]
    )
  }

  @Test func `names each line that says something else, but no number that came later`() {
    let numbered = statement(
      reference: OutgoingNumber(sequence: NumberSequence(year: 2026, name: "KH"), number: 7))
    #expect(statement().differences(from: numbered) == [])
    #expect(numbered.differences(from: statement()).map(\.key) == [.reference])
    #expect(
      statement().differences(from: statement(subject: "Khác", file: "b.pdf")).map(\.key) == [
        .subject, .file,
      ])
  }
}
