import Office
import Platform

/// The program `ssh-keygen`, asked whether a key has signed a text.
///
/// Its word counts for the mathematics alone: what the signature is for and whose key is in it is
/// read by `SSHSignature` before.
public struct SSHKeygen: Sendable {
  /// Where to look for it; `PATH` if nil.
  private let searchPath: String?
  /// In milliseconds.
  private let timeLimit: Int

  public init(searchPath: String? = nil, timeLimit: Int = 10_000) {
    self.searchPath = searchPath
    self.timeLimit = timeLimit
  }

  /// Whether the key in `signature` has signed exactly `text`.
  ///
  /// - Parameter name: For whom the key is asked about; no white space.
  /// - Throws: `ApprovalError.programMissing`, or `unchecked` where it gives no answer. Neither means
  ///   yes or no.
  public func confirms(
    _ signature: SSHSignature, of text: String, by name: String
  ) throws(ApprovalError) -> Bool {
    let outcome: Outcome
    do {
      outcome = try PrivateFolder.with { folder in
        let signers = folder + "/allowed_signers"
        let armour = folder + "/signature"
        let key = signature.key
        try Descriptor.making(signers).write(
          Array("\(name) \(key.kind.rawValue) \(key.base64)\n".utf8))
        try Descriptor.making(armour).write(Array(signature.armour.utf8))
        var child = ChildProcess(
          "ssh-keygen",
          [
            "-Y", "verify", "-f", signers, "-I", name, "-n", signature.namespace, "-s", armour,
          ], environment: ["LC_ALL": "C", "TZ": "UTC"], searchPath: searchPath)
        child.timeLimit = timeLimit
        child.outputLimit = 1 << 12
        return try child.run(input: [ArraySlice(text.utf8)])
      }
    } catch {
      switch error {
      case ChildProcessError.notFound: throw .programMissing
      case ChildProcessError.failed(let error): throw .unchecked(detail: error.reason)
      case let error as SystemError: throw .unchecked(detail: error.reason)
      default: throw .unchecked(detail: String(describing: error))
      }
    }
    return try answer(outcome, signature, name)
  }

  /// Nothing but the two answers it is known to give is one.
  private func answer(
    _ outcome: Outcome, _ signature: SSHSignature, _ name: String
  ) throws(ApprovalError) -> Bool {
    let output = String(decoding: outcome.output, as: UTF8.self)
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    switch outcome.ending {
    case .exited(0)
    where output.hasPrefix("Good \"\(signature.namespace)\" signature for \(name) with ")
      && output.hasSuffix(" key \(signature.key.fingerprint)\n"):
      return true
    case .exited(let code) where code != 0 && errors.contains("incorrect signature"): return false
    case .outOfTime: throw .unchecked(detail: "\(timeLimit / 1000) s")
    default:
      let said = cleaned(errors.isEmpty ? output : errors).text
      throw .unchecked(detail: String(said.prefix(200)))
    }
  }
}
