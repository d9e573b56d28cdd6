import Office
import Platform

/// The program `openssl`, asked to make something.
struct OpenSSL: Sendable {
  /// Where to look for it; `PATH` if nil.
  var searchPath: String?
  /// In milliseconds. It reads the file, and on a busy old machine that takes its time; a token waits
  /// for a finger.
  static let timeLimit = 60_000
  /// Where it reads a passphrase: arguments and the environment are there for others to see.
  static let passphraseSource = "fd:3"

  /// What it writes.
  func output(
    of arguments: [String], passphrase: Secret? = nil, input: [ArraySlice<UInt8>] = []
  ) throws(SigningError) -> [UInt8] {
    var environment = ["LC_ALL": "C", "TZ": "UTC"]
    // Modules for tokens are found and told what to do through these.
    for name in ["OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES", "PKCS11_MODULE_PATH"] {
      environment[name] = Machine.variable(name)
    }
    if arguments.contains(where: { $0.hasPrefix("pkcs11:") }) {
      for name in ["PKCS11_PROVIDER_MODULE", "SOFTHSM2_CONF", "HOME"] {
        environment[name] = Machine.variable(name)
      }
    }
    var child = ChildProcess(
      "openssl", arguments, environment: environment, searchPath: searchPath)
    child.timeLimit = OpenSSL.timeLimit
    let outcome: Outcome
    do {
      // An empty passphrase instead of none: it must not go and ask for one.
      outcome = try child.run(input: input, secrets: [passphrase ?? Secret("")])
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

extension SigningError {
  /// Whether openssl needs its module for old ciphers to read the file.
  var asksForOldCiphers: Bool {
    if case .opensslFailed(_, let message) = self { return message.contains("unsupported") }
    return false
  }

  /// Whether openssl could not open the key with what it was given.
  public var isWrongPassphrase: Bool {
    guard case .opensslFailed(_, let message) = self else { return false }
    return [
      "maybe wrong password", "invalid password", "bad decrypt", "bad password read",
      "empty password", "Error getting passphrase", "PIN incorrect",
    ].contains { message.contains($0) }
  }

  /// Whether openssl has no module for tokens.
  var lacksTokenModule: Bool {
    guard case .opensslFailed(_, let message) = self else { return false }
    return [
      "unable to load provider", "Invalid engine", "no such engine", "unregistered scheme",
      "No store loader found",
    ].contains { message.contains($0) }
  }
}
