import Office
import Platform

/// The program `openssl`, asked to make something.
struct OpenSSL: Sendable {
  /// Where to look for it; `PATH` if nil.
  var searchPath: String?
  /// In milliseconds. It reads the file, and on a busy old machine that takes its time.
  static let timeLimit = 60_000
  /// The variable through which a password travels: arguments are there for everybody to see.
  static let passwordSource = "env:VPDT_KEY_PASSWORD"

  /// What it writes.
  func output(
    of arguments: [String], password: String? = nil, input: [ArraySlice<UInt8>] = []
  ) throws(SigningError) -> [UInt8] {
    // An empty password instead of none: it must not go and ask for one.
    var child = ChildProcess(
      "openssl", arguments,
      environment: ["LC_ALL": "C", "TZ": "UTC", "VPDT_KEY_PASSWORD": password ?? ""],
      searchPath: searchPath)
    child.timeLimit = OpenSSL.timeLimit
    let outcome: Outcome
    do {
      outcome = try child.run(input: input)
    } catch {
      switch error {
      case .notFound: throw .opensslMissing
      case .failed(let error): throw .system(error)
      }
    }
    guard outcome.ending == .exited(0) else {
      let message = cleaned(String(decoding: outcome.errors.prefix(1000), as: UTF8.self)).text
      throw .opensslFailed(ending: outcome.ending, message: message)
    }
    return outcome.output
  }
}
