import Glibc
import Platform
import Support
import Testing

/// Two offices whose carrier loses, doubles, cuts, damages and holds back what it is given, and whose
/// programs are killed at any moment.
@Suite struct `A school and its superior body over a carrier that loses things` {
  /// How many are exchanged; VPDT_DOCUMENTS=200 is the long form.
  private let documents = Machine.variable("VPDT_DOCUMENTS").flatMap { Int($0) } ?? 6
  private let seed =
    Machine.variable("VPDT_SEED").flatMap { UInt64($0) } ?? .random(in: 1...999_999)

  @Test func `come to agree on every document, its files and how it stands`() throws {
    let exchange = try LossyExchange(seed: seed)
    repeat {
      exchange.nextRound()
      let missing = documents - exchange.issued
      for _ in 0..<min(missing, max(2, documents / 20)) { try exchange.issue() }
      for office in exchange.inAnyOrder() { try exchange.work(in: office) }
    } while try exchange.issued < documents
      || exchange.registered() < documents
        && exchange.round < 80
    let told = Comment(rawValue: "VPDT_SEED=\(seed), after \(exchange.round) rounds")
    #expect(try exchange.registered() == documents, told)
    for (sender, receiver) in [
      (exchange.school, exchange.commune), (exchange.commune, exchange.school),
    ] {
      let sent = try exchange.sent(by: sender)
      let entered = try exchange.entered(in: receiver)
      #expect(sent.count == sender.issued, told)
      // Each once, under a number of its own, with the same files.
      #expect(entered.map(\.reference).sorted() == sent.map(\.reference).sorted(), told)
      #expect(entered.map(\.number) == Array(1..<(sent.count + 1)), told)
      for document in sent {
        let entry = try #require(entered.first { $0.reference == document.reference }, told)
        #expect(document.files.count == 2 && entry.files == document.files, told)
        #expect(document.state == "received", told)
        #expect(document.note == "Đã tiếp nhận: số đến \(entry.title)", told)
      }
      #expect(try exchange.waiting(in: receiver) == [], told)
      try exchange.practise.expectSound(sender.name)
    }
    #expect(exchange.kills > 0, told)
  }
}

/// A document as an office shows it.
private struct ShownDocument {
  let reference: String
  let number: Int
  /// Its entry, `7/2026`.
  let title: String
  /// SHA-256 of what is sent, in any order.
  let files: [String]
  let state: String?
  /// What the receiver said last.
  let note: String?

  /// - Parameter line: As `--json` prints it.
  init(_ line: String, parts: Set<String>) throws {
    func values(_ key: String) -> [String] {
      line.split(separator: "\"\(key)\":\"", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
    func number(_ key: String) -> Int {
      line.split(separator: "\"\(key)\":").dropFirst().first
        .flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    }
    reference = try #require(values("reference").first)
    self.number = number("number")
    title = "\(self.number)/\(number("year"))"
    files = zip(values("part"), values("sha256")).filter { parts.contains($0.0) }.map(\.1).sorted()
    let deliveries = line.split(separator: "\"deliveries\":").dropFirst().first ?? ""
    let ownWords = deliveries.split(separator: "\"history\":").first ?? ""
    func last(_ key: String) -> String? {
      ownWords.split(separator: "\"\(key)\":\"").dropFirst().last.map {
        String($0.prefix { $0 != "\"" })
      }
    }
    (state, note) = (last("state"), last("note"))
  }
}

private final class LossyExchange {
  final class Office {
    let name: String
    let organId: String
    let abbreviation: String
    fileprivate(set) var issued = 0

    init(_ name: String, _ organId: String, _ abbreviation: String) {
      self.name = name
      self.organId = organId
      self.abbreviation = abbreviation
    }
  }

  let practise: PractiseOffice
  let school = Office("office", "H29.123.7", "HB")
  let commune = Office("commune", "H29.123", "UBND")
  private(set) var round = 0
  private(set) var kills = 0
  private var dice: Dice
  /// How long each command has taken at most, in microseconds.
  private var durations: [String: Int] = [:]

  /// The school has its carrier put bundles into the folder `there`, the commune into `back`.
  init(seed: UInt64) throws {
    practise = try PractiseOffice()
    dice = Dice(seed: seed)
    try practise.make(commune.name, commune.organId, commune.abbreviation)
    for (folder, sender, receiver) in [("there", school, commune), ("back", commune, school)] {
      let fates = (1...199).map { _ in dice.pick(Self.fates) }.joined(separator: "\n")
      let place = practise.shell.folder + "/" + folder
      try Folders.make(place)
      try Folders.make(place + ".held")
      try FileContents.writeNew(place + ".fates", Array((fates + "\n").utf8))
      try run(
        """
        v body add \(receiver.organId) --name "Cơ quan \(receiver.abbreviation)" &&
        v setting set signature.rule unbroken && v setting set exchange.repeats 100 &&
        v exchange carrier \(receiver.organId) --answers yes \
          --send sh "$PWD/lossy.sh" send "$PWD/\(folder)" \
          --receive sh "$PWD/lossy.sh" receive "$PWD/\(folder == "there" ? "back" : "there")"
        """, in: sender)
    }
    try FileContents.writeNew(practise.shell.folder + "/lossy.sh", Array(Self.carrier.utf8))
  }

  var issued: Int { school.issued + commune.issued }

  private static let fates =
    Array(repeating: "whole", count: 4) + [
      "lost", "lost", "twice", "cut", "damaged", "held", "later",
    ]

  private static let carrier = #"""
    set -e
    way=$1 folder=$2 place=$3 name=${3##*/}
    if [ "$way" = receive ]; then
      for file in "$folder"/*.zip; do
        [ -e "$file" ] || exit 0
        cp "$file" "$place/.part" && mv "$place/.part" "$place/${file##*/}" && rm "$file"
      done
      exit 0
    fi
    put() { mv "$folder.part" "$folder/$1"; }
    count=$(cat "$folder.count" 2>/dev/null || echo 0)
    echo $((count + 1)) > "$folder.count"
    cp "$place" "$folder.part"
    case $(sed -n "$((count % 199 + 1))p" "$folder.fates") in
      lost) exit 0 ;;
      twice) put "twice-$name"; cp "$place" "$folder.part" ;;
      cut) head -c $(($(wc -c < "$place") * 2 / 3)) "$place" > "$folder.part"; put "$name"; exit 0 ;;
      damaged)
        printf '?' | dd of="$folder.part" bs=1 seek=$(($(wc -c < "$place") / 2)) conv=notrunc 2>/dev/null
        put "$name"; exit 0 ;;
      held) mv "$folder.part" "$folder.held/$name"; exit 0 ;;
      later) exit 75 ;;
    esac
    put "$name"
    # What was held back comes behind.
    for file in "$folder.held"/*.zip; do
      if [ -e "$file" ]; then mv "$file" "$folder/z-$count-${file##*/}"; fi
    done
    """#

  // MARK: Rounds

  /// Eight days later: whatever waits for an answer does so no longer.
  func nextRound() { round += 1 }

  private var moment: String {
    // 2 March 2026, 02:00 UTC.
    var seconds = time_t(1_772_416_800 + round * 8 * 86_400)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T09:00"
  }

  func inAnyOrder() -> [Office] { dice.below(2) == 0 ? [school, commune] : [commune, school] }

  /// Issues a document from one office to the other, in turns.
  func issue() throws {
    let (sender, receiver) = issued % 2 == 0 ? (school, commune) : (commune, school)
    sender.issued += 1
    let draft = "D\(sender.issued)"
    try run(
      """
      echo '\(sender.abbreviation);\(sender.issued)' > "số liệu.csv" &&
      v outgoing draft --type BC --subject "Báo cáo \(sender.issued)" \
        --file "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" --attach "số liệu.csv" &&
      v outgoing submit \(draft) && v outgoing number \(draft) &&
      v --as principal outgoing approve \(draft) &&
      v outgoing attach-signed \(draft) "$FIXTURES/pdfsig/pdf/v01-bb-pkcs7.pdf" &&
      v outgoing issue \(draft) --to \(receiver.organId)
      """, in: sender)
  }

  /// What a clerk does in the morning: brings, registers, hands over; in half of the cases it ends early.
  func work(in office: Office) throws {
    try perform(["exchange", "receive"], in: office)
    let ids = try waiting(in: office)
    if !ids.isEmpty { try perform(["incoming", "register", "--received"] + ids, in: office) }
    try perform(["exchange", "send", "--at-once"], in: office)
  }

  private func perform(_ words: [String], in office: Office) throws {
    let begun = Machine.milliseconds()
    let process = try practise.shell.start(
      ["--office", practise.shell.folder + "/" + office.name, "--now", moment] + words,
      answer: "answer")
    if let longest = durations[words[1]], dice.below(2) == 0 {
      usleep(UInt32(dice.below(longest * 5 / 4)))
      process.kill()
      if process.wait() == 128 + SIGKILL { kills += 1 }
    } else {
      // What cannot be read, or is with somebody else, is no failure here.
      #expect([0, 1].contains(process.wait()))
      let taken = Int(Machine.milliseconds() - begun + 1) * 1000
      durations[words[1]] = max(durations[words[1]] ?? 0, taken)
    }
  }

  // MARK: What the offices say

  /// The names of what waits to be registered.
  func waiting(in office: Office) throws -> [String] {
    try run("v incoming list --waiting --limit 500 || true", in: office).compactMap { line in
      let name = line.prefix { $0 != " " }
      return name.first == "R" && Int(name.dropFirst()) != nil ? String(name) : nil
    }
  }

  /// Of how many documents their senders know that they were registered.
  func registered() throws -> Int {
    try [school, commune].reduce(0) { sum, office in
      let line = try run("v --json exchange status --limit 500", in: office).joined()
      return sum + line.split(separator: "\"standing\":\"received\"").count - 1
    }
  }

  func sent(by office: Office) throws -> [ShownDocument] {
    try run(
      "for n in $(seq \(office.issued)); do v --json outgoing show D$n; done", in: office
    ).map { try ShownDocument($0, parts: ["signed", "attachment"]) }
  }

  /// All in the register, by their numbers.
  func entered(in office: Office) throws -> [ShownDocument] {
    try run(
      """
      for n in $(v incoming list --all | cut -d ' ' -f 1 | grep /); do
        v --json incoming show $n; done
      """, in: office
    ).map { try ShownDocument($0, parts: ["main", "attachment"]) }.sorted { $0.number < $1.number }
  }

  /// Runs a script in which `v` is the program in an office, on the day of the round.
  @discardableResult
  private func run(_ script: String, in office: Office) throws -> [String] {
    let result = try practise.shell.run(
      """
      v() { '\(BuiltProgram.path)' --office \(office.name) --now \(moment) "$@"; }
      \(script)
      """)
    try #require(result.status == 0, "\(result.lines)")
    return result.lines.filter { !$0.hasPrefix("! ") }
  }
}
