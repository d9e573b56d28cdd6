/// The text a person signs with a key of their own: what is approved, by whom, when.
///
/// Plain lines, `key: value`, in a fixed order, in normalization form C, each ended by a line feed;
/// the same facts are the same bytes. Control and hidden characters cannot stand in it.
public struct ApprovalStatement: Equatable, Sendable {
  /// The first line: the format and its version.
  public static let format = "vpdt-approval 1"
  /// What signatures are made for, so that one made for something else is none (PROTOCOL.sshsig).
  public static let namespace = "vpdt-approval"
  /// The most bytes of a statement.
  public static let sizeLimit = 256 << 10

  public enum Key: String, CaseIterable, Sendable {
    case office
    case officeName = "office-name"
    case document, reference, kind, subject, version
    /// SHA-256 and name, a line for each file.
    case file
    case decision
    /// The mark of the form of signing, `none` for the head's own.
    case form
    /// The entry the form rests on.
    case authority
    /// The signature block.
    case signsAs = "signs-as"
    case note, person
    case personName = "person-name"
    /// When it was decided; in a statement that is itself the decision, when it was printed.
    case time
    /// The last line of the journal at that moment, and its hash.
    case journal
  }

  struct Line: Equatable, Sendable {
    let key: Key
    let value: String
  }

  let lines: [Line]

  /// What is approved, and how.
  public struct Subject: Equatable, Sendable {
    public let document: OutgoingDocument
    public let version: Int
    /// The files of that version, without the signed one.
    public let files: [AttachedFile]
    public let signing: Signing?
    public let note: String

    public init(
      document: OutgoingDocument, version: Int, files: [AttachedFile], signing: Signing?,
      note: String
    ) {
      self.document = document
      self.version = version
      self.files = files.filter { $0.part != .signed }
      self.signing = signing
      self.note = note
    }
  }

  /// - Parameters:
  ///   - line: The number of the journal's last line.
  ///   - hash: Its hash.
  public init(
    _ subject: Subject, by person: Person, in office: OfficeFacts, at time: Moment,
    line: Int64, hash: String
  ) {
    let document = subject.document
    var facts: [(Key, String)] = [
      (.office, office.organId.description), (.officeName, office.name),
      (.document, document.draftTitle), (.reference, document.reference ?? ""),
      (.kind, document.kind.name), (.subject, document.subject),
      (.version, String(subject.version)),
    ]
    facts += subject.files.map { (.file, "\($0.digest) \($0.name)") }
    facts.append((.decision, Decision.Verdict.approved.rawValue))
    if let signing = subject.signing {
      facts += [
        (.form, signing.choice(among: [signing])),
        (.authority, signing.entry.map { String($0.value) } ?? ""), (.signsAs, signing.printed),
      ]
    }
    facts += [
      (.note, inOneLine(subject.note)), (.person, person.handle), (.personName, person.name),
      (.time, time.description), (.journal, "\(line) \(hash)"),
    ]
    lines = facts.map { Line(key: $0.0, value: cleaned($0.1).text) }.filter { !$0.value.isEmpty }
  }

  public var text: String {
    ApprovalStatement.format + "\n"
      + lines.map { "\($0.key.rawValue): \($0.value)\n" }.joined()
  }

  public subscript(key: Key) -> String? { lines.first { $0.key == key }?.value }
}

// MARK: Reading

extension ApprovalStatement {
  /// Reads a statement that comes back from whoever signed it.
  ///
  /// - Throws: `ApprovalError.notAStatement` for any byte that is not as it would be printed.
  public init(reading text: String) throws(ApprovalError) {
    guard text.utf8.count <= ApprovalStatement.sizeLimit else { throw .notAStatement }
    var rest = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard rest.first == ApprovalStatement.format, rest.popLast() == "" else {
      throw .notAStatement
    }
    rest.removeFirst()
    var lines: [Line] = []
    for line in rest {
      let parts = line.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let key = Key(rawValue: String(parts[0])),
        !parts[1].isEmpty, cleaned(parts[1]).text.utf8.elementsEqual(parts[1].utf8)
      else { throw .notAStatement }
      lines.append(Line(key: key, value: String(parts[1])))
    }
    self.lines = lines
    // Each key in its place, and none but a file's twice.
    let places = lines.map { Key.allCases.firstIndex(of: $0.key) ?? 0 }
    guard
      zip(places, places.dropFirst()).allSatisfy({ before, after in
        before < after || before == after && Key.allCases[after] == .file
      }), time != nil, journalLine != nil, text.utf8.elementsEqual(self.text.utf8)
    else { throw .notAStatement }
  }

  /// When it was decided, to the second; nil if the line is none of ours.
  public var time: Moment? {
    guard let text = self[.time], text.hasSuffix("+07:00"),
      let moment = Moment(iso: text.dropLast(6)), moment.description == text
    else { return nil }
    return moment
  }

  /// The line of the journal it names.
  public var journalLine: (sequence: Int64, hash: String)? {
    let parts = (self[.journal] ?? "").split(separator: " ")
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
      let hash = FileDigest(parts[1])
    else { return nil }
    return (sequence, hash.description)
  }

  /// As what the person signs.
  public var choice: SigningChoice? {
    if let entry = self[.authority].flatMap({ Int64($0) }) { return .entry(ID(entry)) }
    return self[.form].flatMap { try? SigningChoice(named: $0) }
  }

  /// A line that says something else than it should.
  public struct Difference: Equatable, Sendable {
    public let key: Key
    public let said: String
    public let recorded: String

    public init(key: Key, said: String, recorded: String) {
      self.key = key
      self.said = said
      self.recorded = recorded
    }
  }

  /// Where this statement parts from what the office has recorded. A number that was given later is
  /// none: the bytes that were approved are named by their digests.
  public func differences(from record: ApprovalStatement) -> [Difference] {
    Key.allCases.compactMap { key in
      let said = lines.filter { $0.key == key }.map(\.value)
      let recorded = record.lines.filter { $0.key == key }.map(\.value)
      if key == .reference && said.isEmpty { return nil }
      let isSame =
        said.count == recorded.count
        && zip(said, recorded).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
      return isSame
        ? nil
        : Difference(
          key: key, said: said.joined(separator: ", "), recorded: recorded.joined(separator: ", "))
    }
  }
}
