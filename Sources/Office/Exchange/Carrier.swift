/// The words of a program that carries bundles, run without a shell: no word has a meaning of its own.
///
/// The program gets one word more behind these: the path of the file to hand over, or of the folder
/// to put what came into.
public struct CarrierCommand: Equatable, Sendable {
  public let words: [String]

  /// - Throws: `CarrierError` for words no program can be run with the same way from everywhere.
  public init(_ words: [String]) throws(CarrierError) {
    guard let program = words.first, !program.isEmpty else { throw .badWord("") }
    for word in words
    where word.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) {
      throw .badWord(word)
    }
    if words.count > 32 || words.reduce(0, { $0 + $1.utf8.count }) > 4096 {
      throw .badWord(words.last ?? "")
    }
    // A path from the current folder would be another program in another folder.
    if program.utf8.contains(UInt8(ascii: "/")), !program.hasPrefix("/") {
      throw .relativeProgram(program)
    }
    self.words = words
  }

  public var program: String { words[0] }

  /// As one would type it to a shell.
  public var typed: String {
    words.map { word in
      let isPlain = word.utf8.allSatisfy { byte in
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
          || "-_./:=@,+".utf8.contains(byte)
      }
      return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }

  /// What has to be installed besides, for the programs vpdt brings along.
  public var helpers: [String] {
    switch program.split(separator: "/").last {
    case "sftp.sh": ["sftp"]
    case "mail.sh": ["sendmail"]
    default: []
    }
  }
}

/// How bundles get to a body and come from it without anybody carrying them.
public struct Carrier: Equatable, Sendable {
  public let body: Body
  /// Nil: bundles lie in the outbox until somebody takes them along.
  public var send: CarrierCommand?
  public var receive: CarrierCommand?
  /// Whether the body answers with receipts: then what is not answered goes again.
  public var answers: Bool
  /// Bundles made before this are not carried by themselves.
  public var since: Moment
  /// When it was last asked for what has come, and how that ended.
  public var received: (at: Moment, run: CarrierRun)?

  public init(
    body: Body, send: CarrierCommand?, receive: CarrierCommand?, answers: Bool, since: Moment,
    received: (at: Moment, run: CarrierRun)? = nil
  ) {
    self.body = body
    self.send = send
    self.receive = receive
    self.answers = answers
    self.since = since
    self.received = received
  }

  public static func == (left: Carrier, right: Carrier) -> Bool {
    left.body == right.body && left.send == right.send && left.receive == right.receive
      && left.answers == right.answers && left.since == right.since
  }
}

/// How a carrier ended.
public struct CarrierRun: Equatable, Sendable {
  public enum Result: Equatable, Sendable {
    case done
    /// It asks to be called again later (`EX_TEMPFAIL`, 75).
    case later
    case failed(status: Int)
    case signalled(Int)
    /// Ended at the limit of time, with all it had started.
    case outOfTime
    case tooMuchOutput
    /// There is no such program.
    case missing
    /// The bundle could not be made again; the code says why.
    case notMade
  }

  public let result: Result
  /// What it wrote to standard error, cleaned and shortened to a line; the code of `notMade`.
  public let said: String

  public init(_ result: Result, said: String = "") {
    self.result = result
    self.said = CarrierRun.shortened(cleaned(said).text)
  }

  public var isDone: Bool { result == .done }

  private static let most = 400

  /// The beginning, which names the trouble, and the end, which is often the cause.
  private static func shortened(_ text: String) -> String {
    text.count <= most ? text : text.prefix(most / 2) + " … " + text.suffix(most / 2)
  }
}

extension CarrierRun.Result: RawRepresentable {
  /// As it is stored: `done`, `exit 1`, `signal 9`.
  public var rawValue: String {
    switch self {
    case .done: "done"
    case .later: "later"
    case .failed(let status): "exit \(status)"
    case .signalled(let number): "signal \(number)"
    case .outOfTime: "out-of-time"
    case .tooMuchOutput: "too-much-output"
    case .missing: "missing"
    case .notMade: "not-made"
    }
  }

  public init?(rawValue: String) {
    let parts = rawValue.split(separator: " ")
    switch parts.first {
    case "done": self = .done
    case "later": self = .later
    case "exit": self = .failed(status: parts.last.flatMap { Int($0) } ?? 1)
    case "signal": self = .signalled(parts.last.flatMap { Int($0) } ?? 0)
    case "out-of-time": self = .outOfTime
    case "too-much-output": self = .tooMuchOutput
    case "missing": self = .missing
    case "not-made": self = .notMade
    default: return nil
    }
  }
}
