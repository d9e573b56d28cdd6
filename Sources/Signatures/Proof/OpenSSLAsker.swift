import Office
import Platform

/// The program `openssl`, asked whether something is so.
///
/// Its word counts for the mathematics alone, and only where what it says fits what we read
/// ourselves.
struct OpenSSLAsker: Sendable {
  /// Where to look for it; `PATH` if nil.
  let searchPath: String?
  /// Of one question, in milliseconds.
  let timeLimit: Int
  /// How many questions about one signature are asked at a time.
  let threads: Int

  struct Answer: Sendable {
    let code: Int32
    let output: [UInt8]
    let errors: String

    /// What the library reported, a line each: names out of certificates are in other lines.
    var reports: [Substring] {
      errors.split(separator: "\n").filter { line in
        line.drop { $0.isHexDigit }.hasPrefix(":error:")
      }
    }

    func reports(_ text: String) -> Bool { reports.contains { $0.contains(text) } }

    /// The beginning of what it wrote to standard error, on one line.
    var message: String { String(cleaned(errors).text.prefix(200)) }

    var failure: Unchecked { .opensslFailed(message: message) }
  }

  /// Whether there is such a program at all.
  var canAsk: Bool { ChildProcess("openssl", [], searchPath: searchPath).isThere }

  /// What the program calls itself, if it is one we can ask.
  func version() throws(Unchecked) -> String {
    let answer = try answer(to: ["version"])
    let line = answer.output.prefix { $0 != 10 }
    let text = String(cleaned(String(decoding: line, as: UTF8.self)).text.prefix(80))
    let words = text.split(separator: " ")
    // Before 3.0 there is no -no-CAstore, and LibreSSL counts its versions differently.
    guard answer.code == 0, words.count >= 2, words[0] == "OpenSSL",
      let major = Int(words[1].prefix { $0 != "." }), (3..<100).contains(major)
    else { throw .otherOpenSSL(version: text) }
    return text
  }

  func answer(to arguments: [String]) throws(Unchecked) -> Answer {
    var child = ChildProcess(
      "openssl", arguments,
      environment: [
        // No authorities and no settings but those we give it: those of the machine are not the
        // office's, and reading them takes four times as long as answering.
        "SSL_CERT_FILE": "/dev/null", "SSL_CERT_DIR": "/nonexistent", "OPENSSL_CONF": "/dev/null",
        "LC_ALL": "C", "TZ": "UTC",
      ], searchPath: searchPath)
    child.timeLimit = timeLimit
    // The longest answer is a certificate.
    child.outputLimit = 2 * Certificate.sizeLimit
    let outcome: Outcome
    do {
      outcome = try child.run()
    } catch {
      switch error {
      case .notFound: throw .noOpenSSL
      case .failed(let error): throw Unchecked(error)
      }
    }
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    switch outcome.ending {
    case .exited(let code): return Answer(code: code, output: outcome.output, errors: errors)
    case .outOfTime: throw .timeLimit
    case .stopped: throw .stopped
    case .outputTooLong: throw .opensslFailed(message: "output without end")
    case .signalled(let number): throw .opensslFailed(message: "signal \(number)")
    }
  }

  /// The answers to `questions`, which do not depend on one another.
  func answers(to questions: [[String]]) -> [Result<Answer, Unchecked>] {
    let ask: @Sendable (Int) -> Result<Answer, Unchecked> = { index in
      do throws(Unchecked) {
        return .success(try answer(to: questions[index]))
      } catch {
        return .failure(error)
      }
    }
    guard questions.count > 1, threads > 1 else { return questions.indices.map(ask) }
    return (try? inParallel(questions.count, threads: threads, ask)) ?? questions.indices.map(ask)
  }
}
