import Platform

/// Questions to openssl about one signature, and the answers so far.
struct Inquiry {
  enum Question: Hashable {
    /// Value, named certificate and trust at once.
    case all
    /// Of the signed bytes, by an algorithm that is not ours.
    case digest
    case value, namedCertificate, timestamp, trust, officeLists, fileLists
  }

  private let asker: OpenSSLAsker
  private var open: [(question: Question, arguments: [String])] = []
  private var answers: [Question: Result<OpenSSLAsker.Answer, Unchecked>] = [:]

  /// How many questions were asked, each of which starts a program.
  private(set) var count = 0

  init(_ asker: OpenSSLAsker) { self.asker = asker }

  mutating func add(_ question: Question, _ arguments: [String]) {
    open.append((question, arguments))
  }

  /// Asks what was added since the last time, side by side.
  mutating func ask() {
    guard !isOutOfTime else {
      for question in open { self.answers[question.question] = .failure(.timeLimit) }
      open = []
      return
    }
    count += open.count
    let answers = asker.answers(to: open.map(\.arguments))
    for (question, answer) in zip(open.map(\.question), answers) {
      self.answers[question] = answer
    }
    open = []
  }

  /// Whether one answer did not come in time. Whoever waited once does not wait again.
  private var isOutOfTime: Bool {
    answers.values.contains { if case .failure(.timeLimit) = $0 { true } else { false } }
  }

  /// The answer to `question`; nil if it was not asked.
  subscript(question: Question) -> Result<OpenSSLAsker.Answer, Unchecked>? { answers[question] }
}

extension ProofChecker {
  /// Asks openssl what `ask` puts together in a folder of its own.
  ///
  /// - Returns: The answers there are, and why there are not more.
  func inquire(
    _ ask: (QuestionFolder, inout Inquiry) throws(SystemError) -> Void
  ) -> (answers: Inquiry, failure: Unchecked?) {
    var inquiry = Inquiry(asker)
    guard asker.canAsk else { return (inquiry, .noOpenSSL) }
    do throws(SystemError) {
      try QuestionFolder.with { folder throws(SystemError) in try ask(folder, &inquiry) }
    } catch {
      return (inquiry, Unchecked(error))
    }
    // Only now: whoever it is, it has answered meanwhile.
    if case .failure(let reason) = openssl { return (Inquiry(asker), reason) }
    return (inquiry, nil)
  }
}
