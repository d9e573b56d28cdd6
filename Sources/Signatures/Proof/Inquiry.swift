import Platform

/// Questions to openssl about one signature, and the answers so far.
struct Inquiry {
  enum Question: Hashable {
    /// Value, named certificate and trust at once.
    case all
    case value, namedCertificate, timestamp, trust, officeLists, fileLists
  }

  private let asker: OpenSSLAsker
  private var open: [(question: Question, arguments: [String])] = []
  private var answers: [Question: Result<OpenSSLAsker.Answer, Unchecked>] = [:]

  init(_ asker: OpenSSLAsker) { self.asker = asker }

  mutating func add(_ question: Question, _ arguments: [String]) {
    open.append((question, arguments))
  }

  /// Asks what was added since the last time, side by side.
  mutating func ask() {
    let answers = asker.answers(to: open.map(\.arguments))
    for (question, answer) in zip(open.map(\.question), answers) {
      self.answers[question] = answer
    }
    open = []
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
    if case .failure(let reason) = openssl { return (inquiry, reason) }
    do throws(SystemError) {
      try QuestionFolder.with { folder throws(SystemError) in try ask(folder, &inquiry) }
    } catch {
      return (inquiry, Unchecked(error))
    }
    return (inquiry, nil)
  }
}
